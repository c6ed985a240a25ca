"""What the word lists of a language hold, and how to get them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

LANGUAGES_WITH_LISTS = ("el", "en", "fa", "he")


@dataclass(frozen=True, slots=True)
class CueWords:
    """Words of one language by what they tell about a statement.

    Attributes:
        code: BCP 47 code.
        fillers: Words that say nothing ("um", "yeah"), in lower case.
        courtesies: Phrases of politeness ("thank you"), in lower case.
        function_words: Words that carry no content of their own, in lower case.
        clause_starts: Words that often start a clause.
        subjects: Words that often follow those, where a clause really starts.
        cues: Words by the name of the cue that they are a sign of. English lists hold
            lemmas, read off a parse; the other languages hold patterns over tokens,
            see ``tag.token_cues``.
    """

    code: str
    fillers: frozenset[str]
    courtesies: tuple[str, ...]
    function_words: frozenset[str]
    clause_starts: tuple[str, ...]
    subjects: frozenset[str]
    cues: Mapping[str, tuple[str, ...]]


@cache
def cue_words_of(code: str) -> CueWords:
    """Return the word lists of a language; those of English where it has none."""
    module = f"persona_builder.language.cues_{language_with_lists(code)}"
    lists: CueWords = import_module(module).CUE_WORDS
    return lists


def language_with_lists(code: str) -> str:
    """Return the language whose word lists stand for a BCP 47 code; English where none do."""
    base = code.split("-", maxsplit=1)[0]
    return base if base in LANGUAGES_WITH_LISTS else "en"


def words_in(text: str) -> frozenset[str]:
    """Return the words of a list that is written as running text."""
    return frozenset(text.split())


def patterns_in(text: str) -> tuple[str, ...]:
    """Return the patterns of a list with one or more of them a line, divided by bars."""
    parts = (part.strip() for line in text.splitlines() for part in line.split("|"))
    return tuple(dict.fromkeys(part for part in parts if part))
