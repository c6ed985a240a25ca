"""A turn is corrected in a dialog; names are decided on in a table."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import small_project
from streamlit.testing.v1 import AppTest

import persona_builder.ui.entry
from persona_builder.domain.names import NameDecision
from persona_builder.services import corrections, names, transcripts
from persona_builder.ui import strings

ENTRY = persona_builder.ui.entry.__file__


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file of a small project with two personas."""
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path))
    (tmp_path / "projects").mkdir()
    return small_project(tmp_path / "projects").path


def _correct(project: str, transcript_id: str, turn: int) -> None:
    from pathlib import Path

    from persona_builder.services import transcripts
    from persona_builder.ui import correcting, notices

    notices.show_waiting()
    transcript = transcripts.transcript(Path(project), transcript_id)
    correcting.correct(Path(project), transcript, transcript.turns[turn])


def dialog(project: Path, turn: int) -> tuple[AppTest, str]:
    """Return an app that shows the dialog of one turn, and the transcript's id."""
    row = next(row for row in transcripts.list_transcripts(project) if "נדיה" in row.participants)
    app = AppTest.from_function(_correct, args=(str(project), row.id, turn)).run()
    assert not app.exception
    return app, row.id


def spoken(project: Path, transcript_id: str) -> int:
    """Return the first turn of the participant."""
    transcript = transcripts.transcript(project, transcript_id)
    return next(
        turn.index
        for turn in transcript.turns
        if transcript.speaker(turn.speaker_id).role == "participant"
    )


def markup(app: AppTest) -> str:
    """Return all HTML that is drawn."""
    return "".join(element.proto.body for element in app.get("html"))


def test_words_are_corrected_after_saying_what_follows(project: Path) -> None:
    row = next(row for row in transcripts.list_transcripts(project) if "נדיה" in row.participants)
    turn = spoken(project, row.id)
    app, transcript_id = dialog(project, turn)
    assert strings.NOTHING_CHANGED in markup(app)
    before = transcripts.transcript(project, transcript_id)
    words = before.words(before.turns[turn])
    app.text_area[0].set_value(words.replace("מפחדת", "חוששת")).run()
    assert strings.statements_follow(1) in markup(app)
    assert strings.lines_follow(2) in markup(app)
    assert "חוששת" not in transcripts.transcript(project, transcript_id).text
    app.button(key="save-words").click().run()
    assert "חוששת" in transcripts.transcript(project, transcript_id).text


def test_a_turn_can_be_given_to_somebody_new(project: Path) -> None:
    app, transcript_id = dialog(project, 1)
    app.selectbox[0].set_value("").run()
    assert strings.NEW_LABEL_NEEDED in markup(app)
    app.text_input[0].set_value("Σοφία <b>").run()
    app.button(key="save-who").click().run()
    labels = {each.label for each in transcripts.transcript(project, transcript_id).speakers}
    assert "Σοφία <b>" in labels


def opened(page: str, **address: str) -> AppTest:
    """Return the app on a page."""
    app = AppTest.from_file(ENTRY, default_timeout=30).run()
    app.switch_page(f"views/{page}.py")
    for key, value in address.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    return app


def test_what_cannot_follow_waits_in_the_tray_with_its_words(project: Path) -> None:
    row = next(row for row in transcripts.list_transcripts(project) if "נדיה" in row.participants)
    transcript = transcripts.transcript(project, row.id)
    turn = transcript.turns[spoken(project, row.id)]
    words = transcript.words(turn)
    corrections.correct_text(project, row.id, turn.span, "")
    app = opened("transcript", transcript=row.id)
    assert words.split("\n")[0].split(".")[0] in markup(app)
    assert strings.tray_title(len(corrections.tray(project))) in [
        each.label for each in app.expander
    ]
    app.button(key="undo").click().run()
    assert corrections.tray(project) == ()


def test_turns_to_correct_have_a_button_each(project: Path) -> None:
    row = transcripts.list_transcripts(project)[0]
    app = opened("transcript", transcript=row.id)
    app.toggle(key="correct-mode").set_value(True).run()
    buttons = [each for each in app.button if each.label == strings.CORRECT]
    assert len(buttons) == row.n_turns


def test_names_are_listed_as_typed_and_kept_or_replaced_together(project: Path) -> None:
    names.confirm(project, [NameDecision("<b>Λάρισα</b>", "replace", "place")])
    app = opened("names")
    app.segmented_control[0].set_value("all").run()
    assert len(names.suggestions(project)) >= 5
    app.button(key="names-keep").click().run()
    assert {row.verdict for row in names.suggestions(project)} == {"keep"}
    app.button(key="undo").click().run()
    assert {row.verdict for row in names.suggestions(project)} == {None, "replace"}


def test_a_name_that_was_not_found_can_be_added(project: Path) -> None:
    app = opened("names")
    app.text_input[0].set_value("کوچهٔ پشتی")
    next(each for each in app.button if each.label == strings.REPLACE).click().run()
    assert "کوچهٔ پشتی" in {row.text for row in names.suggestions(project)}


def test_a_cell_that_was_changed_is_a_decision() -> None:
    from persona_builder.ui.views.names import _decision

    row = names.NameRow("Nadia", "person", 2, "to confirm", "", None, "", ())
    assert _decision(row, {strings.DECISION_COLUMN: strings.KEEP}) == NameDecision("Nadia", "keep")
    assert _decision(row, {strings.KIND_COLUMN: "Place", strings.SAME_COLUMN: "Νάντια"}) == (
        NameDecision("Nadia", "replace", "place", "Νάντια")
    )


def test_an_export_under_codes_names_nobody_and_the_key_stays_apart(project: Path) -> None:
    app = opened("export")
    app.toggle(key="export-codes").set_value(True).run()
    assert not app.exception
    text = next(each.value for each in app.code)
    assert "Nadia" not in text
    assert "Μαρία" not in text
    offered = [each.proto.label for each in app.get("download_button")]
    assert {strings.DOWNLOAD_KEY, strings.DOWNLOAD, strings.DOWNLOAD_HTML} <= set(offered)
    assert strings.CODES_NOTE in markup(app)
