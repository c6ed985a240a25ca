"""Focus: who can do what, and why, in one sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import streamlit as st

from persona_builder.domain.journey import FocusStatement, ShownEntry
from persona_builder.domain.review import ShownPersona
from persona_builder.services import entries
from persona_builder.ui import beside, choosing, empty, notices, strings
from persona_builder.ui.text import draw, element, said


def page() -> None:
    """Show each focus statement as a sentence over the three boxes it is made of."""
    project = empty.project_or_stop()
    persona = choosing.persona_or_stop(project, strings.FOCUS, strings.FOCUS_MORE)
    found = [
        each
        for each in entries.entries(project.path, persona.id)
        if isinstance(each.entry, FocusStatement)
    ]
    if not found:
        with st.container(border=True):
            empty.empty(strings.NO_FOCUS, strings.NO_FOCUS_MORE)
    for shown in found:
        with st.container(border=True, key=f"focus-{shown.id}"):
            _statement(project.path, persona, shown)
    _add(project.path, persona, len(found))


def _statement(project: Path, persona: ShownPersona, shown: ShownEntry) -> None:
    focus = shown.entry
    if not isinstance(focus, FocusStatement):
        return
    sentence = strings.focus_sentence(focus.who, focus.what, focus.why)
    number = len(f"{focus.who} {focus.what} {focus.why}".split())
    draw(
        said(sentence, class_="pb-focus"),
        element("div", strings.of_thirty(number), class_="pb-small"),
    )
    parts = (
        ("who", strings.WHO, focus.who, lambda typed: replace(focus, who=typed)),
        ("what", strings.CAN_DO_WHAT, focus.what, lambda typed: replace(focus, what=typed)),
        ("why", strings.SO_THAT_WHY, focus.why, lambda typed: replace(focus, why=typed)),
    )
    for column, (part, title, text, changed) in zip(st.columns(len(parts)), parts, strict=True):
        with column:
            beside.box(project, shown, title, text, changed, part=part)
    with st.container(horizontal=True):
        beside.behind(project, persona, shown)
        st.button(
            strings.TAKE_OUT,
            key=f"out-{shown.id}-{shown.rev}",
            type="tertiary",
            on_click=lambda: beside.take_out(project, shown),
        )


def _add(project: Path, persona: ShownPersona, number: int) -> None:
    # A new form once a statement was added, so that what was typed is gone then and only then.
    with st.form(f"add-focus-{persona.id}-{number}"):
        who = st.text_input(strings.WHO, placeholder=strings.WHO_EXAMPLE)
        what = st.text_input(strings.CAN_DO_WHAT, placeholder=strings.WHAT_EXAMPLE)
        why = st.text_input(strings.SO_THAT_WHY, placeholder=strings.WHY_EXAMPLE)
        wanted = st.form_submit_button(strings.ADD_FOCUS, type="primary")
    if wanted:
        with notices.guarded():
            entries.add_entry(project, persona.id, FocusStatement(who or "", what or "", why or ""))
            st.rerun()


if __name__ == "__main__":
    page()
