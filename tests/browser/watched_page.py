"""A page of the app that is watched while a test uses it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Page

from persona_builder.ui.pages import PAGES

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@dataclass
class Watched:
    """A page, and what it did that it should not.

    Attributes:
        page: The page.
        address: Where the app listens.
        elsewhere: Requests to anywhere but the app.
        errors: Errors of our own scripts.
    """

    page: Page
    address: str
    elsewhere: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Open a page of the app anew and wait until it is drawn."""
        self.page.goto(self.address + path)
        self.drawn()

    def drawn(self) -> None:
        """Wait until a page that was opened anew is drawn."""
        # The links come with the first drawing, which is running from then on.
        links = self.page.get_by_test_id("stSidebar").get_by_role("link", include_hidden=True)
        links.last.wait_for(state="attached", timeout=60_000)
        self.still()

    def go(self, name: str) -> None:
        """Go to a page by its link in the sidebar and wait until it is drawn."""
        path = "/" if name == "home" else f"/{name}"
        links = self.page.get_by_test_id("stSidebar").get_by_role("link")
        links.filter(has_text=PAGES[name].title).last.click()
        self.page.wait_for_url(lambda url: urlsplit(url).path == path)
        self.settle()

    def settle(self) -> None:
        """Wait until the app has finished drawing what was just asked for."""
        self.page.wait_for_timeout(300)
        self.still()

    def still(self) -> None:
        """Wait until nothing is being drawn."""
        self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(
            timeout=60_000
        )

    def shoot(self, name: str) -> None:
        """Take pictures in light and dark, when a folder for them is named."""
        folder = os.environ.get("PERSONA_BUILDER_SCREENSHOTS")
        if not folder:
            return
        Path(folder).mkdir(parents=True, exist_ok=True)
        for scheme in SCHEMES:
            self.page.emulate_media(color_scheme=scheme)
            self.page.wait_for_timeout(400)
            self.page.screenshot(path=Path(folder) / f"{name}-{scheme}.png")
        self.page.emulate_media(color_scheme="light")
