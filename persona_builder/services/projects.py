"""The projects on this computer: where they lie, what is in them, new ones."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from persona_builder.errors import ProjectError
from persona_builder.export import slug
from persona_builder.resources import resource_folder
from persona_builder.services import transcripts
from persona_builder.services.cards import cards_in
from persona_builder.services.data_folder import data_folder, private_folder
from persona_builder.services.new_projects import create_project_at
from persona_builder.services.people import count_people, ids_of_person
from persona_builder.services.traces import Traces, erase_traces
from persona_builder.services.typed_text import clean_line
from persona_builder.store import (
    ProjectStore,
    RemoveParticipant,
    RenameProject,
    interviews_of,
    languages_of,
    project_row,
)

SAMPLE_NAME = "Sample project"
# File systems stop at 255 bytes; Persian and Hebrew take two for a letter.
_LONGEST_STEM = 60


@dataclass(frozen=True, slots=True)
class ProjectSummary:
    """What a list of projects shows.

    Attributes:
        path: The file.
        name: As the researcher calls it; the file's name where it cannot be read.
        n_transcripts: Interviews in it.
        n_participants: People interviewed.
        n_personas: Personas that are not discarded.
        languages: BCP 47 codes, the most frequent first.
        changed_at: UTC; None where it cannot be read.
        problem: Why it cannot be opened; empty when it can.
    """

    path: Path
    name: str
    n_transcripts: int
    n_participants: int
    n_personas: int
    languages: tuple[str, ...]
    changed_at: datetime | None
    problem: str = ""


def projects_folder() -> Path:
    """Return the folder that holds the project files.

    Raises:
        ProjectError: It cannot be made.
    """
    return private_folder(data_folder() / "projects")


def list_projects() -> tuple[ProjectSummary, ...]:
    """Return the projects of this computer, the one changed last first.

    Raises:
        ProjectError: The folder of projects cannot be made.
    """
    found = [summary(path) for path in sorted(projects_folder().glob("*.persona"))]
    return tuple(
        sorted(
            found,
            key=lambda each: each.changed_at.timestamp() if each.changed_at else 0.0,
            reverse=True,
        )
    )


def summary(path: Path) -> ProjectSummary:
    """Return what a list shows of a project; a broken one says what is wrong."""
    try:
        return _summary(path)
    except ProjectError as error:
        return ProjectSummary(path, path.stem, 0, 0, 0, (), None, problem=str(error))


def create_project(name: str) -> Path:
    """Make an empty project in the folder of projects and return its file.

    Raises:
        UsageError: The name is empty or too long.
        ProjectError: The file cannot be written.
    """
    title = clean_line(name, "A name")
    stem = slug(title, "project")[:_LONGEST_STEM].strip("-")
    folder = projects_folder()
    number = 1
    while (path := folder / f"{stem}{f'-{number}' if number > 1 else ''}.persona").exists():
        number += 1
    create_project_at(path, title)
    return path


def create_sample_project() -> Path:
    """Make a project of the invented interviews that come with the program.

    Raises:
        ProjectError: The file cannot be written.
        UnreadableFileError: The installation is not whole.
    """
    path = create_project(SAMPLE_NAME)
    transcripts.import_paths(path, [resource_folder("sample_transcripts")])
    facts = resource_folder("sample_transcripts") / "participants.csv"
    transcripts.add_facts(path, facts.name, facts.read_bytes())
    return path


def rename_project(project: Path, name: str) -> None:
    """Give a project another name; its file stays where it is.

    Raises:
        UsageError: The name is empty or too long.
        ProjectError: The project cannot be written.
    """
    ProjectStore(project).apply(RenameProject(clean_line(name, "A name")))


def forget_participant(project: Path, participant_id: str) -> Traces:
    """Erase a person: every interview, what rests on it, and what was given about them.

    Exported cards that may hold their words are deleted too; what could not be reached
    is returned.

    Raises:
        ProjectError: The person is gone, other participants speak in one of the interviews
            too, or the project cannot be written; nothing was erased.
    """
    store = ProjectStore(project)
    with store.read() as connection:
        ids = ids_of_person(connection, participant_id)
        theirs = tuple(
            dict.fromkeys(place for each in ids for place in interviews_of(connection, each))
        )
    store.apply(RemoveParticipant(participant_id, ids[1:]))
    return erase_traces(project, theirs)


def _summary(path: Path) -> ProjectSummary:
    with ProjectStore(path).read() as connection:
        row = project_row(connection)
        languages = languages_of(connection)
        n_participants = count_people(connection)
        cards = cards_in(connection)
    counts = Counter(languages)
    return ProjectSummary(
        path=path,
        name=row.name,
        n_transcripts=len(languages),
        n_participants=n_participants,
        n_personas=sum(persona.status != "discarded" for persona in cards.shown),
        languages=tuple(sorted(counts, key=lambda code: (-counts[code], code))),
        changed_at=row.changed_at,
    )
