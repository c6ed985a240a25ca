"""Figures of agreement from tables of counts, with intervals over interviews."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.float64]

DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and where it lies in 95 of 100 resamples of the interviews.

    Attributes:
        value: On all statements.
        low: 2.5th percentile.
        high: 97.5th percentile.
    """

    value: float
    low: float
    high: float


def tables_by_group(
    wanted: Sequence[int], found: Sequence[int], groups: Sequence[str], n_classes: int
) -> Counts:
    """Return (n_groups, n_classes, n_classes): for each group, wanted by found."""
    order = {group: row for row, group in enumerate(sorted(set(groups)))}
    tables = np.zeros((len(order), n_classes, n_classes))
    rows = [order[group] for group in groups]
    np.add.at(tables, (rows, list(wanted), list(found)), 1.0)
    return tables


def figure(tables: Counts, measure: Callable[[Counts], float], *, seed: int = 0) -> Figure:
    """Return a measure on all groups, with its interval by bootstrap over groups.

    Statements of one person are alike, so whole interviews are drawn, not statements.

    Args:
        tables: (n_groups, n_classes, n_classes), see ``tables_by_group``.
        measure: Turns one table into a figure.
        seed: Makes the draws repeatable.
    """
    n_groups = len(tables)
    draws = np.random.default_rng(seed).integers(n_groups, size=(DRAWS, n_groups))
    values = [measure(tables[draw].sum(axis=0)) for draw in draws]
    low, high = np.quantile(values, [0.025, 0.975])
    return Figure(measure(tables.sum(axis=0)), float(low), float(high))


def figure_of_rows(
    groups: Sequence[str], measure: Callable[[NDArray[np.int64]], float], *, seed: int = 0
) -> Figure:
    """Return a measure that needs the statements themselves, with its interval over groups.

    Args:
        groups: (n,) the interview of each statement.
        measure: Turns the numbers of statements, some of them repeated, into a figure.
        seed: Makes the draws repeatable.
    """
    names = sorted(set(groups))
    rows = {name: [row for row, group in enumerate(groups) if group == name] for name in names}
    draws = np.random.default_rng(seed).integers(len(names), size=(DRAWS, len(names)))
    values = [
        measure(np.concatenate([np.array(rows[names[each]]) for each in draw])) for draw in draws
    ]
    low, high = np.quantile(values, [0.025, 0.975])
    return Figure(measure(np.arange(len(groups))), float(low), float(high))


def f1_by_class(table: Counts) -> NDArray[np.float64]:
    """Return the F1 of each class; 0 for one that is neither wanted nor found."""
    hits = np.diag(table)
    total = table.sum(axis=0) + table.sum(axis=1)
    return np.asarray(np.divide(2 * hits, total, out=np.zeros_like(hits), where=total > 0))


def macro_f1(table: Counts) -> float:
    """Return the mean F1 of the classes that are wanted or found."""
    occurring = (table.sum(axis=0) + table.sum(axis=1)) > 0
    return float(f1_by_class(table)[occurring].mean())


def f1_of_yes(table: Counts) -> float:
    """Return the F1 of the second of two classes."""
    return float(f1_by_class(table)[1])


def kappa(table: Counts) -> float:
    """Return Cohen's kappa: agreement beyond chance, 1 at best."""
    return _kappa(table, 1.0 - np.eye(len(table)))


def weighted_kappa(table: Counts) -> float:
    """Return Cohen's kappa with squared distances between ordered classes."""
    places = np.arange(len(table), dtype=float)
    return _kappa(table, (places[:, None] - places[None, :]) ** 2)


def _kappa(table: Counts, distances: Counts) -> float:
    total = table.sum()
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / total
    by_chance = float((distances * expected).sum())
    if by_chance == 0.0:
        return 1.0
    return float(1.0 - (distances * table).sum() / by_chance)
