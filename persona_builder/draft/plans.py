"""What a slot takes, and whose words the card under way stands in so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from persona_builder.domain.personas import Slot

# Closeness from which a statement backs a line: seven in ten of those above it speak of
# the same finding (``nearness``).
SUPPORTS = 0.35
# The same where the two are not known to be of one kind: both pains, both acts.
SUPPORTS_ACROSS_KINDS = 0.45
# The share of a card's lines that may stand in one person's words.
MAX_SHARE_OF_LINES = 0.4


@dataclass(frozen=True, slots=True)
class SlotPlan:
    """What goes into a slot and how much of it.

    Attributes:
        slot: The slot.
        fits: Whether the statement in a row can be a line of it.
        backs: Whether the statement in a row can back a line of it; wider than ``fits``.
        confidence: How sure the tagger is of that, 0 to 1.
        fitness: How well the statement reads here, 0 to 1; 0 is not at all.
        most: Number of lines at most.
        least: Number of lines to reach where one or two people must speak more often for it.
        on_face: Whether it stands on the face of the card, where no statement stands twice.
        by_people: Whether lines of more people go first; else those that read best.
        supports: Closeness from which one fitting statement backs another.
        beside: A slot of the face whose themes are not taken up again here.
        typical: How typical a statement is of the segment, 0 to 1.
        alone: Whether a statement may be a line though nobody else says the like.
        repeat_to: Number of lines up to which a statement may stand on the face twice, rather
            than leave the slot as if nothing had been said.
    """

    slot: Slot
    fits: Callable[[int], bool]
    backs: Callable[[int], bool]
    confidence: Callable[[int], float]
    fitness: Callable[[int], float]
    most: int
    least: int
    on_face: bool = True
    by_people: bool = True
    supports: float = SUPPORTS
    beside: Slot | None = None
    typical: Callable[[int], float] = lambda _: 0.0
    alone: Callable[[int], bool] = lambda _: True
    repeat_to: int = 1


@dataclass(slots=True)
class Voices:
    """Whose words the card under way stands in so far.

    Attributes:
        lines: Lines by participant.
        rows: Statements that already are a line on the face of the card.
        top: The statement quoted on top, which is never quoted again further down.
        backing: By slot, every statement that backs one of its lines.
    """

    lines: Counter[str] = field(default_factory=Counter)
    rows: set[int] = field(default_factory=set)
    top: int | None = None
    backing: dict[Slot, set[int]] = field(default_factory=dict)

    def too_loud(self, person: str) -> bool:
        """Return whether one more line would be too much of one person.

        One line more than the share is let through, or three people could
        block one another while the card is still short.
        """
        return self.lines[person] > MAX_SHARE_OF_LINES * (self.lines.total() + 1)
