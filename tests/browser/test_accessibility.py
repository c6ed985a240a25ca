"""Every page, with words of four languages: nothing that axe-core calls serious."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from live_app import LiveApp, live_app
from playwright.sync_api import Page
from small_project import PEOPLE, analysed, small_project, small_study
from small_study import make_study
from watched_page import Watched

from persona_builder.domain.explanation import Explanation
from persona_builder.domain.journey import FocusStatement, JourneyStep, Stakeholder
from persona_builder.domain.studies import Study
from persona_builder.domain.themes import Theme
from persona_builder.services import entries, review, transcripts
from persona_builder.store import SaveAnalysis
from persona_builder.ui.pages import PAGES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LANGUAGES = ("en", "fa", "he")
# Where what people said is shown; the other pages say the same in every language.
WITH_WORDS = ("transcripts", "themes", "participants", "personas", "compare", "journey", "report")
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
_BAD = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations
  .filter(each => ['serious', 'critical'].includes(each.impact))
  .map(each => `${each.id}: ${each.nodes.slice(0, 3).map(
    node => node.html.slice(0, 160)).join(' | ')}`)"""


def study_in(language: str) -> Study:
    """Return a study of which everybody speaks one language; English has all four."""
    if language == "en":
        return small_study()
    name = {"fa": "نادیا", "he": "נדיה"}[language]
    people = {
        f"{name} {number}": [replace(each, text=f"{each.text} {number}") for each in PEOPLE[name]]
        for number in range(4)
    }
    return make_study(people, language=language)


def project_in(folder: Path, language: str) -> Path:
    """Make a project with something on every page."""
    study = study_in(language)
    said = study.statements
    theme = Theme("t", (study.text_of(said[0])[:12],), (said[0].id, said[3].id), (), (said[0].id,))
    labels = [person.name for person in study.participants]
    unsure = (*study.tags[:-1], replace(study.tags[-1], abstained=True))
    found = analysed(labels[:2], labels[2:], study=replace(study, tags=unsure))
    last = found.personas[1]
    fewer = replace(last, claims=last.claims[:-1])
    found = replace(
        found, personas=(found.personas[0], fewer), explanation=Explanation(themes=(theme,))
    )
    store = small_project(folder, found)
    store.apply(SaveAnalysis(replace(found, run=replace(found.run, id="run-2"))))
    card = review.personas(store.path)[0]
    words = study.text_of(said[0])
    entries.add_entry(store.path, card.id, JourneyStep("Awareness", "pain", words))
    entries.add_entry(store.path, card.id, Stakeholder(labels[0], "high", "low", words))
    entries.add_entry(store.path, card.id, FocusStatement("a", "b", "c"))
    review.move_claim(store.path, card.claims[0].id, "do", rev=0)
    review.hide_claim(store.path, card.claims[1].id, rev=0)
    return store.path


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a data folder's projects, one for each language."""
    folder = tmp_path_factory.mktemp("data") / "home" / "projects"
    folder.mkdir(parents=True)
    return {
        language: project_in(folder, language).rename(folder / f"{language}.persona")
        for language in LANGUAGES
    }


@pytest.fixture(scope="module")
def app(projects: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveApp]:
    """Start an app on that folder."""
    with live_app(tmp_path_factory.mktemp("log"), home=projects["en"].parent.parent) as started:
        yield started


def serious(page: Page) -> list[str]:
    """Return what axe-core calls serious or worse on a page."""
    page.evaluate(AXE)
    found: list[str] = page.evaluate(_BAD)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_has_a_serious_fault(
    watched: Watched, projects: dict[str, Path], language: str
) -> None:
    page, project = watched.page, projects[language]
    faults: dict[str, list[str]] = {}
    watched.open(f"/?project={language}")
    for name in [name for name, info in PAGES.items() if info.linked]:
        if language == "en" or name in WITH_WORDS:
            watched.go(name)
            if found := serious(page):
                faults[name] = found
    transcript = transcripts.list_transcripts(project)[0].id
    statement = review.personas(project)[0].claims[0].evidence[0].statement_id
    for place in (f"transcript?transcript={transcript}", f"evidence?statement={statement}"):
        watched.open(f"/{place}&project={language}")
        if place.startswith("evidence"):
            page.get_by_role("dialog").wait_for()
            watched.settle()
        if found := serious(page):
            faults[place] = found
    assert faults == {}
    assert watched.errors == []
    assert watched.elsewhere == []
