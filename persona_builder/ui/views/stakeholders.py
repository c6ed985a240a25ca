"""Stakeholders: who has to agree, placed by support and influence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import get_args

import streamlit as st

from persona_builder.domain.journey import Level, ShownEntry, Stakeholder
from persona_builder.domain.proposals import StakeholderProposal
from persona_builder.domain.review import ShownPersona
from persona_builder.services import entries, proposals
from persona_builder.ui import beside, choosing, empty, notices, offers, passages, strings
from persona_builder.ui.text import Html, draw, element, joined, label, name_of

# Enough to begin with; the others are folded away.
MOST_AT_ONCE = 6

_LEVELS: tuple[Level, ...] = get_args(Level)


def page() -> None:
    """Show the four groups with advice, a line for each stakeholder, and who is spoken of."""
    project = empty.project_or_stop()
    persona = choosing.persona_or_stop(project, strings.STAKEHOLDERS, strings.STAKEHOLDERS_MORE)
    placed = [
        each
        for each in entries.entries(project.path, persona.id)
        if isinstance(each.entry, Stakeholder)
    ]
    spoken_of = proposals.stakeholders(project.path, persona.id)
    draw(grid(placed))
    first = strings.NO_STAKEHOLDERS_MORE if spoken_of.open else strings.NOBODY_SPOKEN_OF
    draw(element("p", strings.SAVED_AS_TYPED if placed else first, class_="pb-quiet"))
    for shown in placed:
        _line(project.path, shown)
    _spoken_of(project.path, persona, spoken_of.open)
    offers.dismissed_list(project.path, [(each, each.words[0]) for each in spoken_of.dismissed])
    with st.expander(
        strings.ADD_SOMEBODY_ELSE, expanded=not (placed or spoken_of.open), icon=":material/add:"
    ):
        _add(project.path, persona)
    passages.show_wanted(project)


def _spoken_of(project: Path, persona: ShownPersona, left: Sequence[StakeholderProposal]) -> None:
    """Draw whom people speak of, each with a list to place them by."""
    if not left:
        return
    with st.container(border=True):
        draw(
            element("h3", strings.SPOKEN_OF, class_="pb-title"),
            element("p", strings.SPOKEN_OF_MORE, class_="pb-small"),
        )
        for proposal in left[:MOST_AT_ONCE]:
            _mention(project, persona, proposal)
        if len(left) > MOST_AT_ONCE:
            with st.expander(strings.so_many_more(len(left) - MOST_AT_ONCE)):
                for proposal in left[MOST_AT_ONCE:]:
                    _mention(project, persona, proposal)


def _mention(project: Path, persona: ShownPersona, proposal: StakeholderProposal) -> None:
    name, *others = proposal.words
    key = f"place-{proposal.id}"

    def place() -> None:
        levels: tuple[Level, Level] | None = st.session_state[key]
        if levels is not None:
            offers.take(
                lambda: proposals.accept_stakeholder(
                    project,
                    persona.id,
                    proposal,
                    name=name,
                    support=levels[0],
                    influence=levels[1],
                )
            )

    offers.offer(
        project,
        proposal,
        element("p", name_of(name), class_="pb-strong"),
        title=name,
        accept=None,
        also=(
            strings.STAKEHOLDER_ROLES[proposal.role],
            _called(others),
            strings.spoken_well_and_badly(proposal.positive, proposal.negative),
        ),
        then=lambda: st.selectbox(
            label(f"{strings.PLACE_AS} {name}"),
            list(strings.PLACES),
            index=None,
            format_func=lambda levels: strings.PLACES[levels],
            placeholder=strings.PLACE_AS,
            key=key,
            on_change=place,
            label_visibility="collapsed",
            width=230,
        ),
    )


def _called(others: Sequence[str]) -> Html:
    """Return what else somebody is called, each name in its own direction."""
    if not others:
        return Html("")
    return element("span", strings.ALSO, joined([name_of(each) for each in others], ", "))


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
        if person.statement_ids:
            passages.button(
                shown.id,
                person.name,
                lambda project: proposals.passages_of(project, person.statement_ids),
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
    with st.form(f"add-stakeholder-{persona.id}", border=False, clear_on_submit=True):
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
