"""Words by which the fields of a card are filled, in each language."""

from persona_builder.language.card.base import CardWords, FactWords, ScaleWords, WordList
from persona_builder.language.card.finding import PlainWords, card_words_of, find, found_in, without

__all__ = [
    "CardWords",
    "FactWords",
    "PlainWords",
    "ScaleWords",
    "WordList",
    "card_words_of",
    "find",
    "found_in",
    "without",
]
