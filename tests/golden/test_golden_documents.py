"""Documents about a study as researchers get them; open the files beside this one and judge them.

After a change that is meant, write them anew with ``UPDATE_GOLDEN=1 pytest tests/golden``.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_project import analysed
from small_study import shown
from test_golden_cards import check, english, persian  # noqa: F401 - fixtures

from persona_builder.domain.explanation import Explanation, Saturation
from persona_builder.domain.runs import Analysis
from persona_builder.domain.studies import Study
from persona_builder.domain.themes import Theme
from persona_builder.export.html import export_html
from persona_builder.export.maps_markdown import maps_markdown
from persona_builder.export.perception import perception_markdown
from persona_builder.export.priorities import priorities_markdown
from persona_builder.export.profile import profiles_markdown
from persona_builder.export.report_markdown import report_markdown
from persona_builder.services.papers import StudyPapers, cards_of


def papers_of(study: Study, *groups: list[str]) -> StudyPapers:
    """Return a study with drafts made by hand, so that these files tell of documents only."""
    analysis = analysed(*groups, study=study)
    analysis = replace(analysis, explanation=explanation_of(study))
    personas = [shown(draft) for draft in analysis.personas]
    transcripts = study.transcript_by_id
    cards = cards_of(analysis, transcripts, personas)
    return StudyPapers("Groceries by app", analysis, transcripts, personas, cards)


def explanation_of(study: Study) -> Explanation:
    """Return themes of everybody's second and third statements, and a curve."""
    themes = []
    for place, words in ((1, ("bill", "basket")), (2, ("unit", "shelf"))):
        rows = [rows[place] for rows in study.rows_by_participant.values() if len(rows) > place]
        ids = tuple(study.statements[row].id for row in rows)
        people = tuple(sorted(study.statements[row].participant_id for row in rows))
        themes.append(Theme(f"theme-{place}", words, ids, people, ids[:1]))
    saturation = Saturation(4, 1, 0.05, (1.2, 1.7, 1.9, 2.0, 2.0), (0.0,), 5, 0.9)
    return Explanation(themes=tuple(themes), saturation=saturation)


def body(page: bytes) -> str:
    """Return a page without its style sheet, whose every change would be a change here."""
    text = page.decode()
    return text[text.index("<body>") :]


@pytest.fixture
def study_en(english: Analysis) -> StudyPapers:  # noqa: F811 - a fixture
    return papers_of(english.study, ["Ada", "Bo", "Cy"], ["Dee", "Eli"])


@pytest.fixture
def study_fa(persian: Analysis) -> StudyPapers:  # noqa: F811 - a fixture
    return papers_of(persian.study, ["نگار", "آرش"])


def test_an_english_card_as_html_reads_as_it_should(study_en: StudyPapers) -> None:
    check("card-en.html", body(export_html(study_en.cards[:1]).data))


def test_a_persian_card_as_html_reads_as_it_should(study_fa: StudyPapers) -> None:
    check("card-fa.html", body(export_html(study_fa.cards).data))


def test_maps_read_as_they_should(study_en: StudyPapers, study_fa: StudyPapers) -> None:
    ada = next(each for each in study_en.analysis.study.participants if each.name == "Ada")
    sheets = [study_en.map_of_persona(study_en.shown[0].id), study_en.map_of_person(ada.id)]
    check("map-quadrants-en.md", maps_markdown(sheets[:1], "quadrants").data.decode())
    check("map-canvas-en.md", maps_markdown(sheets[1:], "canvas").data.decode())
    person = study_fa.analysis.study.participants[0]
    sheet = study_fa.map_of_person(person.id)
    check("map-canvas-fa.md", maps_markdown([sheet], "canvas").data.decode())


def test_a_profile_reads_as_it_should(study_en: StudyPapers) -> None:
    bo = next(each for each in study_en.analysis.study.participants if each.name == "Bo")
    check("participant-en.md", profiles_markdown([study_en.profile(bo.id)]).data.decode())


def test_the_priority_list_reads_as_it_should(study_en: StudyPapers) -> None:
    ledger = study_en.ledger()
    rows = study_en.priority_rows(ledger)
    check("priorities-en.md", priorities_markdown(rows, ledger.rows()).data.decode())


def test_a_report_reads_as_it_should(study_en: StudyPapers) -> None:
    check("report-en.md", report_markdown(study_en.report()).data.decode())


def test_the_form_for_others_reads_as_it_should(study_en: StudyPapers) -> None:
    check("validation-en.md", perception_markdown(study_en.cards[:1]).data.decode())
