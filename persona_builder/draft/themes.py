"""Group statements that say much the same into themes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from persona_builder.draft.material import Material

# Mean closeness at which two groups still speak of one thing: lower, and hopes join
# fears because both name the product; higher, and nearly every theme is one sentence.
SAME_THEME = 0.3
# Agglomeration compares all pairs; this many candidates hold every theme
# that several people share and keep one slot under a tenth of a second.
MAX_CANDIDATES = 400


@dataclass(frozen=True, slots=True)
class SlotTheme:
    """Statements of one slot that say much the same.

    Attributes:
        rows: Ascending; at least one.
        central: Mean closeness of each row to the theme's other rows, -1 to 1; 0 for a single row.
    """

    rows: tuple[int, ...]
    central: dict[int, float]


def group_by_theme(material: Material, rows: Sequence[int]) -> list[SlotTheme]:
    """Return the themes among some statements; each row is in exactly one.

    Args:
        material: Where the rows point.
        rows: Best first; those after the first few hundred join the themes of
            the others where they fit and are left out where they do not.
    """
    core, rest = list(rows[:MAX_CANDIDATES]), list(rows[MAX_CANDIDATES:])
    if not core:
        return []
    closeness = material.closeness(core, core)
    valences = np.array([material.tags[row].valence for row in core])
    # Praise and blame of one thing are two themes: a line says one of them.
    closeness[np.outer(valences, valences) < 0] = -1
    groups = _agglomerate(closeness, core)
    if rest:
        _join(groups, rest, material)
    return sorted(
        (_theme(material, sorted(group)) for group in groups), key=lambda theme: theme.rows
    )


def _agglomerate(closeness: NDArray[np.float32], rows: list[int]) -> list[list[int]]:
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    if len(rows) == 1:
        return [rows]
    distances = np.clip(1 - closeness.astype(np.float64), 0, 2)
    distances = (distances + distances.T) / 2
    np.fill_diagonal(distances, 0)
    tree = linkage(squareform(distances, checks=False), method="average")
    labels = fcluster(tree, t=1 - SAME_THEME, criterion="distance")
    groups: dict[int, list[int]] = {}
    for row, label in zip(rows, labels, strict=True):
        groups.setdefault(int(label), []).append(row)
    return list(groups.values())


def _join(groups: list[list[int]], rest: list[int], material: Material) -> None:
    """Add each further row to the group it is closest to on average, if close enough."""
    centres = np.stack([material.about[group].mean(axis=0) for group in groups])
    closeness = material.about[rest] @ centres.T
    for row, values in zip(rest, closeness, strict=True):
        best = int(values.argmax())
        if values[best] >= SAME_THEME:
            groups[best].append(row)


def _theme(material: Material, rows: list[int]) -> SlotTheme:
    if len(rows) == 1:
        return SlotTheme(tuple(rows), {rows[0]: 0.0})
    close = material.closeness(rows, rows)
    means = (close.sum(axis=1) - close.diagonal()) / (len(rows) - 1)
    return SlotTheme(tuple(rows), {row: float(mean) for row, mean in zip(rows, means, strict=True)})
