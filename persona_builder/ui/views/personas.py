"""Personas: review the drafts, card by card, quote by quote."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from persona_builder.services import review
from persona_builder.ui import (
    card,
    choosing,
    decisions,
    drawer,
    empty,
    pages,
    persona_map,
    state,
    statement_drawer,
    strings,
)
from persona_builder.ui.text import draw, element

# How often the page looks whether another window changed the project.
LOOK_S = 3.0


def page() -> None:
    """Show one persona: its card on the left, its empathy map on the right."""
    project = empty.project_or_stop()
    address = state.project_key(project)
    personas = sorted(
        review.personas(project.path, include_discarded=True),
        key=lambda persona: persona.status == "discarded",
    )
    if not personas:
        st.title(strings.PERSONAS, anchor=False)
        with st.container(border=True, horizontal_alignment="center"):
            empty.empty(strings.NO_PERSONAS, strings.NO_PERSONAS_MORE)
            pages.link("analysis", text=strings.GO_RUN, project=address)
        return
    persona = choosing.choose_persona(project.path, personas)
    names = review.participant_names(project.path)
    left, right = st.columns([3, 7], gap="medium")
    with right:
        show_hidden = persona_map.persona_map(project.path, persona, names, address)
    with left:
        card.persona_card(
            project.path,
            persona,
            names,
            others=[each for each in personas if each.status != "discarded"],
            show_hidden=show_hidden,
        )
    _look_elsewhere(project.path, review.history(project.path).revision)
    wanted = st.session_state.pop(decisions.OPEN_EVIDENCE, None)
    wanted = wanted or st.query_params.pop("card", None)
    statement = st.query_params.get("statement")
    if wanted is not None:
        drawer.evidence(project.path, persona.id, wanted, address)
    elif statement:
        statement_drawer.statement_drawer(project.path, statement, address)


@st.fragment(run_every=LOOK_S)
def _look_elsewhere(project: Path, drawn: int) -> None:
    """Offer to draw the page again when another window has changed the project."""
    if review.history(project).revision == drawn:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        draw(element("div", strings.CHANGED_ELSEWHERE, class_="pb-note"))
        if st.button(strings.REFRESH):
            st.rerun()


if __name__ == "__main__":
    page()
