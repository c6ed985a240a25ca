"""Turn files of many kinds into transcripts."""

from __future__ import annotations

from persona_builder.ingest.assemble import set_role
from persona_builder.ingest.participants import (
    ParticipantFacts,
    participants_of,
    read_participants_csv,
)
from persona_builder.ingest.reading import read_transcripts

__all__ = [
    "ParticipantFacts",
    "participants_of",
    "read_participants_csv",
    "read_transcripts",
    "set_role",
]
