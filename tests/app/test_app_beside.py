"""Journey, stakeholders and focus: written in place beside a persona."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from journey_study import ENGLISH, journey_project
from small_project import empty_project, small_project
from streamlit.testing.v1 import AppTest

import persona_builder.ui.entry
from persona_builder.domain.journey import FocusStatement, JourneyStep, ShownEntry, Stakeholder
from persona_builder.services import entries, proposals, review
from persona_builder.services import stages as journey_stages
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
    names.set_value("Awareness\nConsideration\nآزمایش\nUse\nRetention\nAdvocacy")
    next(each for each in app.button if each.label == strings.SAVE).click().run()
    (shown,) = entries.entries(project, persona.id)
    assert shown.entry == JourneyStep("آزمایش", "pain", "تأخیر")


def test_stages_are_the_projects_then_any_other_that_is_used() -> None:
    used = [ShownEntry("1", "p", JourneyStep("Δοκιμή", "pain", "x"))]
    assert stages_of([], ["Α", "Β"]) == ["Α", "Β"]
    assert stages_of(used, ["Α", "Β"]) == ["Α", "Β", "Δοκιμή"]


def test_what_the_interviews_tell_is_offered_at_once_and_accepted_line_by_line(home: Path) -> None:
    project = journey_project(home).path
    persona = review.personas(project)[0]
    app = opened("journey")
    drawn = markup(app)
    assert "data:image/svg+xml" in drawn
    assert strings.JOURNEY_HOW in drawn
    assert escape(ENGLISH["Bo"][2].text) in drawn
    offered = proposals.journey(project, persona.id).offer.open
    question = next(each for each in offered if each.row == "question")
    app.segmented_control(key=f"stage-of-{persona.id}").set_value("Use").run()
    app.button(key=f"quotes-{question.id}").click().run()
    assert f"<strong>{escape(question.text)}</strong>" in markup(app)
    app.button(key=f"accept-{question.id}").click().run()
    (shown,) = entries.entries(project, persona.id)
    assert isinstance(shown.entry, JourneyStep)
    assert (shown.entry.row, shown.entry.text) == ("question", question.text)
    assert all(each.key != f"accept-{question.id}" for each in app.button)


def test_a_suggestion_that_is_dismissed_can_be_offered_again(home: Path) -> None:
    project = journey_project(home).path
    persona = review.personas(project)[0]
    app = opened("journey")
    stage = app.segmented_control(key=f"stage-of-{persona.id}").value
    offered = proposals.journey(project, persona.id).offer.open
    first = next(each for each in offered if each.stage == stage)
    app.button(key=f"dismiss-{first.id}").click().run()
    assert [each.id for each in proposals.journey(project, persona.id).offer.dismissed] == [
        first.id
    ]
    app.button(key=f"again-{first.id}").click().run()
    assert app.button(key=f"accept-{first.id}")


def test_a_whole_stage_is_accepted_with_one_click_and_a_figure_is_typed_in(home: Path) -> None:
    project = journey_project(home).path
    persona = review.personas(project)[0]
    app = opened("journey")
    app.segmented_control(key=f"stage-of-{persona.id}").set_value("Use").run()
    left = [
        each for each in proposals.journey(project, persona.id).offer.open if each.stage == "Use"
    ]
    app.button(key=f"accept-all-{persona.id}-Use").click().run()
    assert len(entries.entries(project, persona.id)) == len(left)
    next(each for each in app.text_input if each.label == strings.MEASURE_VALUE).set_value("4,2")
    where = next(each for each in app.selectbox if each.label == strings.MEASURE_WHERE)
    where.set_value("driver")
    next(each for each in app.button if each.label == strings.ADD_MEASURE).click().run()
    added = entries.entries(project, persona.id)[-1].entry
    assert added == JourneyStep("Use", "kpi", "CSAT: 4,2 (driver)")


def test_another_set_of_stages_is_a_click_away(home: Path) -> None:
    project = journey_project(home).path
    app = opened("journey")
    chosen = next(each for each in app.selectbox if each.label == strings.STAGE_SET)
    chosen.set_value("milestones").run()
    app.button(key="use-stage-set").click().run()
    assert [stage.name for stage in journey_stages.stages(project)][1] == "Registered"
    assert not app.exception


def test_whom_people_speak_of_is_placed_in_a_group(home: Path) -> None:
    project = journey_project(home).path
    persona = review.personas(project)[0]
    app = opened("stakeholders")
    driver = next(
        each for each in proposals.stakeholders(project, persona.id).open if each.role == "driver"
    )
    app.selectbox(key=f"place-{driver.id}").set_value(("low", "high")).run()
    (shown,) = entries.entries(project, persona.id)
    assert isinstance(shown.entry, Stakeholder)
    assert (shown.entry.name, shown.entry.support, shown.entry.influence) == (
        "driver",
        "low",
        "high",
    )
    assert "driver" in markup(app).split("Gatekeepers")[1].split("</section>")[0]


def test_words_of_a_need_become_a_sentence_that_a_person_finishes(home: Path) -> None:
    project = journey_project(home).path
    persona = review.personas(project)[0]
    app = opened("focus")
    words = proposals.focus(project, persona.id).open[0]
    app.button(key=f"use-{words.id}").click().run()
    boxes = {each.label: each for each in app.text_input}
    assert boxes[strings.CAN_DO_WHAT].value == words.what
    boxes[strings.SO_THAT_WHY].set_value("they never count again")
    next(each for each in app.button if each.label == strings.ADD_FOCUS).click().run()
    (shown,) = entries.entries(project, persona.id)
    assert isinstance(shown.entry, FocusStatement)
    assert shown.entry.why == "they never count again"
    assert shown.entry.statement_ids == (words.evidence[0].statement_id,)


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
