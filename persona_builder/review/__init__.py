"""Lay what people decided over what the machine drafted."""

from persona_builder.review.history import (
    SLOT_NAMES,
    action_name,
    active_edits,
    redo_target,
    undo_target,
)
from persona_builder.review.machine import machine_value
from persona_builder.review.overlay import show_personas
from persona_builder.review.own_lines import OwnLine, own_line_to_value, slot_named

__all__ = [
    "SLOT_NAMES",
    "OwnLine",
    "action_name",
    "active_edits",
    "machine_value",
    "own_line_to_value",
    "redo_target",
    "show_personas",
    "slot_named",
    "undo_target",
]
