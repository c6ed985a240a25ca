"""A segment: a group of participants, with how sure we are that it is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Level = Literal["none", "exploratory", "supported"]

# What a level means, in words that stay the same everywhere.
LEVEL_SENTENCES: Mapping[Level, str] = {
    "none": "These interviews do not support more than one segment.",
    "exploratory": (
        "People differ. This split is one useful cut; a gradual scale would look the same."
    ),
    "supported": (
        "The same grouping re-appears when half of what people said is left out. "
        "It may still be a scale rather than types."
    ),
}


@dataclass(frozen=True, slots=True)
class ViewWeights:
    """How much each view of a person counts when people are grouped; 0 leaves it out.

    Each is multiplied by how far two halves of what people said agree in that view, so a
    view that says nothing about these people counts for little, whatever its weight.
    The defaults were measured: ``docs/decisions/0011``.

    Attributes:
        content: What people talk about.
        stance: Pains, needs and valence by theme.
        behaviour: What people say that they do.
        words: The words they use.
    """

    content: float = 1.0
    stance: float = 1.0
    behaviour: float = 0.5
    words: float = 0.25

    def __post_init__(self) -> None:
        weights = (self.content, self.stance, self.behaviour, self.words)
        # NaN fails every comparison, so it is refused too.
        if not all(0.0 <= weight <= 100.0 for weight in weights) or not any(weights):
            raise ValueError(
                f"Weights of views are 0 to 100, and one at least is above 0, not {weights}."
            )


# What each view is, in words for people.
VIEW_NAMES: Mapping[str, str] = {
    "content": "what they talk about",
    "stance": "what they need, like and find hard",
    "behaviour": "what they do",
    "words": "the words they use",
}


@dataclass(frozen=True, slots=True)
class ViewShare:
    """How much one view had to say about who belongs together.

    Attributes:
        view: A key of ``VIEW_NAMES``.
        reliability: 0 to 1: how far two halves of what people said agree in this view.
        share: Of everything people were compared on, 0 to 1: weight times reliability.
    """

    view: str
    reliability: float
    share: float


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
        silhouette: Of the chosen count, as those of the alternatives; None if not tested.
        views: What people were compared on, in the order of ``ViewWeights``; () if unknown.
    """

    segments: tuple[Segment, ...]
    level: Level
    p_value: float | None
    split_half_ari: float | None
    alternatives: tuple[Alternative, ...] = ()
    unassigned: tuple[Membership, ...] = ()
    forced: bool = False
    notes: tuple[str, ...] = ()
    silhouette: float | None = None
    views: tuple[ViewShare, ...] = ()


def weights_in_words(weights: ViewWeights) -> str:
    """Return what people are grouped by: "what they talk about (1) and what they do (0.5)"."""
    parts = [
        f"{words} ({getattr(weights, view):g})"
        for view, words in VIEW_NAMES.items()
        if getattr(weights, view)
    ]
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
