"""Settings: who you are, how it looks, what is kept where, what the analysis works with."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from persona_builder.services import analysis, backups, models, projects, traces
from persona_builder.services.data_folder import data_folder, size_of
from persona_builder.services.preferences import LONGEST_NAME, choose, preferences
from persona_builder.services.projects import ProjectSummary
from persona_builder.ui import deleting, logs, notices, pages, state, strings
from persona_builder.ui.components.scheme import scheme
from persona_builder.ui.learning import learning_switch
from persona_builder.ui.text import Html, draw, element, heading, joined

LOG_LINES = 20
_CHECKS = "model-checks"


def page() -> None:
    """Show every choice; each is saved at once."""
    st.title(strings.SETTINGS, anchor=False)
    project = state.here()
    left, right = st.columns(2, gap="large")
    with left:
        _you()
        _appearance()
        _privacy(project)
    with right:
        if project is not None:
            _project(project)
        _analysis(project)
        _log()


def _you() -> None:
    draw(heading(strings.YOU_TITLE, class_="pb-title"))
    chosen = preferences()
    st.session_state["your-name"] = chosen.author

    def save() -> None:
        named = replace(preferences(), author=st.session_state["your-name"])
        notices.attempt(lambda: choose(named))

    st.text_input(
        strings.YOUR_NAME,
        key="your-name",
        max_chars=LONGEST_NAME,
        help=strings.YOUR_NAME_HELP,
        on_change=save,
        placeholder="you",
    )
    st.button(strings.TOUR_AGAIN, icon=":material/tour:", on_click=_tour_again)


def _tour_again() -> None:
    if notices.attempt(lambda: choose(replace(preferences(), toured=False))):
        notices.say(strings.TOUR_COMES_BACK)


def _appearance() -> None:
    draw(heading(strings.APPEARANCE, class_="pb-title"))
    scheme(["/", *(f"/{name}" for name in pages.PAGES if name != "home")])
    draw(
        element("div", strings.INTERFACE_LANGUAGE, class_="pb-section"),
        element("p", strings.INTERFACE_LANGUAGE_IS, class_="pb-small"),
    )


def _privacy(project: ProjectSummary | None) -> None:
    draw(
        heading(strings.PRIVACY_TITLE, class_="pb-title"),
        element("p", strings.PRIVACY_FACTS, class_="pb-small"),
    )
    st.session_state["codes-first"] = preferences().codes_for_names

    def save() -> None:
        coded = replace(preferences(), codes_for_names=st.session_state["codes-first"])
        notices.attempt(lambda: choose(coded))

    st.toggle(strings.CODES_FIRST, key="codes-first", help=strings.CODES_FIRST_HELP, on_change=save)
    folder = data_folder()
    rows = {
        strings.DATA_FOLDER: str(folder),
        strings.ALL_OF_IT: strings.megabytes(size_of(folder)),
    }
    if project is not None:
        rows[strings.PROJECT_FILE] = strings.with_copies(
            strings.megabytes(project.path.stat().st_size), len(traces.copies_beside(project.path))
        )
    draw(
        element("div", strings.WHERE_AND_HOW_MUCH, class_="pb-section"),
        element("dl", *_pairs(rows), class_="pb-facts"),
    )


def _pairs(rows: dict[str, str]) -> list[Html]:
    return [
        cell
        for title, value in rows.items()
        for cell in (element("dt", title), element("dd", value, dir="ltr"))
    ]


def _project(project: ProjectSummary) -> None:
    draw(heading(strings.THIS_PROJECT, class_="pb-title"))
    st.session_state["project-name"] = project.name

    def rename() -> None:
        name = st.session_state["project-name"]
        if notices.attempt(lambda: projects.rename_project(project.path, name)):
            notices.say(strings.NEW_NAME_SAVED)

    def back_up() -> None:
        def act() -> None:
            notices.say(strings.backed_up(backups.back_up(project.path).name))

        notices.attempt(act)

    st.text_input(strings.NAME_OF_PROJECT, key="project-name", on_change=rename)
    with st.container(horizontal=True):
        st.button(strings.MAKE_BACKUP, icon=":material/save:", on_click=back_up)
        if st.button(strings.DELETE_ALL_OF_PROJECT, type="tertiary", icon=":material/delete:"):
            deleting.delete(project)


def _analysis(project: ProjectSummary | None) -> None:
    draw(heading(strings.ANALYSIS_SETTINGS, class_="pb-title"))
    if project is not None and analysis.runs(project.path):
        job = analysis.job(project.path)
        learning_switch(project.path, disabled=job is not None and job.state == "running")
    else:
        draw(element("p", strings.LEARN_AFTER_RUN, class_="pb-small"))
    draw(element("div", strings.MODELS_PRESENT, class_="pb-section"))
    checks: dict[str, str] = st.session_state.get(_CHECKS, {})
    rows = [
        element(
            "li",
            element("b", each.name, dir="ltr"),
            element(
                "div",
                joined(
                    [
                        each.purpose,
                        strings.version_of(each.version),
                        each.licence,
                        checks.get(each.name, strings.NOT_CHECKED),
                    ]
                ),
                class_="pb-small",
            ),
        )
        for each in models.list_models()
    ]
    draw(element("ul", *rows, class_="pb-plain"))
    st.button(strings.CHECK_MODELS, help=strings.CHECK_MODELS_HELP, on_click=_check)


def _check() -> None:
    def act() -> None:
        st.session_state[_CHECKS] = {
            each.name: strings.MODEL_FINE if each.ok else f"{each.why}. {each.advice}"
            for each in models.check_models()
        }

    notices.attempt(act)


def _log() -> None:
    draw(
        heading(strings.LOG_TITLE, class_="pb-title"),
        element("p", strings.LOG_MORE, class_="pb-small"),
    )
    lines = logs.last_lines(LOG_LINES)
    if lines:
        words = "\n".join(lines)
        draw(
            element(
                "pre",
                words,
                class_="pb-log",
                tabindex="0",
                role="region",
                aria_label=strings.LOG_TITLE,
            )
        )
    else:
        draw(element("p", strings.LOG_EMPTY, class_="pb-small"))


if __name__ == "__main__":
    page()
