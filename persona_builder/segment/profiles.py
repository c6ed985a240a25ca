"""Say where each person lies among the others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

# The main directions in which people differ; the rest is mostly noise of short interviews.
DIRECTIONS = 4


def means(statements: Sequence[Matrix]) -> Matrix:
    """Return (n_people, n_dimensions): the mean of each person's statements."""
    return np.array([rows.mean(axis=0) for rows in statements])


def half_means(
    statements: Sequence[Matrix], rng: np.random.Generator, *, at_most: int | None = None
) -> tuple[Matrix, Matrix]:
    """Return each person's mean over a random half of the statements, and over another half.

    A person with one statement has it in both halves.

    Args:
        statements: One matrix for each person.
        rng: Draws the halves.
        at_most: How many statements a half may hold; None for no limit.
    """
    first, second = [], []
    for rows in statements:
        order = rng.permutation(len(rows))
        size = max(1, len(rows) // 2)
        size = size if at_most is None else min(size, at_most)
        first.append(rows[order[:size]].mean(axis=0))
        second.append(rows[order[-size:]].mean(axis=0))
    return np.array(first), np.array(second)


def profiles(person_means: Matrix, directions: int = DIRECTIONS) -> Matrix:
    """Return (n_people, at most ``directions``): where each person lies among the others.

    Means are centred over people, which takes away what everybody talks about, brought
    to unit length, and reduced to the directions in which people differ most; rows have
    unit length.
    """
    around = beside_the_others(person_means)
    centred = around - around.mean(axis=0)
    if len(centred) <= centred.shape[1]:
        # The eigenvectors of the small matrix of people give the same scores as those of
        # the large matrix of dimensions.
        values, vectors = np.linalg.eigh(centred @ centred.T)
        scores = vectors * np.sqrt(np.maximum(values, 0.0))
    else:
        _, vectors = np.linalg.eigh(centred.T @ centred)
        scores = centred @ vectors
    return unit_rows(scores[:, ::-1][:, :directions])


def beside_the_others(person_means: Matrix) -> Matrix:
    """Return (n_people, n_dimensions): each person's mean less everybody's, unit length."""
    return unit_rows(person_means - person_means.mean(axis=0))


def unit_rows(rows: Matrix) -> Matrix:
    """Return rows of length 1; rows of zeros stay."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.where(lengths > 1e-9, lengths, 1.0)
