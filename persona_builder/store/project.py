"""One project in one file: the only way to change it, and the ways to read it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import assert_never, overload

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.edits import Edit
from persona_builder.errors import ProjectError, StaleEditError
from persona_builder.store.analyses import save_analysis
from persona_builder.store.commands import (
    AddFiles,
    Command,
    EditCommand,
    EndJob,
    HandOverJob,
    InputCommand,
    JobCommand,
    RecordCorrection,
    RecordEdit,
    RemoveParticipant,
    RemoveTranscript,
    RenameProject,
    ReplaceTranscript,
    ReportJob,
    SaveAnalysis,
    SaveFacts,
    SaveVectors,
    StartJob,
    SwitchEdit,
)
from persona_builder.store.connection import (
    BUSY_TIMEOUT_MS,
    Snapshot,
    compact,
    create_file,
    reading,
    writing,
)
from persona_builder.store.corrected import update_people
from persona_builder.store.erase import forget_participant, forget_transcript
from persona_builder.store.events import (
    record,
    record_correction,
    speaks_of_correction,
    switch,
)
from persona_builder.store.failpoints import pass_failpoint
from persona_builder.store.jobs import end_job, finish_job, hand_over_job, report_job, start_job
from persona_builder.store.json_fields import stored_time
from persona_builder.store.reserve import give_reserve_back, keep_reserve
from persona_builder.store.transcripts import add_file, replace_transcript, save_facts
from persona_builder.store.vectors import load_vectors, save_vectors

# These change what an analysis would read.
_ERASING = (RemoveTranscript, RemoveParticipant)
_ON_INPUTS = (AddFiles, ReplaceTranscript, *_ERASING, SaveFacts)
# After these there is more, or less, that may have to be erased.
_GROWING = (AddFiles, SaveAnalysis, *_ERASING)
# These are no changes a person would call one.
_HOUSEKEEPING = (SaveVectors, StartJob, HandOverJob, ReportJob, EndJob)


def utc_now() -> datetime:
    """Return the time now, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """What a project says about itself.

    Attributes:
        id: Given once.
        name: As the researcher calls it.
        created_at: UTC.
        changed_at: UTC, of the last change a person or a run made.
        version: Number of such changes so far.
        inputs_version: The ``version`` of the last change to transcripts, roles or facts.
    """

    id: str
    name: str
    created_at: datetime
    changed_at: datetime
    version: int
    inputs_version: int


@dataclass(frozen=True, slots=True)
class ProjectStore:
    """A project file. Holds no connection: every call opens one and closes it.

    Attributes:
        path: The file.
        clock: Returns the time now, in UTC.
        wait_ms: How long to wait for others who write.
    """

    path: Path
    clock: Callable[[], datetime] = utc_now
    wait_ms: int = BUSY_TIMEOUT_MS

    @overload
    def apply(self, command: EditCommand, expected_version: int | None = None) -> Edit: ...

    @overload
    def apply(self, command: Command, expected_version: int | None = None) -> Edit | None: ...

    def apply(self, command: Command, expected_version: int | None = None) -> Edit | None:
        """Change the project: the command is saved whole, or not at all.

        Args:
            command: What to do.
            expected_version: What the change was decided upon; None accepts any. For
                ``RecordEdit`` and ``RecordCorrection`` the number of events about what they
                speak of, for ``SwitchEdit`` the length of the log, for all others the
                project's ``inputs_version``.

        Returns:
            The event that was appended, for edits.

        Raises:
            StaleEditError: The project has changed since.
            ProjectError: The file cannot be written, or the command makes no sense in it.
            Cancelled: The job was closed meanwhile.
        """
        if isinstance(command, _ERASING) and self.path.exists():
            give_reserve_back(self.path)
        with writing(self.path, wait_ms=self.wait_ms) as connection:
            edit = self._run(connection, command, expected_version)
        if isinstance(command, _ERASING):
            pass_failpoint("erase.before-compact")
            compact(self.path)
            pass_failpoint("erase.compacted")
        if isinstance(command, _GROWING):
            keep_reserve(self.path)
        return edit

    def read(self) -> AbstractContextManager[Snapshot]:
        """Return a context that yields one moment of the project, for the functions that load.

        Raises:
            ProjectError: The file is missing, foreign, newer, locked or damaged.
        """
        return reading(self.path)

    def _run(
        self, connection: sqlite3.Connection, command: Command, expected_version: int | None
    ) -> Edit | None:
        now = self.clock()
        edit: Edit | None = None
        if isinstance(command, RecordEdit):
            edit = record(connection, command, now, expected_version)
        elif isinstance(command, RecordCorrection):
            edit = record_correction(connection, command, now, expected_version)
        elif isinstance(command, SwitchEdit):
            edit = switch(connection, command, now, expected_version)
        else:
            _refuse_stale(connection, expected_version)
            _perform(connection, command, now)
        on_inputs = isinstance(command, _ON_INPUTS)
        if edit is not None and speaks_of_correction(connection, edit):
            on_inputs = True
            update_people(connection, edit.entity_id)
        if not isinstance(command, _HOUSEKEEPING):
            _count_change(connection, now, on_inputs=on_inputs)
        return edit


@dataclass(frozen=True, slots=True)
class ProjectVectorCache:
    """Vectors by key, kept in the project.

    Attributes:
        store: The project.
    """

    store: ProjectStore

    def get_many(self, keys: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Return the vectors that are known."""
        with self.store.read() as connection:
            return load_vectors(connection, keys)

    def put_many(self, vectors: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep vectors for the next run."""
        if vectors:
            self.store.apply(SaveVectors(vectors))


def create_project_file(
    path: Path, name: str, *, project_id: str, clock: Callable[[], datetime] = utc_now
) -> ProjectStore:
    """Make a new project file.

    Raises:
        ProjectError: Something of that name is there, or the folder cannot be written.
    """
    created_at = clock().isoformat()

    def introduce(connection: sqlite3.Connection) -> None:
        connection.execute(
            "INSERT INTO project"
            " (only_row, id, name, created_at, changed_at, version, inputs_version)"
            " VALUES (1, ?, ?, ?, ?, 0, 0)",
            (project_id, name, created_at, created_at),
        )

    create_file(path, introduce)
    return ProjectStore(path, clock)


def project_row(connection: sqlite3.Connection) -> ProjectRow:
    """Return what a project says about itself.

    Raises:
        ProjectError: It says nothing.
    """
    row = connection.execute(
        "SELECT id, name, created_at, changed_at, version, inputs_version FROM project"
    ).fetchone()
    if row is None:
        raise ProjectError("This project file is not whole. Open a backup of it.")
    project_id, name, created_at, changed_at, version, inputs_version = row
    return ProjectRow(
        project_id,
        name,
        stored_time(created_at),
        stored_time(changed_at),
        version,
        inputs_version,
    )


def _perform(
    connection: sqlite3.Connection,
    command: InputCommand | JobCommand | RenameProject | SaveAnalysis | SaveVectors,
    now: datetime,
) -> None:
    match command:
        case StartJob() | HandOverJob() | ReportJob() | EndJob():
            _perform_on_job(connection, command, now)
        case (
            AddFiles()
            | ReplaceTranscript()
            | RemoveTranscript()
            | RemoveParticipant()
            | SaveFacts()
        ):
            _perform_on_inputs(connection, command, now)
        case RenameProject():
            connection.execute("UPDATE project SET name = ?", (command.name,))
        case SaveAnalysis():
            _save_analysis(connection, command, now)
        case SaveVectors():
            save_vectors(connection, command.vectors)
        case _:
            assert_never(command)


def _perform_on_inputs(
    connection: sqlite3.Connection, command: InputCommand, now: datetime
) -> None:
    match command:
        case AddFiles():
            for file in command.files:
                add_file(connection, file, now)
                pass_failpoint("import.half")
        case ReplaceTranscript():
            replace_transcript(connection, command.transcript)
            update_people(connection, command.transcript.id)
        case RemoveTranscript():
            forget_transcript(connection, command.transcript_id)
        case RemoveParticipant():
            forget_participant(connection, (command.participant_id, *command.other_ids))
        case SaveFacts():
            save_facts(connection, command.facts)
        case _:
            assert_never(command)


def _perform_on_job(connection: sqlite3.Connection, command: JobCommand, now: datetime) -> None:
    match command:
        case StartJob():
            start_job(connection, command, now)
        case HandOverJob():
            hand_over_job(connection, command)
        case ReportJob():
            report_job(connection, command)
        case EndJob():
            end_job(connection, command, now)
        case _:
            assert_never(command)


def _save_analysis(connection: sqlite3.Connection, command: SaveAnalysis, now: datetime) -> None:
    analysis = command.analysis
    if command.job_id is not None:
        finish_job(connection, command.job_id, now, n_personas=len(analysis.personas))
    save_analysis(connection, analysis, now, project_row(connection).inputs_version)


def _refuse_stale(connection: sqlite3.Connection, expected_version: int | None) -> None:
    if expected_version is None:
        return
    if project_row(connection).inputs_version != expected_version:
        raise StaleEditError("the transcripts or the roles in them were changed")


def _count_change(connection: sqlite3.Connection, now: datetime, *, on_inputs: bool) -> None:
    connection.execute(
        "UPDATE project SET version = version + 1, changed_at = ?,"
        " inputs_version = CASE WHEN ? THEN version + 1 ELSE inputs_version END",
        (now.isoformat(), on_inputs),
    )
