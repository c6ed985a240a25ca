"""The board: panels of cards that are dragged, walked, edited and hidden.

One inline component, drawn twice on the Personas page: as the empathy map and
as the lists of the card. Its script is constant; what people said travels as
data and is shown as text only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

import streamlit as st
import streamlit.components.v2 as components

from persona_builder.domain.personas import Slot
from persona_builder.domain.review import ShownClaim, ShownPersona
from persona_builder.ui import strings
from persona_builder.ui.text import shortened

Layout = Literal["board", "list"]
Op = Literal["move", "edit", "hide", "show", "add", "open", "undo", "redo"]

# How many cards a panel shows before "Show more"; a person's own are never among the rest.
LIMITS: Mapping[Layout, int] = {"board": 8, "list": 4}
_RANK = {"strong": 0, "fair": 1, "weak": 2}
_HERE = Path(__file__).parent
_BOARD = components.component(
    "persona_builder.board",
    html=(_HERE / "board.html").read_text(encoding="utf-8"),
    css=(_HERE / "board.css").read_text(encoding="utf-8"),
    js=(_HERE / "board.js").read_text(encoding="utf-8"),
)
# Counts what came back from boards, so that a refused change is drawn afresh too.
_ROUND = "board-round"


@dataclass(frozen=True, slots=True)
class BoardEvent:
    """What somebody did on a board.

    Attributes:
        op: The action.
        claim_id: The card; empty for ``add``, ``undo`` and ``redo``.
        slot: Where to, for ``move`` and ``add``.
        text: The words, for ``edit`` and ``add``.
        rev: The revision of the card that was seen.
    """

    op: Op
    claim_id: str = ""
    slot: Slot | None = None
    text: str = ""
    rev: int = 0


def read_event(value: object) -> BoardEvent | None:
    """Return the event a browser sent; None for anything that is not one."""
    if not isinstance(value, Mapping):
        return None
    ops: tuple[Op, ...] = get_args(Op)
    slots: tuple[Slot, ...] = get_args(Slot)
    op = next((each for each in ops if each == value.get("op")), None)
    slot = next((each for each in slots if each == value.get("slot")), None)
    rev = value.get("rev", 0)
    if op is None or not isinstance(rev, int) or (op in {"move", "add"} and slot is None):
        return None
    return BoardEvent(op, str(value.get("id", "")), slot, str(value.get("text", "")), rev)


def board(
    persona: ShownPersona,
    slots: tuple[Slot, ...],
    *,
    key: str,
    layout: Layout,
    names: Mapping[str, str],
    show_hidden: bool,
    on_event: Callable[[BoardEvent], None],
) -> None:
    """Draw the panels of some slots of a persona.

    Args:
        persona: Whose cards.
        slots: The panels, in order.
        key: Tells boards of one page apart.
        layout: As a map of two by two, or as lists under one another.
        names: Participant id to name.
        show_hidden: Also show what was left out.
        on_event: Told what was done; runs before the page is drawn again.
    """

    def answer() -> None:
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
        event = read_event(st.session_state[key].event)
        if event is not None:
            on_event(event)

    _BOARD(
        key=key,
        data={
            "round": st.session_state.get(_ROUND, 0),
            "layout": layout,
            "limit": LIMITS[layout],
            "adding": persona.status != "discarded",
            "words": strings.BOARD_WORDS,
            "panels": [
                panel_of(persona, slot, number, layout, names, show_hidden=show_hidden)
                for number, slot in enumerate(slots, start=1)
            ],
        },
        on_event_change=answer,
    )


def panel_of(
    persona: ShownPersona,
    slot: Slot,
    number: int,
    layout: Layout,
    names: Mapping[str, str],
    *,
    show_hidden: bool,
) -> dict[str, object]:
    """Return one panel as the component draws it, its strongest cards first."""
    claims = [
        claim
        for claim in persona.claims
        if claim.slot == slot and (show_hidden or not claim.hidden)
    ]
    claims.sort(key=lambda claim: (not claim.pinned, _RANK[claim.strength]))
    return {
        "slot": slot,
        "label": strings.SLOTS[slot],
        "key": str(number) if layout == "board" else "",
        "empty": strings.EMPTY_QUADRANT if layout == "board" else strings.EMPTY_LIST,
        "cards": [card_of(claim, names) for claim in claims],
    }


def card_of(claim: ShownClaim, names: Mapping[str, str]) -> dict[str, object]:
    """Return one card as the component draws it."""
    return {
        "id": claim.id,
        "text": claim.text,
        "who": _who(claim, names),
        "peopleTip": strings.people_of(claim.participants, claim.of) if claim.evidence else "",
        "strength": claim.strength if claim.evidence else "",
        "strengthTip": strings.people_of(claim.participants, claim.of),
        "hidden": claim.hidden,
        "keep": claim.by_human or claim.pinned,
        "marks": marks_of(claim),
        "rev": claim.rev,
    }


def marks_of(claim: ShownClaim) -> list[dict[str, object]]:
    """Return what a person did to a card, in words, for its foot."""
    marks: list[dict[str, object]] = []
    if claim.drafted_slot is None:
        marks.append({"text": strings.MARK_OWN, "tip": strings.MARK_OWN_TIP})
    elif claim.placed:
        marks.append({"text": strings.MARK_PLACED, "tip": strings.MARK_PLACED_TIP})
    elif claim.drafted_slot != claim.slot:
        drafted = strings.SLOTS[claim.drafted_slot]
        marks.append({"text": strings.MARK_MOVED, "tip": strings.mark_moved_tip(drafted)})
    if claim.original is not None:
        marks.append({"text": strings.MARK_EDITED, "tip": strings.MARK_EDITED_TIP})
    if claim.pinned:
        marks.append({"text": strings.MARK_PINNED, "tip": strings.MARK_PINNED_TIP})
    if claim.hidden:
        marks.append({"text": strings.MARK_HIDDEN, "tip": strings.MARK_HIDDEN_TIP})
    if claim.removed_quotes:
        tip = strings.MARK_REMOVED_TIP
        marks.append({"text": strings.MARK_REMOVED, "tip": tip, "warn": True})
    if claim.lost_support:
        marks.append({"text": strings.MARK_LOST, "tip": strings.MARK_LOST_TIP, "warn": True})
    return marks


def _who(claim: ShownClaim, names: Mapping[str, str]) -> str:
    """Return "Maria", or "Maria + 2" when others said the like."""
    if not claim.evidence:
        return ""
    first = names.get(claim.evidence[0].participant_id, strings.SOMEBODY)
    others = len({each.participant_id for each in claim.evidence}) - 1
    return f"{shortened(first, 28)} + {others}" if others > 0 else shortened(first, 28)
