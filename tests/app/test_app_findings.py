"""Evidence and Compare: what the pages show, and what a click on them changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from small_project import PEOPLE, analysed, empty_project, small_project, small_study
from streamlit.testing.v1 import AppTest

import persona_builder.ui.entry
from persona_builder.domain.explanation import Explanation
from persona_builder.domain.personas import Slot
from persona_builder.domain.themes import Theme
from persona_builder.services import review, statements
from persona_builder.store import SaveAnalysis
from persona_builder.ui import strings

ENTRY = persona_builder.ui.entry.__file__
# Lines of a form of their own.
STAY: tuple[Slot, ...] = ("quote", "job", "scale", "fact", "contradiction")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of projects of an app of its own."""
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path))
    (tmp_path / "projects").mkdir()
    return tmp_path / "projects"


@pytest.fixture
def project(home: Path) -> Path:
    """Return a project with a theme that one persona only speaks of."""
    said = small_study().statements
    theme = Theme("t", ("σελίδα",), (said[2].id, said[5].id), (), (said[2].id,))
    found = replace(analysed(), explanation=Explanation(themes=(theme,)))
    store = small_project(home, found)
    store.apply(SaveAnalysis(replace(found, run=replace(found.run, id="run-2"))))
    return store.path


def opened(page: str, **address: str) -> AppTest:
    """Return the app on a page."""
    app = AppTest.from_file(ENTRY, default_timeout=60).run()
    app.switch_page(f"views/{page}.py")
    for key, value in address.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    return app


def markup(app: AppTest) -> str:
    """Return all HTML that the page draws."""
    return "".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("page", ["evidence", "compare"])
def test_without_an_analysis_the_next_step_is_said(home: Path, page: str) -> None:
    empty_project(home)
    words = {"evidence": strings.NO_EVIDENCE_MORE, "compare": strings.COMPARE_NEEDS_MORE}
    assert words[page] in markup(opened(page))


def test_typing_leaves_the_statements_that_hold_the_words(project: Path) -> None:
    app = opened("evidence")
    assert "12 statements" in markup(app)
    app.text_input(key="find-text").set_value("φοβαμαι").run()
    shown = markup(app)
    assert "1 of 12 statements" in shown
    assert PEOPLE["Μαρία"][0].text in shown
    next(each for each in app.button if each.label == strings.CLEAR_FILTERS).click().run()
    assert "12 statements" in markup(app)


def test_nothing_found_says_so(project: Path) -> None:
    app = opened("evidence")
    app.toggle(key="find-unsure").set_value(True).run()
    assert strings.NOTHING_MATCHES in markup(app)


def test_an_unknown_statement_in_the_address_is_said_and_forgotten(project: Path) -> None:
    app = opened("evidence", statement="nowhere")
    assert strings.STATEMENT_GONE in app.warning[0].value


def _drawer(project: str, statement_id: str) -> None:
    from pathlib import Path

    from persona_builder.ui.statement_drawer import statement_drawer

    statement_drawer(Path(project), statement_id, "Study")


def test_the_drawer_shows_context_and_puts_the_words_on_another_card(project: Path) -> None:
    row = statements.find_statements(project, statements.Wanted()).rows[0]
    app = AppTest.from_function(_drawer, args=(str(project), row.id)).run()
    assert not app.exception
    shown = markup(app)
    assert strings.SHOWS_THESE in shown
    assert "INTERVIEWERQUESTION" in shown
    assert strings.NOBODY_AGAINST in shown
    where = next(each for each in app.selectbox if (each.key or "").startswith("slot-"))
    assert strings.SLOTS["pain"] in where.options
    # What has a form of its own, or none elsewhere, is no place to move a line to.
    assert not {strings.SLOTS[slot] for slot in STAY} & set(where.options)
    card, slot = (each for each in app.selectbox if each.key is None)
    other = review.personas(project)[1]
    card.set_value(other.id)
    slot.set_value("pain")
    next(each for each in app.button if each.label == strings.PUT).click().run()
    line = review.personas(project)[1].claims[-1]
    assert (line.text, line.slot, line.placed) == (row.text, "pain", True)


def test_words_that_are_no_evidence_leave_the_card(project: Path) -> None:
    row = statements.find_statements(project, statements.Wanted()).rows[0]
    app = AppTest.from_function(_drawer, args=(str(project), row.id)).run()
    next(each for each in app.button if each.label == strings.NOT_EVIDENCE).click().run()
    use = next(each for each in row.uses if each.first)
    claims = [claim for card in review.personas(project) for claim in card.claims]
    assert next(claim for claim in claims if claim.id == use.claim_id).rejected


def test_what_tells_personas_apart_comes_before_what_they_share(project: Path) -> None:
    shown = markup(opened("compare"))
    assert shown.index("σελίδα") < shown.index(strings.LINE_BY_LINE)
    assert "2 of 2" in shown
    assert "0 of 2" in shown
    assert strings.WHO_STANDS_WHERE in shown


def test_two_runs_that_drafted_the_same_are_said_to(project: Path) -> None:
    app = opened("compare", view="runs")
    assert strings.NO_CHANGES_BETWEEN in markup(app)
    first = next(each for each in app.selectbox if each.key == "compare-before")
    assert first.value == "run-1"
