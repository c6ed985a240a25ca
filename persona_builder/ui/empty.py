"""Empty states: what is not here yet, and the next step."""

from __future__ import annotations

import streamlit as st

from persona_builder.services.projects import ProjectSummary
from persona_builder.ui import pages, state, strings
from persona_builder.ui.text import draw, element


def empty(title: str, more: str) -> None:
    """Say in the middle of a page that there is nothing yet, and why."""
    draw(element("div", element("h3", title), element("p", more), class_="pb-empty"))


def project_or_stop() -> ProjectSummary:
    """Return the open project; where there is none, say so and draw nothing more."""
    project = state.here()
    if project is None:
        with st.container(border=True, horizontal_alignment="center"):
            empty(strings.NO_PROJECT, strings.CHOOSE_PROJECT_FIRST)
            pages.link("home", text=strings.GO_HOME)
        st.stop()
    return project
