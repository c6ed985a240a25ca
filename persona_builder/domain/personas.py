"""A persona draft: claims about a segment, each resting on verbatim evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from persona_builder.domain.spans import Span

Slot = Literal[
    "goal",
    "need",
    "pain",
    "behaviour",
    "think",
    "feel",
    "say",
    "do",
    "quote",
    "contrast",
    "situation",
    "expectation",
    "job",
    "fact",
    "scale",
    "contradiction",
]
ClaimKind = Literal["quoted", "reported", "inferred", "editorial"]
Strength = Literal["strong", "fair", "weak"]
PersonaKind = Literal["proto", "qualitative", "statistical"]
# What some words are to the line they stand behind; plain evidence is "". A pain can have
# how often it comes, what people do about it and what it costs; a job its three parts; a
# scale its two ends; a fact what it is a fact of.
Part = Literal[
    "",
    "how_often",
    "workaround",
    "cost",
    "when",
    "want",
    "so",
    "left",
    "right",
    "income",
    "work",
    "information",
    "channels",
    "interests",
    "brands",
]
# Between the two ends of a scale, in the text of its line.
SCALE_MARK = " ↔ "
# Why words could not follow a correction of their transcript: they were taken out; rewritten
# across their ends; are somebody else's; are two people's.
LossReason = Literal["removed", "replaced", "speaker", "parted"]

# Slots that are quadrants of the empathy map, in the order of the board.
MAP_SLOTS: tuple[Slot, ...] = ("say", "think", "do", "feel")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words behind a claim.

    Attributes:
        transcript_id: Where they stand.
        span: Their position; ``span.of(transcript.text) == quote``.
        quote: The words, verbatim.
        speaker_id: Who said them, within the transcript.
        participant_id: Who said them, within the study.
        statement_id: The statement they are, or are a part of.
        part: What they are to the line; "" where they say what the line says.
    """

    transcript_id: str
    span: Span
    quote: str
    speaker_id: str
    participant_id: str
    statement_id: str
    part: Part = ""


@dataclass(frozen=True, slots=True)
class LostEvidence:
    """Words behind a draft that a correction of their transcript took away.

    Attributes:
        evidence: As the run that drafted it read them.
        reason: Why they could not follow.
        against: True when they spoke against the line.
    """

    evidence: Evidence
    reason: LossReason
    against: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One line of a card.

    A "scale" names two ends and rests on words at each; a "contradiction" is what somebody
    says, against what the same person does.

    Attributes:
        id: Derived: hash of slot and of the statement it quotes; random for a person's own line.
        slot: Where on the card it stands.
        text: The line; verbatim words of a participant unless ``kind`` is editorial or inferred.
        kind: What sort of statement the line is.
        evidence: What it rests on, the most typical first; empty only for a person's own line.
        counter_evidence: What speaks against it, from the same segment.
        participants: How many people of the segment it rests on.
        of: How many people the segment has.
        strength: In words, for people.
        reason: Why it stands here, one line.
        removed_quotes: How many of its quotes went with an interview that was removed.
        lost: What it rested on before a correction took the words away; never stored.
        words_gone: True when these are the very words it shows.
    """

    id: str
    slot: Slot
    text: str
    kind: ClaimKind
    evidence: tuple[Evidence, ...]
    participants: int
    of: int
    counter_evidence: tuple[Evidence, ...] = ()
    strength: Strength = "fair"
    reason: str = ""
    removed_quotes: int = 0
    lost: tuple[LostEvidence, ...] = ()
    words_gone: bool = False


@dataclass(frozen=True, slots=True)
class Attribute:
    """One row of "at a glance": a distribution of given metadata, never a guess.

    Attributes:
        name: "Age", "Job", ... as given.
        value: "34-52", "nurse (3), carer (2)", or "not shown (fewer than 3 known)".
        known: Of how many people it is known.
        of: How many people the segment has.
        asked: How many people were asked about it; None where that cannot be told.
    """

    name: str
    value: str
    known: int
    of: int
    asked: int | None = None


@dataclass(frozen=True, slots=True)
class PersonaDraft:
    """What a run drafts for one segment.

    Attributes:
        persona_id: Given once (random UUID); kept over runs by matching people.
        run_id: The run that drafted it.
        segment_id: The segment it stands for.
        name: A neutral name from a list; refers to nobody.
        archetypes: Up to three candidate labels made of the segment's own distinctive words.
        summary: Counts and theme words only.
        kind: "proto" below five people; "statistical" where a hundred people or more were
            interviewed and the grouping re-appears; else "qualitative".
        participants: Ids of everybody in the segment, the most typical first.
        attributes: Given metadata as distributions.
        signature: The quote on top of the card; None where no statement is fit to quote.
        claims: Every line, in the order of the card.
        open_questions: What was not asked or rests on too little, whole sentences.
        removed_quotes: How many quotes of the card went with interviews that were removed.
        lost_signature: The quote on top, once a correction took its words away; never stored.
    """

    persona_id: str
    run_id: str
    segment_id: int
    name: str
    archetypes: tuple[str, ...]
    summary: str
    kind: PersonaKind
    participants: tuple[str, ...]
    attributes: tuple[Attribute, ...]
    signature: Evidence | None
    claims: tuple[Claim, ...]
    open_questions: tuple[str, ...] = ()
    removed_quotes: int = 0
    lost_signature: LostEvidence | None = None
