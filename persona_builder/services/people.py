"""The people of a project, with the facts that were given about them."""

from __future__ import annotations

from persona_builder.domain.transcripts import Participant, Transcript
from persona_builder.ingest import participants_of
from persona_builder.store import Snapshot, load_facts, load_transcripts


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
