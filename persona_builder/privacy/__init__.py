"""Replace what tells who somebody is, before anything else is done with it."""

from __future__ import annotations

from persona_builder.privacy.apply import (
    pseudonymise_analysis,
    pseudonymise_participants,
    pseudonymise_persona,
    pseudonymise_transcripts,
)
from persona_builder.privacy.check import leaks_in, rare_combinations
from persona_builder.privacy.findings import Finding
from persona_builder.privacy.key import Key, make_key, read_key, write_key
from persona_builder.privacy.suggest import Suggestion, suggest

__all__ = [
    "Finding",
    "Key",
    "Suggestion",
    "leaks_in",
    "make_key",
    "pseudonymise_analysis",
    "pseudonymise_participants",
    "pseudonymise_persona",
    "pseudonymise_transcripts",
    "rare_combinations",
    "read_key",
    "suggest",
    "write_key",
]
