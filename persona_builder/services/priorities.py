"""The priority list of a study: what the runs find, in the order and with the marks of people."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from persona_builder.domain.edits import Edit
from persona_builder.domain.priorities import (
    PRIORITY_ORDER,
    Priority,
    PriorityMarks,
    ShownPriority,
)
from persona_builder.domain.runs import Analysis
from persona_builder.draft.priorities import draft_priorities, place_priorities
from persona_builder.errors import ProjectError, StaleEditError, UsageError
from persona_builder.review.priorities import (
    marks_to_value,
    order_revision,
    order_to_value,
    show_priorities,
)
from persona_builder.services.participants import experience_of
from persona_builder.services.preferences import signed
from persona_builder.services.themes import decided_analysis
from persona_builder.services.typed_text import clean_text
from persona_builder.store import ProjectStore, RecordEdit, Snapshot, edits_of, values_of

_MOST_LETTERS = 400


def priorities(project: Path) -> tuple[ShownPriority, ...]:
    """Return the priority list of a project; () before the first analysis.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        analysis = decided_analysis(connection)
        return () if analysis is None else priorities_in(connection, analysis)


def priorities_in(connection: Snapshot, analysis: Analysis) -> tuple[ShownPriority, ...]:
    """Return the priority list of a project that is open for reading."""
    return show_priorities(find_priorities(analysis), edits_of(connection), values_of(connection))


def find_priorities(analysis: Analysis) -> tuple[Priority, ...]:
    """Return what an analysis finds, the widest and strongest first."""
    experience = experience_of(analysis)
    found = draft_priorities(experience.material, analysis.explanation.themes)
    return place_priorities(found, experience)


def mark_priority(
    project: Path, priority_id: str, marks: PriorityMarks, *, rev: int, author: str = "you"
) -> Edit:
    """Save what a researcher decided about one priority; undone like any edit.

    Raises:
        StaleEditError: It changed since ``rev``.
        UsageError: A text is too long.
        ProjectError: It is gone, or the file cannot be written.
    """
    shown = next((each for each in priorities(project) if each.id == priority_id), None)
    if shown is None:
        raise ProjectError("This priority is no longer in the project.")
    given = replace(marks, root_cause=_cleaned(marks.root_cause), owner=_cleaned(marks.owner))
    if shown.priority is not None:
        # What it was about stays with the marks, for when no run finds it any more.
        given = replace(
            given,
            theme=shown.priority.theme,
            aspect=shown.priority.aspect,
            transcript_ids=tuple(
                dict.fromkeys(each.transcript_id for each in shown.priority.evidence)
            ),
        )
    command = RecordEdit(
        author, priority_id, "set", "priority", str(uuid.uuid4()), marks_to_value(given)
    )
    return ProjectStore(project).apply(command, rev)


def move_priority(
    project: Path,
    shown: Sequence[ShownPriority],
    priority_id: str,
    step: int,
    *,
    author: str = "you",
) -> Edit | None:
    """Move one priority up (-1) or down (1) in the list as it was shown; one edit, one undo.

    What stands below the last one that was ever moved stays in the order of the counts.

    Returns:
        The edit; None where there is nowhere to go.

    Raises:
        StaleEditError: The list was put in another order since.
        ProjectError: The file cannot be written.
    """
    order = [each.id for each in shown if not each.marks.aside]
    ordered = {each.id for each in shown if each.ordered}
    here = order.index(priority_id) if priority_id in order else -1
    there = here + step
    if here < 0 or not 0 <= there < len(order):
        return None
    store = ProjectStore(project)
    with store.read() as connection:
        revision = order_revision(edits_of(connection))
    if {each.id for each in priorities(project) if each.ordered} != ordered:
        raise StaleEditError("the list was put in another order")
    order.insert(there, order.pop(here))
    last = max(
        place for place, each in enumerate(order) if each in ordered or place <= max(here, there)
    )
    value = order_to_value(order[: last + 1])
    command = RecordEdit(
        signed(author), PRIORITY_ORDER, "set", "priority", str(uuid.uuid4()), value
    )
    return store.apply(command, revision)


def _cleaned(text: str) -> str:
    cleaned = clean_text(text)
    if len(cleaned) > _MOST_LETTERS:
        raise UsageError(
            f"A note has up to {_MOST_LETTERS} letters; this one has {len(cleaned)}. Shorten it."
        )
    return cleaned
