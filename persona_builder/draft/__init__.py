"""Draft personas whose every line rests on verbatim quotes."""

from __future__ import annotations

from persona_builder.draft.personas import draft_personas
from persona_builder.draft.rematch import rematch

__all__ = ["draft_personas", "rematch"]
