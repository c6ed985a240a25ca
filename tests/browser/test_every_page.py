"""Every page of a project whose names and words look like markup: all of it is shown as typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from live_app import LiveApp, live_app
from payloads import PAYLOADS
from playwright.sync_api import expect
from small_project import analysed, small_project
from small_study import Said, make_study
from watched_page import Watched

from persona_builder.domain.journey import FocusStatement, JourneyStep, Stakeholder
from persona_builder.domain.names import NameDecision
from persona_builder.services import entries, names, projects, review
from persona_builder.ui import pages

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PERSON = '![p](http://127.0.0.1:9/p.png) <b onclick="window.hit=1">נדיה</b>'
CARD = '<img src=x onerror="window.hit=1"> ![c](http://127.0.0.1:9/c.png) Μαρία'
WIDTHS = (1440, 420)
PAGES = tuple(name for name, page in pages.PAGES.items() if page.linked)
# Room enough for a page of the board without "Show more".
A_GROUP = 20


@pytest.fixture(scope="module")
def hostile_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder with one analysed project full of markup."""
    folder = tmp_path_factory.mktemp("hostile") / "home" / "projects"
    folder.mkdir(parents=True)
    one_line = [" ".join(each.split()) for each in PAYLOADS]
    people = {
        (PERSON if number == 0 else f"P{number} {one_line[number]}"[:70]): [
            Said(each, ("say", "think", "do", "feel")[at % 4], at % 4)
            for at, each in enumerate(one_line[number * A_GROUP : (number + 1) * A_GROUP])
        ]
        for number in range(4)
    }
    study = make_study(people)
    labels = list(people)
    path = small_project(folder, analysed(labels[:2], labels[2:], study=study)).path
    first = review.personas(path)[0]
    review.rename_persona(path, first.id, CARD[:60], rev=0)
    review.set_notes(path, first.id, one_line[0], rev=1)
    entries.add_entry(path, first.id, JourneyStep("Awareness", "pain", one_line[1]))
    entries.add_entry(path, first.id, Stakeholder(one_line[2][:60], "high", "low", one_line[3]))
    entries.add_entry(path, first.id, FocusStatement("<b>who</b>", "**what**", "$why$"))
    names.confirm(path, [NameDecision(PERSON, "replace")])
    projects.rename_project(path, one_line[4][:60])
    return folder.parent


@pytest.fixture(scope="module")
def app(hostile_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveApp]:
    """Start an app on that folder."""
    with live_app(tmp_path_factory.mktemp("log"), home=hostile_home) as started:
        yield started


def test_no_page_runs_what_was_said_or_has_a_nameless_button(watched: Watched) -> None:
    page = watched.page
    for name in PAGES:
        page.set_viewport_size({"width": WIDTHS[0], "height": 1000})
        watched.open("/" if name == "home" else f"/{name}")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 1000})
            watched.settle()
            watched.shoot(f"every-{name}-{width}")
            assert page.evaluate("window.hit") is None, name
            assert watched.elsewhere == [], name
            assert page.locator("text=Something went wrong").count() == 0, name
            overflow = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert overflow <= 1, f"{name} is wider than the screen at {width}"
            nameless = page.evaluate(_NAMELESS)
            assert nameless == [], name
    assert watched.errors == []


def test_the_reader_and_the_drawer_show_words_as_typed(watched: Watched) -> None:
    page = watched.page
    watched.open("/transcripts")
    page.get_by_role("button", name="Read").first.click()
    page.locator(".pb-read").first.wait_for()
    watched.settle()
    shown = " ".join(page.locator(".pb-read").inner_text().split())
    found = [each for each in PAYLOADS if " ".join(each.split()) in shown]
    assert len(found) >= A_GROUP
    watched.open("/personas")
    page.locator(".board .card").first.focus()
    page.keyboard.press("Enter")
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text("Who said it")
    watched.settle()
    assert page.evaluate("window.hit") is None
    assert watched.elsewhere == []
    assert watched.errors == []


def test_every_page_is_reached_and_left_by_keyboard(watched: Watched) -> None:
    page = watched.page
    watched.open("/")
    names_seen: set[str] = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        names_seen.add(page.evaluate("(document.activeElement.innerText || '').trim()"))
    for title in ("Transcripts", "Names", "Personas", "Journey", "Activity", "Help"):
        assert any(title in each for each in names_seen), title
    link = page.get_by_test_id("stSidebar").get_by_role("link", name="Help")
    link.focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="How it works").wait_for()


# What a screen reader would call it: its label, text, title or placeholder.
_NAMELESS = """() => [...document.querySelectorAll(
  'button, a[href], input, textarea, select, [role=button], [role=textbox], [role=combobox]')]
  .filter(e => e.offsetParent !== null && e.getAttribute('aria-hidden') !== 'true')
  .filter(e => !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.title
    || (e.textContent || '').trim() || e.placeholder || (e.labels && e.labels.length)
    || e.querySelector('img[alt], svg[aria-label]') || e.type === 'hidden' || e.type === 'file'))
  .map(e => e.outerHTML.slice(0, 160))"""


def test_a_project_that_reads_from_the_right_keeps_its_direction(
    watched: Watched, hostile_home: Path
) -> None:
    page = watched.page
    project = hostile_home / "projects" / "Study.persona"
    card = review.personas(project)[1]
    review.rename_persona(project, card.id, "نادیا، مهلت‌دار", rev=0)
    watched.open(f"/personas?persona={card.id}")
    name = page.locator(".pb-name bdi")
    expect(name).to_have_text("نادیا، مهلت‌دار")
    assert name.evaluate("e => getComputedStyle(e).direction") == "rtl"
