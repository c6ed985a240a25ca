"""Show given facts about a segment's people as distributions, never as a guess."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from persona_builder.domain.facts import FactField
from persona_builder.domain.personas import Attribute
from persona_builder.domain.transcripts import Participant
from persona_builder.language.facts import FACT_FIELDS, facts_of, field_of
from persona_builder.language.fold import fold

# Fewer known values would point at one person.
_MIN_KNOWN_FOR_RANGE = 3
# More kinds than this are a list, not a distribution.
_MAX_KINDS = 6
# Longer values are remarks about one person.
_MAX_VALUE_LENGTH = 40

# Facts about the file, the study or who somebody is, not about what people are like.
_NOT_ABOUT_PEOPLE = frozenset(
    map(
        fold,
        """
        file filename input source participant participants id code name names speaker label
        pseudonym alias date time interviewer moderator facilitator researcher observer
        notetaker session duration length recording recorded start end started ended interview
        project study topic title subject method email e-mail mail phone telephone address url
        link language format version transcript transcribed transcriber note notes comment
        comments consent where when medium channel platform room kind encoding respondent setting
        ημερομηνία ώρα συνεντευκτής συνεντεύκτρια συντονιστής διάρκεια κωδικός όνομα συμμετέχων
        συμμετέχουσα έργο μελέτη θέμα τίτλος αρχείο τηλέφωνο σημειώσεις συνέντευξη γλώσσα
        ερευνητής ερευνήτρια تاریخ ساعت مصاحبه‌گر مصاحبه‌کننده مدت کد نام اسم شرکت‌کننده پروژه
        مطالعه موضوع عنوان فایل تلفن یادداشت زبان پژوهشگر תאריך שעה מראיין מראיינת משך קוד שם
        משתתף משתתפת פרויקט מחקר נושא כותרת קובץ טלפון הערות שפה ראיון
        """.split(),
    )
)
_YEARS = "years old|years|year|yrs|yr|y|ετών|χρονών|ساله|سال|שנים|שנה"
_NUMBER = re.compile(rf"(?P<number>\d{{1,3}})(?:\s*(?:{_YEARS})\.?)?", re.IGNORECASE)


# What a row is called where people's files call one fact by several names.
_NAME_OF_FIELD: Mapping[FactField, str] = {
    "age": "Age",
    "gender": "Gender",
    "job": "Job",
    "income": "Income",
    "household": "Household",
    "place": "Place",
    "interests": "Interests",
    "information_sources": "Information sources",
    "favourite_brands": "Favourite brands",
    "habits": "Habits",
    "channels": "Channels",
}


@dataclass(frozen=True, slots=True)
class _Row:
    """A fact that some people's files give.

    Attributes:
        heading: What the card calls it.
        keys: What the files call it, folded.
        field: Which of the common facts it is; None for the study's own.
    """

    heading: str
    keys: frozenset[str]
    field: FactField | None = None


def attributes_of(
    people: Sequence[Participant], everybody: Sequence[Participant]
) -> tuple[Attribute, ...]:
    """Return one attribute for each fact that the study gives about people.

    The common facts come first, in one order for every card and in one row whatever
    language their labels are in; then the study's own by name. Facts given for nobody in
    this segment are kept, so that the gap shows.

    Args:
        people: The segment's participants.
        everybody: The study's participants; their facts decide what is listed.
    """
    names: dict[str, str] = {}
    for participant in sorted(everybody, key=lambda each: each.id):
        for name in participant.metadata:
            if field_of(name) or _is_about_people(name):
                names.setdefault(_key(name), _heading(name))
    common = [row for field in FACT_FIELDS for row in _rows_of_field(field, names, everybody)]
    own = [_Row(heading, frozenset([key])) for key, heading in names.items() if not field_of(key)]
    rows = [*common, *sorted(own, key=lambda row: row.heading)]
    return tuple(_attribute(row, people) for row in rows)


def _rows_of_field(
    field: FactField, names: Mapping[str, str], everybody: Sequence[Participant]
) -> list[_Row]:
    """Return one row for a field; one for each label where somebody has two of them."""
    labels = sorted((heading, key) for key, heading in names.items() if field_of(key) == field)
    given_twice = any(
        sum(field_of(name) == field and bool(value.strip()) for name, value in facts.items()) > 1
        for facts in (person.metadata for person in everybody)
    )
    if len(labels) <= 1 or given_twice:
        return [_Row(heading, frozenset([key]), field) for heading, key in labels]
    return [_Row(_NAME_OF_FIELD[field], frozenset(key for _, key in labels), field)]


def _attribute(row: _Row, people: Sequence[Participant]) -> Attribute:
    given = [_given(person, row) for person in people]
    known = [value for value in given if value]
    return Attribute(
        name=row.heading, value=_distribution(known, row.field), known=len(known), of=len(people)
    )


def _given(person: Participant, row: _Row) -> str:
    """Return what is given about somebody, on one line; nothing where it is not known."""
    values = (
        " ".join(value.split())
        for name, value in sorted(person.metadata.items())
        if _key(name) in row.keys
    )
    return next(filter(None, values), "")


def _distribution(known: Sequence[str], field: FactField | None) -> str:
    if not known:
        return "not known"
    numbers = [_NUMBER.fullmatch(value) for value in known]
    if all(numbers):
        return _range([int(number["number"]) for number in numbers if number])
    if field == "age" and any(numbers) and (ages := _ages(known)):
        return ages
    # Somebody's hobbies are several things, each of which others may share.
    parts = [facts_of({field: value})[0].items if field else (value,) for value in known]
    if any(len(part) > _MAX_VALUE_LENGTH for items in parts for part in items):
        return "not shown (told apart by everybody's own words)"
    return _kinds(parts)


def _range(numbers: Sequence[int]) -> str:
    if len(numbers) < _MIN_KNOWN_FOR_RANGE:
        return f"not shown (fewer than {_MIN_KNOWN_FOR_RANGE} known)"
    low, high = min(numbers), max(numbers)
    return str(low) if low == high else f"{low}-{high}"


def _ages(known: Sequence[str]) -> str:
    """Return the range of ages and age bands together; nothing where one is neither."""
    facts = [facts_of({"age": value})[0] for value in known]
    lows = [fact.low for fact in facts if fact.low is not None]
    if len(lows) < len(facts):
        return ""
    highs = [low if fact.high is None else fact.high for fact, low in zip(facts, lows, strict=True)]
    is_open = any(
        fact.high is None and low == max(highs) for fact, low in zip(facts, lows, strict=True)
    )
    found = _range([*lows, *highs] if len(facts) >= _MIN_KNOWN_FOR_RANGE else lows)
    return f"{found}+" if is_open and found[0].isdigit() else found


def _kinds(known: Sequence[Sequence[str]]) -> str:
    """Return what people share, with the number of people for each."""
    counts = Counter(key for items in known for key in {fold(item) for item in items})
    written = sorted((item for items in known for item in items), reverse=True)
    shown = {fold(item): item for item in written}
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    listed = [f"{shown[key]} ({count})" for key, count in ranked[:_MAX_KINDS]]
    rest = sum(count for _, count in ranked[_MAX_KINDS:])
    # Values that hold commas themselves would run together.
    mark = "; " if any("," in item for items in known for item in items) else ", "
    return mark.join([*listed, *([f"others ({rest})"] if rest else [])])


def _is_about_people(name: str) -> bool:
    """A key counts as being about the file when any of its words is ("Interview date")."""
    key = _key(name)
    words = {*key.split(), key}
    return bool(key) and words.isdisjoint(_NOT_ABOUT_PEOPLE)


def _key(name: str) -> str:
    return fold(name.replace("_", " ")).strip()


def _heading(name: str) -> str:
    heading = name.replace("_", " ").strip()
    return heading[:1].upper() + heading[1:]
