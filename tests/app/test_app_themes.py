"""The Themes page: themes are read with their statements, renamed, merged and taken apart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from small_project import analysed, small_project
from streamlit.testing.v1 import AppTest
from test_app_pages import HOSTILE, button, markup, opened

from persona_builder.segment import explain_segments
from persona_builder.services import themes
from persona_builder.ui import strings


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file of a small project with themes."""
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path))
    (tmp_path / "projects").mkdir()
    found = analysed()
    why = explain_segments(found.study, found.segmentation, seed=0)
    return small_project(tmp_path / "projects", replace(found, explanation=why)).path


def _dialog(name: str, project: str) -> None:
    from pathlib import Path

    from persona_builder.services import themes
    from persona_builder.ui import theming

    path = Path(project)
    found = themes.themes(path)
    match name:
        case "merge":
            theming.merge(path, found[0], found)
        case "take out":
            theming.take_out(path, found[0], found)
        case "open":
            theming.open_statement(path, found[0].central[0].id, "Study")


def dialog(name: str, project: Path) -> AppTest:
    """Return an app that shows nothing but one dialog."""
    app = AppTest.from_function(_dialog, args=(name, str(project))).run()
    assert not app.exception
    return app


def test_a_typed_name_is_saved_and_shown_as_typed(project: Path) -> None:
    app = opened("themes", project="Study")
    app.text_input[0].set_value(HOSTILE).run()
    assert not app.exception
    named = themes.themes(project)[0]
    assert (named.name, named.by_human) == (HOSTILE, True)
    assert "<b>נדיה" not in markup(app)
    assert strings.YOU_NAMED_IT in markup(app)
    button(app, strings.UNDO).click().run()  # type: ignore[attr-defined]
    assert themes.themes(project)[0].name != HOSTILE


def test_a_project_without_themes_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path))
    (tmp_path / "projects").mkdir()
    small_project(tmp_path / "projects")
    assert strings.NO_THEMES in markup(opened("themes", project="Study"))


def test_a_merge_says_how_large_the_theme_would_be_and_makes_it(project: Path) -> None:
    before = themes.themes(project)
    app = dialog("merge", project)
    assert "Together: " in markup(app)
    app.button(key="do-it").click().run()
    after = themes.themes(project)
    assert len(after) == len(before) - 1
    assert {each.id for theme in after for each in theme.statements} == {
        each.id for theme in before for each in theme.statements
    }


def test_taking_out_waits_for_statements_and_a_name(project: Path) -> None:
    before = themes.themes(project)
    app = dialog("take out", project)
    assert app.button(key="do-it").disabled
    app.checkbox[0].check().run()
    assert app.button(key="do-it").disabled
    app.text_input[0].set_value("מחברת").run()
    app.button(key="do-it").click().run()
    assert "מחברת" in {each.name for each in themes.themes(project)}
    assert len(themes.themes(project)) == len(before) + 1


def test_a_statement_opens_in_its_place(project: Path) -> None:
    shown = markup(dialog("open", project))
    assert themes.themes(project)[0].central[0].text in shown
    assert "INTERVIEWERQUESTION" in shown
