"""What people decided about proposals, and which stages they look at, from the log alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

from persona_builder.domain.edits import Edit
from persona_builder.domain.experience import Stage, StageKey
from persona_builder.review.history import active_edits

# The stages of a project are no persona's.
STAGES_ENTITY = "stages"

_KEYS: tuple[StageKey, ...] = get_args(StageKey)


def dismissed_proposals(edits: Iterable[Edit]) -> frozenset[str]:
    """Return the ids of proposals that were dismissed and not offered again.

    Args:
        edits: The whole log, in any order.
    """
    dismissed: set[str] = set()
    for edit in active_edits(edits):
        if edit.field != "proposal":
            continue
        if edit.kind == "reject":
            dismissed.add(edit.entity_id)
        else:
            dismissed.discard(edit.entity_id)
    return frozenset(dismissed)


def chosen_stages(edits: Iterable[Edit], values: Mapping[str, str]) -> tuple[Stage, ...]:
    """Return the stages that were chosen last; () where nobody chose any.

    Args:
        edits: The whole log, in any order.
        values: What people typed, by value id.
    """
    chosen: tuple[Stage, ...] = ()
    for edit in active_edits(edits):
        if edit.field == "stages":
            chosen = stages_from_value(values.get(edit.value_id or "", ""))
    return chosen


def stages_to_value(stages: Sequence[Stage]) -> str:
    """Return stages as the value of an edit."""
    listed = [{"name": stage.name, "keys": list(stage.keys)} for stage in stages]
    return json.dumps(listed, ensure_ascii=False)


def stages_from_value(value: str) -> tuple[Stage, ...]:
    """Return the stages that a value holds; () where it holds none."""
    try:
        listed = json.loads(value)
    except ValueError:
        return ()
    if not isinstance(listed, list):
        return ()
    return tuple(
        Stage(each["name"], tuple(key for key in each.get("keys") or () if key in _KEYS))
        for each in listed
        if isinstance(each, dict) and isinstance(each.get("name"), str) and each["name"]
    )
