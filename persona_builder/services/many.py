"""Do something with several lines at once, and take all of it back at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from persona_builder.domain.edits import Edit
from persona_builder.errors import PersonaBuilderError
from persona_builder.services import review

# One decision that is still to be made.
Act = Callable[[], Edit]


def do_all(acts: Sequence[Act]) -> tuple[tuple[int, ...], str]:
    """Make decisions one after the other, each saved by itself, until one is refused.

    Returns:
        Numbers of the edits that were made, and why the next was refused; empty for all done.
    """
    done: list[int] = []
    for act in acts:
        try:
            done.append(act().seq)
        except PersonaBuilderError as error:
            return tuple(done), str(error)
    return tuple(done), ""


def undo_all(project: Path, seqs: Collection[int], *, author: str = "you") -> int:
    """Take back decisions that were made together, the last one first; return how many.

    Stops at the first decision that somebody made since.

    Raises:
        ProjectError: The project cannot be written.
    """
    taken_back = 0
    while review.history(project).undo_seq in seqs:
        review.undo(project, author=author)
        taken_back += 1
    return taken_back
