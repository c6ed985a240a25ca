"""The stages of a project's journeys: another set, or other names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import get_args

import streamlit as st

from persona_builder.domain.experience import StageSetName
from persona_builder.services import stages as journey_stages
from persona_builder.ui import notices, strings

_SETS: tuple[StageSetName, ...] = get_args(StageSetName)


def stage_names(project: Path, stages: Sequence[str]) -> None:
    """Let stages be named, or be started from a known set.

    Args:
        project: The open project.
        stages: Their names now, in order.
    """
    with st.expander(strings.STAGE_NAMES, icon=":material/view_column:"):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            chosen: StageSetName = st.selectbox(
                strings.STAGE_SET,
                _SETS,
                format_func=lambda each: strings.STAGE_SET_NAMES[each],
                help=strings.STAGE_SET_HELP,
                width=220,
            )
            st.button(
                strings.USE_THIS_SET,
                key="use-stage-set",
                on_click=_use_set,
                args=(project, chosen),
            )
        with st.form("stage-names", border=False):
            typed = st.text_area(
                strings.STAGE_NAMES,
                "\n".join(stages),
                help=strings.STAGE_NAMES_HELP,
                height="content",
            )
            wanted = st.form_submit_button(strings.SAVE)
    if wanted:
        lines = [line.strip() for line in (typed or "").splitlines()]
        names = list(dict.fromkeys(line for line in lines if line))
        if names and _told(lambda: journey_stages.name_stages(project, names)):
            st.rerun()


def _use_set(project: Path, chosen: StageSetName) -> None:
    _told(lambda: journey_stages.use_stages(project, chosen))


def _told(change: Callable[[], object]) -> bool:
    """Change the stages, and say so."""
    if not notices.attempt(change):
        return False
    notices.say(strings.STAGES_SAVED)
    return True
