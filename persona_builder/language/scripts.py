"""Tell the language of a few words by their script, where the script is enough."""

from __future__ import annotations

import unicodedata
from collections import Counter

_LANGUAGE_OF_SCRIPT = {"GREEK": "el", "HEBREW": "he", "ARABIC": "fa", "LATIN": "en"}


def language_by_script(text: str, *, default: str = "en") -> str:
    """Return the supported language that most letters of a text belong to.

    A sentence is too short for statistics, so only its script counts; where that
    says nothing (no letters, another script), the transcript's language holds.
    """
    counts: Counter[str] = Counter()
    for character in text:
        if character.isalpha():
            script = unicodedata.name(character, "").partition(" ")[0]
            if script in _LANGUAGE_OF_SCRIPT:
                counts[_LANGUAGE_OF_SCRIPT[script]] += 1
    if not counts:
        return default
    most = max(counts.values())
    return (
        default
        if counts.get(default) == most
        else min(language for language, count in counts.items() if count == most)
    )
