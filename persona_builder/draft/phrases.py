"""Tell wishes, habits, imaginings and denials by their words."""

from __future__ import annotations

import re

from persona_builder.draft.words import drafting_words
from persona_builder.language.fold import fold

_WORD = re.compile(r"[^\W_]+(?:[’'׳״\u200c\u200d-][^\W_]+)*")
_APOSTROPHE = re.compile(r"[’'׳]")


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded for comparison, in order."""
    return [fold(word) for word in _WORD.findall(text)]


def pieces_of(text: str) -> list[str]:
    """Return the words of a text, taken apart where an apostrophe joins two ("it's": it, s)."""
    return [piece for word in words_of(text) for piece in _APOSTROPHE.split(word)]


def has_aim(text: str, language: str) -> bool:
    """Return whether a sentence speaks of a purpose or a wish."""
    return _has_any(text, drafting_words(language).aims)


def has_habit(text: str, language: str) -> bool:
    """Return whether a sentence speaks of something done again and again."""
    return _has_any(text, drafting_words(language).habits)


def is_unreal(text: str, language: str) -> bool:
    """Return whether a sentence speaks of something imagined rather than done."""
    return _has_any(text, drafting_words(language).unreal)


def is_negated(text: str, language: str) -> bool:
    """Return whether a sentence holds a negation."""
    return _has_any(text, drafting_words(language).negations)


def _has_any(text: str, phrases: frozenset[str]) -> bool:
    # Padded with spaces, so that only whole words are found ("if" but not "gift").
    spoken = f" {' '.join(pieces_of(text))} "
    return any(f" {phrase} " in spoken for phrase in phrases)
