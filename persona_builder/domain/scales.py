"""A behavioural scale: where the people of a segment stand between two ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from persona_builder.domain.personas import SCALE_MARK, Evidence

# Statements of one person beyond this add no weight: places are of people, not of talk.
_MOST_EACH = 4
# A person this near to the middle speaks for both ends.
_BETWEEN = 1 / 3


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the people of a segment stand on one scale, by their counted statements.

    Attributes:
        low: What the left end is called.
        high: What the right end is called.
        people: Participant ids with their places, -1 (left) to 1 (right), in that order.
    """

    low: str
    high: str
    people: tuple[tuple[str, float], ...]

    @property
    def position(self) -> float:
        """Return the middle person's place, -1 to 1; 0 where nobody is left."""
        return median(place for _, place in self.people) if self.people else 0.0

    @property
    def spread(self) -> tuple[float, float]:
        """Return the places of the two people furthest apart."""
        places = [place for _, place in self.people] or [0.0]
        return min(places), max(places)

    @property
    def n_left(self) -> int:
        """Return how many people stand at the left end."""
        return sum(place < -_BETWEEN for _, place in self.people)

    @property
    def n_right(self) -> int:
        """Return how many people stand at the right end."""
        return sum(place > _BETWEEN for _, place in self.people)

    @property
    def n_between(self) -> int:
        """Return how many people speak for both ends."""
        return len(self.people) - self.n_left - self.n_right


def place_people(name: str, evidence: Sequence[Evidence]) -> Placement:
    """Return where people stand, each by the share of their statements at either end.

    Args:
        name: The two ends, parted by ``SCALE_MARK``; another name stands for both.
        evidence: Words at the ends ("left", "right"); others are left out.
    """
    low, mark, high = name.partition(SCALE_MARK.strip())
    left = Counter(item.participant_id for item in evidence if item.part == "left")
    right = Counter(item.participant_id for item in evidence if item.part == "right")
    places = {
        person: _place(min(left[person], _MOST_EACH), min(right[person], _MOST_EACH))
        for person in left | right
    }
    ordered = sorted(places.items(), key=lambda item: (item[1], item[0]))
    return Placement(low.strip(), high.strip() if mark else "", tuple(ordered))


def _place(left: int, right: int) -> float:
    return (right - left) / (right + left)
