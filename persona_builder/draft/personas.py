"""Draft one persona for each segment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from persona_builder.domain.personas import MAP_SLOTS, Claim, PersonaDraft, Slot
from persona_builder.domain.segments import Segment, Segmentation
from persona_builder.domain.studies import Study
from persona_builder.draft.attributes import attributes_of
from persona_builder.draft.contradictions import with_counter_evidence
from persona_builder.draft.contrasts import contrasts_within, draft_contrasts
from persona_builder.draft.everyone import hear_everyone
from persona_builder.draft.lines import Voices, draft_lines
from persona_builder.draft.material import Material, lay_out
from persona_builder.draft.names import neutral_name
from persona_builder.draft.open_questions import ENOUGH_PEOPLE, open_questions
from persona_builder.draft.quotes import draft_quotes, signature, signature_row
from persona_builder.draft.slots import face_plans, map_plans
from persona_builder.draft.wording import (
    Term,
    Vocabulary,
    distinctive_terms,
    vocabulary_of,
)

# The order of the card.
_CARD_ORDER: tuple[Slot, ...] = (
    "goal",
    "need",
    "pain",
    "behaviour",
    *MAP_SLOTS,
    "quote",
    "contrast",
)
# Candidates a researcher chooses a role line from, each of this many terms.
_ARCHETYPES = ((0, 1), (0, 2), (1, 2))
# Topics named in the summary line.
_TOPICS = 2
# A pain said in these many terms can still be read at a glance.
_PAIN_TERMS = 2


def draft_personas(
    study: Study,
    segmentation: Segmentation,
    *,
    run_id: str,
    new_id: Callable[[], str],
    language: str,
) -> tuple[PersonaDraft, ...]:
    """Return a draft for each segment, in the segments' order.

    Nothing is worded by the machine but counts: every line is a statement of a
    participant, every theme is named by words that people used.

    Args:
        study: What was said, with tags and vectors.
        segmentation: Who belongs together.
        run_id: The run these drafts belong to.
        new_id: Makes each persona's id.
        language: BCP 47 code of most of the study; decides the names.
    """
    material = lay_out(study)
    called = _called(study)
    vocabulary = vocabulary_of(material, called)
    desk = _Desk(study, material, vocabulary, segmentation, language, taken_names=called)
    return tuple(
        _draft(desk, segment, persona_id=new_id(), run_id=run_id)
        for segment in segmentation.segments
    )


@dataclass(eq=False)
class _Desk:
    """What all drafts of a run share, and what they must not repeat of one another."""

    study: Study
    material: Material
    vocabulary: Vocabulary
    segmentation: Segmentation
    language: str
    taken_names: list[str]
    contrast_rows: set[int] = field(default_factory=set)


def _called(study: Study) -> list[str]:
    """Return everything the study's people are called."""
    labels = {speaker.label for transcript in study.transcripts for speaker in transcript.speakers}
    return sorted(labels | {person.name for person in study.participants})


def _draft(desk: _Desk, segment: Segment, *, persona_id: str, run_id: str) -> PersonaDraft:
    people = tuple(member.participant_id for member in segment.members)
    rows = desk.material.rows_of(people)
    others = desk.material.rows_of(_people_elsewhere(desk.segmentation, segment))
    name = neutral_name(people, desk.language, desk.taken_names)
    desk.taken_names.append(name)
    top = signature_row(desk.material, rows, people, others)
    claims = _claims(desk, segment, rows, others, top)
    terms = distinctive_terms(desk.vocabulary, rows, others)
    participants = [desk.study.participant_by_id[person] for person in people]
    attributes = attributes_of(participants, desk.study.participants)
    heard = {item.participant_id for claim in claims for item in claim.evidence}
    silent = [person.name for person in participants if person.id not in heard]
    return PersonaDraft(
        persona_id=persona_id,
        run_id=run_id,
        segment_id=segment.id,
        name=name,
        archetypes=_archetypes(terms),
        summary=_summary(desk, claims, terms, rows, n_people=len(people)),
        kind="qualitative" if len(people) >= ENOUGH_PEOPLE else "proto",
        participants=people,
        attributes=attributes,
        signature=signature(desk.material, top),
        claims=tuple(claims),
        open_questions=open_questions(claims, attributes, silent, n_people=len(people)),
    )


def _claims(
    desk: _Desk, segment: Segment, rows: Sequence[int], others: Sequence[int], top: int | None
) -> list[Claim]:
    material, n_people = desk.material, len(segment.members)
    voices = Voices(top=top)
    if top is not None:
        voices.rows.add(top)
        voices.lines[material.people[top]] += 1
    lines: list[Claim] = []
    for plan in face_plans(material):
        lines += draft_lines(material, rows, plan, voices, of=n_people)
    lines += draft_quotes(material, rows, voices, of=n_people)
    for plan in map_plans(material):
        lines += draft_lines(material, rows, plan, voices, of=n_people)
    lines = hear_everyone(material, rows, lines, [each.participant_id for each in segment.members])
    lines = with_counter_evidence(material, rows, lines)
    elsewhere = _people_elsewhere(desk.segmentation, segment)
    contrasts = draft_contrasts(
        material, rows, others, of_others=len(elsewhere), taken=desk.contrast_rows
    )
    lines += contrasts or contrasts_within(material, rows, lines, of=n_people)
    return sorted(lines, key=lambda line: _CARD_ORDER.index(line.slot))


def _people_elsewhere(segmentation: Segmentation, segment: Segment) -> list[str]:
    return [
        member.participant_id
        for other in segmentation.segments
        if other.id != segment.id
        for member in other.members
    ]


def _archetypes(terms: Sequence[Term]) -> tuple[str, ...]:
    """Return up to three role lines, made of nothing but the group's own words."""
    if len(terms) < 2:
        return tuple(term.text for term in terms)
    return tuple(
        f"{terms[one].text} · {terms[other].text}"
        for one, other in _ARCHETYPES
        if other < len(terms)
    )


def _summary(
    desk: _Desk,
    claims: Sequence[Claim],
    terms: Sequence[Term],
    rows: Sequence[int],
    *,
    n_people: int,
) -> str:
    """Return counts and theme words: "5 of 14 participants; talk most about X, Y; main pain: Z"."""
    parts = [f"{n_people} of {len(desk.study.participants)} participants"]
    topics = [term.text for term in terms[:_TOPICS]]
    if topics:
        parts.append(f"talk most about {', '.join(topics)}")
    pains = [claim for claim in claims if claim.slot == "pain"]
    if pains and (pain := _words_of(desk, pains[0], rows, said=topics)):
        parts.append(f"main pain: {pain}")
    return "; ".join(parts)


def _words_of(desk: _Desk, claim: Claim, rows: Sequence[int], *, said: Sequence[str]) -> str:
    """Return the words that set a claim's statements apart, those already said last."""
    quoted = {item.statement_id for item in claim.evidence}
    inside = [row for row in rows if desk.material.statements[row].id in quoted]
    outside = [row for row in rows if desk.material.statements[row].id not in quoted]
    terms = [term.text for term in distinctive_terms(desk.vocabulary, inside, outside)]
    terms.sort(key=lambda term: term in said)
    return ", ".join(terms[:_PAIN_TERMS])
