"""Explaining a grouping: counts of people, verdicts, confounds, saturation, who is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from small_study import Said, make_segmentation, make_study

from persona_builder.domain.explanation import Confound, Explanation, Saturation
from persona_builder.domain.ids import derived_id
from persona_builder.domain.segments import LEVEL_SENTENCES, Membership
from persona_builder.domain.spans import Span
from persona_builder.domain.studies import Study
from persona_builder.domain.themes import Theme
from persona_builder.export.explained import saturation_in_words, saturations_in_words
from persona_builder.segment import explain_segments, keep_theme_ids, not_above_confounds
from persona_builder.segment.confounds import confounds_of
from persona_builder.segment.places import places_of
from persona_builder.segment.representation import representation_of
from persona_builder.segment.saturation import saturation_of

_DRIVERS = [
    Said("The driver rings our doorbell twice.", "do", topic=1, pain=0.9),
    Said("Another driver left parcels at the doorbell.", "say", topic=1),
]
_RECEIPTS = [Said("My receipt shows the price of milk.", "feel", topic=5, need=0.9)]
_BOTH = [Said("We like garden tomatoes from the market.", topic=9)]


def _people(drivers: int, receipts: int) -> dict[str, Sequence[Said]]:
    return {
        **{f"D{number}": [*_DRIVERS, *_BOTH] for number in range(drivers)},
        **{f"R{number}": [*_RECEIPTS, *_BOTH] for number in range(receipts)},
    }


def _groups(people: Mapping[str, object]) -> tuple[list[str], list[str]]:
    return [each for each in people if each[0] == "D"], [each for each in people if each[0] == "R"]


def _explained(people: Mapping[str, Sequence[Said]]) -> tuple[Study, Explanation]:
    study = make_study(people)
    return study, explain_segments(study, make_segmentation(*_groups(people)), seed=0)


def test_a_person_who_says_something_twice_counts_once() -> None:
    _, why = _explained(_people(6, 6))
    most = next(each for each in why.differences if each.segment_id == 1)
    assert (most.here, most.of_here, most.elsewhere, most.of_elsewhere) == (6, 6, 0, 6)
    assert most.verdict == "differs"


def test_with_few_people_the_answer_is_that_nobody_can_say() -> None:
    _, why = _explained(_people(2, 2))
    assert why.differences
    assert {each.verdict for each in why.differences} == {"too few people"}
    assert all(each.p_adjusted is None for each in why.differences)


def test_correcting_for_many_looks_never_makes_a_difference_clearer() -> None:
    _, why = _explained(_people(6, 5))
    assert all(
        each.p_adjusted >= each.p_value for each in why.differences if each.p_adjusted is not None
    )


def test_what_everybody_speaks_of_sets_nobody_apart() -> None:
    study, why = _explained(_people(6, 6))
    everybody = {theme.id for theme in why.themes if len(theme.participants) == 12}
    assert everybody
    assert everybody.isdisjoint(each.theme_id for each in why.differences)
    assert len(study.participants) == 12


def test_the_order_of_what_was_said_changes_no_explanation() -> None:
    people = _people(4, 4)
    study = make_study(people)
    order = list(reversed(range(len(study.statements))))
    turned = replace(
        study,
        transcripts=tuple(reversed(study.transcripts)),
        participants=tuple(reversed(study.participants)),
        statements=tuple(study.statements[row] for row in order),
        vectors=study.vectors[order],
        tags=tuple(study.tags[row] for row in order),
    )
    segmentation = make_segmentation(*_groups(people))
    assert explain_segments(turned, segmentation, seed=0) == explain_segments(
        study, segmentation, seed=0
    )


def test_everybody_is_nearer_to_their_own_segment_and_compared_with_its_typical_member() -> None:
    people = _people(3, 3)
    places = places_of(make_study(people), make_segmentation(*_groups(people)))
    assert len(places) == 6
    for place in places:
        assert place.likeness is not None
        assert place.next_likeness is not None
        assert place.likeness > place.next_likeness
        assert place.typical != place.participant_id
        assert place.alike


def test_somebody_in_no_segment_is_shown_with_the_nearest_one() -> None:
    people = {**_people(3, 3), "Ωμέγα": _DRIVERS}
    segmentation = make_segmentation(*_groups(people))
    (place,) = [
        each for each in places_of(make_study(people), segmentation) if each.segment_id is None
    ]
    assert place.next_segment == 1


def _with_interviewers(study: Study, key: str, names: Sequence[str]) -> Study:
    pairs = zip(study.transcripts, names, strict=True)
    return replace(
        study, transcripts=tuple(replace(each, metadata={key: name}) for each, name in pairs)
    )


@pytest.mark.parametrize(
    ("key", "first", "second"),
    [
        pytest.param("Interviewer", "Kim", "Jo", id="english"),
        pytest.param("Ερευνήτρια", "Ζωή", "Ήρα", id="greek"),
    ],
)
def test_segments_that_are_their_interviewers_are_warned_of(
    key: str, first: str, second: str
) -> None:
    people = _people(6, 6)
    study = _with_interviewers(make_study(people), key, [first] * 6 + [second] * 6)
    found = confounds_of(study, make_segmentation(*_groups(people)), seed=0)
    interviewer = next(each for each in found if each.field == "interviewer")
    assert interviewer.ami == 1
    assert interviewer.warns


def test_interviewers_spread_over_segments_are_no_warning() -> None:
    people = _people(6, 6)
    study = _with_interviewers(make_study(people), "Interviewer", ["Kim", "Jo"] * 6)
    found = confounds_of(study, make_segmentation(*_groups(people)), seed=0)
    assert not next(each for each in found if each.field == "interviewer").warns


def test_what_is_the_same_for_everybody_is_not_tested() -> None:
    people = _people(6, 6)
    found = confounds_of(make_study(people), make_segmentation(*_groups(people)), seed=0)
    assert {each.field for each in found if each.p_value is None} >= {"guide", "language", "date"}


def _theme(number: int, *people: str) -> Theme:
    return Theme(f"t{number}", ("word",), (f"s{number}",), people, (f"s{number}",))


def test_themes_that_everybody_speaks_of_are_saturated_at_once() -> None:
    people = [f"p{number}" for number in range(8)]
    found = saturation_of([_theme(1, *people)], people, seed=0)
    assert found is not None
    assert found.seen == (1.0,) * 8
    assert found.reached_at == 6


def test_a_study_in_which_everybody_brings_a_theme_is_never_saturated() -> None:
    people = [f"p{number}" for number in range(8)]
    themes = [_theme(number, person) for number, person in enumerate(people)]
    found = saturation_of(themes, people, seed=0)
    assert found is not None
    assert found.reached_at is None
    assert found.new_shares == (0.5, 0.5, 0.5)
    assert saturation_of(themes[:5], people[:5], seed=0) is None


def test_each_segment_has_a_saturation_of_its_own_or_too_few_people() -> None:
    study, why = _explained(_people(7, 3))
    assert [(each.segment_id, each.n_people) for each in why.saturations] == [(1, 7), (2, 3)]
    first, second = why.saturations
    assert first.saturation is not None
    assert len(first.saturation.seen) == 7
    assert second.saturation is None
    assert first.n_themes <= len(why.themes)
    lines = saturations_in_words(why, {1: "Νίκη", 2: "נועה"})
    assert lines[0].startswith("Νίκη (7 people, ")
    assert lines[1].endswith("fewer than 6 people, too few to say.")
    assert explain_segments(study, make_segmentation(list(_people(7, 3))), seed=0).saturations == ()


def test_one_interview_and_one_theme_are_spoken_of_as_one() -> None:
    found = Saturation(4, 1, 0.05, (1.0,) * 5, (0.2,), None, 0.0)
    said = saturation_in_words(found, 1)
    assert said.startswith("Saturation is not reached on this 1 theme (")
    assert said.endswith("the last 1 interview still brings 20 % new ones.")


def test_groups_that_are_their_interviewers_are_called_exploratory_at_most() -> None:
    warns = Explanation(confounds=(Confound("interviewer", 12, 2, 0.9, 0.01),))
    clean = Explanation(confounds=(Confound("interviewer", 12, 2, 0.0, 0.5),))
    supported = replace(
        make_segmentation(["Ζωή"], ["שרה"], level="supported"),
        notes=(LEVEL_SENTENCES["supported"],),
    )
    lowered = not_above_confounds(supported, warns)
    assert lowered.level == "exploratory"
    assert lowered.notes[0] == LEVEL_SENTENCES["exploratory"]
    assert not_above_confounds(supported, clean) == supported
    by_chance = tuple(Confound(field, 12, 2, 0.2, 0.04) for field in ("length", "date"))
    assert not_above_confounds(supported, Explanation(confounds=by_chance)) == supported
    none = replace(supported, level="none")
    assert not_above_confounds(none, warns) == none


def test_people_without_a_persona_and_people_without_words_are_told_apart() -> None:
    people = {**_people(3, 3), "נועה": _DRIVERS, "Silent": []}
    segmentation = replace(
        make_segmentation(*_groups(people)),
        unassigned=(
            Membership(derived_id("participant", "נועה"), 0.4),
            Membership(derived_id("participant", "Silent"), 0.0),
        ),
    )
    found = representation_of(make_study(people), segmentation, [])
    assert found.unplaced == (derived_id("participant", "נועה"),)
    assert found.speechless == (derived_id("participant", "Silent"),)


def test_a_quadrant_of_one_voice_and_a_loud_person_are_named() -> None:
    people = {"D0": _DRIVERS * 8, "D1": _BOTH, "D2": _BOTH}
    found = representation_of(make_study(people), make_segmentation(list(people)), [])
    loud = derived_id("participant", "D0")
    assert [each.participant_id for each in found.dominant] == [loud]
    assert {(each.quadrant, each.participant_id) for each in found.thin} >= {
        ("do", loud),
        ("feel", None),
    }


def _asked(study: Study, question: str) -> Study:
    """Return a study of one interview with another first question."""
    (transcript,) = study.transcripts
    turn = transcript.turns[0]
    shift = len(question) - len(transcript.words(turn))

    def moved(span: Span) -> Span:
        return span if span == turn.span else Span(span.start + shift, span.end + shift)

    turns = tuple(
        replace(each, span=Span(0, len(question)) if each == turn else moved(each.span))
        for each in transcript.turns
    )
    text = question + transcript.text[turn.span.end :]
    return replace(
        study,
        transcripts=(replace(transcript, text=text, turns=turns),),
        statements=tuple(replace(each, span=moved(each.span)) for each in study.statements),
    )


@pytest.mark.parametrize(
    ("question", "answer", "language", "echo"),
    [
        pytest.param("Is it frustrating?", "Yes, it is frustrating.", "en", True, id="echo"),
        pytest.param("How is checkout?", "Checkout is frustrating.", "en", False, id="open"),
        pytest.param("Is it frustrating?", "The queue annoys me.", "en", False, id="own-words"),
        pytest.param("Είναι κουραστικό;", "Ναι, κουραστικό.", "el", True, id="greek"),
        pytest.param("آیا خسته‌کننده است؟", "بله، خسته‌کننده.", "fa", True, id="persian"),
        pytest.param("האם המשלוח מתסכל?", "כן, המשלוח מתסכל.", "he", True, id="hebrew"),
    ],
)
def test_an_answer_in_the_words_of_a_leading_question_is_an_echo(
    question: str, answer: str, language: str, echo: bool
) -> None:
    study = _asked(make_study({"Ada": [Said(answer)]}, language=language), question)
    found = representation_of(study, make_segmentation(["Ada"]), [])
    assert bool(found.echoes) is echo


def test_what_is_said_of_a_theme_moves_with_the_id_it_keeps() -> None:
    _, before = _explained(_people(6, 5))
    _, after = _explained(_people(6, 6))
    renamed = replace(
        before, themes=tuple(replace(each, id=f"old-{each.id}") for each in before.themes)
    )
    kept = keep_theme_ids(after, renamed)
    assert {each.id for each in kept.themes} == {each.id for each in renamed.themes}
    for each in kept.differences:
        assert kept.theme(each.theme_id).words
    assert keep_theme_ids(after, Explanation()) == after
