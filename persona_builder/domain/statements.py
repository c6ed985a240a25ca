"""A statement: one sentence of a participant, the unit that is embedded and tagged."""

from __future__ import annotations

from dataclasses import dataclass

from persona_builder.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a participant.

    Attributes:
        id: Derived: hash of the file, the part and the span.
        transcript_id: The transcript it stands in.
        span: Its words, within one turn.
        turn_index: The turn it is part of.
        participant_id: Who said it.
    """

    id: str
    transcript_id: str
    span: Span
    turn_index: int
    participant_id: str


@dataclass(frozen=True, slots=True)
class StatementText:
    """A statement's words with what a tagger may read around them.

    Attributes:
        id: The statement's id (or any id a caller chose).
        text: The words.
        question: The interviewer's last words before it; empty where there are none.
        before: Up to two sentences of the same turn before it; empty at the start.
        language: BCP 47 code.
        section: The heading that its turn stands below; empty where there is none.
    """

    id: str
    text: str
    question: str = ""
    before: str = ""
    language: str = "en"
    section: str = ""
