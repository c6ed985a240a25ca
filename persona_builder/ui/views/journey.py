"""Journey: one persona's way through the experience, stage by stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import streamlit as st

from persona_builder.domain.journey import JourneyRow, JourneyStep, ShownEntry
from persona_builder.domain.review import ShownPersona
from persona_builder.services import entries
from persona_builder.ui import beside, choosing, empty, notices, strings
from persona_builder.ui.text import Html, draw, element, label, said

# More would not fit beside one another.
MOST_STAGES = 8


def page() -> None:
    """Show the map of the chosen persona, and below it the boxes to write in."""
    project = empty.project_or_stop()
    persona = choosing.persona_or_stop(project, strings.JOURNEY, strings.JOURNEY_MORE)
    steps = [
        each
        for each in entries.entries(project.path, persona.id)
        if isinstance(each.entry, JourneyStep)
    ]
    stages = stages_of(steps, st.session_state.get(_key(persona), ()))
    if steps:
        draw(journey_map(stages, steps, persona))
    else:
        with st.container(border=True):
            empty.empty(strings.NO_JOURNEY, strings.NO_JOURNEY_MORE)
    draw(element("p", strings.SAVED_AS_TYPED, class_="pb-quiet"))
    for stage, tab in zip(stages, st.tabs([label(stage) for stage in stages]), strict=True):
        with tab:
            _stage(project.path, persona, stage, steps)
    _stage_names(project.path, persona, stages, steps)


def stages_of(steps: Sequence[ShownEntry], named: Sequence[str]) -> list[str]:
    """Return the stages in order: those a person named, else the usual ones; then any other."""
    used = [each.entry.stage for each in steps if isinstance(each.entry, JourneyStep)]
    first = list(named or strings.STAGES)
    if not named and used:
        # Somebody may have named them in another window: only what is known of all is kept.
        first = [stage for stage in strings.STAGES if stage in used] or list(dict.fromkeys(used))
        if set(used) <= set(strings.STAGES):
            first = list(strings.STAGES)
    return list(dict.fromkeys([*first, *used]))[:MOST_STAGES]


def journey_map(stages: Sequence[str], steps: Sequence[ShownEntry], persona: ShownPersona) -> Html:
    """Return the map as a table: stages beside one another, what is told under one another."""
    quotes = beside.quotes_of(persona)
    head = element(
        "tr", element("td"), *(element("th", stage, scope="col", dir="auto") for stage in stages)
    )
    rows = []
    for row, title in strings.JOURNEY_ROWS.items():
        cells = [_cells(steps, stage, row) for stage in stages]
        if any(cells):
            drawn = [_cell(each, quotes) for each in cells]
            rows.append(element("tr", element("th", title, scope="row"), *drawn))
    table = element("table", element("thead", head), element("tbody", *rows))
    # It scrolls on a small screen, so the keyboard has to reach it.
    return element(
        "div",
        table,
        class_="pb-journey",
        tabindex="0",
        role="region",
        aria_label=strings.JOURNEY,
    )


def _cells(steps: Sequence[ShownEntry], stage: str, row: JourneyRow) -> list[JourneyStep]:
    return [
        each.entry
        for each in steps
        if isinstance(each.entry, JourneyStep)
        and (each.entry.stage, each.entry.row) == (stage, row)
    ]


def _cell(steps: Sequence[JourneyStep], quotes: Mapping[str, Html]) -> Html:
    """Return one cell of the map, with a sign on what rests on a quote."""
    if not steps:
        return element("td", element("span", strings.NOTHING_IN_CELL, class_="pb-small"))
    sign = element("span", "❝", class_="pb-small", title=strings.RESTS_ON)
    parts = [
        element("div", said(step.text), *([sign] if set(step.statement_ids) & set(quotes) else []))
        for step in steps
    ]
    return element("td", *parts)


def _stage(project: Path, persona: ShownPersona, stage: str, steps: Sequence[ShownEntry]) -> None:
    """Draw a box for everything that is told of a stage, and an empty one for each row."""
    here = [
        each for each in steps if isinstance(each.entry, JourneyStep) and each.entry.stage == stage
    ]
    for row, title in strings.JOURNEY_ROWS.items():
        draw(element("div", title, class_="pb-section"))
        for shown in here:
            step = shown.entry
            if not isinstance(step, JourneyStep) or step.row != row:
                continue
            with st.container(horizontal=True, vertical_alignment="bottom"):
                beside.box(
                    project,
                    shown,
                    title,
                    step.text,
                    partial(_retold, step),
                    part="text",
                    is_labelled=False,
                )
                beside.behind(project, persona, shown)
        _new(project, persona, stage, row, sum(shown.rev + 1 for shown in steps))


def _retold(step: JourneyStep, text: str) -> JourneyStep:
    return replace(step, text=text)


def _new(project: Path, persona: ShownPersona, stage: str, row: JourneyRow, turn: int) -> None:
    """Draw the empty box of a row; what is typed in it becomes a step."""
    key = f"new-{persona.id}-{stage}-{row}-{turn}"

    def add() -> None:
        typed = st.session_state[key].strip()
        if typed:
            step = JourneyStep(stage, row, typed)
            notices.attempt(lambda: entries.add_entry(project, persona.id, step))

    st.text_input(
        label(strings.in_stage(strings.JOURNEY_ROWS[row], stage)),
        key=key,
        placeholder=strings.WRITE_HERE,
        on_change=add,
        label_visibility="collapsed",
    )


def _stage_names(
    project: Path, persona: ShownPersona, stages: Sequence[str], steps: Sequence[ShownEntry]
) -> None:
    """Let stages be named; one that gets another name keeps what stands under it."""
    with st.expander(strings.STAGE_NAMES), st.form(f"stages-{persona.id}", border=False):
        typed = st.text_area(
            strings.STAGE_NAMES, "\n".join(stages), help=strings.STAGE_NAMES_HELP, height="content"
        )
        wanted = st.form_submit_button(strings.SAVE)
    if not wanted:
        return
    named = list(dict.fromkeys(line.strip() for line in (typed or "").splitlines() if line.strip()))
    with notices.guarded():
        if len(named) == len(stages):
            names = dict(zip(stages, named, strict=True))
            for shown in steps:
                step = shown.entry
                if (
                    isinstance(step, JourneyStep)
                    and names.get(step.stage, step.stage) != step.stage
                ):
                    renamed = replace(step, stage=names[step.stage])
                    entries.set_entry(project, shown.id, renamed, rev=shown.rev)
        st.session_state[_key(persona)] = tuple(named[:MOST_STAGES])
        st.rerun()


def _key(persona: ShownPersona) -> str:
    return f"stages-of-{persona.id}"


if __name__ == "__main__":
    page()
