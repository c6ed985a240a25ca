"""Read what stands above the first turn: front matter, fields, a title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from persona_builder.ingest.labels import is_code
from persona_builder.language import LANGUAGES, fold
from persona_builder.language.facts import field_of, labels_of_facts

# A field: "Date: 2026-03-02", "- **Age:** 34". Values are short; turns are not.
_FIELD = re.compile(
    r"^\s{0,4}(?:[-*]\s)?(?:\*\*|__)?(?P<key>[^\W\d_][^:\uff1a\n*]{0,39}?)(?:\*\*|__)?\s{0,2}"
    r"[:\uff1a](?:\*\*|__)?\s{0,8}(?P<value>[^\n]{0,200}?)\s{0,8}$"
)
_ITEM = re.compile(r"^\s{0,8}[-*•]\s{1,4}(?P<value>\S[^\n]{0,200}?)\s{0,8}$")
_KEY = re.compile(
    r"^\s{0,4}(?:[-*]\s)?(?:\*\*|__)?(?P<key>[^\W\d_][^:\uff1a\n*]{0,39}?)(?:\*\*|__)?\s{0,2}[:\uff1a]"
)
_SENTENCE_END = re.compile(r"[.!?…;؟]$")
_MAX_VALUE_WORDS = 12
# A list of interests or habits is longer than any other value.
_MAX_LIST_WORDS = 30
# A name in a header is a name, not an answer.
_MAX_NAME_WORDS = 5
_MAX_TITLE = 120
_MAX_BLOCKS = 8
# A block of more lines is a conversation.
_MAX_BLOCK_LINES = 60

# Fields that no speaker is named after, folded; one of them makes a block of fields a header.
_KNOWN_KEYS = labels_of_facts() | frozenset(
    fold(key)
    for key in (
        "channel|company|date|duration|id|interview|interview date|interview number|language|"
        "length|platform|product|project|recorded|recording|sector|segment|session|study|time|"
        "title|topic|version|"
        "ημερομηνία|διάρκεια|μελέτη|τίτλος|γλώσσα|ώρα|"
        "تاریخ|مدت|پژوهش|عنوان|زبان|ساعت|موضوع|"
        "תאריך|משך|מחקר|כותרת|שפה|שעה|נושא|ריאיון מספר"
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
    """Return the header of a transcript; an empty one where turns start at once.

    Front matter, headings, a title and blocks of fields may follow one another; the
    header ends with the first line that is none of them.
    """
    counts = _counts(lines)
    position = _skip_blank(lines, 0)
    metadata: dict[str, str] = {}
    if position < len(lines) and lines[position].strip() == "---":
        closing = _find(lines, "---", position + 1)
        if closing is not None:
            metadata |= _fields(lines[position + 1 : closing])
            position = closing + 1
    title, position = _read_title(lines, position, counts)
    if not title:
        title, position = _plain_title(lines, position, counts)
    for _ in range(_MAX_BLOCKS):
        block = _fields_at(lines, position, counts)
        metadata |= _fields(block)
        position = _skip_blank(lines, position + len(block))
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


def _counts(lines: Sequence[str]) -> Counter[str]:
    """Return how often each line's beginning, up to a colon, comes; headings as they are."""
    found = (_KEY.match(line[:100]) for line in lines)
    counts = Counter(fold(each["key"]) for each in found if each)
    counts.update(line.strip() for line in lines if line.lstrip().startswith("#"))
    return counts


def _read_title(lines: Sequence[str], position: int, counts: Mapping[str, int]) -> tuple[str, int]:
    """Return the heading there, and where the next words stand."""
    title = ""
    place = _skip_blank(lines, position)
    while place < len(lines) and lines[place].lstrip().startswith("#"):
        if counts.get(lines[place].strip(), 0) > 1:
            # A heading that recurs names a speaker.
            break
        title = title or lines[place].strip().strip("#*").strip()
        place = _skip_blank(lines, place + 1)
    return title, place


def _plain_title(lines: Sequence[str], position: int, counts: Mapping[str, int]) -> tuple[str, int]:
    """Return a line without a colon right above fields, and where the fields stand."""
    if position >= len(lines) or len(lines[position]) > _MAX_TITLE or _KEY.match(lines[position]):
        return "", position
    place = _skip_blank(lines, position + 1)
    if not _fields_at(lines, place, counts):
        return "", position
    return lines[position].strip(), place


def _fields_at(lines: Sequence[str], position: int, counts: Mapping[str, int]) -> Sequence[str]:
    """Return the fields there; nothing where turns stand there.

    A block of fields up to a blank line or rule counts whole if one of its keys is
    known, or if nothing in it can be a turn. Otherwise known fields right above the
    first turn count.
    """
    block = _block_of_fields(lines, position)
    if block and (_is_header(block) or _is_about_people(block, counts)):
        return block
    if block and _is_unlike_turns(block, counts):
        return block
    end = position
    while end < len(lines) and _is_known_field(lines[end], counts):
        end += 1
    return lines[position:end]


def _block_of_fields(lines: Sequence[str], position: int) -> Sequence[str]:
    """Return the fields up to the next blank line or rule; nothing if others are among them."""
    end = position
    while end < len(lines) and lines[end].strip() and lines[end].strip() != "---":
        if not _FIELD.match(lines[end][:300]) or end - position >= _MAX_BLOCK_LINES:
            return ()
        end += 1
    return lines[position:end]


def _is_header(block: Sequence[str]) -> bool:
    fields = _fields(block)
    if len(fields) < len(block):
        return False
    return _is_short(fields, _MAX_VALUE_WORDS) and any(fold(key) in _KNOWN_KEYS for key in fields)


def _is_about_people(block: Sequence[str], counts: Mapping[str, int]) -> bool:
    """Tell "Interviewer: Dana" above a conversation of Dana's from a turn of an interviewer's."""
    fields = _fields(block)
    if len(fields) < len(block) or not _is_short(fields, _MAX_NAME_WORDS):
        return False
    people = {
        key
        for language in LANGUAGES.values()
        for key in (*language.interviewer_keys, *language.participant_keys)
    }
    return all(
        fold(key) in people
        and (counts[fold(key)] == 1 or is_code(fold(value)))
        and any(counts.get(name) for name in (fold(value), *fold(value).split()[:1]))
        for key, value in fields.items()
    )


def _is_unlike_turns(block: Sequence[str], counts: Mapping[str, int]) -> bool:
    """Tell fields with keys of a researcher's own: none recurs, while others in the file do."""
    fields = _fields(block)
    own = {fold(key) for key in fields}
    others = sum(count > 1 for key, count in counts.items() if key not in own)
    return (
        len(fields) == len(block)
        and len(block) > 1
        and _is_short(fields, _MAX_VALUE_WORDS)
        and all(counts[key] == 1 for key in own)
        and others > 1
    )


def _is_known_field(line: str, counts: Mapping[str, int]) -> bool:
    found = _FIELD.match(line[:300])
    if not found:
        return False
    key = fold(found["key"])
    return (
        key in _KNOWN_KEYS
        and counts[key] == 1
        and _is_short({key: found["value"]}, _MAX_VALUE_WORDS)
    )


def _is_short(fields: Mapping[str, str], max_words: int) -> bool:
    return all(
        len(value.split()) <= (_MAX_LIST_WORDS if _is_list(key, value) else max_words)
        and not _SENTENCE_END.search(value)
        for key, value in fields.items()
    )


def _is_list(key: str, value: str) -> bool:
    return field_of(key) is not None and any(mark in value for mark in ",;،؛")


def _fields(lines: Sequence[str]) -> dict[str, str]:
    """Return fields; items below a field without a value ("- hiking") are its value."""
    fields: dict[str, str] = {}
    key = ""
    for line in lines:
        if found := _FIELD.match(line[:300]):
            key = found["key"].strip()
            fields[key] = found["value"].strip(" \"'")
        elif key and (item := _ITEM.match(line[:300])):
            fields[key] = "; ".join(filter(None, (fields[key], item["value"].strip(" \"'"))))
    return fields


def _skip_blank(lines: Sequence[str], position: int) -> int:
    while position < len(lines) and not lines[position].strip():
        position += 1
    return position


def _find(lines: Sequence[str], wanted: str, position: int) -> int | None:
    for place in range(position, min(len(lines), position + _MAX_BLOCK_LINES)):
        if lines[place].strip() == wanted:
            return place
    return None
