"""The first-run tour: a few words above the pages of the sample project, until put away."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from persona_builder.services.preferences import choose, preferences
from persona_builder.services.projects import SAMPLE_NAME, ProjectSummary
from persona_builder.ui import notices, pages, state, strings
from persona_builder.ui.text import draw, element


def tour(project: ProjectSummary | None, page: str) -> None:
    """Draw the step of the tour that speaks of a page, where there is one.

    Whether the tour was put away is kept with this person's choices.

    Args:
        project: The open project; the tour is of the sample project only.
        page: The page that is about to be drawn.
    """
    steps = [name for name, _, _ in strings.TOUR]
    if project is None or project.name != SAMPLE_NAME or page not in steps or preferences().toured:
        return
    at = steps.index(page)
    _, title, words = strings.TOUR[at]
    is_last = at == len(strings.TOUR) - 1
    with st.container(border=True, key="tour", horizontal=True, vertical_alignment="center"):
        draw(
            element(
                "section",
                element("div", strings.tour_step(at + 1, len(strings.TOUR)), class_="pb-section"),
                element("div", title, class_="pb-title"),
                element("p", words, class_="pb-small"),
                aria_label=strings.TOUR_NAME,
            )
        )
        st.space("stretch")
        if at and st.button(strings.TOUR_BACK, key="tour-back"):
            _show(project, at - 1)
        if is_last:
            st.button(strings.TOUR_DONE, key="tour-done", on_click=_put_away)
            return
        st.button(strings.TOUR_END, key="tour-end", type="tertiary", on_click=_put_away)
        if st.button(strings.TOUR_NEXT, key="tour-next"):
            _show(project, at + 1)


def _show(project: ProjectSummary, step: int) -> None:
    pages.go(strings.TOUR[step][0], project=state.project_key(project))


def _put_away() -> None:
    notices.attempt(lambda: choose(replace(preferences(), toured=True)))
