"""Think, feel, say, do: what a statement is for the empathy map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Quadrant = Literal["think", "feel", "say", "do", "none"]

# The order in which ties are broken and columns are printed.
QUADRANTS: tuple[Quadrant, ...] = ("think", "feel", "say", "do", "none")

# How a statement is meant, whatever its label: as a rule, in the past, only imagined or
# planned, not so, or known from others.
Attribute = Literal["habitual", "past", "hypothetical", "negated", "heard"]
ATTRIBUTES: tuple[Attribute, ...] = ("habitual", "past", "hypothetical", "negated", "heard")


@dataclass(frozen=True, slots=True)
class Tag:
    """What a tagger makes of one statement.

    Attributes:
        statement_id: The statement it speaks of.
        quadrant: The best guess, also when ``abstained``.
        secondary: A second label for a second clause; never equal to ``quadrant``.
        probabilities: Calibrated, one for each quadrant, adding up to 1.
        pain: Calibrated probability that a problem is stated.
        need: Calibrated probability that a need, a wish or a valued benefit is stated.
        valence: -1, 0 or 1, towards the experience in the end of the sentence.
        reason: One line on why, in a researcher's words.
        tagger: Versioned name of the tagger.
        abstained: True when the tagger does not know; the statement goes to the tray.
        attributes: How the statement is meant, in the order of ``ATTRIBUTES``.
    """

    statement_id: str
    quadrant: Quadrant
    secondary: Quadrant | None
    probabilities: Mapping[Quadrant, float]
    pain: float
    need: float
    valence: int
    reason: str
    tagger: str
    abstained: bool = False
    attributes: tuple[Attribute, ...] = ()
