"""Pages on small projects: what they show, and what a click changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from small_project import empty_project, small_project
from streamlit.testing.v1 import AppTest

import persona_builder.ui.entry
from persona_builder.services import projects, review, transcripts
from persona_builder.store import ProjectStore, SaveFacts
from persona_builder.ui import strings

ENTRY = persona_builder.ui.entry.__file__
HOSTILE = "![x](http://127.0.0.1:9/x.png) <b>נדיה</b> $x$ :red[x]"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of projects of an app of its own."""
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path))
    folder = tmp_path / "projects"
    folder.mkdir()
    return folder


@pytest.fixture
def project(home: Path) -> Path:
    """Return the file of a small project with two personas."""
    return small_project(home).path


def opened(page: str, **address: str) -> AppTest:
    """Return the app after a page was opened."""
    app = AppTest.from_file(ENTRY, default_timeout=30)
    for key, value in address.items():
        app.query_params[key] = value
    app.run()
    if page != "home":
        app.switch_page(f"views/{page}.py")
        for key, value in address.items():
            app.query_params[key] = value
        app.run()
    assert not app.exception
    return app


def markup(app: AppTest) -> str:
    """Return all HTML that the page draws."""
    return "".join(element.proto.body for element in app.get("html"))


def button(app: AppTest, words: str) -> object:
    """Return the button whose label begins with some words."""
    return next(each for each in app.button if each.label.startswith(words))


def test_home_greets_somebody_without_projects(home: Path) -> None:
    app = opened("home")
    assert strings.PROMISE in markup(app)
    assert [each.label for each in app.button] == [strings.TRY_SAMPLE, strings.NEW_PROJECT]


def test_home_lists_projects_with_what_is_in_them(project: Path) -> None:
    shown = markup(opened("home"))
    assert "4 transcripts · 4 participants · 2 personas" in shown


def test_home_says_why_a_project_cannot_be_opened(project: Path, home: Path) -> None:
    (home / "broken.persona").write_bytes(b"no project")
    shown = markup(opened("home"))
    assert "pb-note" in shown
    assert "4 transcripts" in shown


def _new_project_dialog() -> None:
    from persona_builder.ui.views.home import new_project

    new_project()


def test_a_new_project_has_a_file_of_its_own(home: Path) -> None:
    app = AppTest.from_function(_new_project_dialog).run()
    app.text_input[0].set_value("Μελέτη 2026")
    app.button[0].click().run()
    assert [each.name for each in projects.list_projects()] == ["Μελέτη 2026"]


def test_a_name_that_is_missing_is_asked_for(home: Path) -> None:
    app = AppTest.from_function(_new_project_dialog).run()
    app.button[0].click().run()
    assert projects.list_projects() == ()
    assert "name" in app.error[0].value


@pytest.mark.parametrize("page", ["transcripts", "analysis", "personas", "export"])
def test_without_a_project_a_page_points_home(home: Path, page: str) -> None:
    assert strings.CHOOSE_PROJECT_FIRST in markup(opened(page))


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("transcripts", strings.NO_TRANSCRIPTS),
        ("analysis", strings.ANALYSIS_NEEDS),
        ("personas", strings.NO_PERSONAS),
        ("export", strings.NOTHING_TO_EXPORT),
    ],
)
def test_an_empty_project_says_the_next_step(home: Path, page: str, words: str) -> None:
    empty_project(home)
    assert words in markup(opened(page))


def test_an_unknown_project_is_warned_about(project: Path) -> None:
    app = opened("home", project="nowhere")
    assert "There is no project" in app.warning[0].value


def test_an_address_cannot_open_a_file_outside_the_list(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.persona"
    shutil.copy(project, outside)
    app = opened("personas", project=str(outside.with_suffix("")))
    assert app.warning


def test_transcripts_lists_each_file_with_its_people(project: Path) -> None:
    shown = markup(opened("transcripts"))
    for name in ("Μαρία", "Nadia", "نادیا", "נדיה"):
        assert f'<bdi dir="auto">{name}' in shown


def _remove_dialog(project: str, transcript_id: str) -> None:
    from pathlib import Path

    from persona_builder.ui.views.transcripts import remove

    remove(Path(project), transcript_id, "Μαρία.txt")


def test_a_transcript_is_removed_after_a_question(project: Path) -> None:
    first = transcripts.list_transcripts(project)[0]
    app = AppTest.from_function(_remove_dialog, args=(str(project), first.id)).run()
    assert first.id in {row.id for row in transcripts.list_transcripts(project)}
    app.button(key="remove-transcript").click().run()
    assert first.id not in {row.id for row in transcripts.list_transcripts(project)}


def _speakers_dialog(project: str, transcript_id: str) -> None:
    from pathlib import Path

    from persona_builder.ui.views.transcripts import speakers

    speakers(Path(project), transcript_id)


def test_a_role_is_changed_and_saved_at_once(project: Path) -> None:
    first = transcripts.list_transcripts(project)[0]
    app = AppTest.from_function(_speakers_dialog, args=(str(project), first.id)).run()
    role = next(each for each in app.selectbox if each.value == "participant")
    role.set_value("interviewer").run()
    assert transcripts.list_transcripts(project)[0].needs_roles


def test_analysis_offers_no_more_personas_than_people(project: Path) -> None:
    app = opened("analysis")
    assert len(app.segmented_control[0].options) == 5


def test_personas_shows_the_first_card_and_both_names(project: Path) -> None:
    app = opened("personas")
    shown = markup(app)
    assert "Persona 1" in shown
    assert "Deadline keeper" in shown
    assert len(app.pills[0].options) == 2
    assert app.query_params["persona"] == "run-1-persona-1"


def test_an_unknown_persona_is_warned_about(project: Path) -> None:
    app = opened("personas", persona="<b>99</b>")
    assert "Showing the first one" in app.warning[0].value
    assert "<b>" not in app.warning[0].value


def test_a_persona_is_accepted_and_that_is_undone(project: Path) -> None:
    app = opened("personas")
    button(app, strings.ACCEPT).click().run()
    assert review.personas(project)[0].status == "reviewed"
    assert app.button(key="undo").label.startswith("Undo: ")
    app.button(key="undo").click().run()
    assert review.personas(project)[0].status == "draft"
    assert not app.button(key="redo").disabled


def test_a_change_made_on_an_old_version_is_refused_with_a_sentence(project: Path) -> None:
    app = opened("personas")
    persona = review.personas(project)[0]
    review.rename_persona(project, persona.id, "Νίκη", rev=persona.rev)
    button(app, strings.ACCEPT).click().run()
    assert review.personas(project)[0].status == "draft"
    assert "in another window" in app.error[0].value


def _details_dialog(project: str) -> None:
    from pathlib import Path

    from persona_builder.services import review
    from persona_builder.ui.card import details

    details(Path(project), review.personas(Path(project))[0])


def test_details_are_saved_together_and_only_what_changed(project: Path) -> None:
    app = AppTest.from_function(_details_dialog, args=(str(project),)).run()
    app.text_input[0].set_value("Νίκη")
    app.text_area[1].set_value("Ask about weekends.")
    app.button[0].click().run()
    persona = review.personas(project)[0]
    assert (persona.name.text, persona.notes.text, persona.rev) == (
        "Νίκη",
        "Ask about weekends.",
        2,
    )


def _evidence_dialog(project: str) -> None:
    from pathlib import Path

    from persona_builder.services import review
    from persona_builder.ui.drawer import evidence

    persona = review.personas(Path(project))[0]
    evidence(Path(project), persona.id, persona.claims[0].id, "Study")


def test_evidence_shows_the_quote_and_what_speaks_against_it(project: Path) -> None:
    app = AppTest.from_function(_evidence_dialog, args=(str(project),)).run()
    shown = markup(app)
    assert "<strong>Φοβάμαι ότι θα χάσω την προθεσμία κάθε φορά.</strong>" in shown
    assert "pb-turn here against" in shown
    assert "Planted by hand." in shown


def test_a_line_is_kept_on_top_and_moved_from_its_evidence(project: Path) -> None:
    app = AppTest.from_function(_evidence_dialog, args=(str(project),)).run()
    app.toggle[0].set_value(True).run()
    app.selectbox[0].set_value("do").run()
    moved = next(claim for claim in review.personas(project)[0].claims if claim.pinned)
    assert (moved.drafted_slot, moved.slot) == ("feel", "do")


def test_names_are_shown_as_typed(project: Path) -> None:
    persona = review.personas(project)[0]
    review.rename_persona(project, persona.id, HOSTILE, rev=persona.rev)
    app = opened("personas")
    shown = markup(app)
    assert "&lt;b&gt;נדיה&lt;/b&gt;" in shown
    assert "<b>נדיה</b>" not in shown
    assert "![x](" not in app.pills[0].options[0]


def test_export_has_the_edit_and_leaves_out_what_was_hidden(project: Path) -> None:
    persona = review.personas(project)[0]
    edited, hidden = persona.claims[0], persona.claims[1]
    review.edit_claim(project, edited.id, "Χάνω προθεσμίες", rev=edited.rev)
    review.hide_claim(project, hidden.id, rev=hidden.rev)
    app = opened("export")
    assert "Χάνω προθεσμίες" in app.code[0].value
    assert f"- “{hidden.text}”" not in app.code[0].value


def test_export_asks_for_a_persona_when_none_is_chosen(project: Path) -> None:
    app = opened("export")
    app.pills[0].set_value([]).run()
    assert strings.CHOOSE_ONE in markup(app)


def test_a_transcript_is_read_with_its_quotes_marked(project: Path) -> None:
    transcript = review.personas(project)[0].claims[0].evidence[0].transcript_id
    shown = markup(opened("transcript", transcript=transcript))
    assert "<mark>Φοβάμαι ότι θα χάσω την προθεσμία κάθε φορά.</mark>" in shown


def test_a_transcript_that_is_gone_is_said_to_be(project: Path) -> None:
    app = opened("transcript", transcript="gone")
    assert app.warning[0].value == strings.NO_SUCH_TRANSCRIPT


def test_help_says_where_things_lie(home: Path) -> None:
    assert str(home.parent) in markup(opened("help"))


def _broken_page() -> None:
    from persona_builder.ui import logs, notices

    logs.keep_log()
    with notices.guarded():
        raise RuntimeError("words of an interview")


def test_a_broken_page_shows_an_id_and_keeps_the_interviews_out_of_the_log(home: Path) -> None:
    app = AppTest.from_function(_broken_page).run()
    log = (home.parent / "logs" / "persona-builder.log").read_text(encoding="utf-8")
    error_id = app.error[0].value.split("Error ")[1].split(" ")[0]
    assert f"Error {error_id}: RuntimeError" in log
    assert "words of an interview" not in log + app.error[0].value


def test_export_warns_of_facts_that_only_one_person_has(project: Path) -> None:
    names = ("Μαρία", "Nadia", "نادیا", "נדיה")
    facts = {
        (f"{name}.txt", ""): {"job": ("nurse", "cook")[place % 2], "town": ("A", "B")[place // 2]}
        for place, name in enumerate(names)
    }
    ProjectStore(project).apply(SaveFacts(facts))
    app = opened("export")
    assert strings.facts_that_tell(1) in [each.label for each in app.expander]
    assert "may be recognised" in markup(app)
