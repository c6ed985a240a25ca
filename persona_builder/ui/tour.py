"""The first-run tour: a few words above the pages of the sample project, until put away."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from persona_builder.services.preferences import choose, preferences
from persona_builder.services.projects import SAMPLE_NAME, ProjectSummary
from persona_builder.ui import notices, pages, state, strings
from persona_builder.ui.text import draw, element

_STEP = "tour-step"


def tour(project: ProjectSummary | None) -> None:
    """Draw the step of the tour, where there is one to draw.

    Whether it was put away is kept with this person's choices; where it stands is lost with
    the window, and it begins again.
    """
    if project is None or project.name != SAMPLE_NAME or preferences().toured:
        return
    at = min(st.session_state.get(_STEP, 0), len(strings.TOUR) - 1)
    name, title, words = strings.TOUR[at]
    is_last = at == len(strings.TOUR) - 1
    with st.container(border=True, key="tour"):
        draw(
            element(
                "section",
                element("div", strings.tour_step(at + 1, len(strings.TOUR)), class_="pb-section"),
                element("div", title, class_="pb-title"),
                element("p", words, class_="pb-small"),
                aria_label=strings.TOUR_NAME,
            )
        )
        with st.container(horizontal=True, vertical_alignment="center"):
            pages.link(name, project=state.project_key(project))
            st.space("stretch")
            if at and st.button(strings.TOUR_BACK, key="tour-back"):
                _show(project, at - 1)
            st.button(strings.TOUR_END, key="tour-end", type="tertiary", on_click=_put_away)
            if is_last:
                st.button(strings.TOUR_DONE, key="tour-done", on_click=_put_away)
            elif st.button(strings.TOUR_NEXT, key="tour-next"):
                _show(project, at + 1)


def _show(project: ProjectSummary, step: int) -> None:
    st.session_state[_STEP] = step
    pages.go(strings.TOUR[step][0], project=state.project_key(project))


def _put_away() -> None:
    notices.attempt(lambda: choose(replace(preferences(), toured=True)))
    st.session_state.pop(_STEP, None)
