"""Measure groupings: how far two agree, and how well one is separated."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from persona_builder.segment.group import Labels
from persona_builder.segment.profiles import Matrix


def silhouette(profile: Matrix, labels: Labels) -> float:
    """Return the mean silhouette with cosine distances; people alone in a group count 0."""
    one_hot = np.eye(int(labels.max()) + 1)[labels]
    sizes = one_hot.sum(axis=0)
    # Sums of distances to whole groups need no matrix of people by people.
    sums = sizes - profile @ (profile.T @ one_hot)
    rows = np.arange(len(labels))
    own = sums[rows, labels] / np.maximum(sizes[labels] - 1, 1)
    others = sums / sizes
    others[rows, labels] = np.inf
    nearest = others.min(axis=1)
    larger = np.maximum(np.maximum(own, nearest), 1e-12)
    return float(np.where(sizes[labels] > 1, (nearest - own) / larger, 0.0).mean())


def adjusted_rand(first: Labels, second: Labels) -> float:
    """Return how far two groupings of the same people agree: 1 wholly, 0 as by chance."""
    table = np.eye(int(first.max()) + 1)[first].T @ np.eye(int(second.max()) + 1)[second]
    together = _pairs(table).sum()
    by_first, by_second = _pairs(table.sum(axis=1)).sum(), _pairs(table.sum(axis=0)).sum()
    expected = by_first * by_second / max(1.0, len(first) * (len(first) - 1) / 2)
    most = (by_first + by_second) / 2
    return 1.0 if most == expected else float((together - expected) / (most - expected))


def _pairs(sizes: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(sizes * (sizes - 1) / 2)
