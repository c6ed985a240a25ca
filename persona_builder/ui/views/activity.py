"""Activity: what was decided by whom, and what the newest run changed."""

from __future__ import annotations

import streamlit as st

from persona_builder.services import analysis, comparing, review
from persona_builder.services.activity import Action, activity
from persona_builder.services.projects import ProjectSummary
from persona_builder.ui import empty, history, pages, run_changes, state, strings
from persona_builder.ui.text import Html, ago, draw, element, escaped, joined, name_of

# Decisions on one page.
ROWS = 50


def page() -> None:
    """Show the log of decisions and the differences between the last two runs."""
    project = empty.project_or_stop()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.title(strings.ACTIVITY, anchor=False, width="stretch")
        history.history_buttons(project.path)
    _between_runs(project)
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


def _between_runs(project: ProjectSummary) -> None:
    """Say which personas came and went with the newest run, and whose lines changed."""
    runs = analysis.runs(project.path)
    if len(runs) < 2:
        return
    found = comparing.compare_two_runs(project.path, runs[1].id, runs[0].id)
    people = review.participant_names(project.path)
    draw(element("div", strings.BETWEEN_RUNS, class_="pb-section"))
    run_changes.draw_changes(found, people, nothing=strings.NO_CHANGES)
    pages.link(
        "compare", text=strings.COMPARE_RUNS, project=state.project_key(project), view="runs"
    )


if __name__ == "__main__":
    page()
