"""What differs from language to language when a card is drafted."""

from __future__ import annotations

from persona_builder.draft.words import el, en, fa, he
from persona_builder.draft.words.base import Words

_BY_LANGUAGE = {"el": el.WORDS, "en": en.WORDS, "fa": fa.WORDS, "he": he.WORDS}

__all__ = ["Words", "drafting_words"]


def drafting_words(language: str) -> Words:
    """Return the words of a language; the English ones where it has none."""
    return _BY_LANGUAGE.get(language.split("-", maxsplit=1)[0], en.WORDS)
