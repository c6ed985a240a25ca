"""An empathy map of one person to look at: four quadrants, or the canvas of 2017."""

from __future__ import annotations

from persona_builder.domain.maps import MapCell
from persona_builder.services.reports import (
    CANVAS,
    CELL_TITLES,
    QUADRANTS,
    WHO,
    Line,
    MapForm,
    MapSheet,
)
from persona_builder.ui import strings
from persona_builder.ui.text import Html, element, joined, name_of


def drawn_map(sheet: MapSheet, form: MapForm) -> Html:
    """Return a map as markup.

    Args:
        sheet: The map.
        form: Which of the two.
    """
    return _quadrants(sheet) if form == "quadrants" else _canvas(sheet)


def notes(lines: tuple[Line, ...]) -> Html:
    """Return lines of an interview as a list, each in its own direction."""
    if not lines:
        return element("p", strings.NO_EVIDENCE_HERE, class_="pb-small")
    return element("ul", *(_note(line) for line in lines), class_="pb-notes")


def _quadrants(sheet: MapSheet) -> Html:
    cells = (*QUADRANTS, *_PAINS_AND_GAINS)
    return element("div", *(_cell(sheet, name) for name in cells), class_="pb-quadrants")


def _canvas(sheet: MapSheet) -> Html:
    who = element(
        "section",
        _title("1", WHO),
        element("p", joined([name_of(sheet.name), sheet.about])),
        class_="pb-cell at-who",
    )
    return element("div", who, *(_canvas_cell(sheet, *each) for each in CANVAS), class_="pb-canvas")


def _canvas_cell(sheet: MapSheet, number: int, title: str, cells: tuple[MapCell, ...]) -> Html:
    heading = _title(str(number), title)
    if len(cells) == 1:
        inside = notes(sheet.cells.get(cells[0], ()))
    else:
        parts = (_cell(sheet, name) for name in (*cells, *_PAINS_AND_GAINS))
        inside = element("div", *parts, class_="pb-quadrants inner")
    return element("section", heading, inside, class_=f"pb-cell at-{cells[0]}")


_PAINS_AND_GAINS: tuple[MapCell, ...] = ("pain", "gain")


def _cell(sheet: MapSheet, name: MapCell) -> Html:
    title = element("h3", CELL_TITLES[name], class_="pb-section")
    return element("section", title, notes(sheet.cells.get(name, ())), class_=f"pb-cell is-{name}")


def _title(number: str, words: str) -> Html:
    return element("h3", element("b", number), " ", words, class_="pb-section")


def _note(line: Line) -> Html:
    text = f"“{line.text}”" if line.verbatim else line.text
    mark = "" if line.verbatim else element("small", strings.INFERRED)
    return element("li", joined([text, mark]), dir="auto", class_="" if line.verbatim else "own")
