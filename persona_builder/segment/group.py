"""Put participants into groups, again and again on halves of what they said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.progress import Progress, silent
from persona_builder.segment.views import Matrix, profiles

Labels = NDArray[np.int64]

STEP = "segment"
HALVES = 200


def group(profile: Matrix, counts: Sequence[int]) -> dict[int, Labels]:
    """Return group numbers from 0 for each count: Ward's tree, then k-means from there.

    Starting k-means at Ward's groups needs no random starts, so the answer is always the same.
    """
    from scipy.cluster.hierarchy import fcluster, ward  # noqa: PLC0415 - slow to import

    if len(profile) < 2:
        return {count: np.zeros(len(profile), dtype=np.int64) for count in counts}
    # Rounding keeps the last bits, which depend on the machine, from breaking ties.
    rounded = np.round(profile, 9)
    tree = ward(rounded)
    return {
        count: _settle(rounded, _cut(fcluster(tree, count, criterion="maxclust")))
        for count in counts
    }


def half_means(statements: Sequence[Matrix], rng: np.random.Generator) -> tuple[Matrix, Matrix]:
    """Return each person's mean over a random half of the statements, and over the other half.

    A person with one statement has it in both halves.
    """
    first, second = [], []
    for rows in statements:
        order = rng.permutation(len(rows))
        middle = max(1, len(rows) // 2)
        first.append(rows[order[:middle]].mean(axis=0))
        second.append(rows[order[middle:] if len(rows) > 1 else order].mean(axis=0))
    return np.array(first), np.array(second)


def co_assignment(
    statements: Sequence[Matrix],
    counts: Sequence[int],
    rng: np.random.Generator,
    *,
    progress: Progress = silent,
) -> dict[int, Matrix]:
    """Return for each count an (n, n) matrix: how often two people fall into one group.

    People stay, what they said varies: each of 200 runs hears a random half of everybody.
    """
    size = len(statements)
    together = {count: np.zeros((size, size)) for count in counts}
    for done in range(HALVES // 2):
        if done % 20 == 0:
            progress(STEP, done, HALVES // 2)
        for half in half_means(statements, rng):
            for count, labels in group(profiles(half), counts).items():
                together[count] += labels[:, None] == labels[None, :]
    return {count: matrix / HALVES for count, matrix in together.items()}


def consensus(together: Matrix, count: int) -> Labels:
    """Return the groups of people who fall together most often (average linkage)."""
    from scipy.cluster.hierarchy import average, fcluster  # noqa: PLC0415 - slow to import
    from scipy.spatial.distance import squareform  # noqa: PLC0415

    if len(together) < 2:
        return np.zeros(len(together), dtype=np.int64)
    apart = np.round(1.0 - together, 9)
    np.fill_diagonal(apart, 0.0)
    tree = average(squareform(apart, checks=False))
    return _cut(fcluster(tree, count, criterion="maxclust"))


def shares(together: Matrix, labels: Labels) -> Matrix:
    """Return (n, n_groups): how often each person falls together with each group's members.

    A person is not counted as company for herself: alone in a group, her share of it is 0.
    """
    found = np.zeros((len(labels), int(labels.max()) + 1))
    for column in range(found.shape[1]):
        members = labels == column
        others = members[None, :] & ~np.eye(len(labels), dtype=bool)
        company = np.maximum(others.sum(axis=1), 1)
        found[:, column] = np.where(others, together, 0.0).sum(axis=1) / company
    return found


def medoid(similarity: Matrix, members: Sequence[int]) -> int:
    """Return the member who is most like the other members; the first of equals."""
    block = similarity[np.ix_(members, members)]
    return int(members[int(np.argmax(np.round(block.mean(axis=1), 9)))])


def _cut(numbers: NDArray[np.integer[Any]]) -> Labels:
    """Return SciPy's group numbers, which start at 1, as numbers from 0."""
    return np.asarray(numbers, dtype=np.int64) - 1


def _settle(profile: Matrix, labels: Labels) -> Labels:
    """Move people to the nearest centre until nobody moves; groups are never emptied."""
    count = int(labels.max()) + 1
    for _ in range(50):
        centres = np.array([profile[labels == each].mean(axis=0) for each in range(count)])
        distances = ((profile[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2)
        moved = np.argmin(np.round(distances, 9), axis=1)
        if len(np.unique(moved)) < count or np.array_equal(moved, labels):
            break
        labels = moved
    return labels
