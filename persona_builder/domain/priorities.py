"""Pains and unmet needs over a whole study, for the researcher to order and mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from persona_builder.domain.personas import Evidence

PriorityAspect = Literal["pain", "need"]
Severity = Literal["mild", "marked", "severe"]
# What edits of the list's order speak of; no derived id looks like it.
PRIORITY_ORDER = "priority-order"


@dataclass(frozen=True, slots=True)
class Priority:
    """A pain or an unmet need of a study.

    Attributes:
        id: Derived from its aspect and theme, so that marks on it survive another run.
        aspect: A problem, or a wish that is not met.
        theme: What it is about, in people's own words.
        people: Ids of whom it reaches, those who put it strongest first.
        of: How many people speak in the study.
        weight: Mean over these people of how strongly each puts it, 1 to 3.
        evidence: One statement of each person, the strongest first.
        stage: Of the journey, where most of its statements are; empty where not known.
        touchpoint: Likewise.
    """

    id: str
    aspect: PriorityAspect
    theme: str
    people: tuple[str, ...]
    of: int
    weight: float
    evidence: tuple[Evidence, ...]
    stage: str = ""
    touchpoint: str = ""

    @property
    def severity(self) -> Severity:
        """Return how strongly people put it, in a word."""
        if self.weight < 5 / 3:
            return "mild"
        return "marked" if self.weight < 7 / 3 else "severe"


@dataclass(frozen=True, slots=True)
class PriorityMarks:
    """What a researcher decided about a priority.

    Attributes:
        quick: It can be put right quickly.
        root_cause: Why it comes about; empty where nobody noted it.
        owner: Who sees to it; likewise.
        aside: Not for now.
        theme: What it was about when it was marked; kept for when no run finds it any more.
        aspect: Likewise.
        transcript_ids: Interviews whose words were shown with it then; its own words may
            repeat them, so they go when one of these is erased.
    """

    quick: bool = False
    root_cause: str = ""
    owner: str = ""
    aside: bool = False
    theme: str = ""
    aspect: PriorityAspect = "pain"
    transcript_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownPriority:
    """A priority as it stands now.

    Attributes:
        id: The priority's id.
        priority: What the newest run finds; None where it no longer does.
        marks: What a researcher decided.
        ordered: A researcher put it in its place; the counts order the others.
        rev: Number of edits on it; sent back with the next one.
    """

    id: str
    priority: Priority | None
    marks: PriorityMarks
    rev: int = 0
    ordered: bool = False

    @property
    def theme(self) -> str:
        """Return what it is about."""
        return self.priority.theme if self.priority else self.marks.theme

    @property
    def aspect(self) -> PriorityAspect:
        """Return whether it is a pain or a need."""
        return self.priority.aspect if self.priority else self.marks.aspect
