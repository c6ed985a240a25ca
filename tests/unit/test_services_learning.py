"""A project learns from moved lines until that is switched off."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from small_project import analysed, small_project
from small_study import shown

from persona_builder.domain.review import ShownPersona
from persona_builder.services import analysis, learning, review


def a_card(**changes: object) -> ShownPersona:
    return shown(analysed().personas[0], **changes)


def test_a_moved_line_is_a_decision_about_its_statement() -> None:
    card = a_card()
    moved = replace(card.claims[0], slot="say")
    found = learning.decisions([replace(card, claims=(moved, *card.claims[1:]))])
    assert found == {moved.evidence[0].statement_id: "say"}


def test_lines_left_where_they_are_count_on_accepted_cards_only() -> None:
    assert learning.decisions([a_card()]) == {}
    assert len(learning.decisions([a_card(status="reviewed")])) == len(a_card().claims)


def test_hidden_lines_and_discarded_cards_teach_nothing() -> None:
    card = a_card(status="reviewed")
    hidden = tuple(replace(claim, hidden=True) for claim in card.claims)
    assert learning.decisions([replace(card, claims=hidden)]) == {}
    assert learning.decisions([replace(card, status="discarded")]) == {}


def test_a_project_learns_once_it_is_asked_to(tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    assert not learning.is_learning(path)
    learning.set_learning(path, on=True)
    assert learning.is_learning(path)
    learning.set_learning(path, on=False)
    assert not learning.is_learning(path)


def test_switching_learning_can_be_undone(tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    learning.set_learning(path, on=True)
    assert review.history(path).undo_label == "Switch learning on or off"
    review.undo(path)
    assert not learning.is_learning(path)


def test_switched_off_the_tags_are_those_of_the_run(tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    for card in review.personas(path):
        for claim in card.claims:
            review.move_claim(path, claim.id, "say" if claim.slot != "say" else "do", rev=claim.rev)
    learning.set_learning(path, on=False)
    found = analysis.latest(path)
    assert found is not None
    assert learning.learned_tags(path) == found.study.tags


def test_tags_of_moved_lines_stay_when_learning_is_on(tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    learning.set_learning(path, on=True)
    decided = set()
    for card in review.personas(path):
        for claim in card.claims[:3]:
            review.move_claim(path, claim.id, "say" if claim.slot != "say" else "do", rev=claim.rev)
            decided.add(claim.evidence[0].statement_id)
    found = analysis.latest(path)
    assert found is not None
    pairs = zip(learning.learned_tags(path), found.study.tags, strict=True)
    assert all(new == old for new, old in pairs if old.statement_id in decided)


def test_a_few_decisions_are_reported_as_too_few(tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    assert "too few to say" in learning.learning_report(path).sentence
