"""Exported HTML, opened from disk, shows hostile words as typed and asks for nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from payloads import PAYLOADS
from playwright.sync_api import Browser
from small_project import analysed, small_project
from small_study import Said, make_study

from persona_builder.domain.explanation import Explanation
from persona_builder.domain.priorities import PriorityMarks
from persona_builder.domain.themes import Theme
from persona_builder.services import exports, participants, priorities, review
from persona_builder.services.study_documents import STUDY_FORMATS

pytestmark = [pytest.mark.browser]

# A reader keeps one-line statements; a page shows white space as one space.
WORDS = [" ".join(each.split()) for each in PAYLOADS]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return every HTML document of a study in which every word and name is hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    quadrants = ("say", "think", "do", "feel")
    names = (WORDS[0], WORDS[2], "נדיה")
    people = {
        name: [
            Said(text, quadrants[place % 4], place % 12, pain=0.9, need=0.9, valence=-1)
            for place, text in enumerate(WORDS[start::3])
        ]
        for start, name in enumerate(names)
    }
    study = make_study(people, facts={names[0]: {WORDS[3]: WORDS[4]}})
    ids = tuple(each.id for each in study.statements)
    theme = Theme(
        "t1", (WORDS[1], WORDS[5]), ids, tuple(sorted(study.rows_by_participant)), ids[:1]
    )
    analysis = analysed(names[:2], names[2:], study=study)
    project = small_project(
        folder, replace(analysis, explanation=Explanation(themes=(theme,)))
    ).path
    persona = review.personas(project)[0]
    review.rename_persona(project, persona.id, WORDS[6], rev=0)
    person = participants.people(project)[0]
    participants.add_note(project, person.id, "think", WORDS[7])
    first = priorities.priorities(project)[0]
    marks = PriorityMarks(root_cause=WORDS[8], owner=WORDS[9])
    priorities.mark_priority(project, first.id, marks, rev=0)
    out = folder / "out"
    exports.export(project, ("markdown", "html", *STUDY_FORMATS), out)
    return sorted(out.glob("*.html"))


def test_hostile_words_are_shown_as_typed_and_nothing_is_asked_for(
    browser: Browser, pages: list[Path]
) -> None:
    shown = ""
    asked: list[str] = []
    for path in pages:
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: asked.append(dialog.message))
        page.goto(path.as_uri())
        assert page.evaluate("window.hit") is None, path.name
        # Nothing of a payload became an element that our own pages do not have.
        found = page.evaluate(
            "[...new Set([...document.body.querySelectorAll('*')].map(e => e.localName))]"
        )
        assert not {"script", "img", "iframe", "form", "meta", "style", "video"} & set(found)
        shown += " ".join(page.inner_text("body").split())
        page.close()
    assert [url for url in asked if not url.startswith("file:")] == []
    assert len(asked) == len(pages)
    missing = [each for each in WORDS if each not in shown]
    assert missing == []
