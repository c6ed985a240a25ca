"""Weigh what the signs say against what the fine-tuned sentence model says."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from persona_builder.evaluate.fit_head import NEVER
from persona_builder.tag.model import Head

# The inverse of the penalty; chosen by cross-validation over interviews.
STRENGTH = 0.1

Scores = NDArray[np.float64]
Labels = NDArray[np.int64]


# Added to the log-odds of pain and need, which are read as yes from 0.5 on: the cut of the
# best F1 lies near a probability of 0.4, for a yes is rare.
LEANING = 0.4


def blend(linear: Head, signs: Scores, encoded: NDArray[np.float32], labels: Labels) -> Head:
    """Return one linear decision over the columns of ``linear`` and then the encoder's.

    Args:
        linear: The decision by signs, vector, forms and words, fitted to everything.
        signs: (n, n_classes) calibrated scores of such decisions on interviews held out.
        encoded: (n, 15) scores of a sentence model that has not seen these interviews.
        labels: (n,) class numbers; a class that does not occur is never chosen.
    """
    mix, bias = _fit(np.hstack([signs, encoded]), labels, signs.shape[1])
    of_signs, of_encoder = np.split(mix, [signs.shape[1]], axis=1)
    weights = of_signs @ linear.weights / linear.temperature
    return Head(
        weights=np.hstack([weights, of_encoder]).astype(np.float16).astype(np.float32),
        bias=(of_signs @ linear.bias / linear.temperature + bias).astype(np.float32),
        temperature=1.0,
    )


def held_out_blend(
    signs: Scores, encoded: NDArray[np.float32], labels: Labels, folds: Labels
) -> Scores:
    """Return the scores of blends fitted to the other folds, (n, n_classes)."""
    rows = np.hstack([signs, encoded])
    found = np.zeros_like(signs)
    for fold in np.unique(folds):
        inside = folds == fold
        # With a single fold there is nothing to hold out: its figures are then memory.
        seen = ~inside if not inside.all() else inside
        mix, bias = _fit(rows[seen], labels[seen], signs.shape[1])
        found[inside] = rows[inside] @ mix.T + bias
    return found


def _fit(rows: Scores, labels: Labels, n_rows: int) -> tuple[Scores, Scores]:
    """Return (n_rows, n_columns) weights and (n_rows,) biases; one row is a yes or no."""
    from sklearn.linear_model import LogisticRegression
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    weights, bias = np.zeros((n_rows, rows.shape[1])), np.full(n_rows, NEVER)
    classes = np.unique(labels)
    places = np.zeros(1, np.int64) if n_rows == 1 else classes
    if len(classes) == 1:
        bias[places] = 0.0 if n_rows > 1 else (-NEVER if classes[0] else NEVER)
        return weights, bias
    with threadpool_limits(limits=1):
        fitted = LogisticRegression(C=STRENGTH, max_iter=2000).fit(rows, labels)
    halves = np.array([[-0.5], [0.5]])
    # Of two classes among more, the library gives one row: half of it for each is the same.
    is_pair = n_rows > 1 and len(classes) == 2
    weights[places] = halves * fitted.coef_ if is_pair else fitted.coef_
    bias[places] = halves[:, 0] * fitted.intercept_ if is_pair else fitted.intercept_
    return weights, bias + (LEANING if n_rows == 1 else 0.0)
