"""Show why segments are what they are: sentences first, pictures on demand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from persona_builder.services import explanation
from persona_builder.services.explanation import Point, ShownExplanation, ThemeRow
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
        _pictures(shown)


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


def _pictures(shown: ShownExplanation) -> None:
    heat_map = shown.heat_map
    _picture(
        strings.HEAT_MAP,
        strings.HEAT_MAP_HELP,
        charts.heat_map_svg(heat_map),
        charts.table(
            (strings.PERSON, *heat_map.columns),
            [
                (name, *map(str, counts))
                for name, counts in zip(heat_map.rows, heat_map.counts, strict=True)
            ],
        ),
    )
    _map(strings.PEOPLE_MAP, strings.PERSON, shown.people_map, labelled=True)
    _map(strings.STATEMENTS_MAP, strings.STATEMENT, shown.statements_map, labelled=False)
    _picture(
        strings.STABILITY,
        strings.STABILITY_HELP,
        charts.counts_svg(shown.counts),
        charts.table(
            (strings.NUMBER, strings.SPLIT_HALF, strings.SILHOUETTE),
            [
                (
                    f"{row.count} {strings.CHOSEN if row.chosen else ''}",
                    _figure(row.split_half),
                    _figure(row.silhouette),
                )
                for row in shown.counts
            ],
        ),
    )
    if shown.seen:
        _picture(
            strings.SATURATION,
            shown.saturation,
            charts.curve_svg(shown.seen),
            charts.table(
                (strings.INTERVIEWS, strings.THEMES_SEEN),
                [(str(place), f"{count:.1f}") for place, count in enumerate(shown.seen, start=1)],
            ),
        )


def _map(title: str, head: str, points: Sequence[Point], *, labelled: bool) -> None:
    rows = [(point.label, str(point.segment_id or "")) for point in points]
    _picture(
        title,
        strings.MAP_HELP,
        charts.map_svg(points, labelled=labelled),
        charts.table((head, strings.GROUP), rows),
    )


def _picture(title: str, meaning: str, svg: str, table: Html) -> None:
    """Show a picture with what it means; the same as a table for whoever cannot see it."""
    with st.expander(label(title)):
        draw(
            element("p", meaning, class_="pb-small", dir="auto"),
            charts.picture(svg, f"{title}. {meaning} {strings.AS_TABLE} below."),
            element("details", element("summary", strings.AS_TABLE), table),
        )


def _figure(value: float | None) -> str:
    return strings.UNTESTED if value is None else f"{value:.2f}"
