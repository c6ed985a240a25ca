"""Lay what a researcher decided about priorities over what a run finds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict

from persona_builder.domain.edits import Edit
from persona_builder.domain.priorities import PRIORITY_ORDER, Priority, PriorityMarks, ShownPriority
from persona_builder.review.log import Log


def show_priorities(
    found: Sequence[Priority], edits: Iterable[Edit], values: Mapping[str, str]
) -> tuple[ShownPriority, ...]:
    """Return every priority as it stands: in the researcher's order first, then by the counts.

    What was set aside goes last. What a researcher marked and no run finds any more stays.

    Args:
        found: By the newest run, the widest and strongest first.
        edits: The whole log, in any order.
        values: What people typed, by value id; an erased entry is missing.
    """
    log = Log.of(edits, values)
    marked = {
        edit.entity_id: marks_from_value(log.on(edit.entity_id).text("priority") or "")
        for edit in log.active
        if edit.field == "priority" and edit.entity_id != PRIORITY_ORDER
    }
    order = _order(log.on(PRIORITY_ORDER).text("priority") or "")
    known = {each.id: each for each in found}
    kept = [entity for entity, marks in marked.items() if marks is not None and marks.theme]
    shown = [
        ShownPriority(
            entity,
            known.get(entity),
            marked.get(entity) or PriorityMarks(),
            log.revision(entity),
            ordered=entity in order,
        )
        for entity in dict.fromkeys([*known, *kept])
    ]
    places = {entity: place for place, entity in enumerate(order)}
    # Sorting keeps the order of the counts among those that nobody put anywhere.
    return tuple(
        sorted(
            shown,
            key=lambda each: (
                each.marks.aside,
                places.get(each.id, len(places)),
                each.priority is None,
            ),
        )
    )


def order_to_value(ids: Sequence[str]) -> str:
    """Return the head of a list in a researcher's order as the value of an edit."""
    return json.dumps({"order": list(ids)})


def order_revision(edits: Iterable[Edit]) -> int:
    """Return how many events speak of the order."""
    return sum(edit.entity_id == PRIORITY_ORDER for edit in edits)


def marks_to_value(marks: PriorityMarks) -> str:
    """Return marks as the value of an edit."""
    return json.dumps(asdict(marks), ensure_ascii=False)


def marks_from_value(value: str) -> PriorityMarks | None:
    """Return the marks a value holds; None where it holds none."""
    try:
        given = json.loads(value)
    except ValueError:
        return None
    if not isinstance(given, dict):
        return None
    ids = given.get("transcript_ids")
    return PriorityMarks(
        quick=given.get("quick") is True,
        root_cause=_text(given.get("root_cause")),
        owner=_text(given.get("owner")),
        aside=given.get("aside") is True,
        theme=_text(given.get("theme")),
        aspect="need" if given.get("aspect") == "need" else "pain",
        transcript_ids=tuple(str(each) for each in ids) if isinstance(ids, list) else (),
    )


def _order(value: str) -> tuple[str, ...]:
    try:
        given = json.loads(value)
    except ValueError:
        return ()
    listed = given.get("order") if isinstance(given, dict) else None
    return tuple(dict.fromkeys(map(str, listed))) if isinstance(listed, list) else ()


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
