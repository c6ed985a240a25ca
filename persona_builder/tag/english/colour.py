"""English words that colour a statement: how much, how many, trouble, benefit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from persona_builder.tag.cues import Cue, Place
from persona_builder.tag.english.phrases import has_lemma
from persona_builder.tag.english.words import LEMMAS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BY_LEMMA = (
    ("problem_word", "problem_word"),
    ("benefit_word", "benefit_word"),
    ("need_word", "need_word"),
    ("emotion_word", "emotion_adjective"),
    ("emotion_word", "caused_emotion_adjective"),
    ("emotion_word", "emotion_noun"),
)
_NOT_A_COUNT = frozenset({"one", "first", "second"})


def colours(document: Doc) -> Iterator[Cue]:
    """Yield what colours a statement; the place tells whether it was negated."""
    for token in document:
        place: Place = "coordinate" if _is_negated(token) else "main"
        for name, words in _BY_LEMMA:
            if has_lemma(token, words):
                yield Cue(name, token.text, place)
        if token.like_num and token.lower_ not in _NOT_A_COUNT:
            yield Cue("counted", token.text)
        if token.lower_ in LEMMAS["degree_word"] and token.dep_ in ("advmod", "npadvmod"):
            yield Cue("degree", token.text)


def _is_negated(token: Token) -> bool:
    before = token.doc[max(0, token.i - 4) : token.i]
    return any(each.lower_ in ("not", "n't", "no", "never", "without", "less") for each in before)
