"""Group participants, and say how sure."""

from __future__ import annotations

from persona_builder.segment.segmentation import segment_participants
from persona_builder.segment.wording import LEVEL_SENTENCES

__all__ = ["LEVEL_SENTENCES", "segment_participants"]
