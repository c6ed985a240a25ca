"""Common given names of many origins, in four scripts, with their usual spellings."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from persona_builder.privacy.forms import fold_word

LANGUAGES = ("en", "el", "fa", "he")
# Before a name that is also a word of everyday, or a place.
_ALSO_WORD = "?"


@cache
def given_names(language: str) -> Mapping[str, bool]:
    """Return the folded given names of a language, and whether each is also a word.

    A language without a list has none.
    """
    if language not in LANGUAGES:
        return {}
    written = files("persona_builder.privacy.lists").joinpath(f"given-{language}.txt")
    lines = written.read_text(encoding="utf-8").splitlines()
    names = [name for line in lines if not line.startswith("#") for name in line.split()]
    return {fold_word(name): name.startswith(_ALSO_WORD) for name in names}


@cache
def names_that_are_words() -> frozenset[str]:
    """Return the folded given names of every language that are also words."""
    return frozenset(
        name for language in LANGUAGES for name, is_word in given_names(language).items() if is_word
    )


def is_only_a_name(folded: str) -> bool:
    """Return whether a folded word is a given name in some language, and a word in none."""
    known = [names[folded] for names in map(given_names, LANGUAGES) if folded in names]
    return bool(known) and not any(known)
