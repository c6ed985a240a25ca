"""Report, participants and priorities: what the pages show, and what a click saves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from small_project import analysed, empty_project, small_project, small_study
from streamlit.testing.v1 import AppTest
from test_app_pages import button, markup, opened

from persona_builder.domain.explanation import Explanation
from persona_builder.domain.themes import Theme
from persona_builder.services import participants, priorities
from persona_builder.ui import strings

HOSTILE = "<script>window.hit=1</script> ![x](http://127.0.0.1:9/x.png) נדיה"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path))
    folder = tmp_path / "projects"
    folder.mkdir()
    return folder


@pytest.fixture
def project(home: Path) -> Path:
    study = small_study()
    first = tuple(study.statements[rows[0]].id for rows in study.rows_by_participant.values())
    last = tuple(study.statements[rows[2]].id for rows in study.rows_by_participant.values())
    people = tuple(sorted(study.rows_by_participant))
    themes = (
        Theme("t1", ("προθεσμία", "deadline"), first, people, first[:1]),
        Theme("t2", ("page",), last, people, last[:1]),
    )
    analysis = replace(analysed(study=study), explanation=Explanation(themes=themes))
    return small_project(home, analysis).path


@pytest.mark.parametrize("page", ["report", "participants", "priorities"])
def test_a_page_says_what_to_do_first(home: Path, page: str) -> None:
    empty_project(home)
    assert "Run the analysis first" in markup(opened(page))


def test_the_report_can_be_read_and_taken(project: Path) -> None:
    app = opened("report")
    shown = markup(app)
    assert "Personas side by side" in shown
    assert "می‌ترسم" in shown
    assert {each.label for each in app.get("download_button")} == {
        strings.TAKE_MARKDOWN,
        strings.TAKE_HTML,
    }


def test_a_person_is_shown_with_both_forms_of_the_map(project: Path) -> None:
    person = next(each for each in participants.people(project) if each.name == "نادیا")
    app = opened("participants", participant=person.id)
    assert "pb-quadrants" in markup(app)
    assert "گفتم که این صفحه خیلی شلوغ است." in markup(app)
    app.segmented_control(key="map-form").set_value("canvas").run()
    assert "pb-canvas" in markup(app)


def test_a_note_of_ones_own_is_marked_and_shown_as_typed(project: Path) -> None:
    person = participants.people(project)[0]
    app = opened("participants", participant=person.id)
    app.text_input[0].set_value(HOSTILE)
    button(app, strings.ADD_NOTE).click().run()
    assert not app.exception
    assert "&lt;script&gt;" in markup(app)
    assert strings.INFERRED in markup(app)
    (note,) = participants.own_notes(project, person.id)
    button(app, strings.TAKE_NOTE_OUT).click().run()
    assert participants.own_notes(project, person.id) == ()
    assert note.text == HOSTILE


def test_a_priority_is_moved_and_marked_and_undone(project: Path) -> None:
    app = opened("priorities")
    first, second = (each.id for each in priorities.priorities(project)[:2])
    app.button(key=f"down-{first}").click().run()
    assert [each.id for each in priorities.priorities(project)[:2]] == [second, first]
    app.button(key="undo").click().run()
    assert priorities.priorities(project)[0].id == first
    app.text_input[0].set_value(HOSTILE)
    _form_button(app, first).click().run()
    assert not app.exception
    assert priorities.priorities(project)[0].marks.root_cause == HOSTILE
    assert "<script>" not in markup(app)


def _form_button(app: AppTest, priority_id: str) -> object:
    return next(
        each
        for each in app.button
        if each.label == strings.SAVE_MARKS and priority_id in (each.proto.form_id or "")
    )
