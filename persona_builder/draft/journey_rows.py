"""Tell which row of a journey a statement belongs in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from persona_builder.domain.journey import JourneyRow
from persona_builder.draft.experience import Experience
from persona_builder.draft.phrases import has_aim, is_unreal
from persona_builder.draft.slots import FLAG
from persona_builder.language.experience import experience_words
from persona_builder.language.finding import finder

# Questions and short sighs cannot be quoted on a card, and are what these rows are for.
_ROUGH = 0.1
# To back a line, half as sure is enough.
_BACKING = FLAG / 2
_WORDS = range(4, 41)
_ASKS = re.compile(r"[?؟;\u037e]\s*[\"”»']?\s*$")
# What a Greek question ends with ends half a sentence in the others.
_ASKS_OTHERS = re.compile(r"[?؟]\s*[\"”»']?\s*$")


@dataclass(frozen=True, slots=True)
class RowTest:
    """What belongs in one row of a journey.

    Attributes:
        row: The row.
        belongs: Whether a statement can be a line of it.
        backs: Whether it can back one; wider, since what counts there is that it says the same.
        fitness: How well it reads there, 0 to 1; 0 is not at all.
    """

    row: JourneyRow
    belongs: Callable[[int], bool]
    backs: Callable[[int], bool]
    fitness: Callable[[int], float]


def row_tests(experience: Experience) -> tuple[RowTest, ...]:
    """Return the journey's rows with their tests, in the order in which they choose.

    Args:
        experience: Where the rows of statements point.
    """
    signs = _Signs(experience)
    listed: tuple[tuple[JourneyRow, Callable[[int], bool], Callable[[int], bool]], ...] = (
        ("question", signs.is_question, signs.is_question),
        ("expectation", signs.is_expectation, signs.is_expectation),
        ("emotion", signs.is_emotion, signs.is_emotion),
        ("pain", signs.is_pain, signs.half_pain),
        ("motivation", signs.is_motivation, signs.half_motivation),
        ("action", signs.is_action, signs.half_action),
    )
    return tuple(RowTest(row, belongs, backs, signs.fitness) for row, belongs, backs in listed)


class _Signs:
    """What shows where a statement belongs."""

    def __init__(self, experience: Experience) -> None:
        self._experience = experience
        self._material = experience.material

    def fitness(self, row: int) -> float:
        """Return how well a statement reads in a cell, 0 to 1; 0 is not at all."""
        fit = self._material.fitness[row]
        return fit or (_ROUGH if self._material.n_words[row] in _WORDS else 0.0)

    def is_question(self, row: int) -> bool:
        """Asked aloud, or in one's head ("I wondered")."""
        asks = _ASKS if self._experience.languages[row] == "el" else _ASKS_OTHERS
        return bool(asks.search(self._material.texts[row])) or self._has(row, "wondering")

    def is_expectation(self, row: int) -> bool:
        """What somebody thought would be so, or holds that it should."""
        return self._counts(row) and self._has(row, "expecting")

    def is_emotion(self, row: int) -> bool:
        """What the tagger is sure is felt."""
        tag = self._material.tags[row]
        return tag.quadrant == "feel" and not tag.abstained

    def is_pain(self, row: int) -> bool:
        """A problem, more likely than not."""
        return self._counts(row) and self._material.tags[row].pain >= FLAG

    def is_motivation(self, row: int) -> bool:
        """A need or a wish, more likely than not, or a purpose in so many words."""
        tag = self._material.tags[row]
        aims = has_aim(self._material.spoken[row], self._material.languages[row])
        return self._counts(row) and (tag.need >= FLAG or (aims and tag.quadrant == "think"))

    def is_action(self, row: int) -> bool:
        """What is done, and not only imagined."""
        tag = self._material.tags[row]
        unreal = is_unreal(self._material.spoken[row], self._material.languages[row])
        real = "hypothetical" not in tag.attributes and not unreal
        return tag.quadrant == "do" and not tag.abstained and real

    def half_pain(self, row: int) -> bool:
        """Likely enough a problem to back one."""
        return self._counts(row) and self._material.tags[row].pain >= _BACKING

    def half_motivation(self, row: int) -> bool:
        """Likely enough a need to back one."""
        likely = self._counts(row) and self._material.tags[row].need >= _BACKING
        return likely or self.is_motivation(row)

    def half_action(self, row: int) -> bool:
        """An act among other things."""
        tag = self._material.tags[row]
        return self._counts(row) and "do" in (tag.quadrant, tag.secondary)

    def _counts(self, row: int) -> bool:
        return self._material.tags[row].quadrant != "none"

    def _has(self, row: int, words: Literal["wondering", "expecting"]) -> bool:
        language = self._experience.languages[row].split("-", maxsplit=1)[0]
        return bool(_finder(language, words).search(self._experience.sentences[row].said))


@cache
def _finder(language: str, words: Literal["wondering", "expecting"]) -> re.Pattern[str]:
    own = experience_words(language)
    return finder(own.wondering if words == "wondering" else own.expecting, own.prefixes)
