"""Describe each participant by one vector: what this person talks about, beside the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.studies import Vectors

Matrix = NDArray[np.float64]

# Nobody counts with more than this many times the median number of statements:
# the mean of a talkative person would otherwise be much surer than everybody else's.
THINNING = 2.0

# How far directions are weighed down in which sentences of one person vary anyway
# (0: not at all, 0.5: to equal spread), and how little a direction may count as varying.
# Chosen on real interviews, see docs/decisions/0006-choosing-the-number-of-segments.md.
WEIGHING = 0.2
FLOOR = 0.3

# The main directions in which people differ; the rest is mostly noise of short interviews.
DIRECTIONS = 4


def distinct_statements(views: Mapping[str, Vectors]) -> dict[str, Matrix]:
    """Return each participant's different statements, in an order of their own.

    Repeats are dropped, so saying a thing twice moves nobody. People are put in the order
    of how much and then what they said, so neither their names, nor the order in which
    files were read, nor the order of sentences changes what the random draws do.
    """
    distinct = {
        participant: np.unique(np.asarray(vectors, dtype=np.float64), axis=0)
        for participant, vectors in views.items()
    }
    order = sorted(distinct, key=lambda name: (*_order_key(distinct[name]), name))
    return {participant: distinct[participant] for participant in order}


def thin(statements: Sequence[Matrix], rng: np.random.Generator) -> list[Matrix]:
    """Return at most twice the median number of statements of each person, drawn at random."""
    limit = max(1, int(THINNING * np.median([len(rows) for rows in statements])))
    return [
        rows if len(rows) <= limit else rows[np.sort(rng.permutation(len(rows))[:limit])]
        for rows in statements
    ]


def weigh_directions(statements: Sequence[Matrix]) -> list[Matrix]:
    """Return the statements with directions weighed down in which every person varies.

    Sentences of one person differ in many ways that say nothing about who the person is.
    The spread around each person's own mean shows which ways these are.
    """
    around = np.concatenate([rows - rows.mean(axis=0) for rows in statements])
    spread, directions = np.linalg.eigh(around.T @ around / len(around))
    floor = FLOOR * spread.mean()
    if floor <= 0.0:
        return list(statements)
    weights = (np.maximum(spread, 0.0) + floor) ** -WEIGHING
    return [rows @ (directions * weights) for rows in statements]


def means(statements: Sequence[Matrix]) -> Matrix:
    """Return (n_people, n_dimensions): the mean of each person's statements."""
    return np.array([rows.mean(axis=0) for rows in statements])


def profiles(person_means: Matrix, directions: int = DIRECTIONS) -> Matrix:
    """Return (n_people, at most ``directions``): where each person lies among the others.

    Means are centred over people, which takes away what everybody talks about, brought
    to unit length, and reduced to the directions in which people differ most; rows have
    unit length.
    """
    around = beside_the_others(person_means)
    centred = around - around.mean(axis=0)
    # The eigenvectors of the small matrix of people give the same scores as those of
    # the large matrix of dimensions.
    values, vectors = np.linalg.eigh(centred @ centred.T)
    scores = vectors * np.sqrt(np.maximum(values, 0.0))
    return unit_rows(scores[:, ::-1][:, :directions])


def beside_the_others(person_means: Matrix) -> Matrix:
    """Return (n_people, n_dimensions): each person's mean less everybody's, unit length."""
    return unit_rows(person_means - person_means.mean(axis=0))


def unit_rows(rows: Matrix) -> Matrix:
    """Return rows of length 1; rows of zeros stay."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.where(lengths > 1e-9, lengths, 1.0)


def _order_key(rows: Matrix) -> tuple[float, ...]:
    if not len(rows):
        return (0.0,)
    # Rounded, because the last bits of a vector differ between machines.
    return (float(len(rows)), *np.round(rows.mean(axis=0)[:8], 4).tolist())
