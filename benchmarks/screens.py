"""Take pictures of every page at two widths, light and dark.

    python benchmarks/screens.py OUT [--project FILE.persona]

Shows the project given, or an invented one. Writes one PNG for each page, width and scheme
into the folder OUT, to be looked at before a release.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from live_app import LiveApp, live_app
from playwright.sync_api import Browser, sync_playwright
from small_project import small_project

from persona_builder.services import transcripts
from persona_builder.ui.pages import PAGES

WIDTHS = (1440, 420)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--project", type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with served(options.project) as (app, project), sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        transcript = transcripts.list_transcripts(project)[0].id
        for width in WIDTHS:
            for scheme in SCHEMES:
                shoot(browser, app, options.out, width, scheme, transcript)
        browser.close()
    print(f"{len(PAGES) * len(WIDTHS) * len(SCHEMES)} pictures in {options.out}")


@contextmanager
def served(given: Path | None) -> Iterator[tuple[LiveApp, Path]]:
    """Start the app on a copy of a project, or on an invented one."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "home" / "projects"
        folder.mkdir(parents=True)
        project = Path(shutil.copy(given, folder)) if given else small_project(folder).path
        with live_app(Path(place), home=folder.parent) as app:
            yield app, project


def shoot(
    browser: Browser,
    app: LiveApp,
    out: Path,
    width: int,
    scheme: Literal["light", "dark"],
    transcript: str,
) -> None:
    """Take a picture of every page in one width and scheme."""
    context = browser.new_context(viewport={"width": width, "height": 1000}, color_scheme=scheme)
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.goto(f"{app.base}/?token={app.token}")
    page.get_by_test_id("stSidebar").wait_for(state="attached")
    for name in PAGES:
        address = "" if name == "home" else f"{name}?transcript={transcript}"
        page.goto(f"{app.base}/{address}")
        page.get_by_test_id("stSidebar").wait_for(state="attached")
        page.wait_for_timeout(800)
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        page.wait_for_timeout(400)
        page.screenshot(path=out / f"{name}-{width}-{scheme}.png")
    context.close()


if __name__ == "__main__":
    main()
