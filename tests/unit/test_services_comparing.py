"""Personas side by side, and two runs beside one another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from small_project import analysed, small_project, small_study

from persona_builder.domain.explanation import Explanation
from persona_builder.domain.themes import Theme
from persona_builder.errors import ProjectError
from persona_builder.services import analysis, comparing, review
from persona_builder.store import SaveAnalysis


def with_themes() -> Explanation:
    """Return two themes: one of everybody, one of the first group only."""
    said = small_study().statements
    everybody = tuple(said[row].id for row in (1, 4, 7, 10))
    pages = tuple(said[row].id for row in (2, 5))
    return Explanation(
        themes=(
            Theme("t1", ("deadline",), everybody, (), everybody[:1]),
            Theme("t2", ("σελίδα", "page"), pages, (), pages[:1]),
        )
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path, replace(analysed(), explanation=with_themes())).path


def test_what_only_one_persona_speaks_of_comes_before_what_both_do(project: Path) -> None:
    cards = review.personas(project)
    found = comparing.side_by_side(project, [card.id for card in cards])
    first, second = found.themes
    assert (first.name, first.gap, first.differs) == ("σελίδα, page", 1.0, True)
    assert [(cell.people, cell.needs, cell.of) for cell in first.cells] == [(2, 2, 2), (0, 0, 2)]
    assert (second.gap, second.differs) == (0.0, False)


def test_each_person_stands_at_home_with_the_lines_that_rest_on_them(project: Path) -> None:
    cards = review.personas(project)
    found = comparing.side_by_side(project, [card.id for card in cards])
    assert [(row.name, row.lines) for row in found.people] == [
        ("Nadia", (3, 0)),
        ("Μαρία", (3, 0)),
        ("נדיה", (0, 3)),
        ("نادیا", (0, 3)),
    ]
    assert [row.home for row in found.people] == [cards[0].id] * 2 + [cards[1].id] * 2


def test_a_hidden_line_stands_for_nobody(project: Path) -> None:
    cards = review.personas(project)
    line = cards[0].claims[0]
    review.hide_claim(project, line.id, rev=0)
    found = comparing.side_by_side(project, [card.id for card in cards])
    assert sorted(row.lines for row in found.people if row.home == cards[0].id) == [(2, 0), (3, 0)]


def test_a_fact_that_is_known_of_one_persona_only_differs(project: Path) -> None:
    cards = review.personas(project)
    found = comparing.side_by_side(project, [card.id for card in cards])
    assert [(row.name, row.values, row.differs) for row in found.facts] == [
        ("age", ("34", "34"), False)
    ]


def test_a_persona_that_is_gone_is_not_compared(project: Path) -> None:
    with pytest.raises(ProjectError):
        comparing.side_by_side(project, ["nobody"])


def test_lines_that_lost_support_come_first_and_new_ones_last(
    project: Path, tmp_path: Path
) -> None:
    store = small_project(tmp_path / "second", _mkdir(tmp_path / "second"))
    before = analysed(run_id="run-1")
    draft = before.personas[0]
    fewer = replace(draft.claims[0], participants=0)
    later = replace(draft.claims[1], id="new-line", text="Καινούρια γραμμή")
    after = replace(
        draft, run_id="run-2", claims=(fewer, later, *draft.claims[2:]), participants=("x",)
    )
    second = replace(before, run=replace(before.run, id="run-2"), personas=(after,))
    store.apply(SaveAnalysis(second))
    ids = [each.id for each in analysis.runs(store.path)]
    found = comparing.compare_two_runs(store.path, ids[1], ids[0])
    lines = found.lines[draft.persona_id]
    assert [(line.before, line.after) for line in lines] == [(1, 0), (1, None), (None, 1)]
    assert lines[2].text == "Καινούρια γραμμή"
    assert found.changes.gone == (before.personas[1].persona_id,)
    assert found.names[draft.persona_id] == draft.name
    with pytest.raises(ProjectError):
        comparing.compare_two_runs(store.path, "nowhere", ids[0])


def _mkdir(folder: Path) -> None:
    folder.mkdir()
