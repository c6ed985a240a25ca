"""What can be asked of a project file: every change is one of these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.corrections import Correction
from persona_builder.domain.edits import EditField, EditKind
from persona_builder.domain.runs import Analysis
from persona_builder.domain.transcripts import Transcript

JobState = Literal["running", "done", "cancelled", "failed", "interrupted"]


@dataclass(frozen=True, slots=True)
class RenameProject:
    """Give the project another name."""

    name: str


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file with the interviews that were read from it.

    Attributes:
        name: As the researcher knows it, without folders.
        data: Its bytes.
        transcripts: At least one; their source hash is that of the bytes.
    """

    name: str
    data: bytes = field(repr=False)
    transcripts: tuple[Transcript, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class AddFiles:
    """Take in files; one whose bytes are there already is left out."""

    files: tuple[NewFile, ...]


@dataclass(frozen=True, slots=True)
class ReplaceTranscript:
    """Store a transcript again, with other roles or details but the same text."""

    transcript: Transcript = field(repr=False)


@dataclass(frozen=True, slots=True)
class RemoveTranscript:
    """Erase an interview and everything that rests on it."""

    transcript_id: str


@dataclass(frozen=True, slots=True)
class RemoveParticipant:
    """Erase every interview of a person and everything that rests on them.

    Attributes:
        participant_id: The person.
        other_ids: What the same person is called by in other interviews.
    """

    participant_id: str
    other_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SaveFacts:
    """Replace what is known about people: facts by (file, participant), either may be empty."""

    facts: Mapping[tuple[str, str], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class SaveAnalysis:
    """Save everything a run found, and close its job.

    Attributes:
        analysis: The whole of it.
        job_id: The job that found it; None for a run without one.
    """

    analysis: Analysis = field(repr=False)
    job_id: str | None = None


@dataclass(frozen=True, slots=True)
class SaveVectors:
    """Keep vectors by key for the next run."""

    vectors: Mapping[str, NDArray[np.float32]] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecordEdit:
    """Append a person's decision.

    Attributes:
        author: Who.
        entity_id: The persona or claim it speaks of.
        kind: The action.
        field: What it sets.
        value_id: Id for the new value's row; None to fall back to the draft.
        value: The new value; kept apart from the event.
        seen: Hash of the machine's value the person saw.
    """

    author: str
    entity_id: str
    kind: EditKind
    field_name: EditField
    value_id: str | None = None
    value: str = field(default="", repr=False)
    seen: str | None = None


@dataclass(frozen=True, slots=True)
class RecordCorrection:
    """Append a correction of a transcript; its words are kept apart from the event.

    Attributes:
        author: Who.
        transcript_id: The transcript.
        value_id: Id for the row of the correction.
        correction: What was corrected, in the transcript as it stood.
        seen: Hash of the whole text the person saw.
    """

    author: str
    transcript_id: str
    value_id: str
    correction: Correction = field(repr=False)
    seen: str | None = None


@dataclass(frozen=True, slots=True)
class SwitchEdit:
    """Append an undo or a redo of an earlier edit.

    Attributes:
        author: Who.
        kind: Off or on again.
        seq: The edit's number.
    """

    author: str
    kind: Literal["undo", "redo"]
    seq: int


@dataclass(frozen=True, slots=True)
class StartJob:
    """Claim the project for an analysis; refused while another one runs."""

    job_id: str
    pid: int
    process_mark: str


@dataclass(frozen=True, slots=True)
class HandOverJob:
    """Tell which process does a job, once it is started."""

    job_id: str
    pid: int
    process_mark: str


@dataclass(frozen=True, slots=True)
class ReportJob:
    """Tell how far a job is."""

    job_id: str
    step: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class EndJob:
    """Close a job that found nothing; ignored when it is closed already."""

    job_id: str
    state: Literal["cancelled", "failed", "interrupted"]
    message: str


# What an analysis would read.
InputCommand: TypeAlias = (
    AddFiles | ReplaceTranscript | RemoveTranscript | RemoveParticipant | SaveFacts
)
EditCommand: TypeAlias = RecordEdit | RecordCorrection | SwitchEdit
JobCommand: TypeAlias = StartJob | HandOverJob | ReportJob | EndJob
Command: TypeAlias = (
    InputCommand | EditCommand | JobCommand | RenameProject | SaveAnalysis | SaveVectors
)
