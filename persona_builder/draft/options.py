"""Find the themes that could become lines, and the words each could stand in."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from persona_builder.draft.material import Material
from persona_builder.draft.nearness import OWN_WORDS
from persona_builder.draft.plans import SUPPORTS_ACROSS_KINDS, SlotPlan
from persona_builder.draft.themes import SlotTheme, group_by_theme
from persona_builder.draft.turns import one_voice_each

# A statement of fewer words is close to everything that names the same thing.
_MIN_WORDS_TO_BACK = 6
# Enough to check a claim by; more from one talkative person adds no weight.
MAX_EVIDENCE_EACH = 2
# Statements of a theme that are looked at closely, as its possible words.
_MAX_HEADS = 6
# Statements compared at once: fast, and the memory stays small in a large segment.
_AT_ONCE = 512
# Sentences of so many words tell little, and all that a line can hold.
_FEW_WORDS, _MANY_WORDS = 6, 30
# Words fitter than this stand alone, and are worth as much as one more person.
_STANDS_ALONE = 0.5


@dataclass(frozen=True, slots=True)
class Head:
    """A statement that could be a line.

    Attributes:
        row: The statement.
        backing: The statement itself and what backs it, the closest first.
        people: How many people that is.
        rank: The same where people count, with one more for words that stand alone.
        score: How central, sure and readable it is, 0 to 1.
    """

    row: int
    backing: tuple[int, ...]
    people: int
    rank: int
    score: float

    @property
    def order(self) -> tuple[float, ...]:
        """Sorts the best first; never equal for two statements."""
        return -self.rank, -self.score, self.row


@dataclass(frozen=True, slots=True)
class Option:
    """A theme that could become a line.

    Attributes:
        heads: The statements that could be its words, best first; at least one.
    """

    heads: tuple[Head, ...]


def options_for(material: Material, rows: Sequence[int], plan: SlotPlan) -> list[Option]:
    """Return the themes of a slot, best first: people, then words that stand alone.

    Args:
        material: Where the rows point.
        rows: Everything the segment's people said.
        plan: What the slot takes.
    """
    fitting = [row for row in rows if plan.fits(row)]
    ranked = one_voice_each(material, fitting, key=lambda row: _worth(plan, row))
    readable = [_readable(material, theme, plan) for theme in group_by_theme(material, ranked)]
    backing = _Backing(material, rows, plan).of([row for scores in readable for row in scores])
    options = [
        _option(material, {row: (score, backing[row]) for row, score in scores.items()}, plan)
        for scores in readable
        if scores
    ]
    return sorted(options, key=lambda option: option.heads[0].order)


class _Backing:
    """The statements that can back a line.

    Args:
        material: Where the rows point.
        rows: Everything the segment's people said.
        plan: What the slot takes.
    """

    def __init__(self, material: Material, rows: Sequence[int], plan: SlotPlan) -> None:
        able = [
            row for row in rows if plan.backs(row) and material.n_words[row] >= _MIN_WORDS_TO_BACK
        ]
        least = [plan.supports if plan.fits(row) else SUPPORTS_ACROSS_KINDS for row in able]
        self.material = material
        self._rows = np.array(able, dtype=np.intp)
        self._least = np.array(least, dtype=np.float32)
        self._about, self._vectors = material.about[able], material.vectors[able]
        self._valences = np.array([material.tags[row].valence for row in able], dtype=np.intp)

    def of(self, heads: Sequence[int]) -> dict[int, tuple[int, ...]]:
        """Return each row with what backs it: close, not of opposite valence, two each at most."""
        backing: dict[int, tuple[int, ...]] = {}
        for start in range(0, len(heads), _AT_ONCE):
            some = heads[start : start + _AT_ONCE]
            closeness = self.material.about[list(some)] @ self._about.T
            alike = self.material.vectors[list(some)] @ self._vectors.T >= OWN_WORDS
            for row, near in zip(some, np.where(alike, closeness, -1), strict=True):
                backing[row] = self._of(row, near)
        return backing

    def _of(self, row: int, closeness: NDArray[np.float32]) -> tuple[int, ...]:
        agrees = self._valences * self.material.tags[row].valence >= 0
        close = np.flatnonzero((closeness >= self._least) & agrees & (self._rows != row))
        ranked = sorted((-float(closeness[place]), int(self._rows[place])) for place in close)
        return tuple(self._at_most_two_each([row, *(other for _, other in ranked)]))

    def _at_most_two_each(self, rows: Sequence[int]) -> list[int]:
        each: Counter[str] = Counter()
        kept = []
        for row in rows:
            each[self.material.people[row]] += 1
            if each[self.material.people[row]] <= MAX_EVIDENCE_EACH:
                kept.append(row)
        return kept


def _worth(plan: SlotPlan, row: int) -> float:
    return plan.confidence(row) + plan.fitness(row) + plan.typical(row)


def _fullness(n_words: int) -> float:
    """Return how much a sentence of so many words tells, 0 to 1: names, numbers, reasons."""
    return min(max(math.log(n_words / _FEW_WORDS) / math.log(_MANY_WORDS / _FEW_WORDS), 0), 1)


def _readable(material: Material, theme: SlotTheme, plan: SlotPlan) -> dict[int, float]:
    """Return the statements a theme could be worded in, best first, with their scores."""

    def score(row: int) -> float:
        return (
            0.15 * theme.central[row]
            + 0.15 * plan.confidence(row)
            + 0.25 * plan.fitness(row)
            + 0.15 * _fullness(material.n_words[row])
            + 0.3 * plan.typical(row)
        )

    scores = {row: score(row) for row in theme.rows if plan.fitness(row) > 0}
    best = sorted(scores, key=lambda row: (-scores[row], row))[:_MAX_HEADS]
    return {row: scores[row] for row in best}


def _option(
    material: Material, heads: Mapping[int, tuple[float, tuple[int, ...]]], plan: SlotPlan
) -> Option:
    """Return a theme with its possible words, given the score and the backing of each."""
    ordered = []
    for row, (score, backing) in heads.items():
        people = len({material.people[other] for other in backing})
        alone = plan.fitness(row) > _STANDS_ALONE
        ordered.append(Head(row, backing, people, people * plan.by_people + alone, score))
    return Option(tuple(sorted(ordered, key=lambda head: head.order)))
