"""While hostile files are read in their processes, the app goes on answering others."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect
from watched_page import Watched

from persona_builder.ingest.isolation import MAX_WALL_S

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# Packed small, unpacked far beyond what any interview has.
INSIDE = {
    "bomb.docx": ("word/document.xml", b"<w:p/>"),
    "bomb.xlsx": ("xl/workbook.xml", b" "),
    "bomb.odt": ("content.xml", b" "),
    "bomb.zip": ("interview.txt", b"Nadia: x\n"),
}
UNPACKED_BYTES = 120_000_000


def bomb(member: str, filling: bytes) -> bytes:
    """Return an archive with one member that is all the same."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(member, filling * (UNPACKED_BYTES // len(filling)))
    return out.getvalue()


def test_another_page_is_answered_while_bombs_are_read(watched: Watched, tmp_path: Path) -> None:
    files = {name: bomb(*inside) for name, inside in INSIDE.items()}
    files["long.txt"] = b"Nadia: " + b"word " * 4_000_000
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    page = watched.page
    watched.open("/")
    page.get_by_role("button", name="New project").click()
    page.get_by_label("Name of the study").fill("Μελέτη")
    page.get_by_role("button", name="Create project").click()
    page.get_by_text("No transcripts yet").wait_for()

    other = page.context.new_page()
    page.locator("input[type=file]").set_input_files([tmp_path / name for name in files])
    waits: list[float] = []
    for _ in range(4):
        start = time.monotonic()
        other.goto(f"{watched.address}/help")
        other.get_by_role("heading", name="How it works").wait_for(timeout=MAX_WALL_S * 1000)
        waits.append(time.monotonic() - start)
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("Cannot read")).to_have_count(len(INSIDE), timeout=90_000)
    expect(dialog).not_to_contain_text("Traceback")
    expect(dialog).not_to_contain_text("went wrong")
    # Far less on an idle machine; waiting for the reader would take as long as it may.

    assert max(waits) < MAX_WALL_S
    assert watched.elsewhere == []
