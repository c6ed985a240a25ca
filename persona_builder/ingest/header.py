"""Read what stands above the first turn: front matter, fields, a title."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from persona_builder.language import LANGUAGES, fold

# A field: "Date: 2026-03-02", "- **Age:** 34". Values are short; turns are not.
_FIELD = re.compile(
    r"^\s{0,4}(?:[-*]\s)?(?:\*\*|__)?(?P<key>[^\W\d_][^:\uff1a\n*]{0,39}?)(?:\*\*|__)?\s{0,2}"
    r"[:\uff1a](?:\*\*|__)?\s{0,8}(?P<value>[^\n]{0,200}?)\s{0,8}$"
)
_SENTENCE_END = re.compile(r"[.!?…;؟]$")
_MAX_VALUE_WORDS = 12

# Fields that no speaker is named after, folded; one of them makes a block of fields a header.
_KNOWN_KEYS = frozenset(
    fold(key)
    for key in (
        "age|channel|city|company|country|date|duration|gender|household|id|income|interview|"
        "interview date|job|language|length|location|occupation|place|platform|product|project|"
        "recorded|recording|region|role|sector|segment|session|study|time|title|topic|version|"
        "ημερομηνία|ηλικία|διάρκεια|επάγγελμα|μελέτη|τίτλος|τόπος|τοποθεσία|γλώσσα|πόλη|ώρα|"
        "تاریخ|سن|مدت|شغل|پژوهش|عنوان|مکان|زبان|شهر|ساعت|موضوع|"
        "תאריך|גיל|משך|עיסוק|מחקר|כותרת|מקום|שפה|עיר|שעה|נושא"
    ).split("|")
)


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the turns.

    Attributes:
        metadata: Fields as written.
        title: The first heading; empty where there is none.
        n_lines: How many lines it takes.
    """

    metadata: Mapping[str, str] = field(default_factory=dict)
    title: str = ""
    n_lines: int = 0


def read_header(lines: Sequence[str]) -> Header:
    """Return the header of a transcript; an empty one where turns start at once."""
    position = _skip_blank(lines, 0)
    metadata: dict[str, str] = {}
    if position < len(lines) and lines[position].strip() == "---":
        closing = _find(lines, "---", position + 1)
        if closing is not None:
            metadata |= _fields(lines[position + 1 : closing])
            position = closing + 1
    title, position = _read_title(lines, position)
    block = _block_of_fields(lines, position)
    if block and _is_header(block):
        metadata |= _fields(block)
        position += len(block)
    return Header(metadata, title, position if metadata or title else 0)


def names_in(metadata: Mapping[str, str], *, of: str) -> tuple[str, ...]:
    """Return the names that a header gives for "interviewer" or "participant"."""
    keys = {
        key
        for language in LANGUAGES.values()
        for key in (language.interviewer_keys if of == "interviewer" else language.participant_keys)
    }
    return tuple(
        name.strip()
        for key, value in metadata.items()
        if fold(key) in keys
        for name in re.split(r"[,;&]", value)
        if name.strip()
    )


def _read_title(lines: Sequence[str], position: int) -> tuple[str, int]:
    """Return the heading there, and where the next words stand."""
    title = ""
    place = _skip_blank(lines, position)
    while place < len(lines) and lines[place].lstrip().startswith("#"):
        title = title or lines[place].strip().strip("#*").strip()
        place = _skip_blank(lines, place + 1)
    return title, place


def _block_of_fields(lines: Sequence[str], position: int) -> Sequence[str]:
    """Return the fields up to the next blank line or rule; nothing if others are among them."""
    end = position
    while end < len(lines) and lines[end].strip() and lines[end].strip() != "---":
        if not _FIELD.match(lines[end][:300]):
            return ()
        end += 1
    return lines[position:end]


def _is_header(block: Sequence[str]) -> bool:
    fields = _fields(block)
    if len(fields) < len(block):
        return False
    short = all(
        len(value.split()) <= _MAX_VALUE_WORDS and not _SENTENCE_END.search(value)
        for value in fields.values()
    )
    return short and any(fold(key) in _KNOWN_KEYS for key in fields)


def _fields(lines: Sequence[str]) -> dict[str, str]:
    found = (_FIELD.match(line[:300]) for line in lines)
    return {each["key"].strip(): each["value"].strip(" \"'") for each in found if each}


def _skip_blank(lines: Sequence[str], position: int) -> int:
    while position < len(lines) and not lines[position].strip():
        position += 1
    return position


def _find(lines: Sequence[str], wanted: str, position: int) -> int | None:
    for place in range(position, min(len(lines), position + 60)):
        if lines[place].strip() == wanted:
            return place
    return None
