"""What a person writes beside a persona: journey steps, stakeholders, a focus statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

JourneyRow = Literal[
    "touchpoint",
    "action",
    "motivation",
    "question",
    "emotion",
    "expectation",
    "pain",
    "opportunity",
    "owner",
    "kpi",
]
Level = Literal["low", "high"]


@dataclass(frozen=True, slots=True)
class JourneyStep:
    """One cell of a journey map.

    Attributes:
        stage: The column, as the person calls it.
        row: What the cell tells.
        text: The words.
        statement_ids: Statements it rests on, the one it quotes first; may be empty.
        transcript_ids: Interviews an accepted proposal quotes, with which it is erased.
        proposal_id: The proposal it was accepted from; empty where a person wrote it.
    """

    stage: str
    row: JourneyRow
    text: str
    statement_ids: tuple[str, ...] = ()
    transcript_ids: tuple[str, ...] = ()
    proposal_id: str = ""


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """Somebody whose support counts, where a person placed them.

    Attributes:
        name: Who.
        support: How much they are for it.
        influence: How much they decide.
        note: What else to know.
        statement_ids: Statements in which somebody speaks of them; may be empty.
        proposal_id: The proposal they were accepted from; empty where a person wrote it.
    """

    name: str
    support: Level
    influence: Level
    note: str = ""
    statement_ids: tuple[str, ...] = ()
    proposal_id: str = ""


@dataclass(frozen=True, slots=True)
class FocusStatement:
    """Who can do what, and why.

    Attributes:
        who: Who it is about.
        what: What they can do.
        why: What for.
        statement_ids: Statements it rests on, the one it quotes first; may be empty.
        transcript_ids: Interviews an accepted proposal quotes, with which it is erased.
        proposal_id: The proposal it was accepted from; empty where a person wrote it.
    """

    who: str
    what: str
    why: str
    statement_ids: tuple[str, ...] = ()
    transcript_ids: tuple[str, ...] = ()
    proposal_id: str = ""


@dataclass(frozen=True, slots=True)
class StakeholderGroup:
    """One field of the map of support and influence.

    Attributes:
        name: What the group is called.
        advice: How teams engage with it.
    """

    name: str
    advice: str


# By support, then by influence.
STAKEHOLDER_GROUPS: Mapping[tuple[Level, Level], StakeholderGroup] = MappingProxyType(
    {
        ("high", "high"): StakeholderGroup(
            "Champions",
            "Keep them close as partners: decide with them, and let them speak for the change.",
        ),
        ("high", "low"): StakeholderGroup(
            "Supporters",
            "Involve them with the team: ask for examples, try things out with them first.",
        ),
        ("low", "high"): StakeholderGroup(
            "Gatekeepers",
            "Look into their concerns, answer with evidence, and let champions talk to them.",
        ),
        ("low", "low"): StakeholderGroup(
            "Bystanders", "Keep them informed in short, and look again when their role changes."
        ),
    }
)


Entry: TypeAlias = JourneyStep | Stakeholder | FocusStatement


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """An entry as it stands now.

    Attributes:
        id: The entry's id.
        persona_id: The persona it belongs to.
        entry: What the person wrote last.
        hidden: Taken out; it can be brought back.
        rev: Number of edits on it; sent back with the next one.
    """

    id: str
    persona_id: str
    entry: Entry
    hidden: bool = False
    rev: int = 0
