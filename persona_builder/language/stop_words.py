"""Know the words that carry no topic."""

from __future__ import annotations

import runpy
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from persona_builder.language import language_of
from persona_builder.language.fold import fold
from persona_builder.language.words import drafting_words


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the words of a language that carry no topic, folded."""
    known = language_of(language)
    words = map(fold, _listed(known.code))
    return drafting_words(language).without_topic.union(words, known.fillers)


def says_nothing(key: str, language: str) -> bool:
    """Return whether a folded word is a stop word, or one with "and" or "that" joined to it."""
    stop = stop_words(language)
    bare = (
        key.removeprefix(prefix)
        for prefix in drafting_words(language).prefixes
        if key.startswith(prefix)
    )
    return key in stop or any(word in stop for word in bare)


def _listed(code: str) -> Iterable[str]:
    """Return spaCy's list of a language.

    The list is a file of its own. To import it by name would first load all of spaCy, for
    which somebody who opens a page would wait several seconds.
    """
    package = find_spec("spacy")
    folder = Path(next(iter(package.submodule_search_locations or ()))) if package else Path()
    words: Iterable[str] = runpy.run_path(str(folder / "lang" / code / "stop_words.py"))[
        "STOP_WORDS"
    ]
    return words
