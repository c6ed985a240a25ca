"""Themes: read them with their statements, rename, merge and split them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from persona_builder.services import themes
from persona_builder.services.themes import ShownTheme, ThemeStatement
from persona_builder.ui import empty, history, notices, pages, state, strings, theming
from persona_builder.ui.text import draw, element, joined, label, name_of, said

_CHOICE = "theme-choice"
# So that the chosen theme is near its list on a phone too.
_LIST_HEIGHT = 440


def page() -> None:
    """Show the list of themes and the chosen one."""
    project = empty.project_or_stop()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.title(strings.THEMES_PAGE, anchor=False, width="stretch")
        history.history_buttons(project.path)
    found = themes.themes(project.path)
    if not found:
        with st.container(border=True, horizontal_alignment="center"):
            empty.empty(strings.NO_THEMES, strings.NO_THEMES_MORE)
            pages.link("analysis", text=strings.GO_RUN, project=state.project_key(project))
        return
    draw(element("p", strings.THEMES_MORE, class_="pb-quiet"))
    listed, shown = st.columns((2, 3), gap="medium")
    with listed, st.container(height=_LIST_HEIGHT, border=False):
        chosen = _choose(found)
    with shown, st.container(border=True):
        _theme(project.path, chosen, found, state.project_key(project))


def _choose(found: Sequence[ShownTheme]) -> ShownTheme:
    """Draw the list of themes; return the one that the address names."""
    by_id = {theme.id: theme for theme in found}
    current, _ = state.chosen("theme", list(by_id))
    st.session_state[_CHOICE] = current

    def choose() -> None:
        st.query_params["theme"] = st.session_state[_CHOICE]

    names = theming.told_apart(found)
    st.radio(
        strings.CHOOSE_THEME,
        list(by_id),
        format_func=lambda each: label(names[each]),
        captions=[strings.people_speak(theme.people) for theme in found],
        key=_CHOICE,
        on_change=choose,
        label_visibility="collapsed",
    )
    return by_id[current or found[0].id]


def _theme(project: Path, theme: ShownTheme, found: Sequence[ShownTheme], address: str) -> None:
    _name(project, theme)
    size = strings.theme_people(theme.people, theme.of, len(theme.statements))
    draw(element("p", size, class_="pb-small"))
    _statements(project, strings.MOST_CENTRAL, theme.central, address, key="central")
    if theme.opposite:
        _statements(project, strings.MOST_OPPOSITE, theme.opposite, address, key="opposite")
    with st.container(horizontal=True):
        if st.button(strings.MERGE_THEME, icon=":material/merge:"):
            theming.merge(project, theme, found)
        if st.button(strings.SPLIT_THEME, icon=":material/call_split:"):
            theming.take_out(project, theme, found)
    with st.expander(strings.EVERY_STATEMENT):
        draw(
            element(
                "ul",
                *(
                    element("li", joined([name_of(each.participant), said(each.text)], " "))
                    for each in theme.statements
                ),
            )
        )


def _name(project: Path, theme: ShownTheme) -> None:
    """Draw the box with the name; leaving it saves what was typed."""
    key = f"theme-name-{theme.id}-{theme.rev}"

    def save() -> None:
        typed = st.session_state[key]
        notices.attempt(lambda: themes.rename_theme(project, theme.id, typed, rev=theme.rev))

    st.text_input(
        strings.THEME_NAME,
        theme.name,
        key=key,
        max_chars=80,
        help=strings.THEME_NAME_HELP,
        on_change=save,
    )
    words = joined([strings.IN_THEIR_WORDS, name_of(theme.words)], ": ") if theme.words else ""
    own = strings.YOU_NAMED_IT if theme.by_human else ""
    draw(element("p", joined([words, own]), class_="pb-small"))


def _statements(
    project: Path, title: str, shown: Sequence[ThemeStatement], address: str, *, key: str
) -> None:
    draw(element("h3", title, class_="pb-title"))
    for statement in shown:
        words, way = st.columns((6, 1), vertical_alignment="center")
        with words:
            draw(
                element("div", name_of(statement.participant), class_="pb-small"),
                said(statement.text),
            )
        with way:
            if st.button(strings.OPEN_STATEMENT, key=f"open-{key}-{statement.id}", type="tertiary"):
                theming.open_statement(project, statement.id, address)


if __name__ == "__main__":
    page()
