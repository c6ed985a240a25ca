"""Journeys and stakeholder maps as researchers get them; open the files and judge them.

After a change that is meant, write them anew with ``UPDATE_GOLDEN=1 pytest tests/golden``.
"""

from __future__ import annotations

import pytest
from journey_study import english_study, persian_study
from small_project import analysed
from test_golden_cards import check

from persona_builder.domain.journey import FocusStatement, JourneyStep, ShownEntry, Stakeholder
from persona_builder.domain.studies import Study
from persona_builder.export.focus import focus_markdown
from persona_builder.export.html_beside import journeys_html, stakeholders_html
from persona_builder.export.journey import journeys_markdown, picture_of
from persona_builder.export.stakeholders import picture_of_stakeholders, stakeholders_markdown
from persona_builder.review import show_personas
from persona_builder.services.besides import BesideDesk, Besides


def desk_of(study: Study, *entries: JourneyStep | Stakeholder | FocusStatement) -> BesideDesk:
    shown = tuple(
        ShownEntry(str(place), "run-1-persona-1", entry) for place, entry in enumerate(entries)
    )
    return BesideDesk(study, study.transcript_by_id, Besides(entries=shown))


@pytest.fixture(params=["en", "fa"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_journey_a_map_and_a_focus_read_as_they_should(language: str) -> None:
    study = english_study() if language == "en" else persian_study()
    people = [person.name for person in study.participants]
    personas = show_personas(analysed(people, study=study).personas, (), {}, earlier=())
    said = study.statements[0]
    desk = desk_of(
        study,
        JourneyStep("Use", "opportunity", "Tell when the driver comes | *before* she leaves."),
        JourneyStep("Use", "kpi", "CSAT: 4.2"),
        JourneyStep("Awareness", "action", study.text_of(said), (said.id,)),
        Stakeholder("Η διεύθυνση", "low", "high", "Asks what it costs."),
        FocusStatement("A carer", "see the total", "nothing is a surprise", (said.id,)),
    )
    journey = desk.journey(personas[0])
    check(f"journey-{language}.md", journeys_markdown([journey]).data.decode())
    check(f"journey-{language}.svg", picture_of(journey, ink="#1c2733") + "\n")
    stakeholders = desk.stakeholders(personas[0])
    check(f"stakeholders-{language}.md", stakeholders_markdown([stakeholders]).data.decode())
    check(f"focus-{language}.md", focus_markdown([desk.focus(personas[0])]).data.decode())


def test_the_same_stands_in_the_page_with_its_drawing() -> None:
    study = persian_study()
    people = [person.name for person in study.participants]
    personas = show_personas(analysed(people, study=study).personas, (), {}, earlier=())
    desk = desk_of(study, Stakeholder("<b>رئیس</b>", "high", "high"))
    page = journeys_html([desk.journey(personas[0])]).data.decode()
    assert page.count("<svg") == 1
    assert 'dir="rtl"' in page
    assert "No evidence in these interviews." in page
    groups = desk.stakeholders(personas[0])
    assert "&lt;b&gt;رئیس&lt;/b&gt;" in picture_of_stakeholders(groups)
    assert "<b>رئیس</b>" not in stakeholders_html([groups]).data.decode()
