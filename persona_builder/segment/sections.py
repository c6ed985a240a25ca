"""Take account of the parts of an interview guide, where transcripts say which they are.

What people say in one part of a guide differs from what they say in the next, whoever they
are. Where people were asked the same parts at different length, that would look like people
who differ; so each statement is compared with what everybody says in its own part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.studies import Vectors
from persona_builder.language import fold

Rows = NDArray[np.floating[Any]]
Matrix = NDArray[np.float64]

# A heading of fewer people is theirs and no part of a guide.
MIN_PEOPLE = 3
MIN_SHARE_OF_PEOPLE = 0.5
# Below this share of statements in parts of a guide, there is none to take account of.
MIN_SHARE_OF_STATEMENTS = 0.8


def section_numbers(headings: Sequence[str], people: Sequence[str]) -> Vectors | None:
    """Return (n,) the part of the guide of each statement, 0 for none; None without a guide.

    A guide has at least two parts in which half of all people speak, and most of what is
    said stands in them.

    Args:
        headings: Of each statement; empty where there is none.
        people: Who says each.
    """
    speaking: dict[str, set[str]] = defaultdict(set)
    keys = [fold(heading) for heading in headings]
    for key, person in zip(keys, people, strict=True):
        if key:
            speaking[key].add(person)
    enough = max(MIN_PEOPLE, MIN_SHARE_OF_PEOPLE * len(set(people)))
    parts = sorted(key for key, theirs in speaking.items() if len(theirs) >= enough)
    number = {key: place for place, key in enumerate(parts, start=1)}
    found = np.array([number.get(key, 0) for key in keys], dtype=np.float32)
    if len(parts) < 2 or np.mean(found > 0) < MIN_SHARE_OF_STATEMENTS:
        return None
    return found


def beside_sections(
    statements: Sequence[Rows], vectors_end: int, start: int, end: int
) -> Callable[[Rows], Matrix]:
    """Return how to see the vectors of packed statements beside those of their part.

    Everybody's mean counts once, however much of a part somebody says.

    Args:
        statements: Packed, one matrix for each person.
        vectors_end: Where the columns of the vectors end.
        start: Where the column with the number of the part begins.
        end: Where it ends; no later than ``start`` where there is none.
    """
    if end <= start:
        return lambda rows: rows[:, :vectors_end].astype(np.float64)
    theirs: dict[int, list[Matrix]] = defaultdict(list)
    for rows in statements:
        for part in np.unique(rows[:, start]):
            own = rows[rows[:, start] == part, :vectors_end].astype(np.float64)
            theirs[int(part)].append(own.mean(axis=0))
    usual = np.zeros((max(theirs) + 1, vectors_end))
    for number, found in theirs.items():
        usual[number] = np.mean(found, axis=0)
    return lambda rows: (
        rows[:, :vectors_end].astype(np.float64) - usual[rows[:, start].astype(np.intp)]
    )
