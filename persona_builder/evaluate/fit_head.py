"""Fit one linear decision of the tagger to labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from persona_builder.tag.model import Head

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

# The log-odds of a class that no training statement has.
NEVER = -30.0


def fit_head(rows: csr_matrix, labels: NDArray[np.int64], strength: float, n_classes: int) -> Head:
    """Return one linear decision fitted to labels.

    Args:
        rows: (n, width).
        labels: (n,) class numbers.
        strength: How far the weights may go (the inverse of the penalty).
        n_classes: How many classes there are; one that does not occur is never chosen.
            Two make a yes-or-no decision with a single row of weights.
    """
    from sklearn.linear_model import LogisticRegression
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    is_flag = n_classes == 2
    weights = np.zeros((1 if is_flag else n_classes, rows.shape[1]), np.float32)
    bias = np.full(len(weights), NEVER, np.float32)
    classes = np.unique(labels)
    places = [0] if is_flag else classes
    if len(classes) == 1:
        bias[places] = (-NEVER if classes[0] else NEVER) if is_flag else 0.0
        return Head(weights=weights, bias=bias, temperature=1.0)
    # One thread: with more, sums come in another order and the last bits differ.
    with threadpool_limits(limits=1):
        fitted = LogisticRegression(C=strength, max_iter=1000).fit(rows, labels)
    coefficients, intercepts = fitted.coef_, fitted.intercept_
    if not is_flag and len(classes) == 2:
        # Of two classes among more, the library gives one row: half of it for each is the same.
        coefficients = np.vstack([-coefficients, coefficients]) / 2
        intercepts = np.hstack([-intercepts, intercepts]) / 2
    # Half precision is plenty for weights and makes ties between machines unlikely.
    weights[places] = coefficients.astype(np.float16)
    bias[places] = intercepts
    return Head(weights=weights, bias=bias, temperature=1.0)
