"""A blind sample hides the tags, has the rare labels, and speaks of the whole project."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from small_study import Said, make_study

from persona_builder.domain.empathy import Quadrant
from persona_builder.domain.studies import Study
from persona_builder.evaluate.blind import PersonsLabel, blind_agreement, draw_blind

LABELS: tuple[Quadrant, ...] = ("think",) * 40 + ("do",) * 20 + ("say",) * 6 + ("feel",) * 2


def _study(people: int = 3) -> Study:
    return make_study(
        {
            f"נועה{person}": [
                Said(f"הקבלה {person} {row}.", label) for row, label in enumerate(LABELS)
            ]
            for person in range(people)
        },
        language="he",
    )


def _people(study: Study) -> dict[str, str]:
    return {each.id: each.participant_id for each in study.statements}


def _as_tagged(study: Study) -> dict[str, PersonsLabel]:
    return {tag.statement_id: PersonsLabel(tag.quadrant) for tag in study.tags}


def test_every_label_is_in_the_sample_and_the_common_ones_more() -> None:
    study = _study()
    by_id = {tag.statement_id: tag.quadrant for tag in study.tags}
    counts = Counter(by_id[each] for each in draw_blind(study.tags, 60))
    assert sum(counts.values()) == 60
    assert counts["feel"] >= 5
    assert counts["think"] > counts["do"] > counts["say"]


def test_the_order_says_nothing_about_the_tags() -> None:
    study = _study()
    by_id = {tag.statement_id: tag.quadrant for tag in study.tags}
    order = [by_id[each] for each in draw_blind(study.tags, 60)]
    changes = sum(one != two for one, two in pairwise(order))
    assert changes > 20


def test_another_seed_draws_others_and_the_same_seed_the_same() -> None:
    tags = _study().tags
    assert draw_blind(tags, 20) == draw_blind(tags, 20)
    assert set(draw_blind(tags, 20)) != set(draw_blind(tags, 20, seed=1))


def test_a_project_smaller_than_the_sample_is_drawn_whole() -> None:
    tags = _study(1).tags
    assert len(draw_blind(tags, 500)) == len(tags)
    assert draw_blind((), 5) == ()


def test_who_labels_as_the_tagger_agrees_wholly() -> None:
    study = _study()
    found = blind_agreement(study.tags, _people(study), _as_tagged(study))
    assert found.kappa.value == 1.0
    assert found.macro_f1.value == 1.0
    assert found.agreed_when_decided == 1.0
    assert found.pain_f1 is None


def test_an_error_among_the_common_tags_weighs_more_than_one_among_the_rare() -> None:
    study = _study()
    drawn = set(draw_blind(study.tags, 40))
    labels = {key: each for key, each in _as_tagged(study).items() if key in drawn}

    def kappa_with_error_in(quadrant: Quadrant) -> float:
        wrong = next(
            tag.statement_id
            for tag in study.tags
            if tag.statement_id in drawn and tag.quadrant == quadrant
        )
        changed = {**labels, wrong: PersonsLabel("none")}
        return blind_agreement(study.tags, _people(study), changed).kappa.value

    assert kappa_with_error_in("think") < kappa_with_error_in("feel") < 1.0


def test_flags_are_measured_where_the_person_gave_them() -> None:
    study = _study()
    labels = {
        tag.statement_id: PersonsLabel(tag.quadrant, pain=False, need=row == 0 or None)
        for row, tag in enumerate(study.tags)
    }
    found = blind_agreement(study.tags, _people(study), labels)
    assert found.need_f1 is not None
    assert found.need_f1.value == 0.0
    assert found.pain_f1 is not None
