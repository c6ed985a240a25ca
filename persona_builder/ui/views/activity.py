"""Activity: what was decided by whom, and what the newest run changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import streamlit as st

from persona_builder.services import analysis, review
from persona_builder.services.activity import Action, activity
from persona_builder.ui import empty, history, pages, state, strings
from persona_builder.ui.text import Html, ago, draw, element, escaped, joined, name_of

# Decisions on one page.
ROWS = 50


def page() -> None:
    """Show the log of decisions and the differences between the last two runs."""
    project = empty.project_or_stop()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.title(strings.ACTIVITY, anchor=False, width="stretch")
        history.history_buttons(project.path)
    _between_runs(project.path)
    actions = activity(project.path)
    if not actions:
        with st.container(border=True, horizontal_alignment="center"):
            empty.empty(strings.NO_ACTIVITY, strings.NO_ACTIVITY_MORE)
            pages.link("personas", text=strings.GO_PERSONAS, project=state.project_key(project))
        return
    draw(
        element("div", strings.DECISIONS, class_="pb-section"),
        element("p", strings.ACTIVITY_MORE, class_="pb-quiet"),
    )
    first = 0
    if len(actions) > ROWS:
        first = (st.pagination(-(-len(actions) // ROWS)) - 1) * ROWS
    rows = [_row(action) for action in actions[first : first + ROWS]]
    draw(element("ol", *rows, class_="pb-activity"))


def _row(action: Action) -> Html:
    who = strings.YOU if action.author == "you" else name_of(action.author)
    undone = "" if action.counts or action.name.startswith((strings.UNDO, strings.REDO)) else "off"
    name = element("span", action.name, class_="pb-title")
    back = element("span", strings.TAKEN_BACK, class_="pb-badge") if undone else Html("")
    return element(
        "li",
        element("div", joined([name, name_of(action.about) if action.about else ""]), " ", back),
        element("div", joined([escaped(who), ago(action.at)]), class_="pb-small"),
        class_=undone,
    )


def _between_runs(project: Path) -> None:
    """Say which personas came and went with the newest run, and whose lines changed."""
    if len(analysis.runs(project)) < 2:
        return
    found = analysis.changes(project)
    names = {each.id: each.name.text for each in review.personas(project, include_discarded=True)}
    people = review.participant_names(project)
    sentences: list[Html] = []
    if found is not None:
        if found.appeared:
            sentences.append(_sentence(strings.appeared(_names(found.appeared, names))))
        if found.gone:
            sentences.append(_sentence(strings.gone(_names(found.gone, names))))
        for whole, parts in found.split:
            name = names.get(whole, strings.NO_PERSONA)
            sentences.append(_sentence(strings.was_split(name, _names(parts, names))))
        for whole, parts in found.merged:
            name = names.get(whole, strings.NO_PERSONA)
            sentences.append(_sentence(strings.was_merged(name, _names(parts, names))))
        sentences += [
            _sentence(
                strings.went(
                    people.get(move.participant_id, strings.SOMEBODY),
                    names.get(move.before or "", strings.NO_PERSONA),
                    names.get(move.after or "", strings.NO_PERSONA),
                )
            )
            for move in found.moved
        ]
        sentences += [
            _sentence(
                strings.changed_lines(
                    names.get(each.persona_id, strings.NO_PERSONA),
                    len(each.new),
                    len(each.gone),
                    len(each.lost_support),
                )
            )
            for each in found.lines
        ]
    draw(
        element("div", strings.BETWEEN_RUNS, class_="pb-section"),
        element("ul", *sentences, class_="pb-list")
        if sentences
        else element("p", strings.NO_CHANGES, class_="pb-quiet"),
    )


def _sentence(text: str) -> Html:
    return element("li", text, dir="auto")


def _names(ids: Iterable[str], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(each, strings.NO_PERSONA) for each in ids)


if __name__ == "__main__":
    page()
