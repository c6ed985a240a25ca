"""Write what a run found as data, for scripts and for checking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from persona_builder.domain.personas import Claim, Evidence, PersonaDraft
from persona_builder.domain.runs import Analysis
from persona_builder.domain.segments import Segmentation
from persona_builder.domain.studies import Study
from persona_builder.domain.transcripts import Transcript

# Finer differences come from the machine's arithmetic, not from the interviews.
_PLACES = 4


def run_json(analysis: Analysis, files: Mapping[str, str]) -> dict[str, Any]:
    """Return ``run.json`` as plain data, its keys in a fixed order.

    Args:
        analysis: What a run found.
        files: Each card's file name, by persona id.
    """
    study = analysis.study
    return {
        "tool": "persona_builder",
        "version": analysis.run.version,
        "seed": analysis.run.settings.seed,
        "inputs": _inputs(study),
        "segments": _segments(study, analysis.segmentation),
        "personas": [
            _persona(study, draft, files[draft.persona_id]) for draft in analysis.personas
        ],
        "timings_s": {
            step: round(seconds, _PLACES) for step, seconds in analysis.run.timings_s.items()
        },
    }


def _inputs(study: Study) -> list[dict[str, Any]]:
    n_statements = Counter(statement.transcript_id for statement in study.statements)
    names: dict[str, list[str]] = {}
    for participant in study.participants:
        for transcript_id in participant.transcript_ids:
            names.setdefault(transcript_id, []).append(participant.name)
    return [
        {
            **_input(study, transcript),
            "sha256": transcript.source.sha256,
            "format": transcript.source.format,
            "encoding": transcript.source.encoding,
            "language": transcript.language,
            "participants": sorted(names.get(transcript.id, [])),
            "turns": len(transcript.turns),
            "statements": n_statements[transcript.id],
            "warnings": list(transcript.warnings),
        }
        for transcript in study.transcripts
    ]


def _input(study: Study, transcript: Transcript, key: str = "name") -> dict[str, Any]:
    """Return which interview is meant; its part only where a file holds several."""
    name = transcript.source.name
    several = sum(other.source.name == name for other in study.transcripts) > 1
    return {key: name, **({"part": transcript.source.part} if several else {})}


def _segments(study: Study, segmentation: Segmentation) -> dict[str, Any]:
    return {
        "count": len(segmentation.segments),
        "level": segmentation.level,
        "p_value": _rounded(segmentation.p_value),
        "split_half_ari": _rounded(segmentation.split_half_ari),
        "alternatives": [
            {"count": each.count, "silhouette": _rounded(each.silhouette)}
            for each in segmentation.alternatives
        ],
        "members": [
            {
                "participant": study.participant_by_id[member.participant_id].name,
                "input": _first_input(study, member.participant_id),
                "segment": segment.id,
                "membership": _rounded(member.share),
            }
            for segment in segmentation.segments
            for member in segment.members
        ],
        "unassigned": [
            study.participant_by_id[member.participant_id].name
            for member in segmentation.unassigned
        ],
    }


def _first_input(study: Study, participant_id: str) -> str:
    transcript_id = study.participant_by_id[participant_id].transcript_ids[0]
    return study.transcript_by_id[transcript_id].source.name


def _persona(study: Study, draft: PersonaDraft, file: str) -> dict[str, Any]:
    return {
        "file": file,
        "segment": draft.segment_id,
        "participants": [study.participant_by_id[person].name for person in draft.participants],
        "claims": [_claim(study, claim) for claim in draft.claims],
    }


def _claim(study: Study, claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "slot": claim.slot,
        "text": claim.text,
        "kind": claim.kind,
        "evidence": _quotes(study, claim.evidence),
        "counter_evidence": _quotes(study, claim.counter_evidence),
        "participants": claim.participants,
        "of": claim.of,
    }


def _quotes(study: Study, evidence: Sequence[Evidence]) -> list[dict[str, Any]]:
    return [_quote(study, item) for item in evidence]


def _quote(study: Study, item: Evidence) -> dict[str, Any]:
    transcript = study.transcript_by_id[item.transcript_id]
    return {
        **_input(study, transcript, "input"),
        "speaker": transcript.speaker(item.speaker_id).label,
        "start": item.span.start,
        "end": item.span.end,
        "quote": item.quote,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(float(value), _PLACES)
