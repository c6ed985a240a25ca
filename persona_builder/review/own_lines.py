"""A line that a person adds to a card: slot and words in one value."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import get_args

from persona_builder.domain.personas import Slot

_SLOTS: tuple[Slot, ...] = get_args(Slot)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words of a line stand that a person put on a card; never the words themselves.

    Attributes:
        transcript_id: In which interview.
        start: Index of their first character, as the interview read then.
        end: Index just past the last one.
        speaker_id: Who says them, within the transcript.
        participant_id: Who says them, within the study.
        statement_id: The statement they are.
        corrections: Numbers of the corrections that the interview had then.
    """

    transcript_id: str
    start: int
    end: int
    speaker_id: str
    participant_id: str
    statement_id: str
    corrections: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnLine:
    """What a person wrote, or the place of what somebody said.

    Attributes:
        slot: Where it stands at first.
        text: The words; empty where they are an interview's.
        place: Where in an interview they are.
    """

    slot: Slot
    text: str
    place: Place | None = None


def own_line_to_value(line: OwnLine) -> str:
    """Return a line as the value of an edit."""
    value: dict[str, object] = {"slot": line.slot, "text": line.text}
    if line.place is not None:
        value["place"] = asdict(line.place)
    return json.dumps(value, ensure_ascii=False)


def own_line_from_value(value: str) -> OwnLine | None:
    """Return the line that was added; None where the value holds none."""
    try:
        fields = json.loads(value)
    except ValueError:
        return None
    if not isinstance(fields, dict):
        return None
    slot, text = slot_named(fields.get("slot")), fields.get("text")
    if not slot or not isinstance(text, str):
        return None
    return OwnLine(slot, text, _place(fields.get("place")))


def _place(value: object) -> Place | None:
    """Return the place that was kept; None where the value holds none."""
    if not isinstance(value, dict):
        return None
    start, end = value.get("start"), value.get("end")
    names = ("transcript_id", "speaker_id", "participant_id", "statement_id")
    ids = {name: value[name] for name in names if isinstance(value.get(name), str)}
    corrections = value.get("corrections", [])
    if len(ids) < len(names) or type(start) is not int or type(end) is not int:
        return None
    if not isinstance(corrections, list) or any(type(each) is not int for each in corrections):
        return None
    return Place(**ids, start=start, end=end, corrections=tuple(corrections))


def slot_named(name: object) -> Slot | None:
    """Return the slot of that name; None where there is none."""
    return next((slot for slot in _SLOTS if slot == name), None)
