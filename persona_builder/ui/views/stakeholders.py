"""Stakeholders: who has to agree, placed by support and influence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import get_args

import streamlit as st

from persona_builder.domain.journey import Level, ShownEntry, Stakeholder
from persona_builder.domain.review import ShownPersona
from persona_builder.services import entries
from persona_builder.ui import beside, choosing, empty, notices, strings
from persona_builder.ui.text import Html, draw, element, label, name_of

_LEVELS: tuple[Level, ...] = get_args(Level)


def page() -> None:
    """Show the four groups with advice, and a line for each stakeholder."""
    project = empty.project_or_stop()
    persona = choosing.persona_or_stop(project, strings.STAKEHOLDERS, strings.STAKEHOLDERS_MORE)
    placed = [
        each
        for each in entries.entries(project.path, persona.id)
        if isinstance(each.entry, Stakeholder)
    ]
    draw(grid(placed))
    draw(
        element(
            "p",
            strings.SAVED_AS_TYPED if placed else strings.NO_STAKEHOLDERS_MORE,
            class_="pb-quiet",
        )
    )
    for shown in placed:
        _line(project.path, shown)
    _add(project.path, persona)


def grid(placed: Sequence[ShownEntry]) -> Html:
    """Return the four groups, the more influential ones above."""
    cells = []
    for influence in ("high", "low"):
        for support in ("low", "high"):
            title, advice = strings.GROUPS[support, influence]
            people = [
                name_of(each.entry.name)
                for each in placed
                if isinstance(each.entry, Stakeholder)
                and (each.entry.support, each.entry.influence) == (support, influence)
            ]
            cells.append(
                element(
                    "section",
                    element("h3", title),
                    element("p", advice, class_="pb-small"),
                    element("ul", *(element("li", each) for each in people), class_="pb-list")
                    if people
                    else element("p", strings.NOBODY_HERE, class_="pb-small"),
                    class_=f"pb-group {support}-{influence}",
                )
            )
    return element(
        "div",
        element("div", f"{strings.INFLUENCE} ↑", class_="pb-small"),
        element("div", *cells, class_="pb-groups"),
        element("div", f"{strings.SUPPORT} →", class_="pb-small end"),
    )


def _line(project: Path, shown: ShownEntry) -> None:
    """Draw one stakeholder: name, both levels, a note, and the way out."""
    person = shown.entry
    if not isinstance(person, Stakeholder):
        return
    key = f"{shown.id}-{shown.rev}"

    def place() -> None:
        moved = replace(
            person,
            support=st.session_state[f"support-{key}"],
            influence=st.session_state[f"influence-{key}"],
        )
        beside.save(project, shown, moved)

    with st.container(horizontal=True, vertical_alignment="bottom", key=f"row-{shown.id}"):
        beside.box(
            project,
            shown,
            strings.STAKEHOLDER_NAME,
            person.name,
            lambda typed: replace(person, name=typed),
            part="name",
        )
        _level(strings.SUPPORT, person.support, f"support-{key}", place)
        _level(strings.INFLUENCE, person.influence, f"influence-{key}", place)
        beside.box(
            project,
            shown,
            strings.STAKEHOLDER_NOTE,
            person.note,
            lambda typed: replace(person, note=typed),
            part="note",
            is_needed=False,
        )
        st.button(
            strings.TAKE_OUT,
            key=f"out-{key}",
            type="tertiary",
            on_click=lambda: beside.take_out(project, shown),
        )


def _level(
    title: str, value: Level, key: str, on_change: Callable[[], None] | None = None
) -> Level:
    chosen: Level = st.segmented_control(
        label(title),
        _LEVELS,
        default=value,
        format_func=lambda level: strings.LEVELS[level],
        key=key,
        required=True,
        on_change=on_change,
    )
    return chosen


def _add(project: Path, persona: ShownPersona) -> None:
    with (
        st.container(border=True),
        st.form(f"add-stakeholder-{persona.id}", border=False, clear_on_submit=True),
    ):
        name = st.text_input(strings.STAKEHOLDER_NAME, max_chars=120)
        with st.container(horizontal=True):
            support = _level(strings.SUPPORT, "high", "new-support")
            influence = _level(strings.INFLUENCE, "high", "new-influence")
        note = st.text_input(strings.STAKEHOLDER_NOTE, max_chars=300)
        wanted = st.form_submit_button(strings.ADD_STAKEHOLDER, type="primary")
    if wanted and (name or "").strip():
        with notices.guarded():
            person = Stakeholder((name or "").strip(), support, influence, (note or "").strip())
            entries.add_entry(project, persona.id, person)
            st.rerun()


if __name__ == "__main__":
    page()
