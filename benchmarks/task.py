"""Do a researcher's main task in the app, and count its clicks and keys.

    python benchmarks/task.py

The steps and how they compare with a whiteboard stand in ``docs/task-script.md``. A person's
time is estimated from the counts with the keystroke-level model of Card, Moran and Newell.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from live_app import live_app
from playwright.sync_api import Locator, Page, sync_playwright

from persona_builder.resources import resource_folder

FILES, MOVES = 12, 10
# Seconds of the keystroke-level model: a key, pointing and clicking, thinking before a step.
KEY_S, CLICK_S, THINK_S = 0.28, 1.3, 1.35


class Hand:
    """A hand on the mouse and the keys that counts what it does, step by step."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks: Counter[str] = Counter()
        self.keys: Counter[str] = Counter()
        self.waited_s: dict[str, float] = {}
        self.step = ""
        self._since = time.monotonic()

    def begin(self, step: str) -> None:
        """Begin a step of the script."""
        now = time.monotonic()
        if self.step:
            self.waited_s[self.step] = now - self._since
        self.step, self._since = step, now

    def click(self, target: Locator) -> None:
        """Click somewhere and wait until the page stands still."""
        target.click()
        self.clicks[self.step] += 1
        self.settle()

    def press(self, key: str) -> None:
        """Press a key, or several held together, and wait until the page stands still."""
        self.page.keyboard.press(key)
        self.keys[self.step] += key.count("+") + 1
        self.settle()

    def type(self, words: str) -> None:
        """Type words."""
        self.page.keyboard.type(words)
        self.keys[self.step] += len(words)

    def settle(self) -> None:
        """Wait until the app has drawn what it was asked for."""
        self.page.wait_for_timeout(250)
        done = "[data-testid=stApp][data-test-script-state=notRunning]"
        self.page.locator(done).wait_for()


def main() -> None:
    samples = sorted(resource_folder("sample_transcripts").glob("p[01]*.*"))[:FILES]
    with (
        tempfile.TemporaryDirectory() as place,
        live_app(Path(place)) as app,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
        page.set_default_timeout(300_000)
        page.goto(f"{app.base}/?token={app.token}")
        page.get_by_role("button", name="New project").wait_for()
        hand = Hand(page)
        bring_in(hand, samples)
        review(hand)
        find_and_export(hand)
        browser.close()
    report(hand)


def bring_in(hand: Hand, samples: list[Path]) -> None:
    """Make a project, add the files, mend a role, analyse."""
    page = hand.page
    hand.begin("new project")
    hand.click(page.get_by_role("button", name="New project"))
    hand.click(page.get_by_label("Name of the study"))
    hand.type("Shop")
    hand.press("Enter")
    page.get_by_text("No transcripts yet").wait_for()

    hand.begin(f"upload {len(samples)} files")
    # Upload, the first file, the last one with Shift held, Open.
    hand.clicks[hand.step] += 4
    hand.keys[hand.step] += 1
    page.locator("input[type=file]").set_input_files(samples)
    dialog = page.get_by_role("dialog")
    add = dialog.get_by_role("button", name=f"Add {len(samples)} transcripts")
    add.wait_for()

    hand.begin("fix one role")
    role = dialog.get_by_role("combobox").first
    hand.click(role)
    hand.press("ArrowDown")
    hand.press("Enter")
    hand.click(role)
    hand.press("ArrowUp")
    hand.press("Enter")
    hand.click(dialog.get_by_role("button", name=re.compile(r"Add \d+ transcripts")))
    page.get_by_text("Continue to the analysis").wait_for()

    hand.begin("analyse")
    hand.click(page.get_by_text("Continue to the analysis"))
    # Twelve interviews may well be one group; two are needed to merge them.
    hand.click(page.get_by_role("radio", name="3", exact=True))
    hand.click(page.get_by_role("button", name="Run analysis"))
    go_on = page.get_by_role("button", name="Review personas")
    go_on.wait_for()
    hand.click(go_on)
    page.locator(".board .card").first.wait_for()


def review(hand: Hand) -> None:
    """Accept a persona, move statements, rename, merge."""
    page = hand.page
    hand.begin("accept one persona")
    hand.click(page.get_by_role("button", name="Accept"))

    hand.begin(f"move {MOVES} statements")
    hand.click(page.locator(".board .panel[data-slot=say] .card p").first)
    for _ in range(MOVES):
        slot = page.evaluate(_FOCUSED_SLOT)
        hand.press("2" if slot != "think" else "3")
        hand.press("ArrowDown")

    hand.begin("rename")
    hand.click(page.get_by_test_id("stMenuButtonButton"))
    hand.click(page.get_by_text("Edit details", exact=True))
    hand.click(page.get_by_role("dialog").get_by_label("Name"))
    hand.press("Control+a")
    hand.type("Ζωή")
    hand.press("Enter")

    hand.begin("merge two personas")
    hand.click(page.get_by_test_id("stMenuButtonButton"))
    hand.click(page.get_by_text(re.compile("^Merge")).last)
    hand.click(page.get_by_role("dialog").get_by_role("button", name="Merge"))


def find_and_export(hand: Hand) -> None:
    """Find a quote and take the cards."""
    page = hand.page
    link = page.get_by_test_id("stSidebar").get_by_role("link")
    hand.begin("find a quote")
    hand.click(link.filter(has_text="Evidence"))
    hand.click(page.get_by_label("Search the words"))
    hand.type("receipt")
    hand.press("Enter")
    hand.click(page.locator("[class*=st-key-open-] button").first)
    page.get_by_role("dialog").wait_for()
    hand.press("Escape")

    hand.begin("export")
    hand.click(link.filter(has_text="Export"))
    with page.expect_download():
        hand.click(page.get_by_role("button", name=re.compile("Download")).first)
    hand.begin("")


_FOCUSED_SLOT = """() => {
  const host = [...document.querySelectorAll('*')].find(e => e.shadowRoot?.activeElement);
  const card = (host ? host.shadowRoot : document).activeElement;
  return card.closest('.panel')?.dataset.slot ?? '';
}"""


def report(hand: Hand) -> None:
    print(f"{'step':28} clicks  keys  by hand  app took")
    total_s = 0.0
    for step in hand.waited_s:
        clicks, keys = hand.clicks[step], hand.keys[step]
        by_hand_s = clicks * CLICK_S + keys * KEY_S + THINK_S * (clicks + 1)
        total_s += by_hand_s
        print(f"{step:28} {clicks:6} {keys:5} {by_hand_s:6.0f} s {hand.waited_s[step]:7.0f} s")
    clicks, keys = sum(hand.clicks.values()), sum(hand.keys.values())
    took = sum(hand.waited_s.values())
    print(f"{'all':28} {clicks:6} {keys:5} {total_s:6.0f} s {took:7.0f} s")


if __name__ == "__main__":
    main()
