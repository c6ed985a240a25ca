"""The script Streamlit runs: the frame around every page."""

from __future__ import annotations

import streamlit as st

from persona_builder.services.projects import ProjectSummary
from persona_builder.ui import logs, notices, pages, state, strings, styles, tour, watching
from persona_builder.ui.text import draw, element


def main() -> None:
    """Draw the sidebar and the page that the address names."""
    st.set_page_config(
        page_title=strings.APP,
        # A material icon would be fetched from a font host; an emoji is drawn here.
        page_icon=strings.ICON,
        layout="wide",
        initial_sidebar_state=256,
    )
    logs.keep_log()
    styles.apply_style()
    page = st.navigation(pages.all_pages(), position="hidden")
    with notices.guarded():
        _sidebar()
        notices.show_waiting()
        tour.tour(state.here(), page.url_path)
        page.run()


def _sidebar() -> None:
    """Draw the project switch, the links, and the word that nothing is lost."""
    known = state.known_projects()
    project = state.open_project(known)
    address = state.project_key(project) if project else ""
    with st.sidebar:
        draw(element("div", strings.APP, class_="pb-brand"))
        if project is not None:
            _project_switch(known, address)
        with st.container(gap="xxsmall"):
            for heading, linked in pages.groups().items():
                if heading:
                    draw(element("div", heading, class_="pb-group-name"))
                for page in linked:
                    pages.link(page.name, project=address)
        if project is not None:
            draw(element("div", strings.SAVED, class_="pb-saved"))
            watching.watch_analysis(project)


def _project_switch(known: tuple[ProjectSummary, ...], current: str) -> None:
    """Draw the list of projects; choosing one opens it on this page."""
    names = {state.project_key(each): each.name for each in known if not each.problem}
    st.session_state["project-switch"] = current

    def switch() -> None:
        state.switch_project(st.session_state["project-switch"])

    st.selectbox(
        strings.PROJECT,
        list(names),
        format_func=lambda key: names.get(key, key),
        key="project-switch",
        on_change=switch,
        label_visibility="collapsed",
    )


if __name__ == "__main__":
    main()
