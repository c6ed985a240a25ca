"""Draft personas whose every line rests on verbatim quotes, and what stands beside them."""

from __future__ import annotations

from persona_builder.draft.experience import Experience, read_experience
from persona_builder.draft.focus import propose_focus
from persona_builder.draft.journey import draft_journey
from persona_builder.draft.personas import draft_personas
from persona_builder.draft.rematch import rematch
from persona_builder.draft.stages import stage_of, stages_of
from persona_builder.draft.stakeholders import propose_stakeholders, roles_in
from persona_builder.draft.touchpoints import kind_of_touchpoint, touchpoints_in

__all__ = [
    "Experience",
    "draft_journey",
    "draft_personas",
    "kind_of_touchpoint",
    "propose_focus",
    "propose_stakeholders",
    "read_experience",
    "rematch",
    "roles_in",
    "stage_of",
    "stages_of",
    "touchpoints_in",
]
