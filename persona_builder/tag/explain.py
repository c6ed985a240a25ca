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

# One line of a card's drawer.
MAX_LETTERS = 90


def reason_for(
    reading: Reading,
    quadrant: Quadrant,
    weights: NDArray[np.float32],
    *,
    runner_up: Quadrant | None = None,
    compares_wording: bool = True,
) -> str:
    """Return the reason, never empty.

    Args:
        reading: The statement's cues.
        quadrant: The label it got.
        weights: (5, n_cue_columns) of the quadrant decision, see ``features.cue_weights``.
        runner_up: The other label, where the tagger is not sure.
        compares_wording: False for weights that only look at cues.
    """
    note = f" ({reading.note})" if reading.note else ""
    doubt = f"unsure between {quadrant} and {runner_up}: " if runner_up is not None else ""
    room = MAX_LETTERS - len(doubt) - len(note)
    decisive = _decisive(reading.cues, quadrant, weights)
    if decisive:
        reason = _named(decisive, room)
    elif compares_wording:
        reason = _by_wording(reading.cues, quadrant, room)
    elif reading.cues:
        reason = f"no clear sign; {_named(reading.cues[:1], room - len('no clear sign; '))}"
    else:
        reason = "no sign found"
    return f"{doubt}{reason}{note}"


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


def _by_wording(cues: Sequence[Cue], quadrant: Quadrant, room: int) -> str:
    """Return that no sign decided, and which the wording was stronger than if there is room."""
    reason = f"wording resembles statements tagged {quadrant}"
    against = [cue for cue in cues if cue.kind.speaks_for not in (None, quadrant)]
    whole = f"{reason}, against {against[0].kind.says}" if against else reason
    return whole if len(whole) <= room else reason


def _named(cues: Sequence[Cue], room: int) -> str:
    """Return what the cues are and the words that show them, in at most so many letters.

    With too little room the second cue goes first, then the words from their end.
    """
    for kept in range(len(cues), 0, -1):
        says = ", ".join(cue.kind.says for cue in cues[:kept])
        words = _shown(cues[:kept], room - len(says) - len(": ''"))
        if words:
            return f"{says}: '{words}'"
    return says


def _shown(cues: Sequence[Cue], room: int) -> str:
    """Return the words of the cues, those that another one shows already left out."""
    parts: list[str] = []
    for cue in cues:
        words = " ".join(cue.words.split()[:MAX_WORDS_SHOWN])
        if words and not any(words in part for part in parts):
            parts = [part for part in parts if part not in words] + [words]
    shown = " … ".join(parts)
    while len(shown) > room and " " in shown:
        shown = shown.rsplit(" ", 1)[0].removesuffix(" …")
    return shown if len(shown) <= room else ""
