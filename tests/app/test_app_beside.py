"""Journey, stakeholders and focus: written in place beside a persona."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import empty_project, small_project
from streamlit.testing.v1 import AppTest

import persona_builder.ui.entry
from persona_builder.domain.journey import FocusStatement, JourneyStep, ShownEntry, Stakeholder
from persona_builder.services import entries, review
from persona_builder.ui import strings
from persona_builder.ui.views.journey import stages_of
from persona_builder.ui.views.stakeholders import grid

ENTRY = persona_builder.ui.entry.__file__
HOSTILE = "![x](http://127.0.0.1:9/x.png) <b>$x$</b>"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of projects of an app of its own."""
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path))
    (tmp_path / "projects").mkdir()
    return tmp_path / "projects"


def opened(page: str) -> AppTest:
    """Return the app on a page."""
    app = AppTest.from_file(ENTRY, default_timeout=60).run()
    app.switch_page(f"views/{page}.py").run()
    assert not app.exception
    return app


def markup(app: AppTest) -> str:
    """Return all HTML that the page draws."""
    return "".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("page", ["journey", "stakeholders", "focus"])
def test_without_personas_a_page_says_what_comes_first(home: Path, page: str) -> None:
    empty_project(home)
    assert strings.NO_CARD_YET_MORE in markup(opened(page))


def test_a_step_is_written_changed_and_taken_out_in_place(home: Path) -> None:
    project = small_project(home).path
    persona = review.personas(project)[0]
    app = opened("journey")
    assert strings.NO_JOURNEY in markup(app)
    box = next(each for each in app.text_input if "-Awareness-emotion-" in (each.key or ""))
    box.set_value("Φοβάται πριν ανοίξει τη σελίδα").run()
    (shown,) = entries.entries(project, persona.id)
    assert shown.entry == JourneyStep("Awareness", "emotion", "Φοβάται πριν ανοίξει τη σελίδα")
    assert "Φοβάται πριν ανοίξει" in markup(app)
    app.text_area(key=f"entry-{shown.id}-text-{shown.rev}").set_value(HOSTILE).run()
    assert "&lt;b&gt;$x$&lt;/b&gt;" in markup(app)
    (shown,) = entries.entries(project, persona.id)
    app.text_area(key=f"entry-{shown.id}-text-{shown.rev}").set_value("  ").run()
    assert entries.entries(project, persona.id) == ()
    app.button(key="undo").click().run()
    assert len(entries.entries(project, persona.id)) == 1


def test_lines_of_the_card_can_be_put_behind_a_step(home: Path) -> None:
    project = small_project(home).path
    persona = review.personas(project)[0]
    entries.add_entry(project, persona.id, JourneyStep("Purchase", "pain", "Χάνει προθεσμίες"))
    (shown,) = entries.entries(project, persona.id)
    app = opened("journey")
    line = persona.claims[0]
    app.multiselect(key=f"behind-{shown.id}-{shown.rev}").set_value([line.id]).run()
    (shown,) = entries.entries(project, persona.id)
    assert isinstance(shown.entry, JourneyStep)
    assert shown.entry.statement_ids == (line.evidence[0].statement_id,)
    assert line.evidence[0].quote in markup(app)


def test_a_stage_that_is_renamed_keeps_what_stands_under_it(home: Path) -> None:
    project = small_project(home).path
    persona = review.personas(project)[0]
    entries.add_entry(project, persona.id, JourneyStep("Purchase", "pain", "تأخیر"))
    app = opened("journey")
    names = next(each for each in app.text_area if each.label == strings.STAGE_NAMES)
    names.set_value("Awareness\nConsideration\nآزمایش\nAfterwards")
    next(each for each in app.button if each.label == strings.SAVE).click().run()
    (shown,) = entries.entries(project, persona.id)
    assert shown.entry == JourneyStep("آزمایش", "pain", "تأخیر")


def test_stages_follow_what_was_named_and_what_is_used() -> None:
    used = [ShownEntry("1", "p", JourneyStep("Δοκιμή", "pain", "x"))]
    assert stages_of([], ()) == list(strings.STAGES)
    assert stages_of(used, ()) == ["Δοκιμή"]
    assert stages_of(used, ("Α", "Β")) == ["Α", "Β", "Δοκιμή"]


def test_each_stakeholder_stands_in_the_group_of_their_support_and_influence() -> None:
    people = [
        ShownEntry("1", "p", Stakeholder("Ταμείο", "low", "high")),
        ShownEntry("2", "p", Stakeholder("<b>צוות</b>", "high", "high")),
    ]
    drawn = grid(people)
    gatekeepers = drawn.split("Gatekeepers")[1].split("</section>")[0]
    champions = drawn.split("Champions")[1].split("</section>")[0]
    assert "Ταμείο" in gatekeepers
    assert "&lt;b&gt;צוות&lt;/b&gt;" in champions
    assert drawn.count(strings.NOBODY_HERE) == 2


def test_a_stakeholder_is_added_moved_and_taken_out(home: Path) -> None:
    project = small_project(home).path
    persona = review.personas(project)[0]
    app = opened("stakeholders")
    next(each for each in app.text_input if strings.STAKEHOLDER_NAME in each.label).set_value(
        "خزانه"
    )
    next(each for each in app.button if each.label == strings.ADD_STAKEHOLDER).click().run()
    (shown,) = entries.entries(project, persona.id)
    assert shown.entry == Stakeholder("خزانه", "high", "high")
    app.segmented_control(key=f"support-{shown.id}-{shown.rev}").set_value("low").run()
    (shown,) = entries.entries(project, persona.id)
    assert shown.entry == Stakeholder("خزانه", "low", "high")
    app.button(key=f"out-{shown.id}-{shown.rev}").click().run()
    assert entries.entries(project, persona.id) == ()


def test_a_focus_statement_reads_as_a_sentence_and_has_thirty_words_at_most(home: Path) -> None:
    project = small_project(home).path
    persona = review.personas(project)[0]
    app = opened("focus")
    boxes = {each.label: each for each in app.text_input}
    boxes[strings.WHO].set_value("Ένας γονιός")
    boxes[strings.CAN_DO_WHAT].set_value("βλέπει " * 30)
    boxes[strings.SO_THAT_WHY].set_value("ησυχάζει")
    add = next(each for each in app.button if each.label == strings.ADD_FOCUS)
    add.click().run()
    assert "30 words" in app.error[0].value
    boxes = {each.label: each for each in app.text_input}
    boxes[strings.CAN_DO_WHAT].set_value("βλέπει το σύνολο")
    next(each for each in app.button if each.label == strings.ADD_FOCUS).click().run()
    (shown,) = entries.entries(project, persona.id)
    assert shown.entry == FocusStatement("Ένας γονιός", "βλέπει το σύνολο", "ησυχάζει")
    assert "Ένας γονιός can βλέπει το σύνολο so that ησυχάζει." in markup(app)
