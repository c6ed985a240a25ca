"""A page of the app that is watched while a test uses it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page

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
        """Open a page of the app and wait until it is drawn."""
        self.page.goto(self.address + path)
        self.page.get_by_test_id("stSidebar").wait_for(state="attached", timeout=60_000)
        self.settle()

    def settle(self) -> None:
        """Wait until the app has finished drawing."""
        self.page.wait_for_timeout(300)
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
