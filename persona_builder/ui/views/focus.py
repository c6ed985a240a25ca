"""Focus: who can do what, and why, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import streamlit as st

from persona_builder.domain.journey import FocusStatement, ShownEntry
from persona_builder.domain.proposals import FocusProposal
from persona_builder.domain.review import ShownPersona
from persona_builder.services import entries, proposals
from persona_builder.ui import beside, choosing, empty, notices, offers, passages, strings
from persona_builder.ui.text import Html, draw, element, said


def page() -> None:
    """Show each focus statement as a sentence over its boxes, and words for another."""
    project = empty.project_or_stop()
    persona = choosing.persona_or_stop(project, strings.FOCUS, strings.FOCUS_MORE)
    found = [
        each
        for each in entries.entries(project.path, persona.id)
        if isinstance(each.entry, FocusStatement)
    ]
    offered = proposals.focus(project.path, persona.id)
    if not (found or offered.open):
        with st.container(border=True):
            empty.empty(strings.NO_FOCUS, strings.NO_FOCUS_MORE)
    for shown in found:
        with st.container(border=True, key=f"focus-{shown.id}"):
            _statement(project.path, persona, shown)
    _offered(project.path, persona, offered.open)
    _add(project.path, persona, len(found), offered.open)
    offers.dismissed_list(project.path, [(each, each.what) for each in offered.dismissed])
    passages.show_wanted(project)


def _offered(project: Path, persona: ShownPersona, left: Sequence[FocusProposal]) -> None:
    """Draw needs as people said them; one that is taken stands in the form below."""
    if not left:
        return
    with st.container(border=True):
        draw(
            element("h3", strings.WORDS_FOR_ONE, class_="pb-title"),
            element("p", strings.WORDS_FOR_ONE_MORE, class_="pb-small"),
        )
        for each in left:
            offers.offer(
                project,
                each,
                _words(each),
                title=each.what,
                accept=None,
                also=[strings.TO_REWORD] if each.is_whole else [],
                then=partial(
                    st.button,
                    strings.USE_THESE,
                    key=f"use-{each.id}",
                    on_click=partial(_use, persona.id, each.id),
                ),
            )


def _words(proposal: FocusProposal) -> Html:
    """Return a need and what it is for, each in its own direction."""
    if proposal.is_whole:
        return said(proposal.what)
    why = element("bdi", proposal.why, dir="auto") if proposal.why else ""
    return element(
        "p",
        element("span", strings.CAN, class_="pb-glue"),
        element("bdi", proposal.what, dir="auto"),
        element("span", strings.SO_THAT if why else "", class_="pb-glue"),
        why or element("span", strings.NO_REASON_SAID, class_="pb-small"),
    )


def _use(persona_id: str, proposal_id: str) -> None:
    st.session_state[_key(persona_id)] = proposal_id


def _key(persona_id: str) -> str:
    return f"focus-from-{persona_id}"


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
        if focus.proposal_id:
            passages.button(
                shown.id,
                sentence,
                lambda project: proposals.passages_of(project, focus.statement_ids),
            )
        else:
            beside.behind(project, persona, shown)
        st.button(
            strings.TAKE_OUT,
            key=f"out-{shown.id}-{shown.rev}",
            type="tertiary",
            on_click=lambda: beside.take_out(project, shown),
        )


def _add(project: Path, persona: ShownPersona, number: int, left: Sequence[FocusProposal]) -> None:
    """Draw the form of a new statement, with the words that were taken."""
    chosen = st.session_state.get(_key(persona.id))
    taken = next((each for each in left if each.id == chosen), None)
    # A new form once a statement was added, so that what was typed is gone then and only then.
    with st.form(f"add-focus-{persona.id}-{number}-{taken.id if taken else ''}"):
        if taken is not None:
            draw(
                element("div", strings.STARTED_FROM, class_="pb-section"),
                element("blockquote", said(taken.evidence[0].quote), class_="pb-quote small"),
            )
        who = st.text_input(
            strings.WHO, persona.name.text if taken else "", placeholder=strings.WHO_EXAMPLE
        )
        what = st.text_input(
            strings.CAN_DO_WHAT, taken.what if taken else "", placeholder=strings.WHAT_EXAMPLE
        )
        why = st.text_input(
            strings.SO_THAT_WHY, taken.why if taken else "", placeholder=strings.WHY_EXAMPLE
        )
        wanted = st.form_submit_button(strings.ADD_FOCUS, type="primary")
    if wanted:
        with notices.guarded():
            parts = who or "", what or "", why or ""
            if taken is None:
                entries.add_entry(project, persona.id, FocusStatement(*parts))
            else:
                proposals.accept_focus(
                    project, persona.id, taken, who=parts[0], what=parts[1], why=parts[2]
                )
            st.rerun()


if __name__ == "__main__":
    page()
