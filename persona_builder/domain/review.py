"""What a researcher sees: drafts with people's edits laid over them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from persona_builder.domain.personas import (
    Attribute,
    ClaimKind,
    Evidence,
    PersonaKind,
    Slot,
    Strength,
)

Status = Literal["draft", "reviewed", "discarded"]
# What a person decided about a contradiction: it is one, or it is none; "" while nobody did.
Verdict = Literal["", "holds", "does_not"]


@dataclass(frozen=True, slots=True)
class Field:
    """A value to show, and whose it is.

    Attributes:
        text: What to show.
        by_human: True when a person set it.
        newer_draft: What the machine would now say, if that differs from what the person saw.
    """

    text: str
    by_human: bool = False
    newer_draft: str | None = None


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """One line as shown: a draft claim with edits over it, or a person's own line.

    Attributes:
        id: The claim's id.
        slot: Where it stands now.
        drafted_slot: Where the machine put it; None for a person's own line.
        text: The line to show.
        original: The verbatim words, when a person changed the line; else None.
        kind: Quoted stays quoted only while the words are verbatim.
        evidence: What it rests on.
        counter_evidence: What speaks against it.
        participants: How many people it rests on.
        of: How many people the segment has.
        strength: In words.
        reason: Why it stands here.
        hidden: Left out of exports.
        pinned: Kept on top.
        by_human: A person wrote, moved, edited or pinned it.
        lost_support: Kept because of an edit, though the newest run did not draft it.
        rev: Number of edits on it; sent back with the next one.
        rejected: Hidden because a person found it wrong.
        removed_quotes: How many of its quotes went with an interview that was removed.
        words_gone: Shows words that a correction took away, so it is on no card.
        verdict: Whether a contradiction is one, once a person decided.
        placed: A person put these words of an interview here; no run drafted the line.
    """

    id: str
    slot: Slot
    drafted_slot: Slot | None
    text: str
    original: str | None
    kind: ClaimKind
    evidence: tuple[Evidence, ...]
    counter_evidence: tuple[Evidence, ...]
    participants: int
    of: int
    strength: Strength
    reason: str
    hidden: bool = False
    pinned: bool = False
    by_human: bool = False
    lost_support: bool = False
    rev: int = 0
    rejected: bool = False
    removed_quotes: int = 0
    words_gone: bool = False
    verdict: Verdict = ""
    placed: bool = False


@dataclass(frozen=True, slots=True)
class ShownPersona:
    """One card as shown.

    Attributes:
        id: The persona's id.
        segment_id: Its segment in the newest run; None when the newest run has none for it.
        name: Name, with whose it is.
        archetype: Role line; the first candidate until a person chose.
        archetypes: The machine's candidates.
        summary: Counts and theme words, or a person's own line.
        kind: Proto or qualitative.
        status: Draft until a person accepted or discarded it.
        participants: Ids, the most typical first.
        attributes: Given metadata as distributions.
        signature: The quote on top.
        claims: Every line, shown order, hidden ones included.
        open_questions: What is thin or was not asked.
        lost_support: Kept because of edits, though the newest run has no such group.
        rev: Number of edits on the card itself.
        removed_quotes: How many quotes of the card went with interviews that were removed.
        status_by: Who set the status; empty while it is the draft's.
        status_at: When, in UTC.
    """

    id: str
    segment_id: int | None
    name: Field
    archetype: Field
    archetypes: tuple[str, ...]
    summary: Field
    notes: Field
    kind: PersonaKind
    status: Status
    participants: tuple[str, ...]
    attributes: tuple[Attribute, ...]
    signature: Evidence | None
    claims: tuple[ShownClaim, ...]
    open_questions: tuple[str, ...]
    lost_support: bool = False
    rev: int = 0
    removed_quotes: int = 0
    status_by: str = ""
    status_at: datetime | None = None
