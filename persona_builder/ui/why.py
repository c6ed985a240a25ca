"""Show why segments are what they are: sentences first, pictures on demand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from persona_builder.services import explanation
from persona_builder.services.explanation import Picture, ThemeRow
from persona_builder.ui import charts, pages, strings
from persona_builder.ui.text import Html, draw, element, label, said


def why_these_segments(project: Path, address: str) -> None:
    """Show the explanation of the newest run, if it keeps one.

    Args:
        project: The open project.
        address: What the address calls it.
    """
    shown = explanation.explanation(project)
    with st.container(border=True):
        draw(element("h2", strings.WHY, class_="pb-section"))
        if shown is None:
            draw(element("p", strings.NO_WHY, class_="pb-small"))
            return
        for heading, sentences in shown.sections:
            draw(element("h3", heading, class_="pb-title", dir="auto"), _listed(sentences))
        _folded(strings.EACH_PERSON, _listed(shown.people))
        _folded(strings.EVERY_DIFFERENCE, _listed(shown.differences))
        _folded(
            strings.THEMES,
            element("p", strings.THEMES_HELP, class_="pb-small"),
            *(_theme(theme) for theme in shown.themes),
        )
        pages.link("themes", text=strings.GO_THEMES, project=address)
        for each in shown.pictures:
            _picture(each)


def _folded(title: str, *parts: Html) -> None:
    with st.expander(label(title)):
        draw(*parts)


def _listed(sentences: Sequence[str]) -> Html:
    return element("ul", *(element("li", each, dir="auto") for each in sentences))


def _theme(theme: ThemeRow) -> Html:
    people = strings.people_speak(theme.people)
    opposite = [element("p", strings.MOST_OPPOSITE, class_="pb-small"), *map(said, theme.opposite)]
    return element(
        "section",
        element("h4", f"{theme.name} · {people}", dir="auto"),
        element("p", strings.MOST_CENTRAL, class_="pb-small"),
        *map(said, theme.central),
        *(opposite if theme.opposite else ()),
    )


def _picture(shown: Picture) -> None:
    """Show a picture with what it means; the same as a table for whoever cannot see it."""
    with st.expander(label(shown.title)):
        draw(
            element("p", shown.meaning, class_="pb-small", dir="auto"),
            charts.picture(shown.svg, f"{shown.title}. {shown.meaning} {strings.AS_TABLE} below."),
            element(
                "details",
                element("summary", strings.AS_TABLE),
                charts.table(shown.head, shown.rows),
            ),
        )
