"""Laws of what people decide about themes: nothing is lost, and no statement is on two themes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from persona_builder.domain.edits import Edit, EditKind
from persona_builder.domain.themes import Theme
from persona_builder.review import ThemeDecision, decide_themes, decision_to_value

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
STATEMENTS = [f"s{number}" for number in range(12)]
NAMES = ("Κόστος", "זמן", "قیمت", "Staff 🙂")


@st.composite
def partitions(draw: st.DrawFn) -> tuple[Theme, ...]:
    """Return themes that part some of the statements, as a run might find them."""
    labels = draw(st.lists(st.integers(0, 4), min_size=12, max_size=12))
    groups: dict[int, list[str]] = {}
    for statement, label in zip(STATEMENTS, labels, strict=True):
        if label:
            groups.setdefault(label, []).append(statement)
    prefix = draw(st.sampled_from(["a", "b"]))
    return tuple(
        Theme(f"{prefix}{label}", ("word",), tuple(ids), (), ()) for label, ids in groups.items()
    )


@st.composite
def logs(draw: st.DrawFn) -> tuple[tuple[Edit, ...], dict[str, str]]:
    """Return decisions about themes of runs, and switches of them."""
    edits: list[Edit] = []
    values: dict[str, str] = {}
    ids = st.sampled_from(["a1", "a2", "a3", "b1", "b2", "v1", "v2", "v3"])
    places = st.sets(st.sampled_from(STATEMENTS), min_size=1, max_size=5).map(
        lambda chosen: {"t": sorted(chosen)}
    )
    kinds: Sequence[EditKind] = ("rename", "merge", "split", "move")
    for seq in range(1, draw(st.integers(1, 6)) + 1):
        kind = draw(st.sampled_from(kinds))
        name = draw(st.sampled_from(NAMES)) if kind in {"rename", "split"} else ""
        decision = ThemeDecision(draw(places), name, draw(ids), draw(places))
        edits.append(Edit(seq, NOON, "you", draw(ids), kind, "theme", f"v{seq}"))
        values[f"v{seq}"] = decision_to_value(decision)
    return tuple(edits), values


@given(partitions(), logs())
def test_no_statement_is_on_two_themes_and_none_gets_lost(
    themes: tuple[Theme, ...], log: tuple[tuple[Edit, ...], dict[str, str]]
) -> None:
    found = decide_themes(themes, *log, said=STATEMENTS)
    after = [each for one in found for each in one.theme.statement_ids]
    before = {each for theme in themes for each in theme.statement_ids}
    assert len(after) == len(set(after))
    assert before <= set(after) <= set(STATEMENTS)
    assert len({one.theme.id for one in found}) == len(found)


@given(partitions(), logs(), st.randoms())
def test_the_order_of_rows_is_irrelevant_and_undo_then_redo_is_identity(
    themes: tuple[Theme, ...],
    log: tuple[tuple[Edit, ...], dict[str, str]],
    random: object,
) -> None:
    edits, values = log
    shown = decide_themes(themes, edits, values, said=STATEMENTS)
    shuffled = list(edits)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert decide_themes(themes, shuffled, values, said=STATEMENTS) == shown
    last = edits[-1]
    undone = Edit(last.seq + 1, NOON, "you", last.entity_id, "undo", "", undoes=last.seq)
    redone = Edit(last.seq + 2, NOON, "you", last.entity_id, "redo", "", undoes=last.seq)
    again = decide_themes(themes, (*edits, undone, redone), values, said=STATEMENTS)
    assert [one.theme for one in again] == [one.theme for one in shown]
    taken_back = decide_themes(themes, (*edits, undone), values, said=STATEMENTS)
    without = decide_themes(themes, edits[:-1], values, said=STATEMENTS)
    assert [one.theme for one in taken_back] == [one.theme for one in without]


@given(partitions(), partitions(), st.sampled_from(NAMES))
def test_a_name_is_shown_whatever_the_next_run_finds(
    before: tuple[Theme, ...], after: tuple[Theme, ...], name: str
) -> None:
    for theme in before:
        places = {"t": theme.statement_ids}
        edit = Edit(1, NOON, "you", theme.id, "rename", "theme", "v1")
        values = {"v1": decision_to_value(ThemeDecision(places, name))}
        shown = decide_themes(after, (edit,), values, said=STATEMENTS)
        assert [one.theme.own_name for one in shown if one.theme.own_name] == [name]
