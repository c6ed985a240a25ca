"""See and change persona cards: every change is saved at once and can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from persona_builder.domain.edits import Edit
from persona_builder.domain.personas import Slot
from persona_builder.domain.review import ShownPersona, Verdict
from persona_builder.review import (
    REJECTED,
    OwnLine,
    action_name,
    own_line_to_value,
    redo_target,
    undo_target,
)
from persona_builder.services.cards import load_cards
from persona_builder.services.changes import Change, switch_last
from persona_builder.services.contexts import ContextTurn, EvidenceView, view_evidence
from persona_builder.services.people import names_of_people, people_in
from persona_builder.services.typed_text import clean_line, clean_text
from persona_builder.store import (
    ProjectStore,
    edits_of,
    project_row,
    transcript_files,
    values_of,
)

__all__ = ["ContextTurn", "EvidenceView"]


class SetText(Protocol):
    """A function that sets one text of a persona or a line."""

    def __call__(
        self, project: Path, entity_id: str, text: str, *, rev: int, author: str = "you"
    ) -> Edit:
        """Save the text; ``rev`` is that of the persona or line it was typed over."""


@dataclass(frozen=True, slots=True)
class History:
    """What can be undone and redone now.

    Attributes:
        undo_label: Names the action that undo takes back ("Move to Feels"); None for nothing.
        redo_label: Names the action that redo does again; None for nothing.
        revision: Grows with every change of the project, whoever made it.
        undo_seq: Number of the edit that undo takes back; None for nothing.
    """

    undo_label: str | None
    redo_label: str | None
    revision: int
    undo_seq: int | None = None


def personas(project: Path, *, include_discarded: bool = False) -> tuple[ShownPersona, ...]:
    """Return every card with people's edits over it, as it stands now.

    Raises:
        ProjectError: The project cannot be read.
    """
    return tuple(
        persona
        for persona in load_cards(project).shown
        if include_discarded or persona.status != "discarded"
    )


def participant_names(project: Path) -> dict[str, str]:
    """Return what cards call each participant, by id.

    Raises:
        ProjectError: The project cannot be read.
    """
    return names_of_people(project)


def rename_persona(
    project: Path, entity_id: str, text: str, *, rev: int, author: str = "you"
) -> Edit:
    """Give a persona another name.

    Raises:
        StaleEditError: The card changed since ``rev``; true of every edit below.
        UsageError: The text is empty or too long; true of every text below.
        ProjectError: The card or line is gone, or the file cannot be written; likewise.
    """
    line = clean_line(text, "A name")
    return Change(project, entity_id, rev, author).of_persona("rename", "name", line)


def set_archetype(
    project: Path, entity_id: str, text: str, *, rev: int, author: str = "you"
) -> Edit:
    """Set a persona's role line; it may be empty."""
    line = " ".join(clean_text(text).split())
    return Change(project, entity_id, rev, author).of_persona("set", "archetype", line)


def set_summary(project: Path, entity_id: str, text: str, *, rev: int, author: str = "you") -> Edit:
    """Set a persona's summary; it may be empty."""
    return Change(project, entity_id, rev, author).of_persona("set", "summary", clean_text(text))


def set_notes(project: Path, entity_id: str, text: str, *, rev: int, author: str = "you") -> Edit:
    """Set a researcher's notes on a persona; they may be empty."""
    return Change(project, entity_id, rev, author).of_persona("set", "notes", clean_text(text))


def accept(project: Path, entity_id: str, *, rev: int, author: str = "you") -> Edit:
    """Mark a persona as reviewed."""
    return Change(project, entity_id, rev, author).of_persona("accept", "status", "reviewed")


def discard(project: Path, entity_id: str, *, rev: int, author: str = "you") -> Edit:
    """Leave a persona out; it can be reopened."""
    return Change(project, entity_id, rev, author).of_persona("discard", "status", "discarded")


def reopen(project: Path, entity_id: str, *, rev: int, author: str = "you") -> Edit:
    """Make a persona a draft again."""
    return Change(project, entity_id, rev, author).of_persona("reopen", "status", "draft")


def move_claim(project: Path, entity_id: str, slot: Slot, *, rev: int, author: str = "you") -> Edit:
    """Move a line to another place on the card."""
    return Change(project, entity_id, rev, author).of_claim("move", "slot", slot)


def edit_claim(project: Path, entity_id: str, text: str, *, rev: int, author: str = "you") -> Edit:
    """Change a line's words; from then on it is no quote, and the verbatim words stay beside it."""
    line = clean_line(text, "A line")
    return Change(project, entity_id, rev, author).of_claim("set", "text", line)


def hide_claim(project: Path, entity_id: str, *, rev: int, author: str = "you") -> Edit:
    """Leave a line out of the card and of exports."""
    return Change(project, entity_id, rev, author).of_claim("hide", "hidden", "yes")


def show_claim(project: Path, entity_id: str, *, rev: int, author: str = "you") -> Edit:
    """Take a hidden line back in."""
    return Change(project, entity_id, rev, author).of_claim("show", "hidden", "no")


def reject_claim(project: Path, entity_id: str, *, rev: int, author: str = "you") -> Edit:
    """Mark a line as wrong: it is left out, and stays out whatever later runs draft."""
    return Change(project, entity_id, rev, author).of_claim("reject", "hidden", REJECTED)


def restore_claim(project: Path, entity_id: str, *, rev: int, author: str = "you") -> Edit:
    """Take a rejected line back in."""
    return Change(project, entity_id, rev, author).of_claim("restore", "hidden", "no")


def pin_claim(project: Path, entity_id: str, *, rev: int, author: str = "you") -> Edit:
    """Keep a line on top of its place."""
    return Change(project, entity_id, rev, author).of_claim("pin", "pinned", "yes")


def unpin_claim(project: Path, entity_id: str, *, rev: int, author: str = "you") -> Edit:
    """Let a line stand where the draft has it."""
    return Change(project, entity_id, rev, author).of_claim("unpin", "pinned", "no")


def judge_contradiction(
    project: Path, entity_id: str, verdict: Verdict, *, rev: int, author: str = "you"
) -> Edit:
    """Decide whether a contradiction is one; "" takes the decision back."""
    return Change(project, entity_id, rev, author).of_claim("judge", "verdict", verdict)


def add_claim(
    project: Path,
    entity_id: str,
    slot: Slot,
    text: str,
    *,
    rev: int | None = None,
    author: str = "you",
) -> Edit:
    """Add a person's own line to a persona; the edit's ``value_id`` is the line's id.

    Nothing can be overwritten by it, so ``rev`` may be left out.
    """
    line = OwnLine(slot, clean_line(text, "A line"))
    return Change(project, entity_id, rev, author).of_persona(
        "add", "claim", own_line_to_value(line)
    )


def undo(project: Path, *, author: str = "you") -> str | None:
    """Take back the last action that still counts; return its name, None for nothing.

    Raises:
        ProjectError: The project cannot be written.
    """
    return switch_last(project, "undo", author)


def redo(project: Path, *, author: str = "you") -> str | None:
    """Do again what was taken back last; return its name, None for nothing.

    Raises:
        ProjectError: The project cannot be written.
    """
    return switch_last(project, "redo", author)


def history(project: Path) -> History:
    """Return what can be undone and redone now.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        edits, values = edits_of(connection), values_of(connection)
        revision = project_row(connection).version
        files = transcript_files(connection)
    last, next_ = undo_target(edits), redo_target(edits)
    return History(
        undo_label=action_name(last, values, files) if last else None,
        redo_label=action_name(next_, values, files) if next_ else None,
        revision=revision,
        undo_seq=last.seq if last else None,
    )


def evidence(project: Path, persona_id: str, claim_id: str) -> tuple[EvidenceView, ...]:
    """Return the words behind a line and those against it, each with the turns around them.

    Raises:
        ProjectError: The card or line is gone, or the project cannot be read.
    """
    claim = load_cards(project).claim(claim_id, persona_id=persona_id)
    with ProjectStore(project).read() as connection:
        transcripts, participants = people_in(connection)
    by_id = {transcript.id: transcript for transcript in transcripts}
    names = {person.id: person.name for person in participants}
    found = [(item, False) for item in claim.evidence]
    found += [(item, True) for item in claim.counter_evidence]
    return tuple(
        view_evidence(
            item,
            by_id.get(item.transcript_id),
            participant=names.get(item.participant_id, ""),
            against=against,
        )
        for item, against in found
    )
