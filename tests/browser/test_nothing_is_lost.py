"""Two windows, a window that is closed while somebody types, and an app that is killed."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from live_app import LiveApp, free_port, live_app
from playwright.sync_api import Page, expect
from small_project import small_project
from watched_page import Watched

from persona_builder.services import review

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# A busy machine draws a page in several seconds.
expect.set_options(timeout=30_000)
TYPED = "Κρατά λίστα σε χαρτί, με το χέρι"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the only project of a data folder."""
    folder = tmp_path / "home" / "projects"
    folder.mkdir(parents=True)
    return small_project(folder).path


@pytest.fixture
def app(project: Path, tmp_path: Path) -> Iterator[LiveApp]:
    """Start an app on that folder."""
    with live_app(tmp_path, home=project.parent.parent) as started:
        yield started


def start_typing(page: Page) -> None:
    """Type over the first card and stay in the box."""
    page.locator(".board .card").first.focus()
    page.keyboard.press("e")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(TYPED)


def test_the_second_window_is_told_and_loses_nothing(watched: Watched, project: Path) -> None:
    first = watched.page
    watched.open("/personas")
    other = first.context.new_page()
    other.goto(f"{watched.address}/personas")
    other.locator(".board .card").first.wait_for()
    line = review.personas(project)[0].claims[0]
    card = first.locator(f'.board .card[data-id="{line.id}"]')
    card.focus()
    first.keyboard.press("4" if line.slot != "feel" else "1")
    watched.settle()
    # The other window still shows the older version, and decides on it.
    stale = other.locator(f'.board .card[data-id="{line.id}"]')
    stale.focus()
    other.keyboard.press("h")
    expect(other.get_by_text("in another window").first).to_be_visible()
    claims = {each.id: each for each in review.personas(project)[0].claims}
    assert claims[line.id].slot == ("feel" if line.slot != "feel" else "say")
    assert not claims[line.id].hidden
    # Where nothing was decided meanwhile, the second window simply goes on.
    expect(other.locator(f'.board .card[data-id="{line.id}"]')).to_be_visible()
    other.close()


def test_what_was_being_typed_when_the_window_closed_is_there_again(
    watched: Watched, project: Path
) -> None:
    page = watched.page
    watched.open("/personas")
    start_typing(page)
    again = page.context.new_page()
    page.close()
    again.goto(f"{watched.address}/personas")
    expect(again.locator(".board textarea")).to_have_value(TYPED)
    again.locator(".board textarea").press("Enter")
    expect(again.locator(".board .card", has_text=TYPED)).to_have_count(1)
    again.reload()
    expect(again.locator(".board .card", has_text=TYPED)).to_have_count(1)
    expect(again.locator(".board textarea")).to_have_count(0)
    assert any(each.text == TYPED for each in review.personas(project)[0].claims)


def test_words_sent_to_an_app_that_was_killed_are_there_when_it_is_back(
    browser: object, project: Path, tmp_path: Path
) -> None:
    port = str(free_port())
    command = [sys.executable, "-m", "persona_builder", "serve", "--no-browser", "--port", port]
    context = browser.new_context()  # type: ignore[attr-defined]
    page: Page = context.new_page()
    page.set_default_timeout(60_000)
    home = project.parent.parent
    with live_app(tmp_path, home=home, command=command) as app:
        page.goto(f"{app.base}/?token={app.token}")
        page.get_by_test_id("stSidebar").get_by_role("link", name="Personas").click()
        page.locator(".board .card").first.wait_for()
        start_typing(page)
        app.process.send_signal(signal.SIGTERM)
        app.process.wait(30)
        page.keyboard.press("Enter")
        page.wait_for_timeout(300)
    assert all(each.text != TYPED for each in review.personas(project)[0].claims)
    with live_app(tmp_path, home=home, command=command) as app:
        page.goto(f"{app.base}/?token={app.token}")
        page.get_by_test_id("stSidebar").get_by_role("link", name="Personas").click()
        expect(page.locator(".board textarea")).to_have_value(TYPED)
        page.locator(".board textarea").press("Enter")
        expect(page.locator(".board .card", has_text=TYPED)).to_have_count(1)
        page.wait_for_timeout(500)
    context.close()
    assert any(each.text == TYPED for each in review.personas(project)[0].claims)
