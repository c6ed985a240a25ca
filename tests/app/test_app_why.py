"""Why these segments: said first, drawn second, and every picture is also a table."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from small_project import analysed, small_project
from streamlit.testing.v1 import AppTest
from test_app_pages import button, markup, opened

from persona_builder.domain.segments import ViewWeights
from persona_builder.export import pictures
from persona_builder.export.pictures import CountRow, HeatMap, Point
from persona_builder.segment import explain_segments
from persona_builder.ui import strings


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of projects of an app of its own."""
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path))
    found = tmp_path / "projects"
    found.mkdir()
    return found


def test_the_analysis_page_says_why_and_draws_nothing_without_words(folder: Path) -> None:
    found = analysed()
    why = explain_segments(found.study, found.segmentation, seed=0)
    small_project(folder, replace(found, explanation=why))
    shown = markup(opened("analysis", project="Study"))
    assert strings.WHY in shown
    images = re.findall(r"<img[^>]*>", shown)
    assert images
    assert all(re.search(r'alt="[^"]+"', image) for image in images)
    assert shown.count("<table") == len(images)


def test_a_run_without_an_explanation_says_what_to_do(folder: Path) -> None:
    small_project(folder)
    assert strings.NO_WHY in markup(opened("analysis", project="Study"))


def test_names_from_files_are_no_markup_in_a_picture() -> None:
    hostile = "<script>&"
    heat_map = pictures.heat_map_svg(HeatMap((hostile,), (hostile,), ((1,),)))
    points = pictures.map_svg([Point(hostile, 1, 0, 0)], labelled=True)
    for svg in (heat_map, points):
        assert "<script" not in svg
        assert "&lt;script&gt;&amp;" in svg


def test_the_chosen_number_has_a_colour_of_its_own() -> None:
    rows = [CountRow(2, 0.1, 0.4, chosen=False), CountRow(3, None, None, chosen=True)]
    svg = pictures.counts_svg(rows)
    assert svg.count(pictures.colour_of(1)) == 1


def _weighing(project: str) -> None:
    from pathlib import Path

    import streamlit as st

    from persona_builder.ui import weighing

    path = Path(project)
    weighing.weights(path, disabled=False)
    st.session_state["seen"] = weighing.chosen_weights(path)


def test_weights_are_set_in_the_app_and_go_back_to_the_usual_ones(folder: Path) -> None:
    path = small_project(folder).path
    app = AppTest.from_function(_weighing, args=(str(path),)).run()
    assert [each.label for each in app.number_input] == list(strings.WEIGHTS.values())
    app.number_input[1].set_value(2.0).run()
    assert app.session_state["seen"] == ViewWeights(stance=2.0)
    button(app, strings.AS_BEFORE).click().run()  # type: ignore[attr-defined]
    assert app.session_state["seen"] == ViewWeights()


def test_leaving_every_side_out_is_refused_in_words(folder: Path) -> None:
    small_project(folder)
    app = opened("analysis", project="Study")
    for box in app.number_input:
        box.set_value(0.0)
    app.run()
    assert [each.value for each in app.warning] == [strings.ALL_ZERO]


def test_names_of_people_who_are_close_do_not_stand_on_each_other() -> None:
    near = [Point(name, 1, 0.01 * place, 0.0) for place, name in enumerate(("Ζωή", "נועה", "Tom"))]
    heights = re.findall(r'<text x="[0-9.]+" y="([0-9.]+)"', pictures.map_svg(near, labelled=True))
    assert len(set(heights)) == 3
