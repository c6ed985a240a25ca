"""Look for the words of a card in what people say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from persona_builder.domain.spans import Span
from persona_builder.language.card.base import CardWords
from persona_builder.language.cue_words import language_with_lists
from persona_builder.language.finding import Sentence, finder
from persona_builder.language.patterns import plain

# By so many first letters words are sorted out before a list is gone through.
_HEAD = 3


@dataclass(frozen=True, slots=True)
class PlainWords:
    """A sentence as lists are looked for in it.

    Attributes:
        said: In plain words (``language.patterns.plain``).
        words: Every word of it.
        heads: The first letters of every word of it.
    """

    said: str
    words: frozenset[str]
    heads: frozenset[str]

    @classmethod
    def of(cls, text: str) -> PlainWords:
        """Return a sentence as it was said, made ready to look for lists in."""
        # Most English needs no more than small letters, and a study has thousands of lines.
        said = text.lower() if text.isascii() else plain(text)
        words = frozenset((*re.findall(r"[\w']+", said), *re.findall(r"\w+", said)))
        return cls(said, words, frozenset(word[:_HEAD] for word in words))


@cache
def card_words_of(code: str) -> CardWords:
    """Return the words of a language; the English ones where it has none."""
    module = f"persona_builder.language.card.{language_with_lists(code)}"
    words: CardWords = import_module(module).WORDS
    return words


def found_in(patterns: tuple[str, ...], sentence: PlainWords) -> bool:
    """Return whether any words of a list stand in a sentence."""
    if not patterns:
        return False
    firsts = _firsts(patterns)
    may_begin = not sentence.words.isdisjoint(firsts.words)
    if not (firsts.anywhere or may_begin or not sentence.heads.isdisjoint(firsts.heads)):
        return False
    return finder(patterns).search(sentence.said) is not None


def find(patterns: tuple[str, ...], text: str, start: int = 0) -> Span | None:
    """Return where the first words of a list stand in a text; None where none do.

    Args:
        patterns: The list.
        text: As it was said.
        start: Where to begin to look.
    """
    found = Sentence.of(text).spans(finder(patterns))
    return next((span for span in found if span.start >= start), None)


def without(patterns: tuple[str, ...], sentence: PlainWords) -> PlainWords:
    """Return a sentence without the words of a list."""
    if not found_in(patterns, sentence):
        return sentence
    return PlainWords.of(finder(patterns).sub(" ", sentence.said))


@dataclass(frozen=True, slots=True)
class _Firsts:
    """What a sentence must hold for a list to be worth going through.

    Attributes:
        words: First words of patterns.
        heads: First letters of first words that may end in any way.
        anywhere: True where some pattern may begin with any word.
    """

    words: frozenset[str]
    heads: frozenset[str]
    anywhere: bool


@cache
def _firsts(patterns: tuple[str, ...]) -> _Firsts:
    words, heads, anywhere = set(), set(), False
    for pattern in patterns:
        first = plain(pattern).split()[0]
        stem, star, _ = first.partition("*")
        if not star:
            # "so-called" is two words of a sentence.
            words.add(re.split(r"[^\w']", first)[0])
        elif len(stem) >= _HEAD:
            heads.add(stem[:_HEAD])
        else:
            anywhere = True
    return _Firsts(frozenset(words), frozenset(heads), anywhere)
