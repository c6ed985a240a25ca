"""Studies small enough to check by eye: who said what, on which topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from persona_builder.domain.empathy import QUADRANTS, Quadrant, Tag
from persona_builder.domain.ids import derived_id
from persona_builder.domain.personas import PersonaDraft
from persona_builder.domain.review import Field, ShownClaim, ShownPersona
from persona_builder.domain.runs import Run, RunSettings
from persona_builder.domain.segments import Level, Membership, Segment, Segmentation
from persona_builder.domain.spans import Span
from persona_builder.domain.statements import Statement
from persona_builder.domain.studies import Study
from persona_builder.domain.transcripts import Participant, Source, Speaker, Transcript, Turn

QUESTION = "INTERVIEWERQUESTION what happened then?"
_N_TOPICS = 12


@dataclass(frozen=True)
class Said:
    """One statement: its words, what it is, and what it is about."""

    text: str
    quadrant: Quadrant = "think"
    topic: int = 0
    pain: float = 0.1
    need: float = 0.1
    valence: int = 0
    secondary: Quadrant | None = None
    abstained: bool = False


def make_study(
    people: Mapping[str, Sequence[Said]],
    *,
    language: str = "en",
    facts: Mapping[str, Mapping[str, str]] | None = None,
    times: bool = False,
) -> Study:
    """Return a study with one interview for each person, a question before each answer.

    Statements on one topic have vectors close together, others are far apart.
    """
    transcripts, participants, statements, tags, vectors = [], [], [], [], []
    for name, answers in people.items():
        transcript, spans = _interview(name, answers, language, times=times)
        transcripts.append(transcript)
        metadata = (facts or {}).get(name, {})
        participants.append(Participant(_person(name), name, (transcript.id,), metadata))
        for place, (answer, span) in enumerate(zip(answers, spans, strict=True)):
            statement_id = derived_id("statement", name, span.start, span.end)
            statements.append(
                Statement(statement_id, transcript.id, span, place * 2 + 1, _person(name))
            )
            tags.append(_tag(statement_id, answer))
            vectors.append(_vector(answer))
    return Study(
        tuple(transcripts),
        tuple(participants),
        tuple(statements),
        np.array(vectors, dtype=np.float32).reshape(len(vectors), _N_TOPICS + 8),
        tuple(tags),
    )


def make_segmentation(*groups: Sequence[str], level: Level = "exploratory") -> Segmentation:
    """Return a segmentation of people given by name, the most typical first."""
    return Segmentation(
        segments=tuple(
            Segment(
                number,
                tuple(Membership(_person(name), 0.9) for name in group),
                _person(group[0]),
            )
            for number, group in enumerate(groups, start=1)
        ),
        level=level,
        p_value=0.01,
        split_half_ari=0.5,
    )


def shown(draft: PersonaDraft, **changes: object) -> ShownPersona:
    """Return a draft as shown while nobody has edited it."""
    fields: dict[str, object] = {
        "id": draft.persona_id,
        "segment_id": draft.segment_id,
        "name": Field(draft.name),
        "archetype": Field(draft.archetypes[0] if draft.archetypes else ""),
        "archetypes": draft.archetypes,
        "summary": Field(draft.summary),
        "notes": Field(""),
        "kind": draft.kind,
        "status": "draft",
        "participants": draft.participants,
        "attributes": draft.attributes,
        "signature": draft.signature,
        "claims": tuple(
            ShownClaim(
                claim.id,
                claim.slot,
                claim.slot,
                claim.text,
                None,
                claim.kind,
                claim.evidence,
                claim.counter_evidence,
                claim.participants,
                claim.of,
                claim.strength,
                claim.reason,
            )
            for claim in draft.claims
        ),
        "open_questions": draft.open_questions,
    }
    return ShownPersona(**(fields | changes))  # type: ignore[arg-type]


def make_run() -> Run:
    """Return a run's manifest that is the same every time."""
    models = {"encoder": "minilm@1", "tagger": "cues-and-embedding@1"}
    return Run("run-1", RunSettings(), "fingerprint", "0.1.0", models, {"read": 0.1})


def _person(name: str) -> str:
    return derived_id("participant", name)


def _interview(
    name: str, answers: Sequence[Said], language: str, *, times: bool
) -> tuple[Transcript, list[Span]]:
    text, turns, spans = "", [], []
    for place, answer in enumerate(answers):
        for speaker, words in (("s1", QUESTION), ("s2", answer.text)):
            span = Span(len(text), len(text) + len(words))
            start_ms = 61_000 * place if times else None
            turns.append(Turn(len(turns), span, speaker, start_ms))
            text += words + "\n"
        spans.append(turns[-1].span)
    speakers = (
        Speaker("s1", "Interviewer", "interviewer"),
        Speaker("s2", name, "participant", _person(name)),
    )
    source = Source(f"{name}.txt", "plain-text", "utf-8", derived_id("file", name))
    transcript = Transcript(f"t-{name}", name, text, language, tuple(turns), speakers, source)
    return transcript, spans


def _tag(statement_id: str, answer: Said) -> Tag:
    rest = 0.3 / (len(QUADRANTS) - 1)
    return Tag(
        statement_id=statement_id,
        quadrant=answer.quadrant,
        secondary=answer.secondary,
        probabilities={name: 0.7 if name == answer.quadrant else rest for name in QUADRANTS},
        pain=answer.pain,
        need=answer.need,
        valence=answer.valence,
        reason="Planted by hand.",
        tagger="by-hand@1",
        abstained=answer.abstained,
    )


def _vector(answer: Said) -> np.ndarray:
    vector = np.zeros(_N_TOPICS + 8)
    vector[answer.topic % _N_TOPICS] = 1
    # A little of its own, so that no two statements are the very same point.
    vector[_N_TOPICS + int(derived_id(answer.text), 16) % 8] = 0.6
    return vector / np.linalg.norm(vector)
