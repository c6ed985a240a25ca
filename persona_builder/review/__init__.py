"""Lay what people decided over what the machine drafted."""

from persona_builder.review.compare import LineChanges, Move, RunChanges, compare_runs
from persona_builder.review.entries import entry_to_value, field_of, show_entries
from persona_builder.review.history import (
    SLOT_NAMES,
    action_name,
    active_edits,
    redo_target,
    undo_target,
)
from persona_builder.review.machine import machine_value
from persona_builder.review.overlay import show_personas
from persona_builder.review.own_lines import (
    OwnLine,
    Place,
    own_line_from_value,
    own_line_to_value,
    slot_named,
)
from persona_builder.review.proposals import (
    STAGES_ENTITY,
    chosen_stages,
    dismissed_proposals,
    stages_to_value,
)
from persona_builder.review.reshaping import copy_to_value, merged, people_to_value
from persona_builder.review.shown_claims import REJECTED
from persona_builder.review.themes import (
    DecidedTheme,
    ThemeDecision,
    decide_themes,
    decision_to_value,
)

__all__ = [
    "REJECTED",
    "SLOT_NAMES",
    "STAGES_ENTITY",
    "DecidedTheme",
    "LineChanges",
    "Move",
    "OwnLine",
    "Place",
    "RunChanges",
    "ThemeDecision",
    "action_name",
    "active_edits",
    "chosen_stages",
    "compare_runs",
    "copy_to_value",
    "decide_themes",
    "decision_to_value",
    "dismissed_proposals",
    "entry_to_value",
    "field_of",
    "machine_value",
    "merged",
    "own_line_from_value",
    "own_line_to_value",
    "people_to_value",
    "redo_target",
    "show_entries",
    "show_personas",
    "slot_named",
    "stages_to_value",
    "undo_target",
]
