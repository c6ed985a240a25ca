"""Write persona drafts, segmentations and run manifests as JSON, and read them back."""

from __future__ import annotations

from dataclasses import asdict
from typing import TypeVar, get_args

from persona_builder.domain.personas import (
    Attribute,
    Claim,
    ClaimKind,
    Evidence,
    Part,
    PersonaDraft,
    PersonaKind,
    Slot,
    Strength,
)
from persona_builder.domain.runs import Run, RunSettings
from persona_builder.domain.segments import (
    Alternative,
    Level,
    Membership,
    Segment,
    Segmentation,
    ViewShare,
    ViewWeights,
)
from persona_builder.domain.spans import Span
from persona_builder.store.json_fields import Document, Fields, damaged, read_json, write_json

# Written into every document, so that a later version knows what it reads.
FORMAT = 1

Word = TypeVar("Word", bound=str)

_SLOTS: tuple[Slot, ...] = get_args(Slot)
_CLAIM_KINDS: tuple[ClaimKind, ...] = get_args(ClaimKind)
_PARTS: tuple[Part, ...] = get_args(Part)
_STRENGTHS: tuple[Strength, ...] = get_args(Strength)
_PERSONA_KINDS: tuple[PersonaKind, ...] = get_args(PersonaKind)
_LEVELS: tuple[Level, ...] = get_args(Level)


def claim_to_json(claim: Claim) -> bytes:
    """Return a claim as stored bytes."""
    return write_json(
        {
            "format": FORMAT,
            "id": claim.id,
            "slot": claim.slot,
            "text": claim.text,
            "kind": claim.kind,
            "evidence": [_evidence_document(item) for item in claim.evidence],
            "counter_evidence": [_evidence_document(item) for item in claim.counter_evidence],
            "participants": claim.participants,
            "of": claim.of,
            "strength": claim.strength,
            "reason": claim.reason,
            "removed_quotes": claim.removed_quotes,
        }
    )


def claim_from_json(content: bytes) -> Claim:
    """Return the claim that was stored.

    Raises:
        ProjectError: The bytes hold no claim.
    """
    fields = opened(content)
    return Claim(
        id=fields.text("id"),
        slot=one_of(fields.text("slot"), _SLOTS),
        text=fields.text("text"),
        kind=one_of(fields.text("kind"), _CLAIM_KINDS),
        evidence=tuple(_evidence(item) for item in fields.each("evidence")),
        participants=fields.whole("participants"),
        of=fields.whole("of"),
        counter_evidence=tuple(_evidence(item) for item in fields.each("counter_evidence")),
        strength=one_of(fields.text("strength"), _STRENGTHS),
        reason=fields.text("reason"),
        removed_quotes=fields.whole_or("removed_quotes", 0),
    )


def persona_to_json(draft: PersonaDraft) -> bytes:
    """Return a persona draft as stored bytes, without its claims: they have rows of their own."""
    return write_json(
        {
            "format": FORMAT,
            "persona_id": draft.persona_id,
            "run_id": draft.run_id,
            "segment_id": draft.segment_id,
            "name": draft.name,
            "archetypes": draft.archetypes,
            "summary": draft.summary,
            "kind": draft.kind,
            "participants": draft.participants,
            "attributes": [
                {
                    "name": row.name,
                    "value": row.value,
                    "known": row.known,
                    "of": row.of,
                    "asked": row.asked,
                }
                for row in draft.attributes
            ],
            "signature": _evidence_document(draft.signature) if draft.signature else None,
            "open_questions": draft.open_questions,
            "removed_quotes": draft.removed_quotes,
        }
    )


def persona_from_json(content: bytes, claims: tuple[Claim, ...]) -> PersonaDraft:
    """Return the persona draft that was stored, with its claims.

    Raises:
        ProjectError: The bytes hold no persona draft.
    """
    fields = opened(content)
    signature = fields.maybe_inner("signature")
    return PersonaDraft(
        persona_id=fields.text("persona_id"),
        run_id=fields.text("run_id"),
        segment_id=fields.whole("segment_id"),
        name=fields.text("name"),
        archetypes=fields.texts("archetypes"),
        summary=fields.text("summary"),
        kind=one_of(fields.text("kind"), _PERSONA_KINDS),
        participants=fields.texts("participants"),
        attributes=tuple(
            Attribute(
                row.text("name"),
                row.text("value"),
                row.whole("known"),
                row.whole("of"),
                row.maybe_whole("asked") if "asked" in row.names() else None,
            )
            for row in fields.each("attributes")
        ),
        signature=_evidence(signature) if signature else None,
        claims=claims,
        open_questions=fields.texts("open_questions"),
        removed_quotes=fields.whole_or("removed_quotes", 0),
    )


def run_to_json(run: Run, segmentation: Segmentation) -> bytes:
    """Return a run's manifest and segmentation as stored bytes."""
    return write_json(
        {
            "format": FORMAT,
            "id": run.id,
            "settings": {
                "personas": run.settings.personas,
                "seed": run.settings.seed,
                "language": run.settings.language,
                "view_weights": asdict(run.settings.view_weights),
            },
            "input_fingerprint": run.input_fingerprint,
            "version": run.version,
            "models": dict(run.models),
            "timings_s": dict(run.timings_s),
            "corrections": run.corrections,
            "segmentation": _segmentation_document(segmentation),
        }
    )


def run_from_json(content: bytes) -> tuple[Run, Segmentation]:
    """Return the run's manifest and segmentation that were stored.

    Raises:
        ProjectError: The bytes hold no run.
    """
    fields = opened(content)
    settings = fields.inner("settings")
    run = Run(
        id=fields.text("id"),
        settings=RunSettings(
            personas=settings.maybe_whole("personas"),
            seed=settings.whole("seed"),
            language=settings.text("language"),
            view_weights=_view_weights(settings),
        ),
        input_fingerprint=fields.text("input_fingerprint"),
        version=fields.text("version"),
        models=fields.text_map("models"),
        timings_s=fields.number_map("timings_s"),
        corrections=fields.wholes("corrections") if "corrections" in fields.names() else (),
    )
    return run, _segmentation(fields.inner("segmentation"))


def _view_weights(settings: Fields) -> ViewWeights:
    """Return the weights of a run; of one before they could be set, what counted then."""
    if "view_weights" not in settings.names():
        return ViewWeights(content=1.0, stance=0.0, behaviour=0.0, words=0.0)
    weights = settings.inner("view_weights")
    return ViewWeights(
        content=weights.number("content"),
        stance=weights.number("stance"),
        behaviour=weights.number("behaviour"),
        words=weights.number("words"),
    )


def opened(content: bytes) -> Fields:
    """Return the fields of a document of the format this version writes.

    Raises:
        ProjectError: It is no document, or of another format.
    """
    fields = read_json(content)
    if fields.whole("format") != FORMAT:
        raise damaged("the format of a document")
    return fields


def one_of(value: str, allowed: tuple[Word, ...]) -> Word:
    """Return the allowed word that a value is.

    Raises:
        ProjectError: It is none of them.
    """
    for word in allowed:
        if word == value:
            return word
    raise damaged("a fixed word")


def span_between(start: int, end: int) -> Span:
    """Return a stored span.

    Raises:
        ProjectError: The numbers cannot be a span.
    """
    if not 0 <= start < end:
        raise damaged("a position in a transcript")
    return Span(start, end)


def _evidence_document(evidence: Evidence) -> Document:
    return {
        "transcript_id": evidence.transcript_id,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "quote": evidence.quote,
        "speaker_id": evidence.speaker_id,
        "participant_id": evidence.participant_id,
        "statement_id": evidence.statement_id,
        # Most words are plain evidence, and a study holds thousands.
        **({"part": evidence.part} if evidence.part else {}),
    }


def _evidence(fields: Fields) -> Evidence:
    return Evidence(
        transcript_id=fields.text("transcript_id"),
        span=span_between(fields.whole("start"), fields.whole("end")),
        quote=fields.text("quote"),
        speaker_id=fields.text("speaker_id"),
        participant_id=fields.text("participant_id"),
        statement_id=fields.text("statement_id"),
        part=one_of(fields.text("part"), _PARTS) if "part" in fields.names() else "",
    )


def _segmentation_document(segmentation: Segmentation) -> Document:
    return {
        "segments": [
            {
                "id": segment.id,
                "members": [_membership_document(member) for member in segment.members],
                "medoid": segment.medoid,
            }
            for segment in segmentation.segments
        ],
        "level": segmentation.level,
        "p_value": segmentation.p_value,
        "split_half_ari": segmentation.split_half_ari,
        "alternatives": [
            {
                "count": other.count,
                "silhouette": other.silhouette,
                "split_half_ari": other.split_half_ari,
            }
            for other in segmentation.alternatives
        ],
        "unassigned": [_membership_document(member) for member in segmentation.unassigned],
        "forced": segmentation.forced,
        "notes": segmentation.notes,
        "silhouette": segmentation.silhouette,
        "views": [asdict(each) for each in segmentation.views],
    }


def _view_share(fields: Fields) -> ViewShare:
    return ViewShare(fields.text("view"), fields.number("reliability"), fields.number("share"))


def _segmentation(fields: Fields) -> Segmentation:
    return Segmentation(
        segments=tuple(
            Segment(
                id=segment.whole("id"),
                members=tuple(_membership(member) for member in segment.each("members")),
                medoid=segment.text("medoid"),
            )
            for segment in fields.each("segments")
        ),
        level=one_of(fields.text("level"), _LEVELS),
        p_value=fields.maybe_number("p_value"),
        split_half_ari=fields.maybe_number("split_half_ari"),
        alternatives=tuple(
            Alternative(
                other.whole("count"),
                other.number("silhouette"),
                other.maybe_number("split_half_ari"),
            )
            for other in fields.each("alternatives")
        ),
        unassigned=tuple(_membership(member) for member in fields.each("unassigned")),
        forced=fields.flag("forced"),
        notes=fields.texts("notes"),
        silhouette=fields.maybe_number("silhouette") if "silhouette" in fields.names() else None,
        views=tuple(_view_share(each) for each in fields.each("views"))
        if "views" in fields.names()
        else (),
    )


def _membership_document(member: Membership) -> Document:
    return {"participant_id": member.participant_id, "share": member.share}


def _membership(fields: Fields) -> Membership:
    return Membership(fields.text("participant_id"), fields.number("share"))
