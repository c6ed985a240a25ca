"""One person at a time: what they said, sorted, and where they stand among the personas."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from pathlib import Path

from persona_builder.domain.edits import Edit
from persona_builder.domain.experience import STANDARD_STAGES, Stage
from persona_builder.domain.maps import MAP_CELLS, MapCell, MapNote, PersonNotes
from persona_builder.domain.runs import Analysis
from persona_builder.draft.experience import Experience, read_experience
from persona_builder.errors import ProjectError
from persona_builder.review.own_notes import note_to_value, show_own_notes
from persona_builder.services.preferences import signed
from persona_builder.services.study_index import index_of
from persona_builder.services.typed_text import clean_line
from persona_builder.statements.context import texts_of
from persona_builder.store import ProjectStore, RecordEdit, edits_of, values_of


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A participant in a list.

    Attributes:
        id: The participant.
        name: What cards call this person.
        statements: How many statements they make.
        transcript_ids: Where they speak.
    """

    id: str
    name: str
    statements: int
    transcript_ids: tuple[str, ...]


def people(project: Path) -> tuple[PersonRow, ...]:
    """Return everybody in the newest analysis, by name; () before the first.

    Raises:
        ProjectError: The project cannot be read.
    """
    index = index_of(project)
    if index is None:
        return ()
    study = index.analysis.study
    rows = study.rows_by_participant
    return tuple(
        PersonRow(each.id, each.name, len(rows[each.id]), each.transcript_ids)
        for each in study.participants
    )


def own_notes(project: Path, participant_id: str) -> tuple[MapNote, ...]:
    """Return what a researcher hung on a person's map, cell by cell.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        edits, values = edits_of(connection), values_of(connection)
    shown = show_own_notes(PersonNotes(participant_id), edits, values)
    return tuple(note for cell in MAP_CELLS for note in shown.cells.get(cell, ()))


def experience_of(analysis: Analysis, stages: tuple[Stage, ...] = STANDARD_STAGES) -> Experience:
    """Return a study with the stage of the journey that each statement speaks of."""
    study = analysis.study
    return read_experience(study, texts_of(study.statements, study.transcripts), stages)


def add_note(
    project: Path, participant_id: str, cell: MapCell, text: str, *, author: str = "you"
) -> Edit:
    """Hang a note of one's own on a person's map; it is shown as inferred by the researcher.

    Raises:
        UsageError: The text is empty or too long.
        ProjectError: The person is gone, or the file cannot be written.
    """
    if all(each.id != participant_id for each in people(project)):
        raise ProjectError("This participant is no longer in the project.")
    value = note_to_value(cell, clean_line(text, "A note"))
    command = RecordEdit(signed(author), participant_id, "add", "note", str(uuid.uuid4()), value)
    return ProjectStore(project).apply(command, None)


def take_note_out(project: Path, entry_id: str, *, rev: int, author: str = "you") -> Edit:
    """Take a note of one's own off a map; undo brings it back.

    Raises:
        StaleEditError: It changed since ``rev``.
        ProjectError: The file cannot be written.
    """
    command = RecordEdit(signed(author), entry_id, "hide", "hidden", str(uuid.uuid4()), "yes")
    return ProjectStore(project).apply(command, rev)
