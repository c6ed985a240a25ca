"""What differs from language to language when a card is drafted."""

from __future__ import annotations

from persona_builder.language.words.base import Words
from persona_builder.language.words.el import WORDS as GREEK
from persona_builder.language.words.en import WORDS as ENGLISH
from persona_builder.language.words.fa import WORDS as PERSIAN
from persona_builder.language.words.he import WORDS as HEBREW

_BY_LANGUAGE = {"el": GREEK, "en": ENGLISH, "fa": PERSIAN, "he": HEBREW}

__all__ = ["Words", "drafting_words"]


def drafting_words(language: str) -> Words:
    """Return the words of a language; the English ones where it has none."""
    return _BY_LANGUAGE.get(language.split("-", maxsplit=1)[0], ENGLISH)
