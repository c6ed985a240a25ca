"""What the interviews propose, offered beside what a person wrote: accept, dismiss, look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import streamlit as st

from persona_builder.services import proposals
from persona_builder.services.besides import Proposal
from persona_builder.ui import notices, passages, strings
from persona_builder.ui.text import Html, draw, element, joined, shortened

_TITLE_LETTERS = 160


def offer(
    project: Path,
    proposal: Proposal,
    words: Html,
    *,
    title: str,
    accept: Callable[[], object] | None,
    sign: Html | None = None,
    also: Sequence[str] = (),
    then: Callable[[], object] | None = None,
) -> None:
    """Draw one proposal with what can be done with it.

    Args:
        project: The open project.
        proposal: The proposal.
        words: What it says.
        title: The same as plain words, for the drawer of quotes.
        accept: Takes it over; None where that needs more than a click.
        sign: A picture before it.
        also: What else to tell in small print.
        then: Draws how it is taken over, where that needs more than a click.
    """
    count = strings.people_of(proposal.participants, proposal.of)
    small = element("div", joined([count, *also]), class_="pb-small")
    with st.container(
        horizontal=True, vertical_alignment="center", key=f"offer-{proposal.id}", gap="small"
    ):
        draw(
            element(
                "div",
                *([sign] if sign else []),
                element("div", words, small),
                class_="pb-offer",
            )
        )
        if accept is not None:
            st.button(
                strings.ACCEPT,
                key=f"accept-{proposal.id}",
                icon=":material/check:",
                on_click=partial(take, accept),
            )
        if then is not None:
            then()
        passages.button(
            proposal.id,
            shortened(title, _TITLE_LETTERS),
            lambda project: proposals.passages(project, proposal.evidence),
        )
        dismiss_button(project, proposal)


def dismiss_button(project: Path, proposal: Proposal) -> None:
    """Draw the way to be rid of a proposal."""

    def dismiss() -> None:
        if notices.attempt(lambda: proposals.dismiss(project, proposal.id)):
            notices.say(strings.DISMISSED)

    st.button(
        strings.DISMISS,
        key=f"dismiss-{proposal.id}",
        type="tertiary",
        icon=":material/close:",
        on_click=dismiss,
    )


def take(accept: Callable[[], object]) -> None:
    """Accept what is offered, and say what that means."""
    if notices.attempt(accept):
        notices.say(strings.ACCEPTED)


def dismissed_list(project: Path, gone: Sequence[tuple[Proposal, str]]) -> None:
    """Draw what was dismissed, folded away, with the way back.

    Args:
        project: The open project.
        gone: Proposals with their words.
    """
    if not gone:
        return
    with st.expander(strings.so_many_dismissed(len(gone))):
        for proposal, words in gone:
            with st.container(horizontal=True, vertical_alignment="center"):
                draw(element("p", words, dir="auto", class_="pb-small"))
                st.button(
                    strings.OFFER_AGAIN,
                    key=f"again-{proposal.id}",
                    type="tertiary",
                    on_click=partial(_offer_again, project, proposal.id),
                )


def _offer_again(project: Path, proposal_id: str) -> None:
    notices.attempt(lambda: proposals.offer_again(project, proposal_id))
