"""The line of personas on top of a page, with undo and redo beside it."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from persona_builder.domain.review import ShownPersona
from persona_builder.services import review
from persona_builder.services.projects import ProjectSummary
from persona_builder.ui import empty, history, pages, state, strings
from persona_builder.ui.text import draw, element, label, shortened

_ICONS = {
    "draft": ":material/edit_note:",
    "reviewed": ":material/check_circle:",
    "discarded": ":material/do_not_disturb_on:",
}


def choose_persona(project: Path, personas: list[ShownPersona]) -> ShownPersona:
    """Draw the pills and the history; return the persona the address names."""
    by_id = {persona.id: persona for persona in personas}
    current, unknown = state.chosen("persona", list(by_id))
    if unknown:
        st.warning(strings.no_such_persona(label(shortened(unknown))), icon=":material/info:")
    st.session_state["persona-pills"] = current

    def choose() -> None:
        st.query_params["persona"] = st.session_state["persona-pills"]

    with st.container(horizontal=True, vertical_alignment="center", key="persona-bar"):
        st.pills(
            strings.CHOOSE_PERSONA,
            list(by_id),
            format_func=lambda each: _pill(by_id[each]),
            key="persona-pills",
            required=True,
            on_change=choose,
            label_visibility="collapsed",
        )
        st.space("stretch")
        history.history_buttons(project)
    return by_id[current or personas[0].id]


def persona_or_stop(project: ProjectSummary, title: str, more: str) -> ShownPersona:
    """Draw the head of a page that stands beside a persona; return the persona.

    Where there is none, say what to do first and draw nothing more.
    """
    st.title(label(title), anchor=False)
    personas = list(review.personas(project.path))
    if not personas:
        with st.container(border=True, horizontal_alignment="center"):
            empty.empty(strings.NO_CARD_YET, strings.NO_CARD_YET_MORE)
            pages.link("analysis", text=strings.GO_RUN, project=state.project_key(project))
        st.stop()
    draw(element("p", more, class_="pb-quiet"))
    return choose_persona(project.path, personas)


def _pill(persona: ShownPersona) -> str:
    return f"{_ICONS[persona.status]} {label(shortened(persona.name.text, 32))}"
