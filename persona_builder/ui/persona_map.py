"""The empathy map of a persona: as quadrants with a tray, or as the canvas."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from persona_builder.domain.personas import MAP_SLOTS, Slot
from persona_builder.domain.review import ShownPersona
from persona_builder.services import statements
from persona_builder.ui import decisions, pages, strings
from persona_builder.ui.components.board import Around, Scope, board
from persona_builder.ui.text import draw, element, heading

# The canvas of 2017, as far as it is moved; who, see and hear lie around it.
CANVAS_SLOTS: tuple[Slot, ...] = ("goal", "say", "do", "think", "feel", "pain", "need")


def persona_map(
    project: Path, persona: ShownPersona, names: Mapping[str, str], address: str
) -> bool:
    """Draw the map with what can be chosen about it; return whether hidden cards are shown.

    Args:
        project: The open project.
        persona: Whose map.
        names: Participant id to name.
        address: What the address calls the project.
    """
    show_hidden, person, is_canvas = _head(project, persona, names)
    unplaced = statements.unplaced(project, persona.id)
    tray = tuple(row for row in unplaced.rows if person in ("", row.participant_id))
    board(
        persona,
        CANVAS_SLOTS if is_canvas else MAP_SLOTS,
        key="board-canvas" if is_canvas else "board-map",
        layout="canvas" if is_canvas else "board",
        names=names,
        show_hidden=show_hidden,
        on_event=lambda event: decisions.answer(project, persona.id, event),
        scope=Scope(person, around=_around(project, persona))
        if is_canvas
        else Scope(person, tray=tray),
    )
    if unplaced.total > len(unplaced.rows):
        pages.link("evidence", text=strings.MORE_UNPLACED, project=address, unsure="yes")
    return show_hidden


def _head(project: Path, persona: ShownPersona, names: Mapping[str, str]) -> tuple[bool, str, bool]:
    """Draw the lines over the map; return what was chosen in them."""
    draw(
        element(
            "div",
            heading(strings.EMPATHY_MAP, class_="pb-title"),
            element("div", strings.MAP_HINT, class_="pb-small"),
        )
    )
    named = {"": strings.EVERYBODY}
    named |= {each: names.get(each, strings.SOMEBODY) for each in persona.participants}
    if st.session_state.get("map-person", "") not in named:
        st.session_state["map-person"] = ""
    with st.container(horizontal=True, vertical_alignment="center"):
        form = st.segmented_control(
            strings.BOARD_FORM,
            list(strings.BOARD_FORMS),
            format_func=lambda each: strings.BOARD_FORMS[each],
            default="board",
            key="map-form",
            required=True,
            label_visibility="collapsed",
        )
        person = st.selectbox(
            strings.WHOSE_WORDS,
            list(named),
            format_func=lambda each: named[each],
            key="map-person",
            width=200,
            label_visibility="collapsed",
        )
        show_hidden = st.toggle(strings.SHOW_HIDDEN, key="show-hidden")
        decisions.undo_together(project)
    return show_hidden, person, form == "canvas"


def _around(project: Path, persona: ShownPersona) -> tuple[Around, ...]:
    """Return who they are, and what they see and hear."""
    facts = tuple(f"{each.name}: {each.value}" for each in persona.attributes)
    who = (strings.participants(len(persona.participants)), *facts)
    return (
        Around("who", strings.CANVAS_PARTS["who"], who),
        Around(
            "see", strings.CANVAS_PARTS["see"], statements.surroundings(project, persona.id, "see")
        ),
        Around(
            "hear",
            strings.CANVAS_PARTS["hear"],
            statements.surroundings(project, persona.id, "hear"),
        ),
    )
