"""Lines that people made of words of an interview, as the interview reads now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from persona_builder.domain.edits import Edit
from persona_builder.domain.following import follow
from persona_builder.domain.personas import Claim, Evidence, Slot
from persona_builder.domain.spans import Span
from persona_builder.review import Place, own_line_from_value
from persona_builder.store import (
    Corrections,
    Snapshot,
    corrections_in,
    original_transcript,
    transcript_files,
)

_REASON = "Put here by a person."


def placed_lines(
    connection: Snapshot, edits: Iterable[Edit], values: Mapping[str, str]
) -> dict[str, Claim]:
    """Return each such line whose words still stand in its interview, by its id.

    Raises:
        ProjectError: An interview is damaged.
    """
    lines = {
        edit.value_id: line
        for edit in edits
        if edit.kind == "add"
        and edit.field == "claim"
        and edit.value_id is not None
        and (line := own_line_from_value(values.get(edit.value_id, ""))) is not None
        and line.place is not None
    }
    if not lines:
        # The usual case; no interview need be read for it.
        return {}
    corrections = corrections_in(connection)
    files = transcript_files(connection)
    found: dict[str, Claim] = {}
    for line_id, line in lines.items():
        if line.place is not None and line.place.transcript_id in files:
            evidence = _as_it_reads(connection, line.place, corrections)
            if evidence is not None:
                found[line_id] = _claim(line_id, line.slot, evidence)
    return found


def _as_it_reads(connection: Snapshot, place: Place, corrections: Corrections) -> Evidence | None:
    """Return the words where they stand now; None where a correction took them away."""
    stored = original_transcript(connection, place.transcript_id)
    then = corrections.make(stored, place.corrections)
    if not 0 <= place.start < place.end <= len(then.text):
        return None
    span = Span(place.start, place.end)
    evidence = Evidence(
        transcript_id=place.transcript_id,
        span=span,
        quote=span.of(then.text),
        speaker_id=place.speaker_id,
        participant_id=place.participant_id,
        statement_id=place.statement_id,
    )
    move = corrections.move(stored, place.corrections)
    followed = follow(evidence, {stored.id: move} if move else {}, None)
    return followed if isinstance(followed, Evidence) else None


def _claim(line_id: str, slot: Slot, evidence: Evidence) -> Claim:
    return Claim(
        id=line_id,
        slot=slot,
        text=evidence.quote,
        kind="quoted",
        evidence=(evidence,),
        participants=1,
        of=1,
        strength="weak",
        reason=_REASON,
    )
