"""A segment: a group of participants, with how sure we are that it is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["none", "exploratory", "supported"]


@dataclass(frozen=True, slots=True)
class Membership:
    """How firmly a participant belongs somewhere.

    Attributes:
        participant_id: The person.
        share: 0 to 1: how often the person was grouped with the segment's members
            when half of what everybody said was left out.
    """

    participant_id: str
    share: float


@dataclass(frozen=True, slots=True)
class Segment:
    """A group of participants a persona is drafted for.

    Attributes:
        id: 1, 2, ... by size, then by the most typical member.
        members: At least one, firmest first.
        medoid: The most typical participant's id.
    """

    id: int
    members: tuple[Membership, ...]
    medoid: str


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another number of segments and how it would have done.

    Attributes:
        count: Number of segments.
        silhouette: Mean silhouette (cosine), -1 to 1.
        split_half_ari: Agreement of two halves of everybody's words, -1 to 1.
    """

    count: int
    silhouette: float
    split_half_ari: float | None = None


@dataclass(frozen=True, slots=True)
class Segmentation:
    """Who belongs together, and what speaks for it.

    Attributes:
        segments: 1 to 5; no participant is in two.
        level: How far the evidence carries.
        p_value: Against data without groups; None where too few people to test.
        split_half_ari: Agreement of two halves of everybody's words; None if not tested.
        alternatives: Other counts, ascending.
        unassigned: People between segments or like nobody else; ``share`` is the best they reach.
        forced: True when the researcher set the count.
        notes: Warnings to show with it, whole sentences.
    """

    segments: tuple[Segment, ...]
    level: Level
    p_value: float | None
    split_half_ari: float | None
    alternatives: tuple[Alternative, ...] = ()
    unassigned: tuple[Membership, ...] = ()
    forced: bool = False
    notes: tuple[str, ...] = ()
