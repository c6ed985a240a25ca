"""Recognise telephone numbers, also those that no exchange has given out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from persona_builder.domain.spans import Span
from persona_builder.privacy.findings import Finding

# Digits of every script.
_DIGITS = re.compile(r"(?<![\w/.])[+(]?\d[\d\s().\-/]{5,24}\d(?!\w)")
_DATES = re.compile(
    r"\d{1,2}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d{2,4}|\d{4}[./\-]\d{1,2}[./\-]\d{1,2}"
    r"|\d{4}\s?[-–]\s?\d{4}"
)
# "1.000.000" is an amount.
_AMOUNT = re.compile(r"\d{1,3}(?:[.,\s]000)+|\d{1,3}(?:\.\d{3})+")
_CALLS = re.compile(
    r"phone|mobile|number|call|rang|ring|text|whatsapp|landline|τηλ|κινητ|νούμερο|σταθερ|κάλεσ|"
    r"πάρε|تلفن|موبایل|شماره|همراه|زنگ|תתקשר|טלפון|נייד|מספר|להתקשר|וואטסאפ|פלאפון",
    re.IGNORECASE,
)
_NEAR = 40
_REGIONS = {"en": ("GB", "US"), "el": ("GR", "CY"), "fa": ("IR",), "he": ("IL",)}
_MIN_DIGITS, _MIN_LONG, _MAX_DIGITS = 7, 9, 15
_SURE, _LIKELY, _UNSURE = 0.8, 0.75, 0.5


def find_phones(text: str, language: str) -> Iterator[Finding]:
    """Yield telephone numbers of the language's countries.

    Numbers that could be one and begin as one, with 0 or +, count as well: those kept
    for films and examples are given to nobody, and people make slips.

    Args:
        text: Any text.
        language: BCP 47 code.
    """
    for found in _DIGITS.finditer(text):
        written = found.group()
        n_digits = sum(character.isdigit() for character in written)
        is_other = _DATES.fullmatch(written) or _AMOUNT.fullmatch(written)
        if "\n" in written or is_other or not _MIN_DIGITS <= n_digits <= _MAX_DIGITS:
            continue
        score = _score(text, found, n_digits, language)
        if score is not None:
            span = Span(found.start(), found.end())
            yield Finding(span, "phone", score, "has the form of a phone number")


def _score(text: str, found: re.Match[str], n_digits: int, language: str) -> float | None:
    import phonenumbers

    written = found.group()
    near = text[max(0, found.start() - _NEAR) : found.start()]
    is_called = _CALLS.search(near) is not None
    begins = written.lstrip("(")[:1] in {"+", "0", "۰", "٠"}
    possible = False
    for region in (*_REGIONS.get(language, ()), *_REGIONS["en"]):
        try:
            number = phonenumbers.parse(written, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            possible = True
            if phonenumbers.is_valid_number(number) or written.startswith("+"):
                return _SURE
    if begins and n_digits >= _MIN_LONG:
        return _LIKELY
    if is_called:
        return _LIKELY
    return _UNSURE if possible and n_digits >= _MIN_LONG else None
