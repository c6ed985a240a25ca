"""What an erasure does beyond the project file, and what it does not reach."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from persona_builder.services.experiences import drop_experiences
from persona_builder.services.export_records import exports_of, take_away
from persona_builder.services.kept_papers import drop_papers
from persona_builder.services.people import drop_names
from persona_builder.services.study_index import drop_indexes
from persona_builder.store import ProjectStore, project_row
from persona_builder.store.backup_files import backup_files


@dataclass(frozen=True, slots=True)
class Traces:
    """Where words of removed interviews were, outside of the project file.

    Attributes:
        emptied: Folders of exported cards from which the files with the words were deleted, and
            keys to codes that were deleted.
        changed: Exported files that a person changed since, or that could not be deleted:
            they were left, and may hold the words.
        copies: Backups, newest first: they still hold the words.
    """

    emptied: tuple[Path, ...]
    changed: tuple[Path, ...]
    copies: tuple[Path, ...]


def copies_beside(project: Path) -> tuple[Path, ...]:
    """Return the backups beside a project, newest first; words removed since are still in them."""
    return backup_files(project)


def exports_holding(project: Path, transcript_ids: Collection[str]) -> tuple[Path, ...]:
    """Return the folders of exported cards, and keys to codes, that may hold some interviews.

    Raises:
        ProjectError: The project cannot be read.
    """
    return tuple(
        record.place
        for record in exports_of(project_id_of(project))
        if record.transcript_ids & frozenset(transcript_ids)
        and any((record.folder / name).is_file() for name in record.files)
    )


def erase_traces(project: Path, transcript_ids: Collection[str]) -> Traces:
    """Delete the exported files, and keys, that may hold words of interviews that were removed.

    Files that were saved from the browser are not known here.

    Raises:
        ProjectError: The project cannot be read.
    """
    drop_indexes()
    drop_experiences()
    drop_papers()
    drop_names()
    emptied: list[Path] = []
    changed: list[Path] = []
    for record in exports_of(project_id_of(project)):
        if not record.transcript_ids & frozenset(transcript_ids):
            continue
        there = [name for name in record.files if (record.folder / name).is_file()]
        left = take_away(record)
        changed += left
        if len(left) < len(there):
            emptied.append(record.place)
    return Traces(tuple(emptied), tuple(changed), copies_beside(project))


def project_id_of(project: Path) -> str:
    """Return the id that a project keeps wherever its file goes.

    Raises:
        ProjectError: It cannot be read.
    """
    with ProjectStore(project).read() as connection:
        return project_row(connection).id
