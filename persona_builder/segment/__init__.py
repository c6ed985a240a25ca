"""Group participants, and say how sure."""

from __future__ import annotations

from persona_builder.segment.explain import (
    explain_segments,
    keep_theme_ids,
    not_above_confounds,
    with_themes,
)
from persona_builder.segment.sections import section_numbers
from persona_builder.segment.segmentation import segment_participants
from persona_builder.segment.themes import find_themes, rematch_themes, retell_themes
from persona_builder.segment.views import Said
from persona_builder.segment.words import word_vectors

__all__ = [
    "Said",
    "explain_segments",
    "find_themes",
    "keep_theme_ids",
    "not_above_confounds",
    "rematch_themes",
    "retell_themes",
    "section_numbers",
    "segment_participants",
    "with_themes",
    "word_vectors",
]
