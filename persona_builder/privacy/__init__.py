"""Replace what tells who somebody is, before anything else is done with it."""

from __future__ import annotations

from persona_builder.privacy.apply import (
    pseudonymise_analysis,
    pseudonymise_participants,
    pseudonymise_persona,
    pseudonymise_transcripts,
)
from persona_builder.privacy.check import leaks_in, rare_combinations
from persona_builder.privacy.coding import make_key
from persona_builder.privacy.decisions import (
    codes_to_value,
    decisions_from_values,
    decisions_to_value,
    key_from_values,
    names_in_value,
    without_names,
)
from persona_builder.privacy.findings import Finding
from persona_builder.privacy.forms import fold_word, root_of
from persona_builder.privacy.key import Key, key_bytes, read_key, write_key
from persona_builder.privacy.mentions import Mentions
from persona_builder.privacy.redact import Redactor
from persona_builder.privacy.suggest import Suggestion, suggest

__all__ = [
    "Finding",
    "Key",
    "Mentions",
    "Redactor",
    "Suggestion",
    "codes_to_value",
    "decisions_from_values",
    "decisions_to_value",
    "fold_word",
    "key_bytes",
    "key_from_values",
    "leaks_in",
    "make_key",
    "names_in_value",
    "pseudonymise_analysis",
    "pseudonymise_participants",
    "pseudonymise_persona",
    "pseudonymise_transcripts",
    "rare_combinations",
    "read_key",
    "root_of",
    "suggest",
    "without_names",
    "write_key",
]
