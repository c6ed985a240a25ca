"""Check the check digits of bank accounts, cards and national identifiers."""

from __future__ import annotations

import re

_IBAN_LENGTHS = range(15, 35)
_CARD_LENGTHS = range(13, 20)
_AFM, _ISRAELI, _IRANIAN, _AMKA = 9, 9, 10, 11


def is_iban(written: str) -> bool:
    """Return whether an account number is right by its check digits (ISO 13616, modulo 97)."""
    compact = re.sub(r"[ -]", "", written)
    rearranged = compact[4:] + compact[:4]
    return (
        len(compact) in _IBAN_LENGTHS
        and int("".join(str(int(each, 36)) for each in rearranged)) % 97 == 1
    )


def is_card(written: str) -> bool:
    """Return whether a card number is right by its last digit (ISO 7812)."""
    digits = _digits(written)
    return len(digits) in _CARD_LENGTHS and _is_luhn(digits) and len(set(digits)) > 1


def is_national_id(written: str, language: str) -> bool:
    """Return whether a number is right as an identifier of a country of the language.

    Greek tax numbers (modulo 11) and social security numbers (a date, then a check digit),
    Iranian national codes (modulo 11) and Israeli identity numbers.
    """
    digits = _digits(written)
    if len(set(digits)) <= 1:
        return False
    if language == "el":
        is_dated = 1 <= int(written[:2]) <= 31 and 1 <= int(written[2:4]) <= 12
        return _is_afm(digits) or (len(digits) == _AMKA and is_dated and _is_luhn(digits))
    if language == "fa":
        return _is_iranian(digits)
    return language == "he" and len(digits) == _ISRAELI and _is_luhn(digits)


def _is_luhn(digits: list[int]) -> bool:
    doubled = (
        digit if place % 2 == 0 else sum(divmod(digit * 2, 10))
        for place, digit in enumerate(reversed(digits))
    )
    return sum(doubled) % 10 == 0


def _is_afm(digits: list[int]) -> bool:
    if len(digits) != _AFM:
        return False
    total = sum(digit << (8 - place) for place, digit in enumerate(digits[:8]))
    return total % 11 % 10 == digits[8]


def _is_iranian(digits: list[int]) -> bool:
    if len(digits) != _IRANIAN:
        return False
    rest = sum(digit * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    return digits[9] == (rest if rest < 2 else 11 - rest)


def _digits(written: str) -> list[int]:
    return [int(character) for character in written if character.isdecimal()]
