"""Part turns without names between two people who mostly take turns, one of whom mostly asks."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from statistics import median

from persona_builder.domain.transcripts import RawTurn
from persona_builder.ingest.speakers import asks
from persona_builder.language.asking_words import ME, YOU, opening_of
from persona_builder.language.spoken_words import pieces_of, words_of

# How often somebody goes on for another paragraph: hardly ever in what a program wrote down,
# often in what a person typed. The one that explains a file best is taken.
_GOES_ON = (0.01, 0.05, 0.2)

# What each sign says for whoever asks, in nats; below zero it speaks for whoever answers.
# Counted in four recorded sessions, 26 invented interviews in four languages and 56 typed
# interviews, and made smaller by three tenths, because signs in one turn say partly the same.
_OF_ENDING = {"question": 2.2, "question inside": -1.3, "no question": -0.8}
_OF_PERSON = {"you": 1.3, "me": -1.5, "both": 0.0, "neither": 0.6}
_OF_OPENING = {"question": 2.2, "taking-in": 1.4, "answer": -1.1, None: -0.3}
# Up to so many times the words of the middle turn.
_OF_LENGTH = ((0.5, 0.8), (1.0, 1.0), (2.0, 0.0), (math.inf, -1.4))
# "Yeah." and "Right, okay." are anybody's.
_FEW_WORDS, _OF_FEW_WORDS = 2, 0.15

_AFTER_SENTENCE = re.compile(r"(?<=[.!?;؟…\u037e])\s{1,9}")


def part_between_two(turns: Sequence[RawTurn]) -> list[int]:
    """Return 0 or 1 for each turn, 0 for whoever speaks first.

    The likeliest way through: people take turns, now and then one of them goes on for
    another paragraph, and turns that end in a question, speak to "you", take in what was
    said or are short are mostly those of one of them. So one paragraph that is not
    answered does not exchange the two from there on.
    """
    if not turns:
        return []
    middle = median(len(turn.text.split()) for turn in turns)
    said = [_for_asking(turn.text, middle) for turn in turns]
    _, path = max((_likeliest_path(said, goes_on) for goes_on in _GOES_ON), key=lambda way: way[0])
    return [who ^ path[0] for who in path]


def _likeliest_path(said: Sequence[float], goes_on: float) -> tuple[float, list[int]]:
    """Return how likely the likeliest way is, and on it 0 for each turn of who asks, else 1.

    Args:
        said: What each turn says for somebody who asks, in nats.
        goes_on: How often the same person has the next turn too.
    """
    stays, switches = math.log(goes_on), math.log(1 - goes_on)
    best = [said[0], 0.0]
    came_from: list[tuple[int, int]] = []
    for here in said[1:]:
        steps = [
            max(
                (best[before] + (stays if before == now else switches), before) for before in (0, 1)
            )
            for now in (0, 1)
        ]
        came_from.append((steps[0][1], steps[1][1]))
        best = [steps[0][0] + here, steps[1][0]]
    path = [0 if best[0] >= best[1] else 1]
    for before in reversed(came_from):
        path.append(before[path[-1]])
    path.reverse()
    return max(best), path


def _for_asking(text: str, middle: float) -> float:
    """Return what a turn says for somebody who asks, in nats."""
    words = words_of(text)
    return (
        _OF_ENDING[_ending(text)]
        + _OF_PERSON[_person(text)]
        + _OF_OPENING[opening_of(words[0]) if words else None]
        + _of_length(len(text.split()), middle)
    )


def _ending(text: str) -> str:
    if not asks(text):
        return "no question"
    return "question" if asks(_AFTER_SENTENCE.split(text)[-1]) else "question inside"


def _person(text: str) -> str:
    pieces = pieces_of(text)
    you, me = sum(piece in YOU for piece in pieces), sum(piece in ME for piece in pieces)
    if you == me:
        return "both" if you else "neither"
    return "you" if you > me else "me"


def _of_length(n_words: int, middle: float) -> float:
    if n_words <= _FEW_WORDS:
        return _OF_FEW_WORDS
    return next(nats for times, nats in _OF_LENGTH if n_words < times * max(middle, 1))
