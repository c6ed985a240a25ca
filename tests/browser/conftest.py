"""An app of its own for each test, and a browser that notes what it asks for."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
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
SECONDS_TO_START = 60


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Start an app with an empty data folder and return where it listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "persona_builder",
        "serve",
        "--no-browser",
        "--port",
        str(port),
    ]
    environment = {**os.environ, "PERSONA_BUILDER_HOME": str(tmp_path / "home")}
    with (tmp_path / "serve.log").open("wb") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        try:
            _wait_until_up(process, port)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(20)


def _wait_until_up(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        assert process.poll() is None, "the app ended before it answered"
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise AssertionError("the app did not answer in time")


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
def watched(browser: Browser, address: str) -> Iterator[Watched]:
    """Return a page that notes requests to elsewhere and errors."""
    page = browser.new_page(viewport={"width": 1440, "height": 1000}, accept_downloads=True)
    page.set_default_timeout(30_000)
    seen = Watched(page, address)
    ours = (address, address.replace("http", "ws"), "data:", "blob:")

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
    yield seen
    page.close()
