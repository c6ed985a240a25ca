"""What a person writes beside a persona: journey steps, stakeholders, a focus statement."""

from __future__ import annotations

from dataclasses import dataclass
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
        statement_ids: Statements it rests on; may be empty.
    """

    stage: str
    row: JourneyRow
    text: str
    statement_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """Somebody whose support counts, where a person placed them.

    Attributes:
        name: Who.
        support: How much they are for it.
        influence: How much they decide.
        note: What else to know.
    """

    name: str
    support: Level
    influence: Level
    note: str = ""


@dataclass(frozen=True, slots=True)
class FocusStatement:
    """Who can do what, and why.

    Attributes:
        who: Who it is about.
        what: What they can do.
        why: What for.
        statement_ids: Statements it rests on; may be empty.
    """

    who: str
    what: str
    why: str
    statement_ids: tuple[str, ...] = ()


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
