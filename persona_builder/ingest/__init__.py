"""Turn files of many kinds into transcripts."""

from __future__ import annotations

from persona_builder.ingest.assemble import named_speaker, set_role
from persona_builder.ingest.columns import MEANINGS, TableHead
from persona_builder.ingest.folders import bytes_of, files_in, name_files
from persona_builder.ingest.isolation import read_columns, read_transcripts
from persona_builder.ingest.participants import People, participants_of, people_of
from persona_builder.ingest.participants_table import ParticipantFacts, read_participants_csv
from persona_builder.ingest.table_heads import is_table_of_turns
from persona_builder.ingest.unlabelled import Unlabelled, UnlabelledFileError

__all__ = [
    "MEANINGS",
    "ParticipantFacts",
    "People",
    "TableHead",
    "Unlabelled",
    "UnlabelledFileError",
    "bytes_of",
    "files_in",
    "is_table_of_turns",
    "name_files",
    "named_speaker",
    "participants_of",
    "people_of",
    "read_columns",
    "read_participants_csv",
    "read_transcripts",
    "set_role",
]
