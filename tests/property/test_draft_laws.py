from __future__ import annotations

import random
from collections import Counter
from itertools import count

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from small_study import QUESTION, Said, make_segmentation, make_study

from persona_builder.domain.empathy import QUADRANTS
from persona_builder.domain.personas import PersonaDraft
from persona_builder.domain.segments import Segmentation
from persona_builder.domain.studies import Study
from persona_builder.draft import draft_personas

# Whole sentences, fragments and traps, in four languages.
SENTENCES = [
    "I keep a spreadsheet of every price because I want to stay within the budget.",
    "I never read the emails they send me on Monday mornings.",
    "And then it just broke again, like always.",
    "Um, yeah.",
    "They closed my ticket without an answer, twice in one week.",
    "I was so nervous handing in the form at the counter. 😬",
    "Δεν διαβάζω ποτέ αυτά τα μέιλ που μου στέλνουν κάθε Δευτέρα.",
    "Θέλω να ξέρω ποιος βλέπει τα στοιχεία μου και γιατί τα χρειάζεται.",
    "من هیچ‌وقت اون ایمیل‌هایی رو که برام می‌فرستن نمی‌خونم.",
    "دلم می‌خواد قیمت‌ها بالای صفحه باشه تا راحت ببینم.",
    "אני אף פעם לא קורא את המיילים האלה שהם שולחים לי.",
    "אֲנִי רוצה לדעת מי רואה את הפרטים שלי ולמה.",
    "Line one of what I said\r\nand line two of it, with tabs\tin between.",
]

statements = st.builds(
    Said,
    text=st.sampled_from(SENTENCES),
    quadrant=st.sampled_from(QUADRANTS),
    topic=st.integers(0, 4),
    pain=st.floats(0, 1),
    need=st.floats(0, 1),
    valence=st.sampled_from([-1, 0, 1]),
    abstained=st.booleans(),
)


@st.composite
def studies(draw: st.DrawFn) -> tuple[Study, Segmentation]:
    """Up to six people in one or two segments, some of them in none, some silent."""
    names = [f"P{number}" for number in range(draw(st.integers(1, 6)))]
    study = make_study({name: draw(st.lists(statements, max_size=8)) for name in names})
    cut = draw(st.integers(1, len(names)))
    groups = [names[:cut]] + ([names[cut:]] if names[cut:] and draw(st.booleans()) else [])
    return study, make_segmentation(*groups)


def draft(study: Study, segmentation: Segmentation) -> tuple[PersonaDraft, ...]:
    ids = count(1)
    return draft_personas(
        study, segmentation, run_id="r", new_id=lambda: f"p{next(ids)}", language="en"
    )


def shuffled(study: Study, seed: int) -> Study:
    order = list(range(len(study.statements)))
    generator = random.Random(seed)
    generator.shuffle(order)
    transcripts, participants = list(study.transcripts), list(study.participants)
    generator.shuffle(transcripts)
    generator.shuffle(participants)
    return Study(
        tuple(transcripts),
        tuple(participants),
        tuple(study.statements[row] for row in order),
        study.vectors[order],
        tuple(study.tags[row] for row in order),
    )


@given(case=studies())
@settings(max_examples=60, deadline=None)
def test_every_line_is_verbatim_and_every_quote_a_participants(
    case: tuple[Study, Segmentation],
) -> None:
    study, segmentation = case
    for persona in draft(study, segmentation):
        for claim in persona.claims:
            assert claim.evidence[0].quote == claim.text
            for item in (*claim.evidence, *claim.counter_evidence):
                transcript = study.transcript_by_id[item.transcript_id]
                assert item.span.of(transcript.text) == item.quote
                assert transcript.speaker(item.speaker_id).participant_id == item.participant_id
                assert QUESTION not in item.quote


@given(case=studies())
@settings(max_examples=60, deadline=None)
def test_counts_are_people_and_never_more_than_there_are(
    case: tuple[Study, Segmentation],
) -> None:
    study, segmentation = case
    for persona in draft(study, segmentation):
        for claim in persona.claims:
            people = {item.participant_id for item in claim.evidence}
            assert claim.participants == len(people) <= claim.of
            # What stands beside a line, or at the ends of a scale, is counted apart.
            each = Counter((item.participant_id, item.part) for item in claim.evidence)
            assert max(each.values()) <= 2
            if claim.slot != "contrast":
                assert claim.of == len(persona.participants)
                assert people <= set(persona.participants)


@given(case=studies(), seed=st.integers(0, 1000))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_input_changes_nothing(
    case: tuple[Study, Segmentation], seed: int
) -> None:
    study, segmentation = case
    assert draft(study, segmentation) == draft(shuffled(study, seed), segmentation)


@given(case=studies())
@settings(max_examples=60, deadline=None)
def test_no_slot_says_a_thing_twice_and_no_id_comes_twice_in_a_run(
    case: tuple[Study, Segmentation],
) -> None:
    study, segmentation = case
    row_of = {statement.id: row for row, statement in enumerate(study.statements)}
    ids = [claim.id for persona in draft(study, segmentation) for claim in persona.claims]
    assert len(set(ids)) == len(ids)
    for persona in draft(study, segmentation):
        # Scales are told apart by their ends, not by the words at them.
        for slot in {claim.slot for claim in persona.claims} - {"scale"}:
            rows = [
                row_of[claim.evidence[0].statement_id]
                for claim in persona.claims
                if claim.slot == slot
            ]
            assert len(set(rows)) == len(rows)


@given(case=studies())
@settings(max_examples=60, deadline=None)
def test_the_map_holds_only_what_the_tagger_was_sure_of(case: tuple[Study, Segmentation]) -> None:
    study, segmentation = case
    tag_of = {tag.statement_id: tag for tag in study.tags}
    for persona in draft(study, segmentation):
        for claim in persona.claims:
            tags = [tag_of[item.statement_id] for item in claim.evidence]
            # Circumstances are facts that fit no quadrant ("I live with my mother").
            if claim.slot not in ("fact", "situation"):
                assert all(tag.quadrant != "none" for tag in tags)
            if claim.slot in ("say", "think", "do", "feel"):
                assert all(tag.quadrant == claim.slot and not tag.abstained for tag in tags)
        notes = Counter(claim.slot for claim in persona.claims)
        assert all(number <= 12 for number in notes.values())


def test_unit_vectors_stay_unit_vectors_when_all_say_the_same() -> None:
    study = make_study({"A": [Said(SENTENCES[0], "do")], "B": [Said(SENTENCES[0], "do")]})
    [persona] = draft(study, make_segmentation("AB", level="none"))
    assert np.isfinite([claim.participants for claim in persona.claims]).all()
