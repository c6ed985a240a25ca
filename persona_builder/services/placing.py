"""Put a statement on a card, or take it from behind a line; each step can be undone."""

from __future__ import annotations

from pathlib import Path

from persona_builder.domain.edits import Edit
from persona_builder.domain.personas import Slot
from persona_builder.errors import UsageError
from persona_builder.review import OwnLine, Place, own_line_to_value
from persona_builder.services import review
from persona_builder.services.cards import load_cards
from persona_builder.services.changes import Change
from persona_builder.services.contexts import evidence_of
from persona_builder.services.statement_rows import located


def put_on_card(
    project: Path, persona_id: str, statement_id: str, slot: Slot, *, author: str = "you"
) -> Edit:
    """Make a line of a statement; the edit's ``value_id`` is the line's id.

    Only the place of the words is kept: they are read from the interview, follow its
    corrections, and go when it is erased.

    Raises:
        UsageError: The card has a line with these words there already.
        ProjectError: The card or the statement is gone, or the file cannot be written.
    """
    index, row = located(project, statement_id)
    study = index.analysis.study
    persona = load_cards(project).persona(persona_id)
    for claim in persona.claims:
        shown = claim.evidence[0].statement_id if claim.evidence else ""
        if shown == statement_id and claim.slot == slot and not claim.hidden:
            raise UsageError("These words stand there already.")
    said = evidence_of(study, study.statements[row])
    transcript = study.transcript_by_id[said.transcript_id]
    place = Place(
        transcript_id=said.transcript_id,
        start=said.span.start,
        end=said.span.end,
        speaker_id=said.speaker_id,
        participant_id=said.participant_id,
        statement_id=statement_id,
        corrections=transcript.corrected_by,
    )
    value = own_line_to_value(OwnLine(slot, "", place))
    return Change(project, persona_id, None, author).of_persona("add", "claim", value)


def reject_evidence(
    project: Path, claim_id: str, statement_id: str, *, rev: int, author: str = "you"
) -> Edit:
    """Say that a statement is no evidence for a line.

    A line that shows these very words, or rests on nothing else, is rejected whole.

    Raises:
        StaleEditError: The line changed since ``rev``.
        UsageError: The statement is not behind the line.
        ProjectError: The line is gone, or the file cannot be written.
    """
    claim = load_cards(project).claim(claim_id)
    behind = [item.statement_id for item in claim.evidence]
    if statement_id not in behind:
        raise UsageError("This statement is not behind the line any more.")
    if behind[0] == statement_id or len(behind) == 1:
        return review.reject_claim(project, claim_id, rev=rev, author=author)
    return Change(project, claim_id, rev, author).of_claim("reject", "evidence", statement_id)
