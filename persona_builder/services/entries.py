"""Journey steps, stakeholders and focus statements: written by people, undone like any edit."""

from __future__ import annotations

import uuid
from dataclasses import replace
from pathlib import Path

from persona_builder.domain.edits import Edit, EditField, EditKind
from persona_builder.domain.journey import (
    Entry,
    FocusStatement,
    JourneyStep,
    ShownEntry,
    Stakeholder,
)
from persona_builder.errors import ProjectError, UsageError
from persona_builder.review import entry_to_value, field_of, show_entries
from persona_builder.services.changes import Change
from persona_builder.services.preferences import signed
from persona_builder.services.typed_text import clean_line, clean_text
from persona_builder.store import ProjectStore, RecordEdit, edits_of, values_of

# One sentence that a team can say aloud.
MAX_FOCUS_WORDS = 30


def entries(
    project: Path, persona_id: str, *, include_hidden: bool = False
) -> tuple[ShownEntry, ...]:
    """Return what people wrote beside a persona, oldest first.

    Raises:
        ProjectError: The project cannot be read.
    """
    return tuple(
        each
        for each in every_entry(project)
        if each.persona_id == persona_id and (include_hidden or not each.hidden)
    )


def add_entry(project: Path, persona_id: str, entry: Entry, *, author: str = "you") -> Edit:
    """Add an entry to a persona; the edit's ``value_id`` is the entry's id.

    Raises:
        UsageError: A part of it is empty or too long.
        ProjectError: The persona is gone, or the file cannot be written.
    """
    given = _cleaned(entry)
    change = Change(project, persona_id, None, author)
    return change.of_persona("add", field_of(given), entry_to_value(given))


def set_entry(
    project: Path, entity_id: str, entry: Entry, *, rev: int, author: str = "you"
) -> Edit:
    """Replace what an entry says.

    Raises:
        StaleEditError: It changed since ``rev``; true of the edits below.
        UsageError: A part is empty or too long, or the entry is of another sort.
        ProjectError: It is gone, or the file cannot be written; likewise.
    """
    given = _cleaned(entry)
    if type(_find(project, entity_id).entry) is not type(given):
        raise UsageError("An entry keeps its sort. Add another one instead.")
    return _record(project, entity_id, "set", field_of(given), entry_to_value(given), rev, author)


def hide_entry(project: Path, entity_id: str, *, rev: int, author: str = "you") -> Edit:
    """Take an entry out."""
    _find(project, entity_id)
    return _record(project, entity_id, "hide", "hidden", "yes", rev, author)


def show_entry(project: Path, entity_id: str, *, rev: int, author: str = "you") -> Edit:
    """Bring back an entry that was taken out."""
    _find(project, entity_id)
    return _record(project, entity_id, "show", "hidden", "no", rev, author)


def every_entry(project: Path) -> tuple[ShownEntry, ...]:
    """Return what people wrote beside all personas, oldest first, taken-out ones too.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        return show_entries(edits_of(connection), values_of(connection))


def _find(project: Path, entry_id: str) -> ShownEntry:
    for each in every_entry(project):
        if each.id == entry_id:
            return each
    raise ProjectError("This entry is no longer in the project.")


def _record(
    project: Path,
    entity_id: str,
    kind: EditKind,
    field: EditField,
    value: str,
    rev: int,
    author: str,
) -> Edit:
    command = RecordEdit(signed(author), entity_id, kind, field, str(uuid.uuid4()), value)
    return ProjectStore(project).apply(command, rev)


def _cleaned(entry: Entry) -> Entry:
    match entry:
        case JourneyStep():
            return replace(
                entry,
                stage=clean_line(entry.stage, "A stage"),
                text=clean_line(entry.text, "A journey step"),
            )
        case Stakeholder():
            return replace(
                entry, name=clean_line(entry.name, "A stakeholder"), note=clean_text(entry.note)
            )
        case FocusStatement():
            given = replace(
                entry,
                who=clean_line(entry.who, "The who"),
                what=clean_line(entry.what, "The what"),
                why=clean_line(entry.why, "The why"),
            )
            n_words = len(f"{given.who} {given.what} {given.why}".split())
            if n_words > MAX_FOCUS_WORDS:
                raise UsageError(
                    f"A focus statement has up to {MAX_FOCUS_WORDS} words; this one has {n_words}."
                )
            return given
