"""The transcripts of a project: look at a file, add it, read it, set roles, remove it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from persona_builder.domain.ids import random_id
from persona_builder.domain.progress import Progress, silent
from persona_builder.domain.transcripts import Role, Transcript
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest import (
    Unlabelled,
    UnlabelledFileError,
    read_columns,
    read_participants_csv,
    read_transcripts,
)
from persona_builder.ingest import set_role as transcript_with_role
from persona_builder.pipeline import Reading, read_files
from persona_builder.services import corrections
from persona_builder.services.new_projects import create_project_at
from persona_builder.services.people import notes_on_people
from persona_builder.services.table_columns import remember, remembered
from persona_builder.services.traces import Traces, erase_traces
from persona_builder.services.transcript_rows import TranscriptRow, list_transcripts
from persona_builder.store import (
    AddFiles,
    NewFile,
    ProjectStore,
    RemoveTranscript,
    ReplaceTranscript,
    SaveFacts,
    load_facts,
    load_transcript,
    original_transcript,
    source_names,
)

__all__ = ["TranscriptRow", "Unlabelled", "list_transcripts"]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would add to a project.

    Attributes:
        name: The file's name.
        transcripts: What was read from it; empty when nothing could be.
        problem: Why it cannot be added, as a sentence; empty when it can.
        duplicate: True when its content is in the project already.
        data: The file's bytes.
        note: What to know before adding it, as a sentence; may be empty.
        unlabelled: True when nothing in it says who speaks, so that a person has to.
        columns: Names of a table's columns; empty for other files.
        held: What is held by which column, as guessed, remembered or said.
        mapped: True when a person said what the columns hold, now or before.
    """

    name: str
    transcripts: tuple[Transcript, ...]
    problem: str = ""
    duplicate: bool = False
    data: bytes = field(default=b"", repr=False)
    note: str = ""
    unlabelled: bool = False
    columns: tuple[str, ...] = ()
    held: Mapping[str, str] = field(default_factory=dict)
    mapped: bool = False


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of files that were to be added.

    Attributes:
        added: Names of files that were added, or would be.
        problems: One sentence for each file that was not.
        warnings: What else to know, whole sentences.
    """

    added: tuple[str, ...]
    problems: tuple[str, ...]
    warnings: tuple[str, ...] = ()


def preview(
    project: Path,
    name: str,
    data: bytes,
    *,
    encoding: str | None = None,
    interviewers: Collection[str] = (),
    unlabelled: Unlabelled = "refuse",
    columns: Mapping[str, str] | None = None,
) -> Preview:
    """Return what a file would add; nothing is saved.

    Args:
        project: The project file.
        name: The file's name.
        data: The file's bytes.
        encoding: How to read the bytes; None to find out.
        interviewers: Labels that are an interviewer's, whatever the guess.
        unlabelled: How to read a file that names nobody.
        columns: What a table's columns hold, by their names; None for what was said of such
            a table before, else a guess.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        known = source_names(connection)
    if hashlib.sha256(data).hexdigest() in known:
        return Preview(name, (), problem=already_there(name), duplicate=True, data=data)
    try:
        found = _as_table(Preview(name, (), data=data), encoding, columns)
    except UnreadableFileError as error:
        return Preview(name, (), problem=str(error), data=data)
    try:
        transcripts = read_transcripts(
            data,
            name,
            new_id=random_id,
            encoding=encoding,
            interviewers=interviewers,
            unlabelled=unlabelled,
            columns=found.held if found.mapped else None,
        )
    except UnreadableFileError as error:
        nobody = isinstance(error, UnlabelledFileError)
        return replace(found, problem=str(error), unlabelled=nobody)
    same_name = name in known.values()
    note = f"Another file named {name} is in this project; both are kept." if same_name else ""
    return replace(found, transcripts=transcripts, note=note, unlabelled=unlabelled != "refuse")


def _as_table(preview: Preview, encoding: str | None, columns: Mapping[str, str] | None) -> Preview:
    """Return a preview with the columns of a table; as it is for another file.

    Raises:
        UnreadableFileError: The file cannot be read.
    """
    head = read_columns(preview.data, preview.name, encoding=encoding)
    if head is None:
        return preview
    said = columns or remembered(head.names)
    return replace(preview, columns=head.names, held=said or head.held, mapped=bool(said))


def already_there(name: str) -> str:
    """Return the sentence for a file whose content is in the project already."""
    return f"{name} is already in this project (same content). Skipped."


def with_role(preview: Preview, transcript_id: str, speaker_id: str, role: Role) -> Preview:
    """Return a preview in which one speaker has another role."""
    return replace(
        preview,
        transcripts=tuple(
            transcript_with_role(transcript, speaker_id, role)
            if transcript.id == transcript_id
            else transcript
            for transcript in preview.transcripts
        ),
    )


def add(project: Path, previews: Iterable[Preview]) -> ImportReport:
    """Add files to a project: all of them, or none when the project cannot be written.

    Raises:
        ProjectError: The project cannot be written.
    """
    with ProjectStore(project).read() as connection:
        known = set(source_names(connection))
    files: list[NewFile] = []
    problems: list[str] = []
    added_tables: list[Preview] = []
    for each in previews:
        sha256 = hashlib.sha256(each.data).hexdigest()
        if sha256 in known:
            problems.append(already_there(each.name))
        elif each.problem or not each.transcripts:
            problems.append(each.problem or f"{each.name} has no text.")
        else:
            known.add(sha256)
            if each.mapped:
                added_tables.append(each)
            files.append(NewFile(each.name, each.data, each.transcripts))
    if files:
        ProjectStore(project).apply(AddFiles(tuple(files)))
    for each in added_tables:
        remember(each.columns, each.held)
    return ImportReport(tuple(file.name for file in files), tuple(problems))


def import_paths(
    project: Path,
    paths: Sequence[Path],
    *,
    dry_run: bool = False,
    interviewers: Collection[str] = (),
    unlabelled: Unlabelled = "refuse",
    columns: Mapping[str, str] | None = None,
    progress: Progress = silent,
) -> ImportReport:
    """Add files and folders of transcripts; the project is made if it is not there.

    Args:
        project: The project file.
        paths: Files, or folders whose files are all taken.
        dry_run: Only tell what would happen.
        interviewers: Labels that are an interviewer's, whatever the guess.
        unlabelled: How to read a file that names nobody.
        columns: What the columns of every table hold, by their names; None to guess.
        progress: Told the files done.

    Raises:
        ProjectError: The project cannot be read or written.
    """
    reading = read_files(
        paths,
        new_id=random_id,
        interviewers=interviewers,
        unlabelled=unlabelled,
        columns=columns,
        progress=progress,
    )
    previews = _previews(reading)
    if dry_run or not previews:
        report = _would_add(project, previews)
    else:
        if not project.exists():
            create_project_at(project)
        report = add(project, previews)
    problems = tuple(str(problem) for problem in reading.problems)
    notes = about_people(project) if report.added and not dry_run else ()
    return ImportReport(report.added, problems + report.problems, (*reading.notes, *notes))


def about_people(project: Path) -> tuple[str, ...]:
    """Return who counts as one person over several files or as two, whole sentences.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        return notes_on_people(connection)


def add_facts(project: Path, name: str, data: bytes) -> tuple[str, ...]:
    """Add what a table says about people; it replaces what was known of the same ones.

    Args:
        project: The project file.
        name: The table's file name.
        data: The table's bytes, comma-separated.

    Returns:
        What to know about the table, whole sentences.

    Raises:
        UnreadableFileError: The table cannot be read.
        ProjectError: The project cannot be written.
    """
    given = read_participants_csv(data, name)
    with ProjectStore(project).read() as connection:
        facts = {**load_facts(connection), **given.facts}
    store = ProjectStore(project)
    store.apply(SaveFacts(facts))
    with store.read() as connection:
        return (*given.warnings, *notes_on_people(connection))


def transcript(project: Path, transcript_id: str) -> Transcript:
    """Return one transcript with its words.

    Raises:
        ProjectError: It is not in the project, or the project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        return load_transcript(connection, transcript_id)


def set_role(project: Path, transcript_id: str, speaker_id: str, role: Role) -> None:
    """Say what a speaker is in the study; the next analysis goes by it.

    Raises:
        ProjectError: The transcript is gone, or the project cannot be written.
    """
    with ProjectStore(project).read() as connection:
        stored = original_transcript(connection, transcript_id)
    if speaker_id not in {speaker.id for speaker in stored.speakers}:
        # Somebody whom a correction brought in has a role by a correction too.
        corrections.correct_role(project, transcript_id, speaker_id, role)
        return
    changed = transcript_with_role(stored, speaker_id, role)
    ProjectStore(project).apply(ReplaceTranscript(changed))


def remove(project: Path, transcript_id: str) -> Traces:
    """Erase a transcript with everything that rests on it: quotes, vectors, facts, the file.

    Exported cards that may hold its words are deleted too; what could not be reached is
    returned.

    Raises:
        ProjectError: It is not in the project, or the project cannot be written.
    """
    ProjectStore(project).apply(RemoveTranscript(transcript_id))
    return erase_traces(project, [transcript_id])


def _previews(reading: Reading) -> tuple[Preview, ...]:
    by_file: dict[str, list[Transcript]] = {}
    for transcript in reading.transcripts:
        by_file.setdefault(transcript.source.sha256, []).append(transcript)
    return tuple(
        Preview(parts[0].source.name, tuple(parts), data=reading.files[sha256].read_bytes())
        for sha256, parts in by_file.items()
    )


def _would_add(project: Path, previews: Sequence[Preview]) -> ImportReport:
    known: set[str] = set()
    if project.exists():
        with ProjectStore(project).read() as connection:
            known = set(source_names(connection))
    is_known = [each.transcripts[0].source.sha256 in known for each in previews]
    return ImportReport(
        tuple(each.name for each, there in zip(previews, is_known, strict=True) if not there),
        tuple(
            already_there(each.name)
            for each, there in zip(previews, is_known, strict=True)
            if there
        ),
    )
