"""Priorities: pains and unmet needs of the study, to order and to mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import streamlit as st

from persona_builder.domain.priorities import ShownPriority
from persona_builder.services import priorities, reports
from persona_builder.services.reports import Line, PriorityRow
from persona_builder.ui import empty, history, notices, pages, state, strings, taking
from persona_builder.ui.text import Html, draw, element, joined, name_of


def page() -> None:
    """Show the list with a way to order and mark each row, and hand it out."""
    project = empty.project_or_stop()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.title(strings.PRIORITIES_PAGE, anchor=False, width="stretch")
        history.history_buttons(project.path)
    found = reports.priority_list(project.path)
    if found is None or not found.rows:
        with st.container(border=True, horizontal_alignment="center"):
            empty.empty(strings.NO_PRIORITIES, strings.NO_PRIORITIES_MORE)
            pages.link("analysis", text=strings.GO_RUN, project=state.project_key(project))
        return
    draw(element("p", reports.COUNTED, class_="pb-quiet"))
    _take(project.path)
    by_id = {each.id: each for each in found.shown}
    parts = reports.parted(found.rows)
    for title, rows in parts:
        if title:
            with st.expander(
                strings.SINGLE_VOICES if title == reports.SINGLE else strings.SET_ASIDE
            ):
                _rows(project.path, rows, by_id, found.shown)
        else:
            _rows(project.path, rows, by_id, found.shown)


def _take(project: Path) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        coded = taking.codes_toggle("priorities-codes")
        found = reports.priorities_paper(project, coded=coded)
        taking.take_along(
            found,
            key="priorities",
            remember=lambda: reports.priorities_paper(project, coded=True, remember=True),
        )
    taking.about_codes(found)


def _rows(
    project: Path,
    rows: Sequence[PriorityRow],
    by_id: dict[str, ShownPriority],
    shown: Sequence[ShownPriority],
) -> None:
    for row in rows:
        with st.container(border=True, key=f"priority-{row.id}"):
            words, deeds = st.columns((5, 1), gap="medium")
            with words:
                draw(_row(row))
            with deeds:
                _deeds(project, row, by_id[row.id], shown)


def _row(row: PriorityRow) -> Html:
    marks = row.marks
    reach = strings.reach(row.people, row.of) if row.severity else strings.NO_LONGER_FOUND
    facts = joined(
        [
            element("b", reach),
            row.severity or "",
            name_of(row.stage) if row.stage else "",
            name_of(row.touchpoint) if row.touchpoint else "",
            strings.PLACED_BY_YOU if row.ordered else "",
        ]
    )
    badges = [element("span", strings.QUICK, class_="pb-badge reviewed")] if marks.quick else []
    typed = [
        element("p", element("b", f"{title}: "), name_of(text), class_="pb-small")
        for title, text in ((strings.ROOT_CAUSE, marks.root_cause), (strings.OWNER, marks.owner))
        if text
    ]
    return element(
        "div",
        element(
            "div",
            joined([f"{row.place}", row.kind, name_of(row.theme)]),
            class_="pb-section",
        ),
        *(_voice(line, first=place == 0) for place, line in enumerate(row.voices)),
        element("div", facts, class_="pb-small"),
        *badges,
        *typed,
        class_="pb-rest",
    )


def _voice(line: Line, *, first: bool) -> Html:
    who = element("small", name_of(line.speaker))
    return element(
        "p",
        joined([f"“{line.text}”", who], "\u2002"),
        dir="auto",
        class_="pb-lead-voice" if first else "pb-summary",
    )


def _deeds(
    project: Path, row: PriorityRow, found: ShownPriority, shown: Sequence[ShownPriority]
) -> None:
    if not row.marks.aside:
        with st.container(horizontal=True):
            up, down = -1, 1
            st.button(
                strings.MOVE_UP,
                icon=":material/arrow_upward:",
                key=f"up-{row.id}",
                type="tertiary",
                on_click=_move,
                args=(project, shown, row.id, up),
            )
            st.button(
                strings.MOVE_DOWN,
                icon=":material/arrow_downward:",
                key=f"down-{row.id}",
                type="tertiary",
                on_click=_move,
                args=(project, shown, row.id, down),
            )
    with st.popover(strings.MARK, icon=":material/flag:"):
        _marks(project, found)


def _marks(project: Path, found: ShownPriority) -> None:
    with st.form(f"marks-{found.id}-{found.rev}", border=False):
        quick = st.checkbox(strings.QUICK, found.marks.quick)
        cause = st.text_input(
            strings.ROOT_CAUSE, found.marks.root_cause, placeholder=strings.ROOT_CAUSE_EXAMPLE
        )
        owner = st.text_input(strings.OWNER, found.marks.owner, placeholder=strings.OWNER_EXAMPLE)
        aside = st.checkbox(strings.ASIDE, found.marks.aside)
        wanted = st.form_submit_button(strings.SAVE_MARKS, type="primary")
    if wanted:
        marks = replace(
            found.marks, quick=quick, root_cause=cause or "", owner=owner or "", aside=aside
        )
        with notices.guarded():
            priorities.mark_priority(project, found.id, marks, rev=found.rev)
            st.rerun()


def _move(project: Path, shown: Sequence[ShownPriority], priority_id: str, step: int) -> None:
    notices.attempt(lambda: priorities.move_priority(project, shown, priority_id, step))


if __name__ == "__main__":
    page()
