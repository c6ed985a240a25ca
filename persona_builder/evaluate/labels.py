"""Turn what annotators said into class numbers, a set for each decision of the tagger."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.empathy import QUADRANTS
from persona_builder.evaluate.gold import LabelledStatement
from persona_builder.tag.classifier import VALENCES

N_CLASSES = {"quadrant": 5, "secondary": 5, "pain": 2, "need": 2, "valence": 3}

Labels = NDArray[np.int64]


def labels_of(statements: Sequence[LabelledStatement]) -> dict[str, Labels]:
    """Return the class numbers of statements by head."""
    return {
        "quadrant": _classes(statements, lambda each: QUADRANTS.index(each.quadrant)),
        "secondary": _classes(statements, lambda each: QUADRANTS.index(each.secondary or "none")),
        "pain": _classes(statements, lambda each: int(each.pain)),
        "need": _classes(statements, lambda each: int(each.need)),
        "valence": _classes(statements, lambda each: VALENCES.index(each.valence)),
    }


def _classes(
    statements: Sequence[LabelledStatement], number: Callable[[LabelledStatement], int]
) -> Labels:
    return np.array([number(each) for each in statements], dtype=np.int64)
