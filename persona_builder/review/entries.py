"""Journey steps, stakeholders and focus statements, shown from the log alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import get_args

from persona_builder.domain.edits import Edit, EditField
from persona_builder.domain.journey import (
    Entry,
    FocusStatement,
    JourneyRow,
    JourneyStep,
    Level,
    ShownEntry,
    Stakeholder,
)
from persona_builder.review.log import Log

_ROWS: tuple[JourneyRow, ...] = get_args(JourneyRow)
_LEVELS: tuple[Level, ...] = get_args(Level)


def show_entries(edits: Iterable[Edit], values: Mapping[str, str]) -> tuple[ShownEntry, ...]:
    """Return every entry as it stands, oldest first; taken-out ones are marked.

    What was written beside a persona that was merged into another stands beside that one.

    Args:
        edits: The whole log, in any order.
        values: What people typed, by value id; an erased entry is missing.
    """
    log = Log.of(edits, values)
    homes = _homes(log)
    shown: list[ShownEntry] = []
    for edit in log.active:
        if edit.kind != "add" or edit.value_id is None or edit.field == "claim":
            continue
        decisions = log.on(edit.value_id)
        text = decisions.text(edit.field)
        entry = entry_from_value(edit.field, log.value(edit) if text is None else text)
        if entry is not None:
            revision = log.revision(edit.value_id)
            persona_id = homes.get(edit.entity_id, edit.entity_id)
            shown.append(
                ShownEntry(edit.value_id, persona_id, entry, decisions.is_hidden, revision)
            )
    return tuple(shown)


def _homes(log: Log) -> dict[str, str]:
    """Return where merged personas went, by id, through merges of merges."""
    homes: dict[str, str] = {}
    for edit in log.shapes:
        if edit.kind != "merge":
            continue
        into, other = edit.entity_id, log.value(edit)
        # Who was merged away before can neither take anybody in nor go again.
        if into == other or into in homes or other in homes:
            continue
        homes = {each: into if home == other else home for each, home in homes.items()}
        homes[other] = into
    return homes


def field_of(entry: Entry) -> EditField:
    """Return which field of the log holds entries of this sort."""
    match entry:
        case JourneyStep():
            return "journey"
        case Stakeholder():
            return "stakeholder"
        case FocusStatement():
            return "focus"


def entry_to_value(entry: Entry) -> str:
    """Return an entry as the value of an edit."""
    return json.dumps(asdict(entry), ensure_ascii=False)


def entry_from_value(field: EditField, value: str) -> Entry | None:
    """Return the entry a value holds; None where it holds none of that sort."""
    try:
        given = json.loads(value)
    except ValueError:
        return None
    if not isinstance(given, dict):
        return None
    texts = {key: text for key, text in given.items() if isinstance(text, str)}
    rests_on = _RestsOn(
        _ids(given.get("statement_ids")),
        _ids(given.get("transcript_ids")),
        texts.get("proposal_id", ""),
    )
    match field:
        case "journey":
            return _journey_step(texts, rests_on)
        case "stakeholder":
            return _stakeholder(texts, rests_on)
        case "focus" if {"who", "what", "why"} <= texts.keys():
            return FocusStatement(
                texts["who"],
                texts["what"],
                texts["why"],
                rests_on.statement_ids,
                rests_on.transcript_ids,
                rests_on.proposal_id,
            )
    return None


@dataclass(frozen=True, slots=True)
class _RestsOn:
    """What an entry rests on; empty in values that were written before it was kept."""

    statement_ids: tuple[str, ...]
    transcript_ids: tuple[str, ...]
    proposal_id: str


def _ids(listed: object) -> tuple[str, ...]:
    return tuple(str(each) for each in listed) if isinstance(listed, list) else ()


def _journey_step(texts: Mapping[str, str], rests_on: _RestsOn) -> JourneyStep | None:
    row = next((each for each in _ROWS if each == texts.get("row")), None)
    if row is None or not {"stage", "text"} <= texts.keys():
        return None
    return JourneyStep(
        texts["stage"],
        row,
        texts["text"],
        rests_on.statement_ids,
        rests_on.transcript_ids,
        rests_on.proposal_id,
    )


def _stakeholder(texts: Mapping[str, str], rests_on: _RestsOn) -> Stakeholder | None:
    support = next((each for each in _LEVELS if each == texts.get("support")), None)
    influence = next((each for each in _LEVELS if each == texts.get("influence")), None)
    if support is None or influence is None or "name" not in texts:
        return None
    return Stakeholder(
        texts["name"],
        support,
        influence,
        texts.get("note", ""),
        rests_on.statement_ids,
        rests_on.proposal_id,
    )
