"""The left side of the Personas page: one persona's card."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from pathlib import Path

import streamlit as st

from persona_builder.domain.personas import Slot
from persona_builder.domain.review import Field, ShownPersona
from persona_builder.services import exports, review
from persona_builder.ui import card_fields, decisions, notices, regrouping, strings
from persona_builder.ui.components.board import board
from persona_builder.ui.text import Html, draw, element, heading, joined, name_of, said

# What stands on the card; the empathy map has the rest.
CARD_SLOTS: tuple[Slot, ...] = (
    "situation",
    "goal",
    "need",
    "pain",
    "behaviour",
    "expectation",
    "contrast",
)
# What is shown only where there is something to show.
_ONLY_WITH_LINES: tuple[Slot, ...] = ("situation", "expectation", "contrast")
# Fewer supporters than this is said on the card.
THIN = 3


def persona_card(
    project: Path,
    persona: ShownPersona,
    names: Mapping[str, str],
    *,
    others: Sequence[ShownPersona],
    show_hidden: bool,
) -> None:
    """Draw a card: who, in which words, what they want, what hurts, who stands behind it.

    Args:
        project: The open project.
        persona: Whose card.
        names: Participant id to name.
        others: Every persona that is not discarded.
        show_hidden: Also show what was left out.
    """
    with st.container(border=True, key="persona-card"):
        draw(_head(persona), _badges(persona))
        _warnings(persona)
        if persona.signature is not None:
            speaker = names.get(persona.signature.participant_id, strings.SOMEBODY)
            draw(_quote(persona.signature.quote, speaker))
        if persona.summary.text:
            draw(said(persona.summary.text, class_="pb-summary"))
        _newer(project, persona)
        _actions(project, persona, others, names)
        board(
            persona,
            tuple(
                slot for slot in CARD_SLOTS if slot not in _ONLY_WITH_LINES or _has(persona, slot)
            ),
            key="board-card",
            layout="list",
            names=names,
            show_hidden=show_hidden,
            on_event=lambda event: decisions.answer(project, persona.id, event),
        )
        card_fields.scales(persona)
        card_fields.jobs(persona, names)
        card_fields.contradictions(project, persona, names)
        card_fields.facts(persona)
        _rest(persona, names)


def _has(persona: ShownPersona, slot: Slot) -> bool:
    return any(claim.slot == slot for claim in persona.claims)


def _head(persona: ShownPersona) -> Html:
    """Return the avatar with name and role line."""
    return element(
        "div",
        element("img", src=_picture(exports.avatar(persona)), class_="pb-avatar", alt=""),
        element(
            "div",
            heading(name_of(persona.name.text), class_="pb-name"),
            element("div", name_of(persona.archetype.text), class_="pb-role"),
        ),
        class_="pb-who",
    )


def _picture(svg: str) -> str:
    """Return a drawing as an address without a host; inside the page its style would be cut."""
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"


def _badges(persona: ShownPersona) -> Html:
    return element(
        "div",
        _badge(strings.status(persona), persona.status),
        _badge(strings.participants(len(persona.participants)), ""),
        element(
            "span",
            strings.KINDS[persona.kind],
            class_="pb-badge",
            title=strings.KIND_TIPS[persona.kind],
        ),
        class_="pb-badges",
        style="margin-top: 0.75rem",
    )


def _badge(text: str, kind: str) -> Html:
    return element("span", text, class_=f"pb-badge {kind}")


def _quote(quote: str, speaker: str) -> Html:
    return element(
        "blockquote", said(quote), element("p", name_of(speaker)), class_="pb-quote", dir="auto"
    )


def _warnings(persona: ShownPersona) -> None:
    notes = []
    if persona.status == "discarded":
        notes.append(strings.DISCARDED_NOTE)
    if persona.lost_support:
        notes.append(strings.LOST_PERSONA)
    elif len(persona.participants) < THIN:
        notes.append(strings.thin(len(persona.participants)))
    if persona.removed_quotes:
        notes.append(strings.removed_quotes(persona.removed_quotes))
    for note in notes:
        draw(element("div", note, class_="pb-note"))


def _newer(project: Path, persona: ShownPersona) -> None:
    """Offer what the newest analysis would now say beside what a person set."""
    setters = {
        strings.NAME: (persona.name, review.rename_persona),
        strings.ARCHETYPE: (persona.archetype, review.set_archetype),
        strings.SUMMARY: (persona.summary, review.set_summary),
    }
    for title, (field, change) in setters.items():
        if field.newer_draft is None:
            continue
        newer = field.newer_draft
        draw(_suggestion(title, newer))

        def use(newer: str = newer, change: review.SetText = change) -> None:
            notices.attempt(lambda: change(project, persona.id, newer, rev=persona.rev))

        st.button(strings.USE_IT, key=f"newer-{title}", on_click=use)


def _suggestion(title: str, newer: str) -> Html:
    words = joined([title, strings.NEWER_DRAFT], " · ")
    return element("div", element("div", words), said(newer), class_="pb-note plain")


def _actions(
    project: Path, persona: ShownPersona, others: Sequence[ShownPersona], names: Mapping[str, str]
) -> None:
    with st.container(horizontal=True):
        if persona.status == "draft":
            st.button(
                strings.ACCEPT,
                type="primary",
                icon=":material/check:",
                on_click=lambda: decisions.accept(project, persona),
            )
        else:
            st.button(strings.REOPEN, on_click=lambda: decisions.reopen(project, persona))
        chosen = st.menu_button(
            strings.MORE, _options(persona), key="more", icon=":material/more_horiz:"
        )
    if chosen == strings.EDIT_DETAILS:
        details(project, persona)
    elif chosen == strings.MERGE:
        regrouping.merge(project, persona, others, names)
    elif chosen == strings.SPLIT:
        regrouping.split(project, persona, names)
    elif chosen == strings.MOVE_HERE:
        regrouping.move_here(project, persona, others, names)
    elif chosen == strings.DUPLICATE:
        regrouping.duplicate(project, persona)
    elif chosen == strings.DISCARD:
        decisions.discard(project, persona)
        st.rerun()


def _options(persona: ShownPersona) -> list[str]:
    """Return what the menu offers for a card."""
    if persona.status == "discarded":
        return [strings.EDIT_DETAILS]
    return [
        strings.EDIT_DETAILS,
        strings.MERGE,
        strings.SPLIT,
        strings.MOVE_HERE,
        strings.DUPLICATE,
        strings.DISCARD,
    ]


def _rest(persona: ShownPersona, names: Mapping[str, str]) -> None:
    """Draw who stands behind the card, what is open, and notes."""
    parts: list[Html] = []
    people = [name_of(names.get(each, strings.SOMEBODY)) for each in persona.participants]
    parts += [_title(strings.PEOPLE), element("p", joined(people, ", "), class_="pb-small")]
    if persona.open_questions:
        questions = [element("li", each, dir="auto") for each in persona.open_questions]
        parts += [_title(strings.OPEN_QUESTIONS), element("ul", *questions, class_="pb-list")]
    if persona.notes.text:
        parts += [_title(strings.NOTES), said(persona.notes.text)]
    draw(element("div", *parts, class_="pb-rest"))


def _title(text: str) -> Html:
    return element("div", text, class_="pb-section")


@st.dialog(strings.EDIT_DETAILS)
def details(project: Path, persona: ShownPersona) -> None:
    """Let a person write the name, the role line, the summary and notes."""
    with st.form("details", border=False):
        name = st.text_input(strings.NAME, _text(persona.name), max_chars=60)
        archetype = st.text_input(strings.ARCHETYPE, _text(persona.archetype), max_chars=120)
        if persona.archetypes:
            suggested = joined(persona.archetypes, "; ")
            draw(element("p", joined([strings.SUGGESTED, suggested], ": "), class_="pb-small"))
        summary = st.text_area(strings.SUMMARY, _text(persona.summary), max_chars=600)
        notes = st.text_area(strings.NOTES, _text(persona.notes), max_chars=4000)
        wanted = st.form_submit_button(strings.SAVE, type="primary")
    if not wanted:
        return
    with notices.guarded():
        decisions.save_details(
            project, persona, name or "", archetype or "", summary or "", notes or ""
        )
        st.rerun()


def _text(field: Field) -> str:
    return field.text
