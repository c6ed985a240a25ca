"""Home: every project on this computer, and two ways to begin."""

from __future__ import annotations

import streamlit as st

from persona_builder.errors import UsageError
from persona_builder.services import backups, projects
from persona_builder.services.projects import ProjectSummary
from persona_builder.ui import deleting, notices, pages, state, strings
from persona_builder.ui.text import ago, draw, element, joined, name_of


def page() -> None:
    """Show the promise to newcomers and the projects to everybody else."""
    known = state.known_projects()
    if known:
        _header()
        grid = st.grid(3, min_column_width=260, gap="medium")
        for summary in known:
            with grid.container(
                border=True, height="stretch", key=f"project-{state.project_key(summary)}"
            ):
                _project_card(summary)
    else:
        _welcome()


def _welcome() -> None:
    draw(
        element(
            "div",
            element("h1", strings.PROMISE),
            element("p", strings.PROMISE_MORE, class_="pb-lead"),
            class_="pb-hero",
        )
    )
    with st.container(horizontal=True):
        _sample_button("primary")
        if st.button(strings.NEW_PROJECT, icon=":material/add:"):
            new_project()
    steps = [
        element(
            "li",
            element("div", title, class_="pb-title"),
            element("p", more, class_="pb-small"),
        )
        for title, more in strings.FIRST_STEPS
    ]
    draw(element("ol", *steps, class_="pb-steps"))


def _header() -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.title(strings.YOUR_PROJECTS, anchor=False, width="stretch")
        _sample_button("secondary")
        if st.button(strings.NEW_PROJECT, icon=":material/add:", type="primary"):
            new_project()


def _sample_button(kind: str) -> None:
    if st.button(
        strings.TRY_SAMPLE,
        icon=":material/science:",
        type="primary" if kind == "primary" else "secondary",
    ):
        path = projects.create_sample_project()
        pages.go("transcripts", project=path.stem)


def _project_card(summary: ProjectSummary) -> None:
    """Show one project: its name, what is in it, and the way in."""
    facts = joined(
        [
            strings.transcripts(summary.n_transcripts),
            strings.participants(summary.n_participants),
            strings.personas(summary.n_personas),
        ]
    )
    languages = ", ".join(strings.language_name(code) for code in summary.languages)
    changed = joined([strings.CHANGED, ago(summary.changed_at)], " ")
    draw(
        element(
            "div",
            element("div", name_of(summary.name), class_="pb-title"),
            element("div", facts, class_="pb-small"),
            element("div", joined([languages, changed]), class_="pb-small"),
            class_="pb-row",
        )
    )
    key = state.project_key(summary)
    if summary.problem:
        draw(element("div", summary.problem, class_="pb-note", dir="auto"))
    st.space("stretch")
    with st.container(horizontal=True, vertical_alignment="center"):
        if summary.problem:
            if st.button(strings.RECOVER, key=f"recover-{key}", help=strings.RECOVER_MORE):
                _recover(summary)
        elif st.button(strings.OPEN, key=f"open-{key}"):
            pages.go("personas" if summary.n_personas else "transcripts", project=key)
        if st.button(strings.DELETE, key=f"delete-{key}", type="tertiary"):
            deleting.delete(summary)


def _recover(summary: ProjectSummary) -> None:
    """Make a new project of what is whole in a damaged one, and say what is missing."""
    with notices.guarded():
        found = backups.recover_project(summary.path)
        notices.say(strings.recovered(found.saved))
        for sentence in found.lost:
            notices.warn(sentence)
        st.rerun()


@st.dialog(strings.NEW_PROJECT)
def new_project() -> None:
    """Ask for a name, make the project, and go on to its transcripts."""
    with st.form("new-project", border=False):
        name = st.text_input(strings.NAME_OF_PROJECT, placeholder=strings.NAME_EXAMPLE)
        wanted = st.form_submit_button(strings.CREATE, type="primary")
    if not wanted:
        return
    with notices.guarded():
        if not (name or "").strip():
            raise UsageError(strings.NAME_NEEDED)
        path = projects.create_project((name or "").strip())
        pages.go("transcripts", project=path.stem)


if __name__ == "__main__":
    page()
