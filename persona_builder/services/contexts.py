"""A quote as a reader wants to check it: who said it, where, and what was said around it."""

from __future__ import annotations

from dataclasses import dataclass

from persona_builder.domain.personas import Evidence, Part
from persona_builder.domain.statements import Statement
from persona_builder.domain.studies import Study
from persona_builder.domain.transcripts import Role, Transcript, Turn

# Enough to see what a participant was answering.
TURNS_AROUND = 2


@dataclass(frozen=True, slots=True)
class ContextTurn:
    """A turn near a quote.

    Attributes:
        speaker: The label as written in the file.
        text: The whole turn.
        role: What the speaker is in the study.
        index: Position among the transcript's turns, from 0.
    """

    speaker: str
    text: str
    role: Role
    index: int


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """One quote with its surroundings.

    Attributes:
        participant: What cards call the person.
        file: The file's name; empty when the transcript was removed.
        place: Where in it, for people: "turn 12, 00:03:41".
        transcript_id: None when the transcript was removed.
        turn: Index of the quote's turn, from 0.
        quote: The words, verbatim.
        lead: What the same turn says before the quote.
        tail: What the same turn says after it.
        before: Up to two turns before.
        after: Up to two turns after.
        against: True when it speaks against the line.
        start_ms: When the turn starts in the recording, where known.
        part: What the words are to the line; "" where they say what it says.
    """

    participant: str
    file: str
    place: str
    transcript_id: str | None
    turn: int
    quote: str
    lead: str = ""
    tail: str = ""
    before: tuple[ContextTurn, ...] = ()
    after: tuple[ContextTurn, ...] = ()
    against: bool = False
    start_ms: int | None = None
    part: Part = ""


def view_evidence(
    evidence: Evidence, transcript: Transcript | None, *, participant: str, against: bool
) -> EvidenceView:
    """Return a quote with its surroundings; alone when its transcript is gone.

    Args:
        evidence: The quote.
        transcript: Where it stands; None when it was removed.
        participant: What cards call the person.
        against: Whether it speaks against the line.
    """
    turn = _turn_of(evidence, transcript) if transcript else None
    if transcript is None or turn is None:
        return EvidenceView(
            participant, "", "", None, 0, evidence.quote, against=against, part=evidence.part
        )
    at = turn.index
    before = transcript.turns[max(0, at - TURNS_AROUND) : at]
    after = transcript.turns[at + 1 : at + 1 + TURNS_AROUND]
    return EvidenceView(
        participant=participant or transcript.speaker(turn.speaker_id).label,
        file=transcript.source.name,
        place=place_of(turn),
        transcript_id=transcript.id,
        turn=turn.index,
        quote=evidence.quote,
        lead=transcript.text[turn.span.start : evidence.span.start],
        tail=transcript.text[evidence.span.end : turn.span.end],
        before=tuple(_context(transcript, other) for other in before),
        after=tuple(_context(transcript, other) for other in after),
        against=against,
        start_ms=turn.start_ms,
        part=evidence.part,
    )


def evidence_of(study: Study, statement: Statement) -> Evidence:
    """Return a statement as words that a line can rest on."""
    transcript = study.transcript_by_id[statement.transcript_id]
    return Evidence(
        transcript_id=statement.transcript_id,
        span=statement.span,
        quote=study.text_of(statement),
        speaker_id=transcript.turns[statement.turn_index].speaker_id,
        participant_id=statement.participant_id,
        statement_id=statement.id,
    )


def view_statement(study: Study, statement: Statement, *, against: bool) -> EvidenceView:
    """Return a statement with its surroundings.

    Args:
        study: Where it was said.
        statement: Which.
        against: Whether it speaks against what it is shown beside.
    """
    person = study.participant_by_id.get(statement.participant_id)
    return view_evidence(
        evidence_of(study, statement),
        study.transcript_by_id[statement.transcript_id],
        participant=person.name if person else "",
        against=against,
    )


def place_of(turn: Turn) -> str:
    """Return where a turn stands, for people: its number, and its time where known."""
    number = f"turn {turn.index + 1}"
    if turn.start_ms is None:
        return number
    minutes, seconds = divmod(turn.start_ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{number}, {hours:02d}:{minutes:02d}:{seconds:02d}"


def _turn_of(evidence: Evidence, transcript: Transcript) -> Turn | None:
    return next((turn for turn in transcript.turns if turn.span.overlap(evidence.span)), None)


def _context(transcript: Transcript, turn: Turn) -> ContextTurn:
    speaker = transcript.speaker(turn.speaker_id)
    return ContextTurn(speaker.label, transcript.words(turn), speaker.role, turn.index)
