"""Weigh what the signs say against what the fine-tuned sentence model says."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

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
        labels: (n,) class numbers; each class must occur.
    """
    mix, bias = _fit(np.hstack([signs, encoded]), labels)
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
        mix, bias = _fit(rows[~inside], labels[~inside])
        found[inside] = rows[inside] @ mix.T + bias
    return found


def _fit(rows: Scores, labels: Labels) -> tuple[Scores, Scores]:
    from sklearn.linear_model import LogisticRegression
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    with threadpool_limits(limits=1):
        fitted = LogisticRegression(C=STRENGTH, max_iter=2000).fit(rows, labels)
    is_flag = len(fitted.intercept_) == 1
    return fitted.coef_, fitted.intercept_ + (LEANING if is_flag else 0.0)
