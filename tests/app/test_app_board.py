"""What the board is given to draw, and what it is believed when it answers."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

import persona_builder.ui.components.board as board_module
from persona_builder.domain.personas import Evidence
from persona_builder.domain.review import Field, ShownClaim, ShownPersona
from persona_builder.domain.spans import Span
from persona_builder.ui.components.board import (
    BoardEvent,
    Chosen,
    card_of,
    marks_of,
    panel_of,
    read_event,
)

SCRIPT = Path(board_module.__file__).with_name("board.js").read_text(encoding="utf-8")


def _evidence(person: str) -> Evidence:
    return Evidence("t1", Span(0, 4), "Λόγια", "s2", person, f"statement-{person}")


CLAIM = ShownClaim(
    id="c1",
    slot="feel",
    drafted_slot="feel",
    text="Φοβάμαι ότι θα χάσω την προθεσμία.",
    original=None,
    kind="quoted",
    evidence=(_evidence("p1"), _evidence("p2")),
    counter_evidence=(),
    participants=2,
    of=3,
    strength="fair",
    reason="",
    rev=4,
)
NAMES = {"p1": "Μαρία", "p2": "نادیا"}


def _persona(*claims: ShownClaim) -> ShownPersona:
    return ShownPersona(
        id="a",
        segment_id=1,
        name=Field("Alex"),
        archetype=Field(""),
        archetypes=(),
        summary=Field(""),
        notes=Field(""),
        kind="proto",
        status="draft",
        participants=("p1", "p2"),
        attributes=(),
        signature=None,
        claims=claims,
        open_questions=(),
    )


def _ids(*claims: ShownClaim, show_hidden: bool = False) -> list[str]:
    panel = panel_of(_persona(*claims), "feel", 4, "board", NAMES, show_hidden=show_hidden)
    cards = panel["cards"]
    assert isinstance(cards, list)
    return [card["id"] for card in cards]


def test_a_card_says_who_and_how_many_others() -> None:
    card = card_of(CLAIM, NAMES)
    assert card["who"] == "Μαρία + 1"
    assert card["peopleTip"] == "2 of 3 people"
    assert card["rev"] == 4


def test_the_strongest_come_first_and_those_kept_on_top_before_them() -> None:
    weak = replace(CLAIM, id="weak", strength="weak")
    strong = replace(CLAIM, id="strong", strength="strong")
    pinned = replace(CLAIM, id="pinned", strength="weak", pinned=True)
    assert _ids(weak, CLAIM, strong, pinned) == ["pinned", "strong", "c1", "weak"]


def test_hidden_cards_are_shown_only_when_asked_for() -> None:
    hidden = replace(CLAIM, id="hidden", hidden=True)
    assert _ids(CLAIM, hidden) == ["c1"]
    assert _ids(CLAIM, hidden, show_hidden=True) == ["c1", "hidden"]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param(CLAIM, [], id="untouched"),
        pytest.param(replace(CLAIM, slot="do"), ["Moved"], id="moved"),
        pytest.param(replace(CLAIM, original="Φοβάμαι"), ["Edited"], id="edited"),
        pytest.param(
            replace(CLAIM, drafted_slot=None, evidence=(), kind="editorial"),
            ["Researcher"],
            id="own",
        ),
        pytest.param(
            replace(CLAIM, pinned=True, lost_support=True),
            ["On top", "Not in the newest draft"],
            id="kept",
        ),
    ],
)
def test_a_mark_tells_what_a_person_did(claim: ShownClaim, expected: list[str]) -> None:
    assert [mark["text"] for mark in marks_of(claim)] == expected


def test_a_persons_own_line_claims_no_support() -> None:
    card = card_of(replace(CLAIM, drafted_slot=None, evidence=(), participants=0), NAMES)
    assert (card["who"], card["strength"]) == ("", "")


def test_what_the_board_is_given_is_plain_data() -> None:
    panel = panel_of(_persona(CLAIM), "feel", 4, "board", NAMES, show_hidden=True)
    assert json.loads(json.dumps(panel)) == panel


def test_a_move_is_read_back() -> None:
    event = read_event({"op": "move", "id": "c1", "slot": "do", "rev": 4, "n": "1"})
    assert event == BoardEvent("move", "c1", "do", "", 4)


def test_several_cards_are_read_back_and_what_is_none_is_dropped() -> None:
    many = [{"id": "c1", "rev": 4}, {"id": "s1", "rev": 0, "tray": True}, {"id": "x"}, 3]
    event = read_event({"op": "move", "slot": "do", "many": many})
    assert event is not None
    assert event.many == (Chosen("c1", 4), Chosen("s1", 0, from_tray=True))
    assert read_event({"op": "hide", "many": "c1"}) == BoardEvent("hide")


def test_only_cards_that_rest_on_a_persons_words_are_shown_when_asked_for() -> None:
    other = replace(CLAIM, id="other", evidence=(_evidence("p3"),))
    panel = panel_of(
        _persona(CLAIM, other), "feel", 4, "board", NAMES, show_hidden=False, person="p2"
    )
    cards = panel["cards"]
    assert isinstance(cards, list)
    assert [card["id"] for card in cards] == ["c1"]


def test_a_card_that_a_person_put_there_says_so() -> None:
    assert [mark["text"] for mark in marks_of(replace(CLAIM, placed=True))] == ["Put here"]


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(None, id="nothing"),
        pytest.param("move", id="not-an-object"),
        pytest.param({"op": "erase", "id": "c1"}, id="no-such-action"),
        pytest.param({"op": "move", "id": "c1", "slot": "elsewhere"}, id="no-such-place"),
        pytest.param({"op": "add", "text": "x"}, id="nowhere"),
        pytest.param({"op": "hide", "id": "c1", "rev": "4"}, id="revision-as-words"),
        pytest.param({"op": ["move"], "id": "c1", "slot": "do"}, id="a-list"),
    ],
)
def test_anything_else_a_browser_sends_is_dropped(value: object) -> None:
    assert read_event(value) is None


def test_the_script_puts_words_on_the_page_as_text_only() -> None:
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", SCRIPT)


def test_the_script_asks_no_other_host() -> None:
    assert not re.search(r"fetch\(|XMLHttpRequest|import\(|https?://", SCRIPT)
