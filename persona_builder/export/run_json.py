"""Write what a run found as data, for scripts and for checking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from persona_builder.domain.personas import Evidence
from persona_builder.domain.review import ShownClaim, ShownPersona
from persona_builder.domain.runs import Analysis
from persona_builder.domain.segments import Segmentation
from persona_builder.domain.studies import Study
from persona_builder.domain.transcripts import Transcript

# Finer differences come from the machine's arithmetic, not from the interviews.
_PLACES = 4


# What cards call somebody whose interviews were removed since.
_REMOVED = "removed participant"


def run_json(
    analysis: Analysis,
    personas: Sequence[ShownPersona],
    files: Mapping[str, str],
    *,
    others: Sequence[Transcript] = (),
) -> dict[str, Any]:
    """Return ``run.json`` as plain data, its keys in a fixed order.

    Args:
        analysis: What a run found.
        personas: As shown, in order; lines that were hidden are left out.
        files: Each card's file name, by persona id.
        others: Transcripts that are quoted and that this run did not read.
    """
    study = analysis.study
    inputs = _Inputs((*study.transcripts, *others))
    return {
        "tool": "persona_builder",
        "version": analysis.run.version,
        "seed": analysis.run.settings.seed,
        "inputs": _inputs(study, inputs),
        "segments": {
            **_segments(study, analysis.segmentation),
            "silhouette": _rounded(analysis.segmentation.silhouette),
            "view_weights": asdict(analysis.run.settings.view_weights),
            "views": [asdict(each) for each in analysis.segmentation.views],
        },
        "personas": [_persona(study, inputs, persona, files[persona.id]) for persona in personas],
        "timings_s": {
            step: round(seconds, _PLACES) for step, seconds in analysis.run.timings_s.items()
        },
    }


class _Inputs:
    """The transcripts that quotes come from, by id, and how each is named."""

    def __init__(self, transcripts: Sequence[Transcript]) -> None:
        self.by_id = {each.id: each for each in transcripts}
        self._files = Counter(each.source.name for each in self.by_id.values())

    def named(self, transcript: Transcript, key: str) -> dict[str, Any]:
        """Return which interview is meant; its part only where a file holds several."""
        source = transcript.source
        several = self._files[source.name] > 1
        return {key: source.name, **({"part": source.part} if several else {})}


def _inputs(study: Study, inputs: _Inputs) -> list[dict[str, Any]]:
    n_statements = Counter(statement.transcript_id for statement in study.statements)
    names: dict[str, list[str]] = {}
    for participant in study.participants:
        for transcript_id in participant.transcript_ids:
            names.setdefault(transcript_id, []).append(participant.name)
    return [
        {
            **inputs.named(transcript, "name"),
            "sha256": transcript.source.sha256,
            "format": transcript.source.format,
            "encoding": transcript.source.encoding,
            "language": transcript.language,
            "participants": sorted(names.get(transcript.id, [])),
            "turns": len(transcript.turns),
            "statements": n_statements[transcript.id],
            "warnings": list(transcript.warnings),
        }
        for transcript in inputs.by_id.values()
    ]


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


def _persona(study: Study, inputs: _Inputs, persona: ShownPersona, file: str) -> dict[str, Any]:
    people = (study.participant_by_id.get(each) for each in persona.participants)
    return {
        "file": file,
        "segment": persona.segment_id,
        "participants": [person.name if person else _REMOVED for person in people],
        "claims": [_claim(inputs, claim) for claim in persona.claims if not claim.hidden],
    }


def _claim(inputs: _Inputs, claim: ShownClaim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "slot": claim.slot,
        "text": claim.text,
        "kind": claim.kind,
        "evidence": [_quote(inputs, item) for item in claim.evidence],
        "counter_evidence": [_quote(inputs, item) for item in claim.counter_evidence],
        "participants": claim.participants,
        "of": claim.of,
    }


def _quote(inputs: _Inputs, item: Evidence) -> dict[str, Any]:
    transcript = inputs.by_id[item.transcript_id]
    return {
        **inputs.named(transcript, "input"),
        "speaker": transcript.speaker(item.speaker_id).label,
        "start": item.span.start,
        "end": item.span.end,
        "quote": item.quote,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(float(value), _PLACES)
