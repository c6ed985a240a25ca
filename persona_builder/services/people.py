"""The people of a project, with the facts that were given about them."""

from __future__ import annotations

from pathlib import Path

from persona_builder.domain.transcripts import Participant, Transcript
from persona_builder.ingest import participants_of, people_of
from persona_builder.store import (
    ProjectStore,
    Snapshot,
    corrections_in,
    load_facts,
    load_heads,
    load_transcripts,
    project_row,
)


def people_in(
    connection: Snapshot,
) -> tuple[tuple[Transcript, ...], tuple[Participant, ...]]:
    """Return a project's transcripts and the participants in them, named uniquely.

    Args:
        connection: To the project, with a transaction open.

    Raises:
        ProjectError: A transcript is damaged.
    """
    return participants_of(load_transcripts(connection), facts=load_facts(connection))


def count_people(connection: Snapshot) -> int:
    """Return how many people were interviewed, one of several interviews once; reads no words.

    Args:
        connection: To the project, with a transaction open.

    Raises:
        ProjectError: A transcript is damaged.
    """
    return len(people_of(load_heads(connection), facts=load_facts(connection)).participants)


def names_of_people(project: Path) -> dict[str, str]:
    """Return what cards call each participant, by id.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        row = project_row(connection)
        state = (row.id, row.inputs_version, corrections_in(connection).active)
        kept = _newest_names.get(project)
        if kept is not None and kept[0] == state:
            return dict(kept[1])
        _, participants = people_in(connection)
    names = {person.id: person.name for person in participants}
    _newest_names.clear()
    _newest_names[project] = (state, names)
    return dict(names)


def drop_names() -> None:
    """Forget the names that are kept here; called when something is erased."""
    _newest_names.clear()


# Every page asks for names; reading every interview each time would be felt.
_newest_names: dict[Path, tuple[tuple[str, int, tuple[int, ...]], dict[str, str]]] = {}


def notes_on_people(connection: Snapshot) -> tuple[str, ...]:
    """Return who counts as one person over several files or as two, and rows that fit nobody.

    Args:
        connection: To the project, with a transaction open.

    Raises:
        ProjectError: A transcript is damaged.
    """
    return people_of(load_transcripts(connection), facts=load_facts(connection)).notes


def ids_of_person(connection: Snapshot, participant_id: str) -> tuple[str, ...]:
    """Return the ids that a person has in each interview, the one in use first.

    Args:
        connection: To the project, with a transaction open.
        participant_id: As ``people_in`` gives it.

    Raises:
        ProjectError: A transcript is damaged.
    """
    stored = load_transcripts(connection)
    settled, _ = participants_of(stored, facts=load_facts(connection))
    return tuple(
        dict.fromkeys(
            [participant_id]
            + [
                own.participant_id
                for before, after in zip(stored, settled, strict=True)
                for own, shared in zip(before.speakers, after.speakers, strict=True)
                if own.participant_id and shared.participant_id == participant_id
            ]
        )
    )
