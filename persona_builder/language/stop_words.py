"""Know the words that carry no topic."""

from __future__ import annotations

from functools import cache

from persona_builder.language import language_of
from persona_builder.language.fold import fold
from persona_builder.language.words import drafting_words


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the words of a language that carry no topic, folded."""
    import spacy

    known = language_of(language)
    words = map(fold, spacy.blank(known.code).Defaults.stop_words)
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
