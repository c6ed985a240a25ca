"""How typical of a segment each of its statements is: others say the like, elsewhere less so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from persona_builder.draft.material import Material

# Statements of one person that others are compared to; the longest say most.
_MOST_EACH = 80
# Statements compared at once: the memory stays small in a large segment.
_AT_ONCE = 512
# The mean closeness of a statement to the nearest of each other person lies between these.
_FAR, _NEAR = 0.1, 0.5
# How much of it is what others say too, the rest what people elsewhere say less of. Of
# statements flagged as a pain, those of a planted finding stand out by both alike.
_SHARED = 0.6


@dataclass(frozen=True, slots=True)
class Ground:
    """How typical a segment's statements are of it.

    Attributes:
        typical: 0 to 1 by row; 0 for statements of nobody in it.
    """

    typical: Mapping[int, float] = field(default_factory=dict)

    @property
    def of(self) -> Callable[[int], float]:
        """Return the function from a row to how typical it is."""
        return lambda row: self.typical.get(row, 0.0)


def ground_of(material: Material, rows: Sequence[int], others: Sequence[int]) -> Ground:
    """Return how typical each statement is of the people who say ``rows``.

    Args:
        material: Where the rows point.
        rows: Everything the segment's people said.
        others: Everything other segments' people said.
    """
    if not rows:
        return Ground()
    shared = _shared(material, rows)
    own = _own(material, rows, others)
    values = _SHARED * shared + (1 - _SHARED) * own
    return Ground({row: float(value) for row, value in zip(rows, values, strict=True)})


def _shared(material: Material, rows: Sequence[int]) -> NDArray[np.float64]:
    """Return, 0 to 1, how near the nearest statement of each other person is, on average."""
    by_person: dict[str, list[int]] = {}
    for row in rows:
        by_person.setdefault(material.people[row], []).append(row)
    if len(by_person) < 2:
        return np.zeros(len(rows))
    nearest = np.zeros((len(rows), len(by_person)))
    for place, said in enumerate(by_person.values()):
        told = sorted(said, key=lambda row: (-material.n_words[row], row))[:_MOST_EACH]
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            nearest[start : start + _AT_ONCE, place] = material.closeness(some, told).max(axis=1)
    number = {person: place for place, person in enumerate(by_person)}
    for place, row in enumerate(rows):
        nearest[place, number[material.people[row]]] = 0
    means = nearest.sum(axis=1) / (len(by_person) - 1)
    scaled: NDArray[np.float64] = np.clip((means - _FAR) / (_NEAR - _FAR), 0, 1)
    return scaled


def _own(material: Material, rows: Sequence[int], others: Sequence[int]) -> NDArray[np.float64]:
    """Return, 0 to 1, how much closer each is to what is said here than to what is said elsewhere.

    Ranks, since the differences themselves are small and grow with fewer people.
    """
    if not others or len(rows) < 2:
        return np.full(len(rows), 0.5)
    here = material.vectors[list(rows)].mean(axis=0)
    there = material.vectors[list(others)].mean(axis=0)
    values = material.vectors[list(rows)] @ (here - there)
    order = np.argsort(np.argsort(values, kind="stable"), kind="stable")
    ranks: NDArray[np.float64] = order / (len(rows) - 1)
    return ranks
