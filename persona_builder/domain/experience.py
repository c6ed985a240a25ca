"""The parts of an experience: its stages, what people meet in it, and who else is in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

StageKey = Literal[
    "awareness",
    "consideration",
    "purchase",
    "use",
    "retention",
    "advocacy",
    "registered",
    "activated",
    "first_order",
]

TouchpointKind = Literal[
    "app",
    "website",
    "shop",
    "call",
    "email",
    "message",
    "chat",
    "social",
    "advert",
    "reviews",
    "friend",
    "delivery",
    "letter",
    "bill",
    "payment",
    "appointment",
]

RoleKind = Literal[
    "partner",
    "child",
    "parent",
    "sibling",
    "relative",
    "friend",
    "neighbour",
    "colleague",
    "boss",
    "customer_service",
    "driver",
    "sales",
    "doctor",
    "nurse",
    "pharmacist",
    "teacher",
    "finance",
    "it",
    "supplier",
    "authority",
]

StageSetName = Literal["six", "four", "milestones"]


@dataclass(frozen=True, slots=True)
class Stage:
    """One column of a journey.

    Attributes:
        name: What people call it.
        keys: The drafted stages that stand in it; () for one that only people fill.
    """

    name: str
    keys: tuple[StageKey, ...] = ()


# The sets that customer teams use; in the last, a sign of a milestone counts before others.
STAGE_SETS: Mapping[StageSetName, tuple[Stage, ...]] = {
    "six": (
        Stage("Awareness", ("awareness",)),
        Stage("Consideration", ("consideration",)),
        Stage("Purchase", ("purchase",)),
        Stage("Use", ("use",)),
        Stage("Retention", ("retention",)),
        Stage("Advocacy", ("advocacy",)),
    ),
    "four": (
        Stage("Awareness", ("awareness",)),
        Stage("Consideration", ("consideration",)),
        Stage("Purchase", ("purchase",)),
        Stage("Afterwards", ("use", "retention", "advocacy")),
    ),
    "milestones": (
        Stage("Heard of it", ("awareness", "consideration")),
        Stage("Registered", ("registered",)),
        Stage("Activated", ("activated",)),
        Stage("First order", ("first_order",)),
        Stage("In use", ("use", "purchase")),
        Stage("Staying", ("retention", "advocacy")),
    ),
}

STANDARD_STAGES = STAGE_SETS["six"]


@dataclass(frozen=True, slots=True)
class StageTag:
    """The stage a statement speaks of.

    Attributes:
        key: The stage.
        score: 1 for two weak signs or a strong one; more with more signs.
        signs: The words that say so, verbatim; () where the sentence before says it.
    """

    key: StageKey
    score: float
    signs: tuple[str, ...] = ()
