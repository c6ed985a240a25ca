"""Dialogs that change which personas there are: each shows what would be before it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import streamlit as st

from persona_builder.domain.review import ShownPersona
from persona_builder.errors import UsageError
from persona_builder.services import regroup
from persona_builder.ui import notices, strings
from persona_builder.ui.text import Html, draw, element, escaped, joined, label, name_of


@st.dialog(strings.MERGE)
def merge(
    project: Path, persona: ShownPersona, others: Sequence[ShownPersona], names: Mapping[str, str]
) -> None:
    """Choose another persona, see the card both would make, and merge them."""
    explain(strings.MERGE_MORE)
    by_id = {each.id: each for each in others if each.id != persona.id}
    if not by_id:
        explain(strings.NO_OTHER_PERSONA)
        return
    other = st.selectbox(
        strings.MERGE_WITH, list(by_id), format_func=lambda each: by_id[each].name.text
    )
    with notices.guarded():
        would_be = regroup.preview_merge(project, persona.id, other)
        draw(outcome(strings.WHAT_WOULD_BE, would_be, names))
        decide(
            strings.MERGE,
            lambda: regroup.merge_personas(project, persona.id, other, rev=persona.rev),
            strings.MERGED_NOW,
        )


@st.dialog(strings.SPLIT)
def split(project: Path, persona: ShownPersona, names: Mapping[str, str]) -> None:
    """Choose people, see both cards, and part them."""
    explain(strings.SPLIT_MORE)
    if len(persona.participants) < 2:
        explain(strings.ONE_PERSON_ONLY)
        return
    chosen = st.pills(
        strings.WHO_PARTS,
        list(persona.participants),
        selection_mode="multi",
        format_func=lambda each: label(names.get(each, strings.SOMEBODY)),
        key="split-people",
    )
    with notices.guarded():
        ready = 0 < len(chosen) < len(persona.participants)
        if ready:
            stays, new = regroup.preview_split(project, persona.id, chosen)
            draw(outcome(strings.WHAT_STAYS, stays, names))
            draw(outcome(strings.WHAT_WOULD_BE, new, names))
        decide(
            strings.SPLIT,
            lambda: regroup.split_persona(project, persona.id, chosen, rev=persona.rev),
            strings.SPLIT_NOW,
            ready=ready,
        )


@st.dialog(strings.MOVE_HERE)
def move_here(
    project: Path, persona: ShownPersona, others: Sequence[ShownPersona], names: Mapping[str, str]
) -> None:
    """Choose somebody of another persona, see both cards, and bring them here."""
    explain(strings.MOVE_MORE)
    elsewhere = {
        person: other.name.text
        for other in others
        for person in other.participants
        if person not in persona.participants
    }
    if not elsewhere:
        explain(strings.NOBODY_ELSEWHERE)
        return
    person = st.selectbox(
        strings.WHO_COMES,
        list(elsewhere),
        format_func=lambda each: f"{names.get(each, strings.SOMEBODY)} ({elsewhere[each]})",
    )
    with notices.guarded():
        here, there = regroup.preview_move(project, persona.id, person)
        draw(outcome(strings.WHAT_WOULD_BE, here, names))
        if there is not None:
            draw(outcome(strings.WHAT_STAYS, there, names))
        decide(
            strings.MOVE_HERE,
            lambda: regroup.move_participant(project, persona.id, person, rev=persona.rev),
            strings.MOVED_HERE,
        )


@st.dialog(strings.DUPLICATE)
def duplicate(project: Path, persona: ShownPersona) -> None:
    """Ask for a name and copy the card; the copy is opened."""
    explain(strings.DUPLICATE_MORE)
    with st.form("duplicate", border=False):
        name = st.text_input(strings.COPY_NAME, f"{persona.name.text} (2)", max_chars=60)
        wanted = st.form_submit_button(strings.DUPLICATE, type="primary")
    if not wanted:
        return
    with notices.guarded():
        if not (name or "").strip():
            raise UsageError(strings.COPY_NAME_NEEDED)
        made = regroup.duplicate_persona(project, persona.id, (name or "").strip(), rev=persona.rev)
        st.query_params["persona"] = made.value_id or persona.id
        st.rerun()


def outcome(title: str, persona: ShownPersona, names: Mapping[str, str]) -> Html:
    """Return a card in brief, as it would be after a decision."""
    people = joined([name_of(names.get(each, "")) for each in persona.participants], ", ")
    shown = [claim for claim in persona.claims if not claim.hidden]
    slots = [
        f"{strings.SLOTS[slot]} {number}"
        for slot in strings.SLOTS
        if (number := sum(claim.slot == slot for claim in shown))
    ]
    return element(
        "div",
        element("div", title, class_="pb-small"),
        element("div", name_of(persona.name.text), class_="pb-title"),
        element(
            "p",
            joined([escaped(strings.participants(len(persona.participants))), people], ": "),
            class_="pb-small",
        ),
        element(
            "p", joined([strings.lines(len(shown)), ", ".join(slots)], ": "), class_="pb-small"
        ),
        class_="pb-outcome",
    )


def explain(text: str) -> None:
    """Say under a dialog's title what it does."""
    draw(element("p", text, class_="pb-quiet"))


def decide(verb: str, action: Callable[[], object], done: str, *, ready: bool = True) -> None:
    """Draw the two buttons of a dialog; do what was asked for, and close it."""
    with st.container(horizontal=True, horizontal_alignment="right"):
        if st.button(strings.CANCEL, key="leave-it"):
            st.rerun()
        if st.button(label(verb), type="primary", key="do-it", disabled=not ready):
            action()
            notices.say(done)
            st.rerun()
