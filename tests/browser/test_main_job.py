"""The main job in a real browser: from files to a reviewed persona that is exported."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from watched_page import Watched

pytestmark = [pytest.mark.browser, pytest.mark.models, pytest.mark.slow]

ONE_MORE = "\r\n".join(
    [
        "Interviewer: How do you keep track of your deadlines?",
        "Nadia: I write every deadline into a notebook, because the app forgets them.",
        "Interviewer: And when you miss one?",
        "Nadia: I feel awful 😟. I am afraid of missing the next one all week.",
        "Nadia: I think the whole thing was built for people with more time than me.",
        "Nadia: I told my manager that I need everything on one page.",
    ]
)
MINUTES_TO_ANALYSE = 5
EDITED = "Keeps a paper list beside the app"
UNDONE = "This wording is taken back"


def panel(page: Page, slot: str) -> Locator:
    """Return one quadrant of the board."""
    return page.locator(f".board .panel[data-slot={slot}]")


def count(page: Page, slot: str) -> int:
    """Return how many cards a quadrant says it has."""
    return int(panel(page, slot).locator(".count").inner_text())


def edit(page: Page, card: Locator, words: str) -> None:
    """Type other words over a card."""
    card.focus()
    page.keyboard.press("e")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def test_from_files_to_a_reviewed_persona_that_is_exported(
    watched: Watched, tmp_path: Path
) -> None:
    page = watched.page
    watched.open("/")
    watched.shoot("home-first")
    page.get_by_role("button", name="Try the sample project").click()
    page.get_by_text("Continue to the analysis").wait_for()
    watched.settle()
    watched.shoot("transcripts")

    add_a_file(watched, tmp_path)
    page.get_by_text("Continue to the analysis").click()
    analyse(watched)
    page.get_by_role("button", name="Review personas").click()
    page.locator(".board .card").first.wait_for()
    watched.settle()
    watched.shoot("personas")

    review(watched)
    see_the_evidence(watched)
    check_the_export(watched, tmp_path)
    for path in ("", "help", "transcripts"):
        watched.open(f"/{path}")
        watched.shoot(path or "home")

    assert watched.elsewhere == []
    assert watched.errors == []


def add_a_file(watched: Watched, folder: Path) -> None:
    """Add one more transcript through the preview."""
    page = watched.page
    file = folder / "P99 extra.txt"
    file.write_bytes(ONE_MORE.encode())
    page.locator("input[type=file]").set_input_files(file)
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("How do you keep track").wait_for()
    watched.settle()
    watched.shoot("preview")
    dialog.get_by_role("button", name="Add 1 transcript").click()
    page.locator(".pb-title", has_text="P99 extra.txt").wait_for()


def analyse(watched: Watched) -> None:
    """Run the analysis to its end."""
    page = watched.page
    run = page.get_by_role("button", name="Run analysis")
    run.wait_for()
    watched.shoot("analysis")
    run.click()
    page.get_by_role("button", name="Cancel").wait_for()
    watched.shoot("analysis-running")
    page.get_by_role("button", name="Review personas").wait_for(timeout=MINUTES_TO_ANALYSE * 60_000)
    watched.settle()
    watched.shoot("analysis-done")


def review(watched: Watched) -> None:
    """Move by key and by mouse, edit, undo; nothing is lost by loading the page again."""
    page = watched.page
    slots = [slot for slot in ("say", "think", "do", "feel") if count(page, slot)]
    source, target = slots[0], "feel" if slots[0] != "feel" else "say"
    key = {"say": "1", "think": "2", "do": "3", "feel": "4"}[target]

    before = count(page, target)
    panel(page, source).locator(".card").first.focus()
    page.keyboard.press(key)
    expect(panel(page, target).locator(".count")).to_have_text(str(before + 1))
    watched.settle()

    moved = panel(page, target).locator(".card", has_text="Moved").first
    moved.drag_to(panel(page, "do").locator(".head"))
    expect(panel(page, target).locator(".count")).to_have_text(str(before))
    watched.settle()

    card = panel(page, "do").locator(".card", has_text="Moved").first
    edit(page, card, EDITED)
    expect(panel(page, "do").locator(".card", has_text=EDITED)).to_contain_text("Edited")
    watched.settle()

    edit(page, panel(page, "do").locator(".card", has_text=EDITED), UNDONE)
    expect(panel(page, "do")).to_contain_text(UNDONE)
    watched.settle()
    page.keyboard.press("ControlOrMeta+z")
    expect(panel(page, "do")).not_to_contain_text(UNDONE)
    expect(panel(page, "do")).to_contain_text(EDITED)
    watched.settle()
    watched.shoot("personas-reviewed")

    page.reload()
    expect(panel(page, "do")).to_contain_text(EDITED)
    watched.settle()


def see_the_evidence(watched: Watched) -> None:
    """Open the drawer of the edited card: the words that were said are still there."""
    page = watched.page
    panel(page, "do").locator(".card", has_text=EDITED).focus()
    page.keyboard.press("Enter")
    drawer = page.get_by_role("dialog")
    drawer.get_by_text("What was said is below").wait_for()
    expect(drawer.locator(".pb-turn.here strong").first).not_to_be_empty()
    watched.settle()
    watched.shoot("evidence")
    page.keyboard.press("Escape")
    drawer.wait_for(state="detached")
    watched.settle()


def check_the_export(watched: Watched, folder: Path) -> None:
    """The file that is downloaded holds the edit, and not what was undone."""
    page = watched.page
    page.get_by_test_id("stSidebar").get_by_role("link", name="Export").click()
    button = page.get_by_role("button", name="Download Markdown")
    button.wait_for()
    watched.settle()
    watched.shoot("export")
    with page.expect_download() as download:
        button.click()
    file = folder / "personas.md"
    download.value.save_as(file)
    text = file.read_text(encoding="utf-8")
    assert EDITED in text
    assert UNDONE not in text
