"""Let people take turns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from persona_builder.draft.material import Material


def one_voice_each(
    material: Material, rows: Sequence[int], key: Callable[[int], float]
) -> list[int]:
    """Return the rows best first, everybody's best before anybody's second.

    So that a cut after any number of rows keeps everybody's best.
    """
    best = sorted(rows, key=lambda row: (-key(row), row))
    turn: Counter[str] = Counter()
    rounds: dict[int, int] = {}
    for row in best:
        rounds[row] = turn[material.people[row]]
        turn[material.people[row]] += 1
    return sorted(best, key=lambda row: rounds[row])
