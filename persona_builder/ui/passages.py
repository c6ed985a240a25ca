"""The drawer of quotes behind a proposal or an entry, each in its context."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import streamlit as st

from persona_builder.services.contexts import EvidenceView
from persona_builder.services.projects import ProjectSummary
from persona_builder.ui import drawer, notices, state, strings
from persona_builder.ui.text import draw, element, said

_WANTED = "passages-wanted"
# Quotes shown at once; the others are folded away.
_AT_ONCE = 4

Views = Callable[[Path], Sequence[EvidenceView]]


def button(key: str, title: str, views: Views) -> None:
    """Draw the way to the quotes behind something.

    Args:
        key: Tells the buttons of a page apart.
        title: What the quotes stand behind.
        views: Returns the quotes of a project.
    """
    if st.button(
        strings.SEE_QUOTES, key=f"quotes-{key}", type="tertiary", icon=":material/format_quote:"
    ):
        st.session_state[_WANTED] = (title, views)


def show_wanted(project: ProjectSummary) -> None:
    """Open the drawer where somebody asked for it; call it last on a page."""
    wanted: tuple[str, Views] | None = st.session_state.pop(_WANTED, None)
    if wanted is not None:
        _drawer(project.path, wanted[0], wanted[1], state.project_key(project))


@st.dialog(strings.EVIDENCE, width="medium", position="right")
def _drawer(project: Path, title: str, views: Views, address: str) -> None:
    with notices.guarded():
        draw(said(title, class_="pb-title"))
        found = views(project)
        if not found:
            draw(element("p", strings.YOURS_ALONE, class_="pb-small"))
        for number, view in enumerate(found[:_AT_ONCE]):
            drawer.draw_quote(view, address, key=f"passage-{number}")
        if len(found) > _AT_ONCE:
            with st.expander(strings.more_quotes(len(found) - _AT_ONCE)):
                for number, view in enumerate(found[_AT_ONCE:], start=_AT_ONCE):
                    drawer.draw_quote(view, address, key=f"passage-{number}")
