"""Words that look like markup are shown as typed, and ask nobody for anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect
from watched_page import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PICTURE = "![x](http://127.0.0.1:9/x.png)"
HOSTILE = (
    f'{PICTURE} <script>window.hit = 1</script> <img src="http://127.0.0.1:9/y.png"> $x$ :red[z]'
)
# What a file system lets a file be called.
FILE = "![x](http:127.0.0.1:9 x.png) $x$ :red[y] <b>.txt"
SPEAKER = "![o](http:127.0.0.1) $s$"
PROJECT = "Μελέτη ![p](http://127.0.0.1:9/p.png) $p$"


def test_a_hostile_transcript_is_shown_as_typed_and_requests_nothing(
    watched: Watched, tmp_path: Path
) -> None:
    page = watched.page
    watched.open("/")
    page.get_by_role("button", name="New project").click()
    page.get_by_label("Name of the study").fill(PROJECT)
    page.get_by_role("button", name="Create project").click()
    page.get_by_text("No transcripts yet").wait_for()

    text = f"Interviewer: What do you see?\n\nParticipant: {HOSTILE}\n\nInterviewer: And then?\n"
    file = tmp_path / FILE
    file.write_text(text, encoding="utf-8")
    page.locator("input[type=file]").set_input_files(file)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(HOSTILE)
    watched.settle()
    watched.shoot("injection-preview")
    dialog.get_by_role("button", name="Add 1 transcript").click()
    page.get_by_role("button", name="Read").click()
    expect(page.locator(".pb-read")).to_contain_text(HOSTILE)
    watched.settle()
    page.get_by_test_id("stSidebar").get_by_role("link", name="Home").click()
    expect(page.locator(".pb-title").first).to_have_text(PROJECT)
    watched.settle()

    assert page.evaluate("window.hit") is None
    assert watched.elsewhere == []
    assert watched.errors == []


def test_a_hostile_speaker_is_shown_as_typed_and_requests_nothing(
    watched: Watched, tmp_path: Path
) -> None:
    page = watched.page
    watched.open("/")
    page.get_by_role("button", name="New project").click()
    page.get_by_label("Name of the study").fill("Study")
    page.get_by_role("button", name="Create project").click()
    page.get_by_text("No transcripts yet").wait_for()
    cue = f"00:01.000 --> 00:02.000\n<v {SPEAKER}>I write it all down.</v>\n"
    file = tmp_path / "talk.vtt"
    file.write_text(f"WEBVTT\n\n{cue}", encoding="utf-8")
    page.locator("input[type=file]").set_input_files(file)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(SPEAKER)
    dialog.get_by_role("button", name="Add 1 transcript").click()
    page.get_by_role("button", name="Speakers").click()
    expect(page.get_by_role("dialog")).to_contain_text(SPEAKER)
    watched.settle()
    assert watched.elsewhere == []
    assert watched.errors == []
