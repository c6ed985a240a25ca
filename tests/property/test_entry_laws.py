"""What people write beside personas: shown from the log alone, and never lost."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from persona_builder.domain.edits import Edit
from persona_builder.domain.journey import (
    Entry,
    FocusStatement,
    JourneyRow,
    JourneyStep,
    Level,
    ShownEntry,
    Stakeholder,
)
from persona_builder.review import (
    entry_to_value,
    field_of,
    redo_target,
    show_entries,
    undo_target,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PERSONAS = ("p1", "p2", "p3")
WORDS = ("Αγορά;", "می\u200cخرم", "קְנִיָּה", "e\u0301lan 😀", "He said “no”, \u202eodd\u202c", "{}")
Log = tuple[tuple[Edit, ...], dict[str, str]]


def entries() -> st.SearchStrategy[Entry]:
    words, ids = st.sampled_from(WORDS), st.lists(st.sampled_from(("st-1", "st-2")), unique=True)
    levels: st.SearchStrategy[Level] = st.sampled_from(get_args(Level))
    rows: st.SearchStrategy[JourneyRow] = st.sampled_from(get_args(JourneyRow))
    return st.one_of(
        st.builds(JourneyStep, words, rows, words, ids.map(tuple)),
        st.builds(Stakeholder, words, levels, levels, words),
        st.builds(FocusStatement, words, words, words, ids.map(tuple)),
    )


@st.composite
def logs(draw: st.DrawFn) -> Log:
    """A log as the services write it: each edit speaks of an entry that is there."""
    edits: list[Edit] = []
    values: dict[str, str] = {}
    for _ in range(draw(st.integers(0, 12))):
        step = draw(st.sampled_from(("add", "add", "set", "hide", "show", "merge", "undo", "redo")))
        edit = draw(decisions(step, edits, values))
        if edit:
            edits.append(edit)
    return tuple(edits), values


@st.composite
def decisions(draw: st.DrawFn, step: str, edits: list[Edit], values: dict[str, str]) -> Edit | None:
    seq = len(edits) + 1
    value_id = f"v{seq}"
    if step in ("undo", "redo"):
        target = undo_target(edits) if step == "undo" else redo_target(edits)
        return switched(seq, step == "undo", target) if target else None
    if step == "merge":
        into, other = draw(st.permutations(PERSONAS))[:2]
        values[value_id] = other
        return Edit(seq, NOON, "you", into, "merge", "merged", value_id)
    if step == "add":
        entry = draw(entries())
        values[value_id] = entry_to_value(entry)
        persona = draw(st.sampled_from(PERSONAS))
        return Edit(seq, NOON, "you", persona, "add", field_of(entry), value_id)
    there = show_entries(edits, values)
    if not there:
        return None
    chosen = draw(st.sampled_from(there))
    if step == "set":
        sort = type(chosen.entry)
        entry = draw(entries().filter(lambda each: type(each) is sort))
        values[value_id] = entry_to_value(entry)
        return Edit(seq, NOON, "you", chosen.id, "set", field_of(entry), value_id)
    values[value_id] = "yes" if step == "hide" else "no"
    kind = "hide" if step == "hide" else "show"
    return Edit(seq, NOON, "you", chosen.id, kind, "hidden", value_id)


def switched(seq: int, undo: bool, target: Edit) -> Edit:
    kind = "undo" if undo else "redo"
    return Edit(seq, NOON, "you", target.entity_id, kind, "", undoes=target.seq)


def unrevised(shown: tuple[ShownEntry, ...]) -> list[ShownEntry]:
    return [replace(each, rev=0) for each in shown]


@settings(max_examples=300)
@given(log=logs(), seed=st.integers(0, 99))
def test_the_order_of_rows_on_disk_is_irrelevant_to_entries(log: Log, seed: int) -> None:
    edits, values = log
    shuffled = random.Random(seed).sample(edits, len(edits))
    assert show_entries(shuffled, dict(reversed(values.items()))) == show_entries(edits, values)


@settings(max_examples=300)
@given(log=logs())
def test_undo_then_redo_of_anything_leaves_entries_as_they_were(log: Log) -> None:
    edits, values = log
    target = undo_target(edits)
    if target is None:
        return
    undone = (*edits, switched(len(edits) + 1, True, target))
    redone = (*undone, switched(len(edits) + 2, False, target))
    assert unrevised(show_entries(redone, values)) == unrevised(show_entries(edits, values))


@settings(max_examples=300)
@given(log=logs())
def test_undoing_everything_leaves_no_entry(log: Log) -> None:
    edits, values = log
    while target := undo_target(edits):
        edits = (*edits, switched(len(edits) + 1, True, target))
    assert show_entries(edits, values) == ()


@settings(max_examples=300)
@given(log=logs(), entry=entries())
def test_an_entry_says_what_was_written_last_and_survives_every_merge(
    log: Log, entry: Entry
) -> None:
    edits, values = log
    seq = len(edits) + 1
    values = {**values, "mine": entry_to_value(entry)}
    added = (*edits, Edit(seq, NOON, "you", "p2", "add", field_of(entry), "mine"))
    merges = tuple(
        Edit(seq + place, NOON, "you", into, "merge", "merged", f"m{place}")
        for place, into in enumerate(("p1", "p3"), start=1)
    )
    values |= {"m1": "p2", "m2": "p1"}
    before = show_entries(added, values)
    after = show_entries((*added, *merges), values)
    assert [each.entry for each in before if each.id == "mine"] == [entry]
    # Every entry is still there, beside a persona that is.
    assert [(each.id, each.entry, each.hidden) for each in after] == [
        (each.id, each.entry, each.hidden) for each in before
    ]
    if not any(edit.kind == "merge" for edit in edits):
        assert {each.persona_id for each in after} == {"p3"}
