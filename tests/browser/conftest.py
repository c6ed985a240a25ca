"""An app of its own for each test, and a browser that notes what it asks for."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from live_app import LiveApp, live_app
from playwright.sync_api import Browser, ConsoleMessage, Request, sync_playwright
from watched_page import Watched

CHROMIUM = next(
    (
        found
        for name in ("chromium", "chromium-browser", "google-chrome")
        if (found := shutil.which(name))
    ),
    None,
)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[LiveApp]:
    """Start an app with an empty data folder."""
    with live_app(tmp_path) as started:
        yield started


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Start Chromium without a window and without its own calls home."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=CHROMIUM,
            headless=True,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        )
        yield chromium
        chromium.close()


@pytest.fixture
def watched(browser: Browser, app: LiveApp) -> Iterator[Watched]:
    """Return a page that notes requests to elsewhere and errors."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, accept_downloads=True)
    page = context.new_page()
    page.set_default_timeout(30_000)
    seen = Watched(page, app.base)
    ours = (app.base, app.base.replace("http", "ws"), "data:", "blob:")

    def watch(request: Request) -> None:
        if not request.url.startswith(ours):
            seen.elsewhere.append(request.url)

    page.on("request", watch)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))

    def note(message: ConsoleMessage) -> None:
        # Pages below the first look for the health endpoint in the wrong place; harmless.
        if message.type == "error" and "404" not in message.text:
            seen.errors.append(message.text)

    page.on("console", note)
    page.goto(f"{app.base}/?token={app.token}")
    # The page with the cookie goes on to the app by itself.
    page.get_by_test_id("stSidebar").wait_for(state="attached", timeout=60_000)
    yield seen
    context.close()
