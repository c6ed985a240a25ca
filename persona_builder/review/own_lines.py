"""A line that a person adds to a card: slot and words in one value."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import get_args

from persona_builder.domain.personas import Slot

_SLOTS: tuple[Slot, ...] = get_args(Slot)


@dataclass(frozen=True, slots=True)
class OwnLine:
    """What a person wrote.

    Attributes:
        slot: Where it stands at first.
        text: The words.
    """

    slot: Slot
    text: str


def own_line_to_value(line: OwnLine) -> str:
    """Return a line as the value of an edit."""
    return json.dumps({"slot": line.slot, "text": line.text}, ensure_ascii=False)


def own_line_from_value(value: str) -> OwnLine | None:
    """Return the line that was added; None where the value holds none."""
    try:
        fields = json.loads(value)
    except ValueError:
        return None
    if not isinstance(fields, dict):
        return None
    slot, text = slot_named(fields.get("slot")), fields.get("text")
    return OwnLine(slot, text) if slot and isinstance(text, str) else None


def slot_named(name: object) -> Slot | None:
    """Return the slot of that name; None where there is none."""
    return next((slot for slot in _SLOTS if slot == name), None)
