"""English words that colour a statement: how much, how many, trouble, benefit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from persona_builder.tag.cues import Cue, Place
from persona_builder.tag.english.phrases import has_lemma, is_negated_before, polarity_of
from persona_builder.tag.english.words import LEMMAS

if TYPE_CHECKING:
    from spacy.tokens import Doc

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
        place: Place = "coordinate" if is_negated_before(token) else "main"
        for name, words in _BY_LEMMA:
            if has_lemma(token, words):
                yield Cue(name, token.text, place)
        if polarity := polarity_of(token):
            yield Cue("negative" if polarity < 0 else "positive", token.text, place)
        if token.like_num and token.lower_ not in _NOT_A_COUNT:
            yield Cue("counted", token.text)
        if token.lower_ in LEMMAS["degree_word"] and token.dep_ in ("advmod", "npadvmod"):
            yield Cue("degree", token.text)
