"""The evidence drawer: who said it, in context, and what speaks against it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import streamlit as st

from persona_builder.domain.review import ShownClaim
from persona_builder.services import review
from persona_builder.services.review import ContextTurn, EvidenceView
from persona_builder.ui import moving, notices, pages, strings
from persona_builder.ui.text import Html, draw, element, escaped, joined, name_of, said

# Quotes shown at once; the others are folded away.
QUOTES = 3


@st.dialog(strings.EVIDENCE, width="medium", position="right", on_dismiss="rerun")
def evidence(project: Path, persona_id: str, claim_id: str, address: str) -> None:
    """Show what one line rests on.

    Args:
        project: The open project.
        persona_id: Whose card it stands on.
        claim_id: The line.
        address: What the address calls the project.
    """
    notices.show_waiting()
    with notices.guarded():
        claim = _claim(project, persona_id, claim_id)
        if claim is None:
            draw(element("p", strings.NO_SUCH_LINE))
            return
        _line(claim)
        views = review.evidence(project, persona_id, claim_id)
        behind = [view for view in views if not view.against]
        against = [view for view in views if view.against]
        if behind:
            draw(_title(strings.QUOTES_BEHIND))
            _quotes(behind, address, key="for")
            if claim.reason:
                draw(_title(strings.WHY_HERE), said(claim.reason))
            draw(_title(strings.AGAINST))
            if against:
                _quotes(against, address, key="against")
            else:
                draw(element("p", strings.NOTHING_AGAINST, class_="pb-small"))
        st.divider()
        _settings(project, persona_id, claim)


def _claim(project: Path, persona_id: str, claim_id: str) -> ShownClaim | None:
    """Return the line as it is now; the drawer may have changed it itself."""
    for persona in review.personas(project, include_discarded=True):
        if persona.id == persona_id:
            return next((each for each in persona.claims if each.id == claim_id), None)
    return None


def _line(claim: ShownClaim) -> None:
    where = [escaped(strings.SLOTS[claim.slot])]
    if claim.evidence:
        where.append(escaped(strings.people_of(claim.participants, claim.of)))
        where.append(escaped(strings.STRENGTHS[claim.strength]))
    draw(element("div", joined(where), class_="pb-small"), said(claim.text, class_="pb-title"))
    if claim.original is not None:
        draw(element("div", strings.EDITED_LINE, class_="pb-note plain"))
    elif not claim.evidence:
        draw(element("div", strings.OWN_LINE, class_="pb-note plain"))


def _quotes(views: Sequence[EvidenceView], address: str, *, key: str) -> None:
    for number, view in enumerate(views[:QUOTES]):
        draw_quote(view, address, key=f"{key}-{number}")
    if len(views) > QUOTES:
        with st.expander(strings.more_quotes(len(views) - QUOTES)):
            for number, view in enumerate(views[QUOTES:], start=QUOTES):
                draw_quote(view, address, key=f"{key}-{number}")


def draw_quote(view: EvidenceView, address: str, *, key: str) -> None:
    """Draw one quote with the turns around it, its reference and the way to it."""
    source = joined(
        [
            strings.PARTS.get(view.part, ""),
            element("b", name_of(view.participant)),
            name_of(view.file),
            escaped(view.place),
        ]
    )
    here = element(
        "div",
        element("p", view.lead, element("strong", view.quote), view.tail, dir="auto"),
        class_="pb-turn here against" if view.against else "pb-turn here",
    )
    draw(
        element("div", source, class_="pb-source"),
        element(
            "div",
            *(_turn(turn) for turn in view.before),
            here,
            *(_turn(turn) for turn in view.after),
            class_="pb-context",
        ),
    )
    with st.container(horizontal=True, vertical_alignment="center", key=f"quote-{key}"):
        with st.popover(strings.COPY_REFERENCE, type="tertiary"):
            st.code(reference(view), language=None, wrap_lines=True)
        if view.transcript_id is None:
            draw(element("p", strings.SOURCE_GONE, class_="pb-small"))
        else:
            pages.link(
                "transcript",
                text=strings.READ_THERE,
                icon=":material/article:",
                project=address,
                transcript=view.transcript_id,
                turn=str(view.turn),
            )


def reference(view: EvidenceView) -> str:
    """Return a quote with its source, to be pasted elsewhere."""
    return f"“{view.quote}” ({', '.join(filter(None, [view.participant, view.file, view.place]))})"


def _turn(turn: ContextTurn) -> Html:
    return element(
        "div",
        element(
            "p",
            element("span", name_of(turn.speaker), class_="pb-speaker"),
            escaped(turn.text),
            dir="auto",
        ),
        class_="pb-turn",
    )


def _title(text: str) -> Html:
    return element("div", text, class_="pb-section")


def _settings(project: Path, persona_id: str, claim: ShownClaim) -> None:
    """Draw what can be decided about the line; each choice is saved at once."""
    # The revision is part of the keys, so that no widget remembers an older truth.
    key = f"{claim.id}-{claim.rev}"

    def pin() -> None:
        change = review.unpin_claim if claim.pinned else review.pin_claim
        _toggle(project, claim, change)

    def hide() -> None:
        _toggle(project, claim, review.show_claim if claim.hidden else review.hide_claim)

    moving.place(project, claim.id, claim.slot, rev=claim.rev, width=280)
    moving.card(project, claim.id, persona_id, rev=claim.rev, width=280)
    with st.container(horizontal=True):
        st.toggle(strings.KEEP_ON_TOP, claim.pinned, key=f"pin-{key}", on_change=pin)
        st.toggle(strings.HIDE_LINE, claim.hidden, key=f"hide-{key}", on_change=hide)


def _toggle(project: Path, claim: ShownClaim, change: Callable[..., object]) -> None:
    notices.attempt(lambda: change(project, claim.id, rev=claim.rev))
