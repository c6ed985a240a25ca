"""What the interviews propose beside a persona: never on a page as a fact until accepted."""

from __future__ import annotations

from dataclasses import dataclass

from persona_builder.domain.experience import RoleKind, Stage, TouchpointKind
from persona_builder.domain.journey import JourneyRow
from persona_builder.domain.personas import Evidence


@dataclass(frozen=True, slots=True)
class JourneyProposal:
    """One line of a journey that the interviews propose.

    Attributes:
        id: Derived from whose it is, where it would stand and what it rests on.
        stage: The column's name.
        row: Where in the column.
        text: The line: verbatim words of a participant.
        evidence: What it rests on, the words shown first.
        participants: How many people that is.
        of: How many people were asked of.
        touchpoint: What is met; only in that row.
    """

    id: str
    stage: str
    row: JourneyRow
    text: str
    evidence: tuple[Evidence, ...]
    participants: int
    of: int
    touchpoint: TouchpointKind | None = None


@dataclass(frozen=True, slots=True)
class StageMood:
    """How people speak of a stage, each person counted once.

    Attributes:
        stage: The column's name.
        people: How many speak of it with feeling or judgement.
        lowest: Of the most negative person, -1 to 1.
        highest: Of the most positive person, -1 to 1.
        middle: The median of them all, -1 to 1.
    """

    stage: str
    people: int
    lowest: float
    highest: float
    middle: float


@dataclass(frozen=True, slots=True)
class JourneyDraft:
    """A journey as the interviews tell it.

    Attributes:
        stages: The columns, in order.
        proposals: By column, then by row, the strongest first.
        moods: Of the columns that anybody speaks of with feeling.
        of: How many people it is of.
        n_placed: Statements that stand in a column.
        n_statements: Statements in all.
    """

    stages: tuple[Stage, ...]
    proposals: tuple[JourneyProposal, ...]
    moods: tuple[StageMood, ...]
    of: int
    n_placed: int
    n_statements: int


@dataclass(frozen=True, slots=True)
class StakeholderProposal:
    """Somebody whom people speak of, by the role and never by a name.

    Attributes:
        id: Derived from whose it is and the role.
        role: What sort of person or department.
        words: What they are called, verbatim, the most frequent first.
        evidence: Where, each person's first, those with feeling first.
        participants: How many people speak of them.
        of: How many people were asked of.
        positive: How many of these speak well of them.
        negative: How many speak badly of them.
    """

    id: str
    role: RoleKind
    words: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    participants: int
    of: int
    positive: int
    negative: int


@dataclass(frozen=True, slots=True)
class FocusProposal:
    """Words for a focus statement: a need as it was said, and what for as it was said.

    Attributes:
        id: Derived from whose it is and the statement.
        what: What somebody wants to do, verbatim.
        why: What for, verbatim; empty where nobody says.
        evidence: The statement, then others that say something like it.
        participants: How many people that is.
        of: How many people were asked of.
        is_whole: ``what`` is a whole statement of a need, to be made into an act.
    """

    id: str
    what: str
    why: str
    evidence: tuple[Evidence, ...]
    participants: int
    of: int
    is_whole: bool = False
