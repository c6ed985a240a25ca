"""A card as plain data: everything a document about one persona can show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from persona_builder.domain.personas import (
    Attribute,
    ClaimKind,
    Part,
    PersonaKind,
    Slot,
    Strength,
)
from persona_builder.domain.review import Status, Verdict
from persona_builder.domain.segments import Level

# What a section is called, in the order of the card. The empathy map comes after
# behaviours; says and does are outside the head, thinks and feels inside.
SECTIONS: Mapping[Slot, str] = {
    "fact": "In their own words, about themselves",
    "situation": "Situation",
    "goal": "Goals",
    "need": "Motivations and needs",
    "pain": "Pain points",
    "behaviour": "Behaviours and habits",
    "expectation": "Expectations",
    "say": "Says",
    "think": "Thinks",
    "do": "Does",
    "feel": "Feels",
    "quote": "In their own words",
    "contrast": "What would not be true of this persona",
    "job": "Jobs to be done",
    "contradiction": "Says one thing, does another",
}
SCALES = "Behavioural scales"
# What words beside a line tell, and what facts in people's own words are facts of.
PARTS: Mapping[Part, str] = {
    "how_often": "how often",
    "workaround": "what they do about it",
    "cost": "what it costs",
    "channels": "Channels and tools",
    "when": "When",
    "want": "I want",
    "so": "so I can",
    "income": "Income and budget",
    "work": "Work",
    "information": "Information sources",
    "interests": "Interests",
    "brands": "Favourite brands",
}
VERDICTS: Mapping[Verdict, str] = {
    "": "not decided yet",
    "holds": "a researcher finds that it holds",
    "does_not": "a researcher finds that it does not",
}

Mark = Literal["researcher", "edited; original in evidence", "no longer found", "evidence removed"]


@dataclass(frozen=True, slots=True)
class Aside:
    """Words beside a line: how often a pain comes, or one part of a job to be done.

    Attributes:
        part: What they are to the line.
        text: The words, verbatim.
        evidence: Their row below the card.
        speaker: Who said them.
        language: BCP 47 code of the words.
        direction: "ltr" or "rtl".
    """

    part: Part
    text: str
    evidence: str
    speaker: str
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Where this persona's people stand between two ends, by counted statements.

    Attributes:
        claim_id: The claim it shows.
        name: The line as it stands: both ends in one.
        low: The left end.
        high: The right end; empty where a person gave the scale one name.
        position: The middle person's place, -1 (left) to 1 (right).
        spread: The places of the two people furthest apart.
        n_left: How many people stand at the left end.
        n_between: How many speak for both.
        n_right: How many stand at the right end.
        of: How many people the segment has.
        left: Ids of the rows at the left end.
        right: Ids of the rows at the right end.
        marks: Whose doing it is, where it is not the draft's.
    """

    claim_id: str
    name: str
    low: str
    high: str
    position: float
    spread: tuple[float, float]
    n_left: int
    n_between: int
    n_right: int
    of: int
    left: tuple[str, ...]
    right: tuple[str, ...]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card.

    Attributes:
        claim_id: The claim it shows.
        text: The words.
        verbatim: True when they are exactly what somebody said, so that quotation marks are due.
        kind: What sort of statement it is.
        people: How many people it rests on.
        of: Out of how many.
        elsewhere: True when they are people of another group.
        strength: In a word.
        evidence: Ids of the rows below the card that back it, in order ("E3").
        against: Ids of the rows that speak against it.
        speaker: Who said the words; empty where they are nobody's.
        marks: Whose doing the line is, where it is not the draft's.
        language: BCP 47 code of the words.
        direction: "ltr" or "rtl".
        part: What a fact is a fact of, and what the words of a job are in it.
        asides: Words that belong beside it, each with its own row.
        verdict: What a person decided about a contradiction.
    """

    claim_id: str
    text: str
    verbatim: bool
    kind: ClaimKind
    people: int
    of: int
    elsewhere: bool
    strength: Strength
    evidence: tuple[str, ...]
    against: tuple[str, ...]
    speaker: str
    marks: tuple[Mark, ...]
    language: str
    direction: str
    part: Part = ""
    asides: tuple[Aside, ...] = ()
    verdict: Verdict = ""


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One row of the evidence table: words that lines rest on.

    Attributes:
        id: "E1", "E2", ... in the order in which the card first uses them.
        participant: Who, as cards call this person.
        where: "file.vtt, 03:10" or "file.txt, turn 12".
        kinds: The kinds of claim that use it.
        quote: The words, verbatim.
        supports: Lines it backs: "Goals 1".
        against: Lines it speaks against.
        language: BCP 47 code of the words.
        direction: "ltr" or "rtl".
    """

    id: str
    participant: str
    where: str
    kinds: tuple[ClaimKind, ...]
    quote: str
    supports: tuple[str, ...]
    against: tuple[str, ...]
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class Card:
    """Everything a document about one persona can show, as plain data.

    Attributes:
        persona_id: The persona.
        number: Place among the segments, from 1; None when the newest run has no such group.
        name: What to call it.
        archetype: Role line; may be empty.
        summary: One line: counts and theme words, or a person's own.
        notes: What the researcher wrote; may be empty.
        own_words: Which of name, archetype and summary a person set.
        kind: Proto or qualitative.
        status: Draft until a person accepted it.
        language: BCP 47 code of most of its evidence.
        direction: "ltr" or "rtl", of that language.
        people: Names of its participants, the most typical first.
        n_participants: How many people the study has.
        stability: Mean share of resamples in which its people stay together; None if unknown.
        level: How far the evidence for the grouping carries.
        grouping: The same in a sentence or two.
        attributes: Given facts as distributions.
        signature: The quote on top.
        sections: Lines by slot, in the order of the card.
        evidence: Every quote used, in the order of its ids.
        open_questions: What is thin or was not asked.
        n_changes: Decisions of researchers that this card holds.
        run_id: The run it was drafted in.
        version: Version of the program.
        models: Names or hashes of the models used, by what they are for.
        lost_support: Kept because of edits, though the newest run has no such group.
        removed_quotes: How many of its quotes went with interviews that were removed.
        archetypes: Candidates for the role line.
        scales: Behavioural scales that enough people spoke of.
        status_by: Who set the status; empty for a draft.
        status_at: When, in UTC.
        views: What people were grouped by, and how much each counted.
    """

    persona_id: str
    number: int | None
    name: str
    archetype: str
    summary: str
    notes: str
    own_words: tuple[str, ...]
    kind: PersonaKind
    status: Status
    language: str
    direction: str
    people: tuple[str, ...]
    n_participants: int
    stability: float | None
    level: Level
    grouping: str
    attributes: tuple[Attribute, ...]
    signature: Line | None
    sections: Mapping[Slot, tuple[Line, ...]]
    evidence: tuple[EvidenceRow, ...]
    open_questions: tuple[str, ...]
    n_changes: int
    run_id: str
    version: str
    models: Mapping[str, str]
    lost_support: bool = False
    removed_quotes: int = 0
    archetypes: tuple[str, ...] = ()
    scales: tuple[Scale, ...] = ()
    status_by: str = ""
    status_at: datetime | None = None
    views: str = "what they talk about"

    def facts_of(self, part: Part) -> tuple[Line, ...]:
        """Return what people say of themselves on one matter ("information", "brands")."""
        return tuple(line for line in self.sections.get("fact", ()) if line.part == part)
