"""Draft one persona for each segment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from persona_builder.domain.personas import (
    MAP_SLOTS,
    Claim,
    PersonaDraft,
    PersonaKind,
    Slot,
)
from persona_builder.domain.segments import Segment, Segmentation
from persona_builder.domain.studies import Study
from persona_builder.draft.asides import with_asides
from persona_builder.draft.attributes import attributes_of
from persona_builder.draft.circumstances import draft_expectations, draft_situation
from persona_builder.draft.contradictions import with_counter_evidence
from persona_builder.draft.contrasts import contrasts_with, contrasts_within
from persona_builder.draft.everyone import hear_everyone
from persona_builder.draft.facts import draft_facts, with_asked
from persona_builder.draft.ground import ground_of
from persona_builder.draft.jobs import draft_jobs
from persona_builder.draft.lines import draft_lines
from persona_builder.draft.material import Material, lay_out
from persona_builder.draft.names import neutral_name
from persona_builder.draft.open_questions import ENOUGH_PEOPLE, open_questions
from persona_builder.draft.plans import Voices
from persona_builder.draft.quotes import draft_quotes, signature, signature_row
from persona_builder.draft.say_and_do import draft_contradictions
from persona_builder.draft.scales import draft_scales
from persona_builder.draft.slots import face_plans, map_plans
from persona_builder.draft.wording import (
    Term,
    Vocabulary,
    distinctive_terms,
    telling_words,
    vocabulary_of,
)
from persona_builder.language.closeness import compared_by_words

# The order of the card.
_CARD_ORDER: tuple[Slot, ...] = (
    "fact",
    "situation",
    "goal",
    "need",
    "pain",
    "behaviour",
    "expectation",
    *MAP_SLOTS,
    "quote",
    "contrast",
    "scale",
    "job",
    "contradiction",
)
# Words of each candidate a researcher chooses a role line from.
_ROLE_TERMS = 2
# Topics named in the summary line.
_TOPICS = 2
# From this many people on, groups that re-appear are more than a reading of interviews.
_STATISTICAL_FROM = 100
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
    sketches = [_sketch(desk, segment) for segment in segmentation.segments]
    return tuple(
        _draft(desk, sketch, sketches, persona_id=new_id(), run_id=run_id) for sketch in sketches
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


@dataclass(frozen=True, slots=True)
class _Sketch:
    """What a segment's own people say, before it is set against the others.

    Attributes:
        segment: The segment.
        rows: Everything its people said.
        others: Everything other segments' people said.
        top: The statement to quote on top.
        lines: Lines of every slot that people count in.
        beside: Facts, situation, scales, jobs to be done and contradictions.
        thin: Names of scales that too few people speak of.
    """

    segment: Segment
    rows: list[int]
    others: list[int]
    top: int | None
    lines: list[Claim]
    beside: list[Claim]
    thin: list[str]


def _sketch(desk: _Desk, segment: Segment) -> _Sketch:
    material = desk.material
    people = [member.participant_id for member in segment.members]
    rows = material.rows_of(people)
    others = material.rows_of(_people_elsewhere(desk.segmentation, segment))
    top = signature_row(material, rows, people, others)
    voices = Voices(top=top)
    if top is not None:
        voices.rows.add(top)
        voices.lines[material.people[top]] += 1
    lines: list[Claim] = []
    typical = ground_of(material, rows, others).of
    for plan in face_plans(material, typical):
        lines += draft_lines(material, rows, plan, voices, of=len(people))
    lines += draft_expectations(material, rows, voices, of=len(people), typical=typical)
    lines += draft_quotes(material, rows, voices, of=len(people), typical=typical)
    for plan in map_plans(material, typical):
        lines += draft_lines(material, rows, plan, voices, of=len(people))
    lines = hear_everyone(material, rows, lines, people)
    lines = with_asides(material, with_counter_evidence(material, rows, lines))
    scales, thin = draft_scales(material, rows, people)
    beside = [
        *draft_facts(material, rows, people),
        *draft_situation(material, rows, people),
        *scales,
        *draft_jobs(material, rows, of=len(people)),
        *draft_contradictions(material, rows, people),
    ]
    return _Sketch(segment, rows, others, top, lines, beside, thin)


def _draft(
    desk: _Desk, sketch: _Sketch, sketches: Sequence[_Sketch], *, persona_id: str, run_id: str
) -> PersonaDraft:
    people = tuple(member.participant_id for member in sketch.segment.members)
    participants = [desk.study.participant_by_id[person] for person in people]
    name = neutral_name(people, desk.language, desk.taken_names)
    desk.taken_names.append(name)
    terms = distinctive_terms(desk.vocabulary, sketch.rows, sketch.others)
    attributes = with_asked(
        attributes_of(participants, desk.study.participants), sketch.beside, desk.study, people
    )
    heard = {item.participant_id for claim in sketch.lines for item in claim.evidence}
    silent = [person.name for person in participants if person.id not in heard]
    return PersonaDraft(
        persona_id=persona_id,
        run_id=run_id,
        segment_id=sketch.segment.id,
        name=name,
        archetypes=_archetypes(desk, sketch, terms),
        summary=_summary(desk, sketch, terms),
        kind=_kind(desk, len(people)),
        participants=people,
        attributes=attributes,
        signature=signature(desk.material, sketch.top),
        claims=_in_card_order([*sketch.lines, *sketch.beside, *_contrasts(desk, sketch, sketches)]),
        open_questions=open_questions(
            sketch.lines,
            attributes,
            silent,
            n_people=len(people),
            thin_scales=sketch.thin,
            by_words=compared_by_words([desk.material.languages[row] for row in sketch.rows]),
        ),
    )


def _kind(desk: _Desk, n_people: int) -> PersonaKind:
    """Return the kind of persona, after NN/g: how much the people behind it can carry."""
    if n_people < ENOUGH_PEOPLE:
        return "proto"
    many = len(desk.study.participants) >= _STATISTICAL_FROM
    return "statistical" if many and desk.segmentation.level == "supported" else "qualitative"


def _contrasts(desk: _Desk, sketch: _Sketch, sketches: Sequence[_Sketch]) -> list[Claim]:
    elsewhere = [line for other in sketches if other is not sketch for line in other.lines]
    taken = desk.contrast_rows
    return contrasts_with(desk.material, sketch.rows, elsewhere, taken=taken) or contrasts_within(
        desk.material,
        sketch.lines,
        of=len(sketch.segment.members),
        taken=taken,
    )


def _in_card_order(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: _CARD_ORDER.index(claim.slot)))


def _people_elsewhere(segmentation: Segmentation, segment: Segment) -> list[str]:
    return [
        member.participant_id
        for other in segmentation.segments
        if other.id != segment.id
        for member in other.members
    ]


def _archetypes(desk: _Desk, sketch: _Sketch, terms: Sequence[Term]) -> tuple[str, ...]:
    """Return up to three role lines, made of nothing but the group's own words.

    One by what sets its talk apart, one by what most of its people do, one by what they want.
    """
    talk = [term.text for term in terms[:_ROLE_TERMS]]
    candidates = [talk]
    for slots in (("behaviour",), ("goal", "need")):
        lines = [line for line in sketch.lines if line.slot in slots]
        widest = max(lines, key=lambda line: line.participants, default=None)
        if widest is not None:
            candidates.append(_words_of(desk, widest, said=talk).split(", ")[:_ROLE_TERMS])
    roles = (" · ".join(words) for words in candidates if any(words))
    return tuple(dict.fromkeys(roles))


def _summary(desk: _Desk, sketch: _Sketch, terms: Sequence[Term]) -> str:
    """Return counts and theme words: "5 of 14 participants; talk most about X, Y; main pain: Z"."""
    n_people = len(sketch.segment.members)
    parts = [f"{n_people} of {len(desk.study.participants)} participants"]
    topics = [term.text for term in terms[:_TOPICS]]
    if topics:
        parts.append(f"talk most about {', '.join(topics)}")
    pains = [line for line in sketch.lines if line.slot == "pain"]
    # One person's pain is no summary of several people.
    shared = [line for line in pains if line.participants > 1 or n_people == 1]
    if shared and (pain := _words_of(desk, shared[0], said=topics)):
        parts.append(f"main pain: {pain}")
    return "; ".join(parts)


def _words_of(desk: _Desk, line: Claim, *, said: Sequence[str]) -> str:
    """Return the words that say most about a line, in the order in which it says them."""
    rows = [desk.material.row_of[item.statement_id] for item in line.evidence]
    words = telling_words(desk.vocabulary, rows)
    new = [word for word in words if word not in said] or words
    return ", ".join(sorted(new[:_PAIN_TERMS], key=line.text.lower().find))
