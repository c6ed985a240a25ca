"""What edits and drafts promise each other, whatever people and runs do."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_study import shown

from persona_builder.domain.edits import Edit, EditField, EditKind
from persona_builder.domain.ids import text_hash
from persona_builder.domain.personas import Claim, Evidence, PersonaDraft, Slot
from persona_builder.domain.review import Field, ShownClaim, ShownPersona
from persona_builder.domain.spans import Span
from persona_builder.review import (
    OwnLine,
    active_edits,
    copy_to_value,
    own_line_to_value,
    people_to_value,
    redo_target,
    show_personas,
    undo_target,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TEXT = "Φοβάμαι, אני מפחדת מאוד, می‌ترسم 😟\r\nI gave up and phoned them instead. " * 4
SLOTS: tuple[Slot, ...] = get_args(Slot)
PERSONAS = ("p1", "p2", "p3")
CLAIMS = tuple(f"c{number}" for number in range(6))
WORDS = ("Νάντια", "نادیا", "נדיה שלי", "e\u0301lan 😀", "می\u200cخواهم", "x")


def evidence(number: int) -> Evidence:
    span = Span(number * 3, number * 3 + 9)
    return Evidence("t1", span, span.of(TEXT), "s1", f"person-{number % 3}", f"st-{number}")


def claim(claim_id: str) -> Claim:
    number = CLAIMS.index(claim_id)
    return Claim(
        id=claim_id,
        slot=SLOTS[number % len(SLOTS)],
        text=evidence(number).quote,
        kind="quoted",
        evidence=(evidence(number), evidence(number + 1)),
        participants=2,
        of=3,
    )


@st.composite
def runs(draw: st.DrawFn, run_id: str = "run") -> tuple[PersonaDraft, ...]:
    """Drafts of one run: some personas, each claim in at most one of them."""
    personas = draw(st.lists(st.sampled_from(PERSONAS), unique=True, max_size=3))
    homes = {name: draw(st.sampled_from((*personas, "nowhere"))) for name in CLAIMS}
    return tuple(
        PersonaDraft(
            persona_id=persona,
            run_id=run_id,
            segment_id=number,
            name=draw(st.sampled_from(WORDS)),
            archetypes=tuple(draw(st.lists(st.sampled_from(WORDS), max_size=2))),
            summary=draw(st.sampled_from(WORDS)),
            kind="proto",
            participants=("person-0", "person-1"),
            attributes=(),
            signature=evidence(number),
            claims=tuple(claim(name) for name in CLAIMS if homes[name] == persona),
        )
        for number, persona in enumerate(personas, start=1)
    )


ON_PERSONAS: dict[EditKind, tuple[EditField, Sequence[str]]] = {
    "rename": ("name", WORDS),
    "accept": ("status", ("reviewed",)),
    "discard": ("status", ("discarded",)),
    "reopen": ("status", ("draft",)),
    "add": ("claim", tuple(own_line_to_value(OwnLine("feel", word)) for word in WORDS)),
}
ON_CLAIMS: dict[EditKind, tuple[EditField, Sequence[str]]] = {
    "move": ("slot", SLOTS),
    "set": ("text", WORDS),
    "hide": ("hidden", ("yes",)),
    "show": ("hidden", ("no",)),
    "pin": ("pinned", ("yes",)),
    "unpin": ("pinned", ("no",)),
    "reject": ("hidden", ("rejected",)),
    "restore": ("hidden", ("no",)),
}
# Which personas there are; a log of these is drawn on what is shown, as services see to it.
SHAPING: tuple[EditKind, ...] = ("merge", "split", "duplicate", "move_person", "move_line")
SHAPING_FIELDS: dict[EditKind, EditField] = {
    "merge": "merged",
    "split": "parted",
    "duplicate": "copied",
    "move_person": "person",
    "move_line": "home",
}
Log = tuple[tuple[Edit, ...], dict[str, str]]


@st.composite
def logs(draw: st.DrawFn) -> Log:
    """A log as the services write it: undo and redo speak of their true targets."""
    edits: list[Edit] = []
    values: dict[str, str] = {}
    for seq in range(1, draw(st.integers(0, 14)) + 1):
        step = draw(st.sampled_from(("persona", "claim", "claim", "undo", "redo")))
        target = undo_target(edits) if step == "undo" else redo_target(edits)
        if step in ("undo", "redo"):
            if target:
                kind: EditKind = "undo" if step == "undo" else "redo"
                edits.append(switched(len(edits) + 1, kind, target))
            continue
        table = ON_PERSONAS if step == "persona" else ON_CLAIMS
        kind = draw(st.sampled_from(tuple(table)))
        field, choices = table[kind]
        entity = draw(st.sampled_from(PERSONAS if step == "persona" else CLAIMS))
        values[f"v{seq}"] = draw(st.sampled_from(choices))
        seen = text_hash(draw(st.sampled_from(WORDS)))
        edits.append(Edit(len(edits) + 1, NOON, "you", entity, kind, field, f"v{seq}", seen))
    return tuple(edits), values


@st.composite
def reviews(draw: st.DrawFn, drafts: tuple[PersonaDraft, ...]) -> Log:
    """A log of every kind in which each edit speaks of what was shown when it was made."""
    edits: list[Edit] = []
    values: dict[str, str] = {}
    for _ in range(draw(st.integers(0, 8))):
        step = draw(st.sampled_from((*SHAPING, "persona", "line", "line", "undo", "redo")))
        seq, cards = len(edits) + 1, show_personas(drafts, edits, values)
        if step in ("undo", "redo"):
            target = undo_target(edits) if step == "undo" else redo_target(edits)
            if target:
                edits.append(switched(seq, "undo" if step == "undo" else "redo", target))
            continue
        made = draw(decisions(step, cards))
        if made:
            entity, kind, field, value = made
            values[f"v{seq}"] = value
            edits.append(Edit(seq, NOON, "you", entity, kind, field, f"v{seq}"))
    return tuple(edits), values


@st.composite
def decisions(
    draw: st.DrawFn, step: str, cards: tuple[ShownPersona, ...]
) -> tuple[str, EditKind, EditField, str] | None:
    lines = [line.id for card in cards for line in card.claims]
    people = [(card, person) for card in cards for person in card.participants]
    if not cards or not lines or not people:
        return None
    card, (home, person) = draw(st.sampled_from(cards)), draw(st.sampled_from(people))
    other = draw(st.sampled_from(cards))
    if step in ("persona", "line"):
        table = ON_PERSONAS if step == "persona" else ON_CLAIMS
        kind = draw(st.sampled_from(tuple(table)))
        entity = card.id if step == "persona" else draw(st.sampled_from(lines))
        return entity, kind, table[kind][0], draw(st.sampled_from(table[kind][1]))
    if step == "split":
        return home.id, "split", "parted", people_to_value([person])
    if step == "move_line":
        return draw(st.sampled_from(lines)), "move_line", "home", other.id
    copied = copy_to_value("Κόπια", [line.id for line in card.claims])
    value = {"merge": other.id, "duplicate": copied, "move_person": person}[step]
    shaping = next(each for each in SHAPING if each == step)
    return card.id, shaping, SHAPING_FIELDS[shaping], value


def switched(seq: int, kind: EditKind, target: Edit) -> Edit:
    return Edit(seq, NOON, "you", target.entity_id, kind, "", undoes=target.seq)


def unrevised(personas: tuple[ShownPersona, ...]) -> tuple[ShownPersona, ...]:
    return tuple(
        replace(persona, rev=0, claims=tuple(replace(claim, rev=0) for claim in persona.claims))
        for persona in personas
    )


def by_people(personas: tuple[ShownPersona, ...]) -> dict[tuple[str, str], object]:
    """Everything a person set, looked up by what it was set on."""
    found: dict[tuple[str, str], object] = {}
    for persona in personas:
        found |= {
            (persona.id, name): field.text
            for name in ("name", "archetype", "summary", "notes")
            if isinstance(field := getattr(persona, name), Field) and field.by_human
        }
        if persona.status != "draft":
            found[persona.id, "status"] = persona.status
        for line in persona.claims:
            found |= {(line.id, name): value for name, value in set_on(line)}
    return found


def set_on(line: ShownClaim) -> list[tuple[str, object]]:
    values: list[tuple[str, object]] = []
    if line.drafted_slot is None or line.original is not None:
        values.append(("text", line.text))
    if line.slot != line.drafted_slot:
        values.append(("slot", line.slot))
    if line.pinned:
        values.append(("pinned", True))
    return values


@given(before=runs("before"), after=runs("after"), log=logs())
def test_a_rerun_never_loses_an_edit(
    before: tuple[PersonaDraft, ...], after: tuple[PersonaDraft, ...], log: Log
) -> None:
    edits, values = log
    seen = by_people(show_personas(before, edits, values))
    hidden = hidden_lines(show_personas(before, edits, values))
    kept = by_people(show_personas(after, edits, values, earlier=before))
    lost = {key: value for key, value in seen.items() if kept.get(key) != value}
    # A line that is hidden may vanish with its persona: it stays out of sight either way.
    assert all(key[0] in hidden for key in lost)


@settings(max_examples=300, deadline=None)
@given(data=st.data(), before=runs("before"), after=runs("after"))
def test_a_rerun_loses_no_edit_of_any_kind(
    data: st.DataObject, before: tuple[PersonaDraft, ...], after: tuple[PersonaDraft, ...]
) -> None:
    edits, values = data.draw(reviews(before))
    seen = show_personas(before, edits, values)
    hidden = hidden_lines(seen)
    kept = by_people(show_personas(after, edits, values, earlier=before))
    lost = {key: value for key, value in by_people(seen).items() if kept.get(key) != value}
    assert all(key[0] in hidden for key in lost)


def test_a_copy_keeps_a_line_that_was_worked_on_when_a_rerun_moves_the_original() -> None:
    def run(run_id: str, home: str) -> tuple[PersonaDraft, ...]:
        card = PersonaDraft(
            "p1", run_id, 1, "נדיה", (), "", "proto", ("person-0",), (), evidence(0), ()
        )
        cards = (card, replace(card, persona_id="p2"))
        return tuple(
            replace(each, claims=(claim("c3"),) if each.persona_id == home else ())
            for each in cards
        )

    values = {"v1": "goal", "v2": copy_to_value("Κόπια", ["c3"]), "v3": copy_to_value("x", [])}
    edits = (
        Edit(1, NOON, "you", "c3", "move", "slot", "v1"),
        Edit(2, NOON, "you", "p1", "duplicate", "copied", "v2"),
        Edit(3, NOON, "you", "p1", "duplicate", "copied", "v3"),
    )
    shown_now = show_personas(run("after", "p2"), edits, values, earlier=run("before", "p1"))
    cards = {card.id: card for card in shown_now}
    assert [(line.slot, line.lost_support) for line in cards["v2"].claims] == [("goal", True)]
    assert not cards["v3"].claims


@settings(max_examples=300, deadline=None)
@given(data=st.data(), drafts=runs(), earlier=runs("earlier"), seed=st.integers(0, 99))
def test_the_laws_hold_for_every_kind_of_edit(
    data: st.DataObject,
    drafts: tuple[PersonaDraft, ...],
    earlier: tuple[PersonaDraft, ...],
    seed: int,
) -> None:
    edits, values = data.draw(reviews(drafts))
    shown_now = show_personas(drafts, edits, values, earlier=earlier)
    shuffled = random.Random(seed).sample(edits, len(edits))
    assert show_personas(drafts, shuffled, values, earlier=earlier) == shown_now
    for persona in shown_now:
        assert all(
            line.text == line.evidence[0].quote for line in persona.claims if line.kind == "quoted"
        )
    if target := undo_target(edits):
        undone = (*edits, switched(len(edits) + 1, "undo", target))
        redone = (*undone, switched(len(edits) + 2, "redo", target))
        again = show_personas(drafts, redone, values, earlier=earlier)
        assert unrevised(again) == unrevised(shown_now)
    while target := undo_target(edits):
        edits = (*edits, switched(len(edits) + 1, "undo", target))
    assert unrevised(show_personas(drafts, edits, values)) == tuple(map(shown, drafts))


@given(before=runs("before"), after=runs("after"), log=logs())
def test_a_rerun_never_brings_back_what_was_rejected(
    before: tuple[PersonaDraft, ...], after: tuple[PersonaDraft, ...], log: Log
) -> None:
    edits, values = log
    earlier = show_personas(before, edits, values)
    later = show_personas(after, edits, values, earlier=before)
    visible = {line.id for persona in later for line in persona.claims if not line.hidden}
    assert not visible & hidden_lines(earlier)
    discarded = {persona.id for persona in earlier if persona.status == "discarded"}
    assert not discarded & {persona.id for persona in later if persona.status != "discarded"}


def hidden_lines(personas: tuple[ShownPersona, ...]) -> set[str]:
    return {line.id for persona in personas for line in persona.claims if line.hidden}


@given(drafts=runs(), earlier=runs("earlier"), log=logs(), seed=st.integers(0, 99))
def test_the_order_of_rows_on_disk_is_irrelevant(
    drafts: tuple[PersonaDraft, ...], earlier: tuple[PersonaDraft, ...], log: Log, seed: int
) -> None:
    edits, values = log
    shuffled = random.Random(seed).sample(edits, len(edits))
    reversed_values = dict(reversed(values.items()))
    assert show_personas(drafts, shuffled, reversed_values, earlier=earlier) == show_personas(
        drafts, edits, values, earlier=earlier
    )


@given(drafts=runs(), earlier=runs("earlier"), log=logs())
def test_undo_then_redo_is_identity(
    drafts: tuple[PersonaDraft, ...], earlier: tuple[PersonaDraft, ...], log: Log
) -> None:
    edits, values = log
    target = undo_target(edits)
    if target is None:
        return
    undone = (*edits, switched(len(edits) + 1, "undo", target))
    assert redo_target(undone) == target
    redone = (*undone, switched(len(edits) + 2, "redo", target))
    assert active_edits(redone) == active_edits(edits)
    assert unrevised(show_personas(drafts, redone, values, earlier=earlier)) == unrevised(
        show_personas(drafts, edits, values, earlier=earlier)
    )


@given(drafts=runs(), log=logs())
def test_undoing_everything_shows_the_draft(drafts: tuple[PersonaDraft, ...], log: Log) -> None:
    edits, values = log
    while target := undo_target(edits):
        edits = (*edits, switched(len(edits) + 1, "undo", target))
    assert unrevised(show_personas(drafts, edits, values)) == tuple(map(shown, drafts))


@given(drafts=runs(), earlier=runs("earlier"))
def test_an_empty_log_shows_exactly_the_draft(
    drafts: tuple[PersonaDraft, ...], earlier: tuple[PersonaDraft, ...]
) -> None:
    assert show_personas(drafts, (), {}, earlier=earlier) == tuple(map(shown, drafts))


@given(drafts=runs(), earlier=runs("earlier"), log=logs())
def test_every_line_shown_as_a_quote_is_verbatim(
    drafts: tuple[PersonaDraft, ...], earlier: tuple[PersonaDraft, ...], log: Log
) -> None:
    edits, values = log
    for persona in show_personas(drafts, edits, values, earlier=earlier):
        for line in persona.claims:
            assert all(item.quote == item.span.of(TEXT) for item in line.evidence)
            if line.kind == "quoted":
                assert line.text == line.evidence[0].quote
                assert line.original is None
            elif line.original is not None:
                assert line.original == line.evidence[0].quote


@given(drafts=runs(), log=logs())
def test_a_new_edit_clears_what_could_be_redone(drafts: tuple[PersonaDraft, ...], log: Log) -> None:
    edits, values = log
    edit = Edit(len(edits) + 1, NOON, "you", "p1", "rename", "name", "new")
    assert redo_target((*edits, edit)) is None
    assert undo_target((*edits, edit)) == edit
    renamed = show_personas(drafts, (*edits, edit), {**values, "new": "Ζωή"})
    assert all(
        persona.name == Field("Ζωή", by_human=True, newer_draft=persona.name.newer_draft)
        for persona in renamed
        if persona.id == "p1"
    )


@pytest.mark.parametrize("claim_id", CLAIMS)
def test_the_claims_of_these_tests_are_verbatim(claim_id: str) -> None:
    assert claim(claim_id).text in TEXT
