"""What differs from language to language, under the same names for each."""

from __future__ import annotations

from persona_builder.language import el, en, fa, he
from persona_builder.language.base import Direction, Language
from persona_builder.language.detect import detect_language
from persona_builder.language.direction import direction_of
from persona_builder.language.fold import fold

__all__ = [
    "LANGUAGES",
    "Direction",
    "Language",
    "detect_language",
    "direction_of",
    "fold",
    "language_of",
]

LANGUAGES = {
    language.code: language for language in (en.LANGUAGE, el.LANGUAGE, fa.LANGUAGE, he.LANGUAGE)
}


def language_of(code: str) -> Language:
    """Return what is known of a language; English where it is none of ours."""
    return LANGUAGES.get(code, en.LANGUAGE)
