"""Let statements, quotes and drafts follow the corrections of their transcripts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from persona_builder.domain.corrections import turn_at
from persona_builder.domain.offsets import OffsetMap
from persona_builder.domain.personas import (
    Claim,
    Evidence,
    LossReason,
    LostEvidence,
    PersonaDraft,
)
from persona_builder.domain.spans import Span
from persona_builder.domain.statements import Statement
from persona_builder.domain.studies import Study
from persona_builder.domain.transcripts import Speaker, Transcript, Turn


@dataclass(frozen=True, slots=True)
class Move:
    """What became of a transcript since a run read it.

    Attributes:
        offsets: From its text then to its text now.
        before: As the run read it.
        now: As it stands now.
        is_known: False when the words of a correction that the run read are lost; then
            ``before`` is not what it read, and nothing can be followed.
    """

    offsets: OffsetMap
    before: Transcript
    now: Transcript
    is_known: bool = True


# By transcript id; those that stand as the run read them are left out.
Moves: TypeAlias = Mapping[str, Move]


@dataclass(frozen=True, slots=True)
class LostStatement:
    """A statement that could not follow.

    Attributes:
        statement: As the run found it.
        words: Its words then; empty where they are not known any more.
        reason: Why it could not follow.
    """

    statement: Statement
    words: str
    reason: LossReason


@dataclass(frozen=True, slots=True)
class _Place:
    """Where words stand now, and who says them."""

    span: Span
    turn: Turn
    speaker: Speaker


def follow_draft(draft: PersonaDraft, moves: Moves) -> PersonaDraft:
    """Return a draft with every quote where its words stand now, in the words that stand there.

    What cannot follow is told in ``lost`` of each line and in ``lost_signature``.
    """
    if not moves:
        return draft
    people = frozenset(draft.participants)
    signature = follow(draft.signature, moves, people) if draft.signature else None
    return replace(
        draft,
        signature=signature if isinstance(signature, Evidence) else None,
        claims=tuple(follow_claim(claim, moves, people) for claim in draft.claims),
        lost_signature=signature if isinstance(signature, LostEvidence) else None,
    )


def follow_claim(claim: Claim, moves: Moves, people: Collection[str]) -> Claim:
    """Return a line with its evidence where the words stand now.

    A line that shows words which are gone is no quote any more; it is marked.

    Args:
        claim: As drafted.
        moves: What became of the transcripts.
        people: Ids of everybody in the segment; words of others cannot back the line.
    """
    if not any(each.transcript_id in moves for each in _quotes(claim)):
        return claim
    behind = [follow(item, moves, people) for item in claim.evidence]
    # What speaks against a line may be anybody's who is interviewed.
    against = [follow(item, moves, None) for item in claim.counter_evidence]
    evidence = tuple(each for each in behind if isinstance(each, Evidence))
    lost = [each for each in behind if isinstance(each, LostEvidence)]
    lost += [replace(each, against=True) for each in against if isinstance(each, LostEvidence)]
    shown = behind[0] if behind else None
    # The name of a scale is nobody's words, so no correction can take it away.
    words_gone = isinstance(shown, LostEvidence) and claim.slot != "scale"
    if claim.slot == "contradiction" and claim.counter_evidence:
        # Both halves show; one without the other contradicts nothing.
        words_gone = words_gone or not any(isinstance(each, Evidence) for each in against)
    is_verbatim = bool(claim.evidence) and claim.text == claim.evidence[0].quote
    kind = claim.kind
    if words_gone and kind != "editorial":
        kind = "inferred" if evidence else "editorial"
    return replace(
        claim,
        text=shown.quote if isinstance(shown, Evidence) and is_verbatim else claim.text,
        kind=kind,
        evidence=evidence,
        counter_evidence=tuple(each for each in against if isinstance(each, Evidence)),
        participants=_count_people(claim, evidence),
        lost=tuple(lost),
        words_gone=words_gone,
    )


def follow(
    evidence: Evidence, moves: Moves, people: Collection[str] | None
) -> Evidence | LostEvidence:
    """Return words where they stand now, as they read now; or why they cannot follow.

    Args:
        evidence: As a run found them.
        moves: What became of the transcripts.
        people: Who may say them; None for anybody who is interviewed.
    """
    move = moves.get(evidence.transcript_id)
    if move is None:
        return evidence
    place = _place(evidence.span, move)
    if not isinstance(place, _Place):
        return LostEvidence(evidence, place)
    participant_id = evidence.participant_id
    # A role that was set for a whole speaker counts from the next run on, as it always did.
    if place.speaker.id != evidence.speaker_id:
        said_by = place.speaker.participant_id
        if said_by is None or (people is not None and said_by not in people):
            return LostEvidence(evidence, "speaker")
        participant_id = said_by
    return replace(
        evidence,
        span=place.span,
        quote=place.span.of(move.now.text),
        speaker_id=place.speaker.id,
        participant_id=participant_id,
    )


def follow_study(study: Study, moves: Moves) -> tuple[Study, tuple[LostStatement, ...]]:
    """Return a study with every statement where its words stand now, and those that are lost.

    Tags and vectors stay those of the run: the next one computes them again.
    """
    if not moves:
        return study, ()
    known = {person.id for person in study.participants}
    rows: list[int] = []
    statements: list[Statement] = []
    lost: list[LostStatement] = []
    for row, statement in enumerate(study.statements):
        found = _follow_statement(statement, moves, known)
        if isinstance(found, Statement):
            rows.append(row)
            statements.append(found)
        else:
            move = moves[statement.transcript_id]
            words = statement.span.of(move.before.text) if move.is_known else ""
            lost.append(LostStatement(statement, words, found))
    followed = Study(
        transcripts=tuple(
            moves[each.id].now if each.id in moves else each for each in study.transcripts
        ),
        participants=study.participants,
        statements=tuple(statements),
        vectors=study.vectors[rows],
        tags=tuple(study.tags[row] for row in rows),
    )
    return followed, tuple(lost)


def _follow_statement(
    statement: Statement, moves: Moves, known: Collection[str]
) -> Statement | LossReason:
    move = moves.get(statement.transcript_id)
    if move is None:
        return statement
    place = _place(statement.span, move)
    if not isinstance(place, _Place):
        return place
    participant_id = statement.participant_id
    if place.speaker.id != move.before.turns[statement.turn_index].speaker_id:
        said_by = place.speaker.participant_id
        if said_by is None or said_by not in known:
            return "speaker"
        participant_id = said_by
    return replace(
        statement, span=place.span, turn_index=place.turn.index, participant_id=participant_id
    )


def _place(span: Span, move: Move) -> _Place | LossReason:
    moved = move.offsets.carry(span) if move.is_known else None
    if moved is None:
        return "removed" if not move.is_known or _is_removed(span, move.offsets) else "replaced"
    turn = turn_at(move.now, moved)
    if turn is None:
        return "parted"
    return _Place(moved, turn, move.now.speaker(turn.speaker_id))


def _is_removed(span: Span, offsets: OffsetMap) -> bool:
    """Tell words that were taken out from words that were rewritten across their ends."""
    for number, step in enumerate(offsets.steps):
        moved = OffsetMap((step,)).carry(span)
        if moved is None:
            taken = sum(
                span.overlap(Span(gap.start, gap.end))
                for gap in offsets.steps[number]
                if gap.end > gap.start and not gap.length
            )
            return taken == span.end - span.start
        span = moved
    return False


def _count_people(claim: Claim, evidence: tuple[Evidence, ...]) -> int:
    before = {item.participant_id for item in claim.evidence}
    after = {item.participant_id for item in evidence}
    return max(claim.participants - len(before - after) + len(after - before), 0)


def _quotes(claim: Claim) -> tuple[Evidence, ...]:
    return (*claim.evidence, *claim.counter_evidence)
