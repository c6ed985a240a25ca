"""Make probabilities honest, and say from where on they are worth deciding by."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.empathy import QUADRANTS

Scores = NDArray[np.float64]


def softmax(scores: Scores) -> Scores:
    """Return rows of probabilities that add up to 1."""
    shifted = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=1, keepdims=True))


def sigmoid(scores: Scores) -> Scores:
    """Return probabilities of single yes-or-no decisions."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(scores, -40.0, 40.0))))


def fit_temperature(scores: Scores, labels: NDArray[np.int64]) -> float:
    """Return the temperature under which held-out labels are the least surprising.

    Args:
        scores: (n, n_classes) log-odds, or (n, 1) of a yes-or-no decision, of statements
            of interviews that the weights were not trained on.
        labels: (n,) class numbers.
    """
    grid = np.exp(np.linspace(np.log(0.25), np.log(4.0), 161))
    return float(min(grid, key=lambda each: _surprise(scores / each, labels)))


def choose_threshold(probabilities: Scores, labels: NDArray[np.int64], *, coverage: float) -> float:
    """Return the least winning probability of the share of statements to be decided.

    Args:
        probabilities: (n, n_classes) of held-out interviews.
        labels: (n,) class numbers; their number must match.
        coverage: Share of statements to decide, 0 to 1.
    """
    if len(probabilities) != len(labels):
        raise ValueError(f"{len(probabilities)} rows but {len(labels)} labels.")
    return float(np.quantile(probabilities.max(axis=1), 1.0 - coverage))


def expected_calibration_error(
    confidence: NDArray[np.float64], correct: NDArray[np.bool_], *, bins: int = 15
) -> float:
    """Return the mean distance between confidence and accuracy, 0 to 1.

    Bins have equal width; each counts by the statements in it.
    """
    which = np.minimum((confidence * bins).astype(int), bins - 1)
    total = 0.0
    for each in np.unique(which):
        inside = which == each
        total += inside.sum() * abs(confidence[inside].mean() - correct[inside].mean())
    return float(total / max(1, len(confidence)))


def error_at_coverage(
    confidence: NDArray[np.float64], correct: NDArray[np.bool_], *, coverage: float
) -> float:
    """Return the error among the surest statements.

    Args:
        confidence: Winning probability of each statement.
        correct: Whether the winner is right.
        coverage: Share of statements to keep, the surest first.
    """
    kept = np.argsort(-confidence, kind="stable")[: max(1, round(coverage * len(confidence)))]
    return float(1.0 - correct[kept].mean())


def _surprise(scores: Scores, labels: NDArray[np.int64]) -> float:
    if scores.shape[1] == 1:
        signed = np.where(labels == 1, scores[:, 0], -scores[:, 0])
        return float(np.logaddexp(0.0, -signed).mean())
    logged = np.log(softmax(scores) + 1e-12)
    return float(-logged[np.arange(len(labels)), labels].mean())


def secondary_threshold(probabilities: Scores, labels: NDArray[np.int64]) -> float:
    """Return the probability from which on a second label is right more often than not.

    Args:
        probabilities: (n, n_labels), in the order of ``QUADRANTS``.
        labels: (n,) numbers of the second labels that are right.
    """
    none = QUADRANTS.index("none")
    named = np.delete(probabilities, none, axis=1)
    columns = np.delete(np.arange(len(QUADRANTS)), none)
    best, winner = named.max(axis=1), columns[named.argmax(axis=1)]
    grid = np.linspace(0.3, 0.8, 51)
    return float(max(grid, key=lambda each: _f1(best >= each, winner == labels, labels != none)))


def _f1(said: NDArray[np.bool_], correct: NDArray[np.bool_], wanted: NDArray[np.bool_]) -> float:
    hits = float((said & correct).sum())
    return 2 * hits / max(1.0, float(said.sum() + wanted.sum()))
