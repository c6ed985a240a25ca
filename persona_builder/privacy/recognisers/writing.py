"""How a text is written: where sentences start, and whether capitals mean anything."""

from __future__ import annotations

import re

_WRITTEN = re.compile(r"[^\W\d_]+")
_BEFORE_START = " \t\"'“”‘’«»()[]-–—*"
_ENDS = ".!?…:;؟\n\r"
# Captions that nobody corrected have hardly any capital letter.
_MOST_CAPITALS = 0.02
_AROUND = 40
CASED = frozenset({"en", "el"})
# Between the two parts of a name; the last but one is the Hebrew maqaf.
HYPHENS = frozenset({"-", "\u2010", "\u2011", "\u05be", "\u2013"})


def starts_sentence(text: str, place: int) -> bool:
    """Return whether a word at a place may have its capital letter from its sentence."""
    while place > 0 and text[place - 1] in _BEFORE_START:
        place -= 1
    return place == 0 or text[place - 1] in _ENDS


def is_abbreviation(text: str, start: int, end: int) -> bool:
    """Return whether a word is written in capitals alone among words that are not: "AI"."""
    line = text[text.rfind("\n", 0, start) + 1 : start] + text[end : end + _AROUND]
    return text[start:end].isupper() and end - start > 1 and any(map(str.islower, line))


def is_lower_case(text: str) -> bool:
    """Return whether a text does without capital letters, as captions do."""
    words: list[str] = [word for word in _WRITTEN.findall(text) if word != "I"]
    n_capital = sum(word[0].isupper() for word in words)
    return n_capital <= _MOST_CAPITALS * len(words)
