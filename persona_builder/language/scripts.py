"""Tell the language of a few words by their script, where the script is enough."""

from __future__ import annotations

import unicodedata
from collections import Counter

# Languages that share a script: a transcript in one of them stays so.
_LANGUAGES_OF_SCRIPT: dict[str, tuple[str, ...]] = {
    "ARABIC": ("fa", "ar", "ur", "ckb"),
    "GREEK": ("el",),
    "HEBREW": ("he", "yi"),
}
_NOT_LATIN = frozenset(code for codes in _LANGUAGES_OF_SCRIPT.values() for code in codes)


def language_by_script(text: str, *, default: str = "en") -> str:
    """Return the supported language that most letters of a text belong to.

    A sentence is too short for statistics, so only its script counts; where that
    says nothing (no letters, another script), the transcript's language holds.

    Args:
        text: A statement or a paragraph.
        default: The language of the transcript it stands in.
    """
    counts = Counter(_language_of(character, default) for character in text if character.isalpha())
    if not counts or counts[default] == max(counts.values()):
        return default
    return min(counts, key=lambda language: (-counts[language], language))


def _language_of(letter: str, default: str) -> str:
    script = unicodedata.name(letter, "").partition(" ")[0]
    if script == "LATIN":
        return "en" if default in _NOT_LATIN else default
    known = _LANGUAGES_OF_SCRIPT.get(script, (default,))
    return default if default in known else known[0]
