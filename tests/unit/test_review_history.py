"""Undo without limit, each step with a name a researcher knows."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from persona_builder.domain.edits import Edit, EditField, EditKind
from persona_builder.review import action_name, active_edits, redo_target, undo_target

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def edit(seq: int, kind: EditKind = "move", undoes: int | None = None) -> Edit:
    field: EditField = "" if undoes else "slot"
    return Edit(seq, NOON, "you", "c1", kind, field, None if undoes else f"v{seq}", undoes=undoes)


def undo(seq: int, undoes: int) -> Edit:
    return edit(seq, "undo", undoes)


def redo(seq: int, undoes: int) -> Edit:
    return edit(seq, "redo", undoes)


def numbers(log: list[Edit]) -> list[int]:
    return [each.seq for each in active_edits(log)]


@pytest.mark.parametrize(
    ("log", "active", "next_undo", "next_redo"),
    [
        pytest.param([], [], None, None, id="empty"),
        pytest.param([edit(1), edit(2)], [1, 2], 2, None, id="two"),
        pytest.param([edit(1), edit(2), undo(3, 2)], [1], 1, 2, id="undone"),
        pytest.param([edit(1), edit(2), undo(3, 2), undo(4, 1)], [], None, 1, id="all-undone"),
        pytest.param([edit(1), undo(2, 1), redo(3, 1)], [1], 1, None, id="redone"),
        pytest.param(
            [edit(1), edit(2), undo(3, 2), undo(4, 1), redo(5, 1)], [1], 1, 2, id="half-redone"
        ),
        pytest.param([edit(1), undo(2, 1), edit(3)], [3], 3, None, id="a-new-edit-clears-redo"),
        pytest.param([edit(1), undo(2, 1), undo(3, 1)], [], None, 1, id="undone-twice-is-once"),
    ],
)
def test_the_log_tells_what_counts_and_what_comes_next(
    log: list[Edit], active: list[int], next_undo: int | None, next_redo: int | None
) -> None:
    assert numbers(log) == active
    target = undo_target(log)
    assert (target.seq if target else None) == next_undo
    target = redo_target(log)
    assert (target.seq if target else None) == next_redo


def test_a_hundred_edits_can_all_be_undone_and_redone() -> None:
    log = [edit(number) for number in range(1, 101)]
    while target := undo_target(log):
        log.append(undo(len(log) + 1, target.seq))
    assert numbers(log) == []
    while target := redo_target(log):
        log.append(redo(len(log) + 1, target.seq))
    assert numbers(log) == list(range(1, 101))


@pytest.mark.parametrize(
    ("kind", "field", "value", "name"),
    [
        ("move", "slot", "feel", "Move to Feels"),
        ("move", "slot", "pain", "Move to Pain points"),
        ("rename", "name", "Νάντια", "Rename persona"),
        ("set", "archetype", "نادیا", "Change role line"),
        ("set", "text", "נדיה", "Edit line"),
        ("hide", "hidden", "yes", "Hide line"),
        ("accept", "status", "reviewed", "Accept persona"),
    ],
)
def test_an_action_is_named_without_repeating_what_was_typed(
    kind: EditKind, field: EditField, value: str, name: str
) -> None:
    assert action_name(Edit(1, NOON, "you", "c1", kind, field, "v"), {"v": value}) == name


def test_a_move_whose_place_was_erased_still_has_a_name() -> None:
    assert action_name(Edit(1, NOON, "you", "c1", "move", "slot", "v"), {}) == "Move line"
