"""What a researcher sees after edits and re-runs, case by case."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from small_project import analysed
from small_study import shown

from persona_builder.domain.edits import Edit, EditField, EditKind
from persona_builder.domain.ids import text_hash
from persona_builder.domain.personas import PersonaDraft
from persona_builder.domain.review import Field, ShownClaim, ShownPersona
from persona_builder.review import OwnLine, machine_value, own_line_to_value, show_personas

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
DRAFTS = analysed().personas
FIRST = DRAFTS[0]
LINE = FIRST.claims[0]


def log(*steps: tuple[str, EditKind, EditField, str]) -> tuple[list[Edit], dict[str, str]]:
    """Return a log of (entity, kind, field, value), made on the drafts above."""
    edits = []
    for seq, (entity, kind, field, _) in enumerate(steps, start=1):
        machine = machine_value(DRAFTS, entity, field)
        seen = None if machine is None else text_hash(machine)
        edits.append(Edit(seq, NOON, "you", entity, kind, field, f"v{seq}", seen))
    return edits, {f"v{seq}": step[3] for seq, step in enumerate(steps, start=1)}


def only_first(
    drafts: tuple[PersonaDraft, ...],
    *steps: tuple[str, EditKind, EditField, str],
    earlier: tuple[PersonaDraft, ...] = (),
) -> ShownPersona:
    edits, values = log(*steps)
    return show_personas(drafts, edits, values, earlier=earlier)[0]


def line(persona: ShownPersona, claim_id: str = LINE.id) -> ShownClaim:
    return next(claim for claim in persona.claims if claim.id == claim_id)


def test_a_moved_line_remembers_where_it_was_drafted() -> None:
    moved = line(only_first(DRAFTS, (LINE.id, "move", "slot", "pain")))
    assert (moved.slot, moved.drafted_slot, moved.by_human, moved.rev) == ("pain", "feel", True, 1)
    assert (moved.kind, moved.text) == ("quoted", LINE.text)


def test_an_edited_quote_is_no_quote_any_more_and_keeps_the_verbatim_words() -> None:
    edited = line(only_first(DRAFTS, (LINE.id, "set", "text", "Φοβάται τις προθεσμίες")))
    assert (edited.text, edited.kind) == ("Φοβάται τις προθεσμίες", "inferred")
    assert edited.original == LINE.text == edited.evidence[0].quote


def test_a_quote_typed_back_word_by_word_is_a_quote_again() -> None:
    again = line(
        only_first(DRAFTS, (LINE.id, "set", "text", "other"), (LINE.id, "set", "text", LINE.text))
    )
    assert (again.kind, again.original, again.text) == ("quoted", None, LINE.text)


def test_an_edited_line_without_evidence_is_editorial() -> None:
    bare = replace(LINE, kind="reported", evidence=())
    drafts = (replace(FIRST, claims=(bare,)),)
    assert line(only_first(drafts, (LINE.id, "set", "text", "נדיה"))).kind == "editorial"


def test_pinned_lines_come_first_and_the_rest_keeps_its_order() -> None:
    third = FIRST.claims[2].id
    persona = only_first(DRAFTS, (third, "pin", "pinned", "yes"))
    ids = [claim.id for claim in FIRST.claims]
    assert [claim.id for claim in persona.claims] == [third, *[i for i in ids if i != third]]


def test_a_hidden_line_stays_in_the_list() -> None:
    persona = only_first(DRAFTS, (LINE.id, "hide", "hidden", "yes"))
    assert line(persona).hidden
    assert len(persona.claims) == len(FIRST.claims)


def test_an_own_line_is_editorial_and_can_be_edited_moved_and_hidden() -> None:
    value = own_line_to_value(OwnLine("feel", "گمان می‌کنم خسته است"))
    persona = only_first(DRAFTS, (FIRST.persona_id, "add", "claim", value))
    own = line(persona, "v1")
    assert (own.kind, own.slot, own.drafted_slot) == ("editorial", "feel", None)
    assert (own.text, own.evidence, own.by_human) == ("گمان می‌کنم خسته است", (), True)
    later = line(
        only_first(
            DRAFTS,
            (FIRST.persona_id, "add", "claim", value),
            ("v1", "move", "slot", "pain"),
            ("v1", "set", "text", "היא עייפה"),
            ("v1", "hide", "hidden", "yes"),
        ),
        "v1",
    )
    assert (later.slot, later.text, later.hidden, later.rev) == ("pain", "היא עייפה", True, 3)


def test_a_newer_draft_is_offered_beside_the_human_value() -> None:
    step = (FIRST.persona_id, "set", "summary", "Δικά μου λόγια")
    assert only_first(DRAFTS, step).summary == Field("Δικά μου λόγια", by_human=True)
    newer = (replace(FIRST, summary="3 people."), *DRAFTS[1:])
    assert only_first(newer, step).summary == Field(
        "Δικά μου λόγια", by_human=True, newer_draft="3 people."
    )


def test_a_draft_that_says_what_the_person_said_is_not_offered() -> None:
    step = (FIRST.persona_id, "set", "summary", "3 people.")
    newer = (replace(FIRST, summary="3 people."),)
    assert only_first(newer, step).summary == Field("3 people.", by_human=True)


def test_an_edited_line_that_the_newest_run_does_not_draft_is_kept_and_marked() -> None:
    newest = (replace(FIRST, claims=FIRST.claims[1:]), *DRAFTS[1:])
    kept = line(only_first(newest, (LINE.id, "move", "slot", "pain"), earlier=DRAFTS))
    assert (kept.lost_support, kept.slot, kept.evidence) == (True, "pain", LINE.evidence)


def test_an_untouched_line_that_the_newest_run_does_not_draft_is_gone() -> None:
    newest = (replace(FIRST, claims=FIRST.claims[1:]),)
    persona = only_first(newest, (FIRST.claims[1].id, "pin", "pinned", "yes"), earlier=DRAFTS)
    assert LINE.id not in {claim.id for claim in persona.claims}


def test_a_line_that_another_persona_drafts_now_takes_its_edits_there() -> None:
    newest = (
        replace(FIRST, claims=FIRST.claims[1:]),
        replace(DRAFTS[1], claims=(*DRAFTS[1].claims, LINE)),
    )
    edits, values = log((LINE.id, "move", "slot", "pain"))
    first, second = show_personas(newest, edits, values, earlier=DRAFTS)
    assert LINE.id not in {claim.id for claim in first.claims}
    assert (line(second).slot, line(second).lost_support) == ("pain", False)


def test_an_accepted_persona_that_the_newest_run_has_no_group_for_is_kept_whole() -> None:
    edits, values = log((FIRST.persona_id, "accept", "status", "reviewed"))
    personas = show_personas(DRAFTS[1:], edits, values, earlier=DRAFTS)
    kept = personas[-1]
    assert [persona.id for persona in personas] == [DRAFTS[1].persona_id, FIRST.persona_id]
    assert (kept.status, kept.lost_support, kept.segment_id) == ("reviewed", True, None)
    assert [claim.text for claim in kept.claims] == [claim.text for claim in FIRST.claims]
    assert all(claim.lost_support for claim in kept.claims)


def test_a_persona_on_which_only_a_line_was_hidden_is_not_kept() -> None:
    edits, values = log((LINE.id, "hide", "hidden", "yes"))
    assert show_personas(DRAFTS[1:], edits, values, earlier=DRAFTS) == (shown(DRAFTS[1]),)


def test_what_was_erased_falls_back_to_the_draft() -> None:
    value = own_line_to_value(OwnLine("feel", "mine"))
    edits, _ = log(
        (LINE.id, "set", "text", "x"),
        (FIRST.persona_id, "rename", "name", "x"),
        (FIRST.persona_id, "add", "claim", value),
    )
    persona = show_personas(DRAFTS, edits, {})[0]
    assert (line(persona).text, line(persona).kind) == (LINE.text, "quoted")
    assert persona.name == Field(FIRST.name)
    assert len(persona.claims) == len(FIRST.claims)
