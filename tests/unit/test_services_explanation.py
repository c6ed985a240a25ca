"""What explains the segments of a project: kept with its run, gone with an erased interview."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from small_project import analysed, small_project
from small_study import Said, make_study

from persona_builder.domain.explanation import Explanation
from persona_builder.domain.runs import Analysis
from persona_builder.domain.studies import Study
from persona_builder.export.explained import CIRCULAR
from persona_builder.segment import explain_segments
from persona_builder.services import analysis as analyses
from persona_builder.services import transcripts
from persona_builder.services.explanation import (
    explanation,
    on_two_dimensions,
    show_explanation,
)
from persona_builder.store.codec_study import explanation_from_json, study_to_json


def _study() -> Study:
    people: dict[str, list[Said]] = {}
    for number in range(3):
        receipt = Said(f"הקבלה {number} מראה מחיר שגוי של חלב.", topic=1, pain=0.9)
        people[f"נועה{number}"] = [receipt]
    for number in range(3):
        people[f"דוד{number}"] = [Said(f"השליח השאיר {number} משלוח ברחוב.", "do", topic=5)]
    return make_study(people, language="he")


def _explained() -> Analysis:
    study = _study()
    names = [person.name for person in study.participants]
    found = analysed(names[:3], names[3:], study=study)
    return replace(found, explanation=explain_segments(study, found.segmentation, seed=0))


def test_an_explanation_is_kept_whole_with_its_run(tmp_path: Path) -> None:
    found = _explained()
    path = small_project(tmp_path, found).path
    kept = analyses.latest(path)
    assert found.explanation != Explanation()
    assert kept is not None
    assert kept.explanation == found.explanation


def test_a_run_without_one_says_so(tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    assert explanation(path) is None


def test_a_study_kept_by_an_older_version_has_an_empty_one() -> None:
    content = study_to_json(_study()).replace(b',"explanation":null', b"")
    assert b"explanation" not in content
    assert explanation_from_json(content) == Explanation()


def test_erasing_an_interview_erases_what_was_made_of_its_words(tmp_path: Path) -> None:
    path = small_project(tmp_path, _explained()).path
    assert explanation(path) is not None
    transcripts.remove(path, transcripts.list_transcripts(path)[0].id)
    assert explanation(path) is None


def test_every_word_shown_counts_people_of_how_many() -> None:
    shown = show_explanation(_explained())
    lines = [line for _, lines in shown.sections for line in lines]
    assert any(line.startswith("3 of 3 against 0 of 3 ") for line in lines)
    assert CIRCULAR in lines
    assert len(shown.people) == 6


def test_pictures_hold_everybody_once() -> None:
    shown = show_explanation(_explained())
    assert len(shown.heat_map.rows) == len(shown.people_map) == 6
    assert [sum(row) for row in shown.heat_map.counts] == [1] * 6
    assert [row.count for row in shown.counts if row.chosen] == [2]


def test_a_map_is_the_same_way_round_whatever_the_sign_of_its_directions() -> None:
    vectors = np.array([[3.0, 0.0], [-1.0, 0.5], [-1.0, -1.0], [-1.0, 0.5]])
    places = on_two_dimensions(vectors)
    assert places[0][0] == 1
    assert np.abs(places).max() == 1
    assert np.allclose(on_two_dimensions(vectors + 7), places)


def test_one_person_is_a_point() -> None:
    assert on_two_dimensions(np.array([[1.0, 2.0]])).tolist() == [[0, 0]]
