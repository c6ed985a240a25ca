"""Put participants into groups, again and again on halves of what they said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.progress import Progress, silent
from persona_builder.segment.profiles import Matrix, half_means, profiles

Labels = NDArray[np.int64]

STEP = "segment"
HALVES = 200
# With many people every group is heard by many, so fewer runs are as sure.
MANY_PEOPLE = 300
HALVES_OF_MANY = 60

# More starts change nothing on studies of 12 to 40 people.
RANDOM_STARTS = 12
STARTS_OF_MANY = 2
MAX_ROUNDS = 50


def group(profile: Matrix, counts: Sequence[int]) -> dict[int, Labels]:
    """Return group numbers from 0 for each count: k-means, the best of several starts.

    One start is Ward's tree, the others are people drawn by a generator of their own, so
    the same profile always gives the same groups.
    """
    from scipy.cluster.hierarchy import fcluster, ward

    if len(profile) < 2:
        return {count: np.zeros(len(profile), dtype=np.int64) for count in counts}
    # Rounding keeps the last bits, which depend on the machine, from breaking ties.
    rounded = np.round(profile, 9)
    tree = ward(rounded)
    return {count: _k_means(rounded, _cut(fcluster(tree, count, "maxclust"))) for count in counts}


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
    halves = HALVES if size <= MANY_PEOPLE else HALVES_OF_MANY
    for done in range(halves // 2):
        if done % 20 == 0:
            progress(STEP, done, halves // 2)
        for half in half_means(statements, rng):
            for count, labels in group(profiles(half), counts).items():
                together[count] += labels[:, None] == labels[None, :]
    return {count: matrix / halves for count, matrix in together.items()}


def consensus(together: Matrix, count: int) -> Labels:
    """Return the groups of people who fall together most often (average linkage)."""
    from scipy.cluster.hierarchy import average, fcluster
    from scipy.spatial.distance import squareform

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


def _k_means(profile: Matrix, first: Labels) -> Labels:
    """Return the tightest groups found from the given ones and from random people as centres."""
    count = int(first.max()) + 1
    rng = np.random.default_rng(0)
    starts = RANDOM_STARTS if len(profile) <= MANY_PEOPLE else STARTS_OF_MANY
    picked = rng.permuted(np.tile(np.arange(len(profile)), (starts, 1)), axis=1)
    from_tree = np.array([profile[first == each].mean(axis=0) for each in range(count)])
    centres = np.concatenate([from_tree[None], profile[picked[:, :count]]])
    labels = np.full((len(centres), len(profile)), -1)
    for _ in range(MAX_ROUNDS):
        distances = _squared_distances(profile, centres)
        moved = np.argmin(distances, axis=2)
        if np.array_equal(moved, labels):
            break
        labels = moved
        members = np.eye(count)[labels]
        sizes = members.sum(axis=1)[:, :, None]
        sums = np.einsum("snk,nd->skd", members, profile)
        # A group that lost everybody keeps its centre, and may win people back.
        centres = np.where(sizes > 0, sums / np.maximum(sizes, 1), centres)
    spread = np.round(_squared_distances(profile, centres).min(axis=2).sum(axis=1), 6)
    emptied = [len(np.unique(row)) < count for row in labels]
    best = int(np.argmin(np.where(emptied, np.inf, spread)))
    return first if emptied[best] else _renumbered(labels[best])


def _squared_distances(profile: Matrix, centres: Matrix) -> Matrix:
    """Return (n_starts, n_people, n_centres)."""
    crossed = np.einsum("nd,skd->snk", profile, centres)
    lengths = (profile**2).sum(axis=1)[None, :, None] + (centres**2).sum(axis=2)[:, None, :]
    return np.asarray(np.round(lengths - 2 * crossed, 9))


def _renumbered(labels: Labels) -> Labels:
    """Return the groups numbered by their first member."""
    _, first_rows, numbers = np.unique(labels, return_index=True, return_inverse=True)
    order = np.argsort(np.argsort(first_rows))
    return np.asarray(order[numbers], dtype=np.int64)
