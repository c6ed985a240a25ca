"""Let the analysis learn from the quadrants that a person gave, and say whether that helps."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from persona_builder.services import learning
from persona_builder.ui import notices, strings
from persona_builder.ui.text import draw, element

_SWITCH = "learning"


def learning_switch(project: Path, *, disabled: bool) -> None:
    """Show the switch, and how far the tagger agrees with decisions with and without it."""
    is_on = learning.is_learning(project)
    st.session_state[_SWITCH] = is_on

    def switch() -> None:
        notices.attempt(lambda: learning.set_learning(project, st.session_state[_SWITCH]))

    st.toggle(
        strings.LEARN, key=_SWITCH, on_change=switch, disabled=disabled, help=strings.LEARN_HELP
    )
    if is_on and not disabled:
        draw(element("p", learning.learning_report(project).sentence, class_="pb-small"))
