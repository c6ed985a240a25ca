"""Take a text apart into words, folded for comparison."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from persona_builder.language.fold import fold
from persona_builder.language.stop_words import says_nothing

_MIN_LETTERS = 3

_WORD = re.compile(r"[^\W_]+(?:[’'׳״\u200c\u200d-][^\W_]+)*")
_LETTERS = re.compile(r"[^\W\d_]+(?:[’'׳״\u200c\u200d-][^\W\d_]+)*")
_APOSTROPHE = re.compile(r"[’'׳]")


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded for comparison, in order."""
    return [fold(word) for word in _WORD.findall(text)]


def pieces_of(text: str) -> list[str]:
    """Return the words of a text, taken apart where an apostrophe joins two ("it's": it, s)."""
    return [piece for word in words_of(text) for piece in _APOSTROPHE.split(word)]


def words_in_names(names: Collection[str]) -> frozenset[str]:
    """Return the words of people's names and labels, folded: they are never terms."""
    return frozenset(fold(word) for name in names for word in _LETTERS.findall(name))


def terms_of(text: str, language: str, forbidden: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the words with a topic and the pairs of neighbouring ones, folded and as written."""
    before: tuple[str, str, int] | None = None
    for match in _LETTERS.finditer(text):
        form = match.group().lower()
        key = fold(form)
        if len(key) < _MIN_LETTERS or key in forbidden or _is_clipped(form):
            before = None
            continue
        if says_nothing(key, language):
            before = None
            continue
        yield key, form
        if before and text[before[2] : match.start()] == " ":
            yield f"{before[0]} {key}", f"{before[1]} {form}"
        before = (key, form, match.end())


def _is_clipped(form: str) -> bool:
    """A word joined by an apostrophe ("they're") is grammar, whatever the language."""
    return "'" in form or "’" in form
