"""The drawer of one statement: its context, why it was sorted so, where it stands, and moves."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from persona_builder.domain.personas import MAP_SLOTS, Slot
from persona_builder.services import placing, review, statements
from persona_builder.services.statements import StatementView, Use
from persona_builder.ui import moving, notices, pages, strings
from persona_builder.ui.drawer import draw_quote
from persona_builder.ui.text import Html, draw, element, joined, name_of, said, shortened


def _closed() -> None:
    """Take the statement out of the address, so that it does not open again by itself."""
    st.query_params.pop("statement", None)


@st.dialog(strings.EVIDENCE, width="medium", position="right", on_dismiss=_closed)
def statement_drawer(project: Path, statement_id: str, address: str) -> None:
    """Show one statement with all that is known about it.

    Args:
        project: The open project.
        statement_id: The statement.
        address: What the address calls the project.
    """
    notices.show_waiting()
    with notices.guarded():
        view = statements.statement(project, statement_id)
        draw_quote(view.context, address, key="here")
        _why(view)
        _uses(project, view, address)
        _put(project, view)
        draw(_title(strings.OTHERS_SAID))
        if not view.against:
            draw(element("p", strings.NOBODY_AGAINST, class_="pb-small"))
        for number, other in enumerate(view.against):
            draw_quote(other, address, key=f"against-{number}")


def _why(view: StatementView) -> None:
    """Say what the statement is taken for, why, and which theme it belongs to."""
    row = view.row
    taken = strings.NOT_SURE if row.abstained else strings.QUADRANT_NAMES[row.quadrant]
    flags = [strings.FLAGS["pain"] if row.pain else "", strings.FLAGS["need"] if row.need else ""]
    theme = joined([strings.THEME_OF, view.theme], ": ") if view.theme else Html("")
    draw(
        _title(strings.TAKEN_FOR),
        element("div", joined([taken, *flags, theme]), class_="pb-row", dir="auto"),
        said(view.reason, class_="pb-small") if view.reason else Html(""),
    )


def _uses(project: Path, view: StatementView, address: str) -> None:
    """List the lines the statement stands behind, each with what can be decided there."""
    draw(_title(strings.WHERE_IT_STANDS))
    if not view.row.uses:
        draw(element("p", strings.ON_NO_CARD_YET, class_="pb-small"))
    for use in view.row.uses:
        _use(project, view.row.id, use, address)


def _use(project: Path, statement_id: str, use: Use, address: str) -> None:
    role = strings.STANDS_BEHIND
    if use.against:
        role = strings.SPEAKS_AGAINST
    elif use.first:
        role = strings.SHOWS_THESE
    key = f"{use.claim_id}-{use.rev}"
    draw(
        element(
            "div",
            element("b", name_of(use.persona)),
            joined(["", strings.SLOTS[use.slot], role, strings.MARK_HIDDEN if use.hidden else ""]),
            class_="pb-row-line",
        )
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        pages.link(
            "personas",
            text=strings.OPEN_LINE,
            icon=":material/arrow_forward:",
            project=address,
            persona=use.persona_id,
            card=use.claim_id,
        )
        if use.against or use.hidden:
            return
        moving.place(project, use.claim_id, use.slot, rev=use.rev, width=170, bare=True)
        moving.card(project, use.claim_id, use.persona_id, rev=use.rev, width=170, bare=True)
        st.button(
            strings.NOT_EVIDENCE,
            key=f"not-{key}",
            type="tertiary",
            help=strings.NOT_EVIDENCE_HELP,
            on_click=_not_evidence,
            args=(project, statement_id, use),
        )


def _not_evidence(project: Path, statement_id: str, use: Use) -> None:
    if notices.attempt(
        lambda: placing.reject_evidence(project, use.claim_id, statement_id, rev=use.rev)
    ):
        notices.say(strings.NOT_EVIDENCE_DONE)


def _put(project: Path, view: StatementView) -> None:
    """Draw a form that puts the statement on a card, under one of its places."""
    cards = {each.id: each.name.text for each in review.personas(project)}
    if not cards:
        return
    quadrants: list[Slot] = [*MAP_SLOTS, "goal", "need", "pain", "behaviour"]
    likely = view.row.quadrant if view.row.quadrant != "none" else "think"
    with st.form(f"put-{view.row.id}", border=False):
        draw(_title(strings.PUT_ON_CARD))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            card = st.selectbox(
                strings.BY_PERSONA,
                list(cards),
                index=list(cards).index(view.persona_id) if view.persona_id in cards else 0,
                format_func=lambda each: cards.get(each, each),
                width=200,
            )
            slot = st.selectbox(
                strings.PUT_WHERE,
                quadrants,
                index=quadrants.index(likely),
                format_func=lambda each: strings.SLOTS[each],
                width=170,
            )
            wanted = st.form_submit_button(strings.PUT)
    if wanted and notices.attempt(lambda: placing.put_on_card(project, card, view.row.id, slot)):
        notices.say(strings.put_on(shortened(cards[card]), strings.SLOTS[slot]))
        st.rerun(scope="fragment")


def _title(text: str) -> Html:
    return element("div", text, class_="pb-section")
