"""Tell wishes, habits, imaginings and denials by their words."""

from __future__ import annotations

from persona_builder.language.spoken_words import pieces_of
from persona_builder.language.words import drafting_words


def spoken(text: str) -> str:
    """Return a text as its folded words with spaces around them, to look for phrases in.

    With the spaces only whole words are found ("if" but not "gift").
    """
    return f" {' '.join(pieces_of(text))} "


def has_aim(spoken_words: str, language: str) -> bool:
    """Return whether a sentence speaks of a purpose or a wish."""
    return _has_any(spoken_words, drafting_words(language).aims)


def speaks_of_self(spoken_words: str, language: str) -> bool:
    """Return whether the speaker is in the sentence; True where endings of verbs may say so."""
    own = drafting_words(language)
    return not own.verbs or _has_any(spoken_words, own.first_person)


def has_habit(spoken_words: str, language: str) -> bool:
    """Return whether a sentence speaks of something done again and again."""
    return _has_any(spoken_words, drafting_words(language).habits)


def is_unreal(spoken_words: str, language: str) -> bool:
    """Return whether a sentence speaks of something imagined rather than done."""
    return _has_any(spoken_words, drafting_words(language).unreal)


def is_negated(spoken_words: str, language: str) -> bool:
    """Return whether a sentence holds a negation."""
    return _has_any(spoken_words, drafting_words(language).negations)


def _has_any(spoken_words: str, phrases: frozenset[str]) -> bool:
    return any(f" {phrase} " in spoken_words for phrase in phrases)
