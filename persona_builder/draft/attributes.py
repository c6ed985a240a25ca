"""Show given facts about a segment's people as distributions, never as a guess."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from persona_builder.domain.personas import Attribute
from persona_builder.domain.transcripts import Participant
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


def attributes_of(
    people: Sequence[Participant], everybody: Sequence[Participant]
) -> tuple[Attribute, ...]:
    """Return one attribute for each fact that the study gives about people.

    Facts given for nobody in this segment are kept, so that the gap shows.

    Args:
        people: The segment's participants.
        everybody: The study's participants; their facts decide what is listed.
    """
    names: dict[str, str] = {}
    for participant in sorted(everybody, key=lambda each: each.id):
        for name in participant.metadata:
            if _is_about_people(name):
                names.setdefault(_key(name), _heading(name))
    return tuple(
        _attribute(heading, [_value(person, key) for person in people])
        for key, heading in sorted(names.items(), key=lambda item: item[1])
    )


def _attribute(name: str, values: Sequence[str]) -> Attribute:
    known = [value for value in values if value]
    return Attribute(name=name, value=_distribution(known), known=len(known), of=len(values))


def _distribution(known: Sequence[str]) -> str:
    if not known:
        return "not known"
    numbers = [_NUMBER.fullmatch(value) for value in known]
    if all(numbers):
        return _range([int(number["number"]) for number in numbers if number])
    if any(len(value) > _MAX_VALUE_LENGTH for value in known):
        return "not shown (told apart by everybody's own words)"
    return _kinds(known)


def _range(numbers: Sequence[int]) -> str:
    if len(numbers) < _MIN_KNOWN_FOR_RANGE:
        return f"not shown (fewer than {_MIN_KNOWN_FOR_RANGE} known)"
    low, high = min(numbers), max(numbers)
    return str(low) if low == high else f"{low}-{high}"


def _kinds(known: Sequence[str]) -> str:
    counts = Counter(fold(value) for value in known)
    shown = {fold(value): value for value in sorted(known, reverse=True)}
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    listed = [f"{shown[key]} ({count})" for key, count in ranked[:_MAX_KINDS]]
    rest = sum(count for _, count in ranked[_MAX_KINDS:])
    # Values that hold commas themselves would run together.
    mark = "; " if any("," in value for value in known) else ", "
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


def _value(person: Participant, key: str) -> str:
    for name, value in sorted(person.metadata.items()):
        if _key(name) == key:
            return " ".join(value.split())
    return ""
