"""Dialogs that change which personas there are, the log of decisions, and Home's deletions."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import small_project
from streamlit.testing.v1 import AppTest

import persona_builder.ui.entry
from persona_builder.services import projects, regroup, review
from persona_builder.ui import strings

ENTRY = persona_builder.ui.entry.__file__


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file of a small project with two personas."""
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path))
    (tmp_path / "projects").mkdir()
    return small_project(tmp_path / "projects").path


def _dialog(name: str, project: str) -> None:
    from pathlib import Path

    from persona_builder.services import projects, review
    from persona_builder.ui import deleting, regrouping

    path = Path(project)
    cards = review.personas(path)
    names = review.participant_names(path)
    match name:
        case "merge":
            regrouping.merge(path, cards[0], cards, names)
        case "split":
            regrouping.split(path, cards[0], names)
        case "move":
            regrouping.move_here(path, cards[0], cards, names)
        case "duplicate":
            regrouping.duplicate(path, cards[0])
        case "delete":
            deleting.delete(projects.summary(path))


def dialog(name: str, project: Path) -> AppTest:
    """Return an app that shows nothing but one dialog."""
    app = AppTest.from_function(_dialog, args=(name, str(project))).run()
    assert not app.exception
    return app


def markup(app: AppTest) -> str:
    """Return all HTML that is drawn."""
    return "".join(element.proto.body for element in app.get("html"))


def test_a_merge_shows_the_card_it_would_make_and_then_makes_it(project: Path) -> None:
    app = dialog("merge", project)
    assert "4 participants" in markup(app)
    assert len(review.personas(project)) == 2
    app.button(key="do-it").click().run()
    assert [len(each.participants) for each in review.personas(project)] == [4]


def test_leaving_a_dialog_changes_nothing(project: Path) -> None:
    dialog("merge", project).button(key="leave-it").click().run()
    assert len(review.personas(project)) == 2


def test_a_split_waits_for_people_and_shows_both_cards(project: Path) -> None:
    app = dialog("split", project)
    assert app.button(key="do-it").disabled
    person = review.personas(project)[0].participants[0]
    app.pills[0].set_value([person]).run()
    shown = markup(app)
    assert strings.WHAT_STAYS in shown
    assert strings.WHAT_WOULD_BE in shown
    app.button(key="do-it").click().run()
    assert sorted(len(each.participants) for each in review.personas(project)) == [1, 1, 2]


def test_a_person_of_one_only_cannot_be_parted(project: Path) -> None:
    persona = review.personas(project)[0]
    regroup.split_persona(project, persona.id, persona.participants[:1], rev=0)
    assert strings.ONE_PERSON_ONLY in markup(dialog("split", project))


def test_a_person_is_moved_from_another_card(project: Path) -> None:
    app = dialog("move", project)
    app.button(key="do-it").click().run()
    assert [len(each.participants) for each in review.personas(project)] == [3, 1]


def test_a_copy_needs_a_name(project: Path) -> None:
    app = dialog("duplicate", project)
    app.text_input[0].set_value("  ")
    app.button[0].click().run()
    assert "name" in app.error[0].value
    app.text_input[0].set_value("نسخهٔ دوم")
    app.button[0].click().run()
    assert "نسخهٔ دوم" in {each.name.text for each in review.personas(project)}


def test_a_project_is_deleted_when_its_name_is_typed(project: Path) -> None:
    app = dialog("delete", project)
    app.button(key="delete-project").click().run()
    assert project.exists()
    assert app.error
    app.text_input[0].set_value("Study")
    app.button(key="delete-project").click().run()
    assert projects.list_projects() == ()


def opened(page: str) -> AppTest:
    """Return the app on a page."""
    app = AppTest.from_file(ENTRY, default_timeout=30).run()
    app.switch_page(f"views/{page}.py").run()
    assert not app.exception
    return app


def test_activity_says_the_next_step_where_nothing_was_done(project: Path) -> None:
    assert strings.NO_ACTIVITY in markup(opened("activity"))


def test_activity_lists_decisions_and_takes_the_last_one_back(project: Path) -> None:
    persona = review.personas(project)[0]
    review.rename_persona(project, persona.id, "<b>נדיה</b>", rev=0, author="Ana ![x](http://h)")
    app = opened("activity")
    shown = markup(app)
    assert "Rename persona" in shown
    assert "&lt;b&gt;נדיה&lt;/b&gt;" in shown
    assert "Ana ![x](http://h)" in shown
    app.button(key="undo").click().run()
    assert strings.TAKEN_BACK in markup(app)
    assert review.personas(project)[0].name.text == persona.name.text
