"""Say in one line why a statement got its label."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.empathy import QUADRANTS, Quadrant
from persona_builder.tag.cues import Cue
from persona_builder.tag.features import cue_column
from persona_builder.tag.reading import Reading

# More than two signs make a list, not a reason.
MAX_CUES = 2
MAX_WORDS_SHOWN = 6


def reason_for(
    reading: Reading,
    quadrant: Quadrant,
    weights: NDArray[np.float32],
    *,
    runner_up: Quadrant | None = None,
    has_vector: bool = True,
) -> str:
    """Return the reason, never empty.

    Args:
        reading: The statement's cues.
        quadrant: The label it got.
        weights: (5, n_cue_columns) of the quadrant decision, see ``features.cue_weights``.
        runner_up: The other label, where the tagger is not sure.
        has_vector: False where only cues were read: no wording was compared.
    """
    decisive = _decisive(reading.cues, quadrant, weights)
    if decisive:
        reason = _named(decisive)
    elif has_vector:
        reason = f"wording resembles statements tagged {quadrant}"
    elif reading.cues:
        reason = f"no clear sign; {_named(reading.cues[:1])}"
    else:
        reason = "no sign found"
    if reading.note:
        reason = f"{reason} ({reading.note})"
    if runner_up is not None:
        return f"unsure between {quadrant} and {runner_up}: {reason}"
    return reason


def _decisive(cues: Sequence[Cue], quadrant: Quadrant, weights: NDArray[np.float32]) -> list[Cue]:
    """Return the cues that speak for the label and that the classifier listened to."""
    row = QUADRANTS.index(quadrant)
    others = [index for index in range(len(QUADRANTS)) if index != row]

    def push(cue: Cue) -> float:
        column = cue_column(cue.name, cue.place)
        return float(weights[row, column] - weights[others, column].max())

    speaking = [cue for cue in cues if cue.kind.speaks_for == quadrant and push(cue) > 0]
    strongest = sorted(speaking, key=push, reverse=True)
    return list({cue.name: cue for cue in reversed(strongest)}.values())[::-1][:MAX_CUES]


def _named(cues: Sequence[Cue]) -> str:
    says = ", ".join(cue.kind.says for cue in cues)
    words = " ".join(cues[-1].words.split()[:MAX_WORDS_SHOWN])
    return f"{says}: '{words}'" if words else says
