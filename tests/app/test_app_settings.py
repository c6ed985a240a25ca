"""Settings and the tour: what is chosen once and remembered."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from small_project import small_project
from streamlit.testing.v1 import AppTest

import persona_builder.ui.entry
from persona_builder.services import projects
from persona_builder.services.preferences import preferences
from persona_builder.ui import strings

ENTRY = persona_builder.ui.entry.__file__


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only project of an app of its own."""
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path))
    (tmp_path / "projects").mkdir()
    return small_project(tmp_path / "projects").path


def opened(page: str) -> AppTest:
    """Return the app on a page."""
    app = AppTest.from_file(ENTRY, default_timeout=60).run()
    app.switch_page(f"views/{page}.py").run()
    assert not app.exception
    return app


def markup(app: AppTest) -> str:
    """Return all HTML that the page draws."""
    return "".join(element.proto.body for element in app.get("html"))


def test_a_name_is_kept_and_shown_again(project: Path) -> None:
    app = opened("settings")
    app.text_input(key="your-name").set_value("Ζωή").run()
    assert preferences().author == "Ζωή"
    assert opened("settings").text_input(key="your-name").value == "Ζωή"


def test_a_project_is_renamed_and_copied_there(project: Path) -> None:
    app = opened("settings")
    app.text_input(key="project-name").set_value("مطالعهٔ تازه").run()
    assert projects.summary(project).name == "مطالعهٔ تازه"
    next(each for each in app.button if each.label == strings.MAKE_BACKUP).click().run()
    assert len(list(project.parent.glob("*.backup"))) == 1
    assert "1 backup beside it" in markup(app)


def test_the_folder_its_size_and_the_models_are_named(project: Path) -> None:
    shown = markup(opened("settings"))
    assert str(project.parent.parent) in shown
    assert "MB" in shown
    assert "all-MiniLM-L6-v2" in shown
    assert strings.NOT_CHECKED in shown


def test_the_log_is_shown_without_leaving_the_page(project: Path) -> None:
    opened("settings")
    logging.getLogger("persona_builder.ui").error("Error %s: %s", "abc123", "KeyError")
    assert "abc123" in markup(opened("settings"))


def test_the_tour_is_on_the_sample_project_only(project: Path) -> None:
    assert strings.TOUR[0][1] not in markup(opened("transcripts"))
    projects.rename_project(project, projects.SAMPLE_NAME)
    assert strings.TOUR[0][1] in markup(opened("transcripts"))


def test_the_tour_goes_from_page_to_page_and_stays_away_once_ended(project: Path) -> None:
    projects.rename_project(project, projects.SAMPLE_NAME)
    app = opened("transcripts")
    app.button(key="tour-next").click().run()
    assert strings.TOUR[1][1] in markup(app)
    app.button(key="tour-end").click().run()
    assert strings.TOUR[1][1] not in markup(app)
    assert preferences().toured
    assert strings.TOUR[0][1] not in markup(opened("transcripts"))
    app = opened("settings")
    next(each for each in app.button if each.label == strings.TOUR_AGAIN).click().run()
    assert strings.TOUR[0][1] in markup(opened("transcripts"))
