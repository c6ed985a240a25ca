"""What people decide about themes holds over runs, and over each other."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from persona_builder.domain.edits import Edit, EditKind
from persona_builder.domain.themes import UNNAMED, Theme
from persona_builder.review import ThemeDecision, decide_themes, decision_to_value

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def _theme(theme_id: str, *statements: str, words: str = "") -> Theme:
    return Theme(theme_id, (words,) if words else (), statements, (), statements[:1])


PRICE = _theme("price", "a1", "a2", "b1", "b2", words="τιμή")
SLOT = _theme("slot", "c1", "c2", "d1", words="زمان تحویل")
STAFF = _theme("staff", "e1", "e2", words="צוות")
RUN_1 = (PRICE, SLOT, STAFF)
SAID = frozenset("a1 a2 b1 b2 c1 c2 d1 e1 e2 f1".split())


def _places(*statements: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in statements:
        found.setdefault(f"t-{each[0]}", []).append(each)
    return found


class _Desk:
    """A log that is written to one decision at a time."""

    def __init__(self) -> None:
        self.edits: list[Edit] = []
        self.values: dict[str, str] = {}

    def decide(self, kind: EditKind, theme: Theme | str, decision: ThemeDecision) -> _Desk:
        seq = len(self.edits) + 1
        entity_id = theme if isinstance(theme, str) else theme.id
        self.edits.append(Edit(seq, NOON, "you", entity_id, kind, "theme", f"v{seq}"))
        self.values[f"v{seq}"] = decision_to_value(decision)
        return self

    def rename(self, theme: Theme, name: str) -> _Desk:
        return self.decide("rename", theme, ThemeDecision(_places(*theme.statement_ids), name))

    def merge(self, theme: Theme, other: Theme) -> _Desk:
        decision = ThemeDecision(
            _places(*theme.statement_ids), other=other.id, others=_places(*other.statement_ids)
        )
        return self.decide("merge", theme, decision)

    def switch(self, kind: EditKind) -> _Desk:
        target = self.edits[-1]
        undoes = target.undoes if target.undoes is not None else target.seq
        seq = len(self.edits) + 1
        self.edits.append(Edit(seq, NOON, "you", target.entity_id, kind, "", undoes=undoes))
        return self

    def shown(self, *themes: Theme, said: frozenset[str] = SAID) -> dict[str, Theme]:
        found = decide_themes(themes or RUN_1, self.edits, self.values, said=said)
        assert len({each for one in found for each in one.theme.statement_ids}) == sum(
            len(one.theme.statement_ids) for one in found
        )
        return {each.theme.id: each.theme for each in found}

    def named(self, *themes: Theme, said: frozenset[str] = SAID) -> Mapping[str, set[str]]:
        return {
            each.name: set(each.statement_ids) for each in self.shown(*themes, said=said).values()
        }


def test_without_decisions_themes_are_those_that_were_found() -> None:
    assert tuple(_Desk().shown().values()) == RUN_1


@pytest.mark.parametrize("name", ["Κόστος & αξία", "هزینهٔ می‌ارزد", "מְחִיר 💸"])
def test_a_name_shows_in_every_language_and_undo_and_redo_switch_it(name: str) -> None:
    desk = _Desk().rename(PRICE, name)
    assert desk.shown()["price"].name == name
    assert desk.switch("undo").shown()["price"].name == "τιμή"
    assert desk.switch("redo").shown()["price"].name == name


def test_a_merge_keeps_the_first_name_and_brings_every_statement() -> None:
    desk = _Desk().rename(PRICE, "Cost").merge(PRICE, SLOT)
    assert desk.named() == {
        "Cost": {"a1", "a2", "b1", "b2", "c1", "c2", "d1"},
        "צוות": {"e1", "e2"},
    }


def test_a_split_takes_the_chosen_and_leaves_the_rest() -> None:
    desk = _Desk().decide("split", PRICE, ThemeDecision(_places("b1", "b2"), "Offers"))
    assert desk.named() == {
        "τιμή": {"a1", "a2"},
        "Offers": {"b1", "b2"},
        "زمان تحویل": {"c1", "c2", "d1"},
        "צוות": {"e1", "e2"},
    }


def test_statements_move_to_another_theme() -> None:
    decision = ThemeDecision(_places("b2"), other="slot", others=_places("c1", "c2", "d1"))
    shown = _Desk().decide("move", PRICE, decision).named()
    assert shown["τιμή"] == {"a1", "a2", "b1"}
    assert shown["زمان تحویل"] == {"b2", "c1", "c2", "d1"}


def test_a_name_finds_its_theme_again_under_another_id() -> None:
    later = (_theme("new-1", "a1", "a2", "b1", "f1"), _theme("new-2", "b2", "c1", "c2", "d1"))
    shown = _Desk().rename(PRICE, "Cost").named(*later)
    assert shown["Cost"] == {"a1", "a2", "b1", "f1"}


def test_a_theme_that_a_run_took_apart_is_put_together_again() -> None:
    later = (_theme("x", "a1", "c1", "d1"), _theme("y", "a2", "c2", "f1"), _theme("z", "b1", "e1"))
    shown = _Desk().rename(PRICE, "Cost").named(*later)
    assert shown["Cost"] == set(PRICE.statement_ids)


def test_two_named_themes_that_a_run_joined_stay_two() -> None:
    joined = _theme("price", *PRICE.statement_ids, *SLOT.statement_ids)
    shown = _Desk().rename(PRICE, "Cost").rename(SLOT, "When it comes").named(joined, STAFF)
    assert shown["Cost"] == set(PRICE.statement_ids)
    assert shown["When it comes"] == set(SLOT.statement_ids)


def test_a_merge_holds_in_the_next_run_also_for_statements_that_are_new() -> None:
    later = (PRICE, _theme("slot-2", "c1", "c2", "d1", "f1"), STAFF)
    shown = _Desk().merge(PRICE, SLOT).named(*later)
    assert shown["τιμή"] == {*PRICE.statement_ids, "c1", "c2", "d1", "f1"}


def test_a_decision_about_nothing_that_is_left_changes_nothing() -> None:
    only = _theme("staff", "e1", "e2", words="צוות")
    shown = _Desk().rename(PRICE, "Cost").named(only, said=frozenset({"e1", "e2"}))
    assert shown == {"צוות": {"e1", "e2"}}


def test_an_erased_name_leaves_a_split_with_a_word_for_it() -> None:
    desk = _Desk().decide("split", PRICE, ThemeDecision(_places("b1")))
    assert set(desk.named()) == {"τιμή", UNNAMED, "زمان تحویل", "צוות"}


def test_erased_and_damaged_values_change_nothing() -> None:
    desk = _Desk().rename(PRICE, "Cost").merge(SLOT, STAFF)
    del desk.values["v1"]
    desk.values["v2"] = "[]"
    assert tuple(desk.shown().values()) == RUN_1
