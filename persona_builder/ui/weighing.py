"""How much each side of a person counts when people are grouped: four numbers to set."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import streamlit as st

from persona_builder.domain.segments import ViewWeights
from persona_builder.services import analysis
from persona_builder.ui import strings
from persona_builder.ui.text import draw, element

# More than this is the same as leaving the others out.
_MOST = 5.0
_STEP = 0.25


def weights(project: Path, *, disabled: bool) -> None:
    """Draw the numbers, folded away; they begin as the newest run had them."""
    current = _of_newest_run(project)
    for view, weight in asdict(current).items():
        st.session_state.setdefault(_key(project, view), min(weight, _MOST))

    def usual() -> None:
        for view, weight in asdict(ViewWeights()).items():
            st.session_state[_key(project, view)] = weight

    with st.expander(strings.ADVANCED):
        draw(element("p", strings.ADVANCED_MORE, class_="pb-small"))
        for column, view in zip(st.columns(len(strings.WEIGHTS)), strings.WEIGHTS, strict=True):
            with column:
                st.number_input(
                    strings.WEIGHTS[view],
                    min_value=0.0,
                    max_value=_MOST,
                    step=_STEP,
                    key=_key(project, view),
                    disabled=disabled,
                )
        if not any(st.session_state[_key(project, view)] for view in strings.WEIGHTS):
            st.warning(strings.ALL_ZERO, icon=":material/info:")
        st.button(
            strings.AS_BEFORE,
            type="tertiary",
            on_click=usual,
            disabled=disabled or _chosen(project) == asdict(ViewWeights()),
        )


def chosen_weights(project: Path) -> ViewWeights:
    """Return what is set; the usual weights where everything is at 0."""
    chosen = _chosen(project)
    return ViewWeights(**chosen) if any(chosen.values()) else ViewWeights()


def _chosen(project: Path) -> dict[str, float]:
    return {
        view: float(st.session_state.get(_key(project, view), weight))
        for view, weight in asdict(_of_newest_run(project)).items()
    }


def _of_newest_run(project: Path) -> ViewWeights:
    runs = analysis.runs(project)
    return runs[0].settings.view_weights if runs else ViewWeights()


def _key(project: Path, view: str) -> str:
    return f"weight-{project.stem}-{view}"
