"""The preview of files: who speaks where nobody is named, and what a table's columns hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import empty_project
from streamlit.testing.v1 import AppTest

from persona_builder.services import transcripts
from persona_builder.ui import strings

NOBODY = "\n\n".join(
    ["Τι κάνετε όταν χαθεί το δέμα;", "Παίρνω τηλέφωνο.", "Και μετά;", "Τα παρατάω."]
)
TABLE = "\n".join(
    [
        "Quelle,گفته,Person",
        "1,این صفحه خیلی شلوغ است و گیج می‌شوم,نادیا",
        "2,همه را در دفتر می‌نویسم,نادیا",
    ]
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file of an empty project."""
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path))
    return empty_project(tmp_path).path


def _check(project: str, name: str, text: str) -> None:
    from pathlib import Path
    from types import SimpleNamespace

    from persona_builder.ui import preview

    file = SimpleNamespace(name=name, file_id="f1", getvalue=text.encode)
    preview.check_files(Path(project), [file])


def dialog(project: Path, name: str, text: str) -> AppTest:
    """Return an app that shows the preview of one file."""
    app = AppTest.from_function(_check, args=(str(project), name, text), default_timeout=60).run()
    assert not app.exception
    return app


def markup(app: AppTest) -> str:
    """Return all HTML that is drawn."""
    return "".join(element.proto.body for element in app.get("html"))


def add(app: AppTest) -> None:
    """Press the button that adds."""
    next(each for each in app.button if each.label.startswith("Add")).click().run()


def test_a_file_that_names_nobody_is_read_as_a_person_says(project: Path) -> None:
    app = dialog(project, "note.txt", NOBODY)
    assert strings.NOTHING_TO_ADD in markup(app)
    assert app.radio[0].label == strings.UNLABELLED
    app.radio[0].set_value("alternate").run()
    roles = [each for each in app.selectbox if "Role" in each.label]
    assert len(roles) == 2
    app.radio[0].set_value("one").run()
    roles = [each for each in app.selectbox if "Role" in each.label]
    assert [each.value for each in roles] == ["participant"]
    add(app)
    (row,) = transcripts.list_transcripts(project)
    assert row.n_turns == 4


def test_what_columns_hold_is_shown_changed_and_remembered(project: Path) -> None:
    app = dialog(project, "talk.csv", TABLE)
    by_label = {each.label: each for each in app.selectbox}
    assert by_label["What was said"].value == "گفته"
    assert by_label["Who speaks"].value == "Person"
    assert strings.COLUMNS_GUESSED in markup(app)
    by_label["Which interview"].set_value("Quelle").run()
    add(app)
    assert len(transcripts.list_transcripts(project)) == 2
    again = transcripts.preview(project, "next.csv", TABLE.replace("1,", "7,").encode())
    assert again.mapped
    assert again.held["interview"] == "Quelle"


def test_a_table_without_a_column_of_words_can_be_told_which(project: Path) -> None:
    app = dialog(project, "short.csv", "a,b\nναι,Μαρία\nόχι,Μαρία\n")
    shown = {each.label: each for each in app.selectbox}
    assert "What was said" in shown
    shown["What was said"].set_value("a").run()
    shown = {each.label: each for each in app.selectbox}
    shown["Who speaks"].set_value("b").run()
    assert "Μαρία" in markup(app)


def test_a_column_called_like_markup_is_shown_as_typed(project: Path) -> None:
    hostile = "![x](http://127.0.0.1:9/x.png)"
    app = dialog(
        project, "odd.csv", f"speaker,text,{hostile}\nנדיה,אני רושמת את כל המועדים במחברת,1\n"
    )
    options = next(each for each in app.selectbox if each.label == "When it starts").options
    assert hostile in options


def test_files_that_are_no_tables_have_no_columns(project: Path) -> None:
    found = transcripts.preview(project, "a.txt", b"Interviewer: Hm?\nNadia: I gave up.\n")
    assert found.columns == ()
    assert not found.unlabelled
