"""The board: panels of cards that are dragged, walked, edited and hidden.

One inline component, drawn twice on the Personas page: as the empathy map and
as the lists of the card. Its script is constant; what people said travels as
data and is shown as text only.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, get_args

import streamlit as st
import streamlit.components.v2 as components

from persona_builder.domain.personas import Slot
from persona_builder.domain.review import ShownClaim, ShownPersona
from persona_builder.services.statements import StatementRow
from persona_builder.ui import strings
from persona_builder.ui.text import shortened

Layout = Literal["board", "canvas", "list"]
Op = Literal["move", "put", "edit", "hide", "show", "add", "open", "look", "undo", "redo"]

# How many cards a panel shows before "Show more"; a person's own are never among the rest.
LIMITS: Mapping[Layout, int] = {"board": 8, "canvas": 6, "list": 4}
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
# Tells this window's session from one before, so that words typed there are not taken for saved.
_SESSION = "board-session"


@dataclass(frozen=True, slots=True)
class BoardEvent:
    """What somebody did on a board.

    Attributes:
        op: The action.
        claim_id: The card, or the statement of the tray; empty for ``add``, ``undo``,
            ``redo``, and where several are meant.
        slot: Where to, for ``move`` and ``add``.
        text: The words, for ``edit`` and ``add``.
        rev: The revision of the card that was seen.
        many: Several cards that were chosen together, for ``move`` and ``hide``.
    """

    op: Op
    claim_id: str = ""
    slot: Slot | None = None
    text: str = ""
    rev: int = 0
    many: tuple[Chosen, ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of several cards that something is done with.

    Attributes:
        id: The card, or the statement of the tray.
        rev: The revision of the card that was seen.
        from_tray: Whether it stands on no card yet.
    """

    id: str
    rev: int
    from_tray: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """A part of the canvas that is read and not moved.

    Attributes:
        area: Where it lies: "who", "see" or "hear".
        label: Its title.
        texts: What it says.
    """

    area: Literal["who", "see", "hear"]
    label: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a board shows of a persona.

    Attributes:
        person: Only cards that rest on this participant's words; empty for all.
        tray: Statements that stand on no card, to be put into a panel.
        around: Parts of the canvas that are read and not moved.
    """

    person: str = ""
    tray: tuple[StatementRow, ...] = ()
    around: tuple[Around, ...] = ()


def read_event(value: object) -> BoardEvent | None:
    """Return the event a browser sent; None for anything that is not one."""
    if not isinstance(value, Mapping):
        return None
    ops: tuple[Op, ...] = get_args(Op)
    slots: tuple[Slot, ...] = get_args(Slot)
    op = next((each for each in ops if each == value.get("op")), None)
    slot = next((each for each in slots if each == value.get("slot")), None)
    rev = value.get("rev", 0)
    if op is None or not isinstance(rev, int) or (op in {"move", "put", "add"} and slot is None):
        return None
    many = _chosen(value.get("many"))
    return BoardEvent(op, str(value.get("id", "")), slot, str(value.get("text", "")), rev, many)


def _chosen(value: object) -> tuple[Chosen, ...]:
    """Return the cards that were chosen together; whatever is none is left out."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return ()
    return tuple(
        Chosen(str(each["id"]), each["rev"], each.get("tray") is True)
        for each in value
        if isinstance(each, Mapping) and "id" in each and type(each.get("rev")) is int
    )


def board(
    persona: ShownPersona,
    slots: tuple[Slot, ...],
    *,
    key: str,
    layout: Layout,
    names: Mapping[str, str],
    show_hidden: bool,
    on_event: Callable[[BoardEvent], None],
    scope: Scope = Scope(),
) -> None:
    """Draw the panels of some slots of a persona.

    Args:
        persona: Whose cards.
        slots: The panels, in order.
        key: Tells boards of one page apart.
        layout: As a map of two by two, as the canvas, or as lists under one another.
        names: Participant id to name.
        show_hidden: Also show what was left out.
        on_event: Told what was done; runs before the page is drawn again.
        scope: Whose words are shown, and what lies beside the panels.
    """

    def answer() -> None:
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
        event = read_event(st.session_state[key].event)
        if event is not None:
            on_event(event)

    panels = [
        panel_of(persona, slot, number, layout, names, show_hidden=show_hidden, person=scope.person)
        for number, slot in enumerate(slots, start=1)
    ]
    _BOARD(
        key=key,
        data={
            "round": st.session_state.get(_ROUND, 0),
            "session": st.session_state.setdefault(_SESSION, secrets.token_hex(8)),
            "persona": persona.id,
            "layout": layout,
            "limit": LIMITS[layout],
            "adding": persona.status != "discarded",
            "words": strings.BOARD_WORDS,
            "around": [
                {**asdict(part), "texts": list(part.texts), "empty": strings.NOTHING_AROUND}
                for part in scope.around
            ],
            "panels": [*panels, tray_of(scope.tray)] if scope.tray else panels,
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
    person: str = "",
) -> dict[str, object]:
    """Return one panel as the component draws it, its strongest cards first."""
    claims = [
        claim
        for claim in persona.claims
        if claim.slot == slot
        and (show_hidden or not claim.hidden)
        and (not person or any(item.participant_id == person for item in claim.evidence))
    ]
    claims.sort(key=lambda claim: (not claim.pinned, _RANK[claim.strength]))
    return {
        "slot": slot,
        "label": strings.SLOTS[slot],
        "key": "" if layout == "list" else str(number),
        "empty": strings.EMPTY_LIST if layout == "list" else strings.EMPTY_QUADRANT,
        "cards": [card_of(claim, names) for claim in claims],
    }


def tray_of(rows: Sequence[StatementRow]) -> dict[str, object]:
    """Return the tray of statements that no panel was sure to be the right one for."""
    cards = [
        {
            "id": row.id,
            "text": row.text,
            "who": shortened(row.participant, 28),
            "peopleTip": "",
            "strength": "",
            "strengthTip": "",
            "hidden": False,
            "keep": False,
            "marks": [],
            "rev": 0,
        }
        for row in rows
    ]
    return {
        "slot": "tray",
        "label": strings.TRAY_TITLE,
        "tip": strings.TRAY_TIP,
        "key": "",
        "empty": "",
        "cards": cards,
        "tray": True,
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
