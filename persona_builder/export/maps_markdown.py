"""Write empathy maps as Markdown: four quadrants, or the canvas of 2017."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from persona_builder.domain.maps import MapCell
from persona_builder.export.documents import Document
from persona_builder.export.maps import CELL_TITLES, MapSheet
from persona_builder.export.markdown import isolate
from persona_builder.export.markdown_parts import (
    NO_EVIDENCE,
    bullets,
    evidence,
    heading,
    pages,
    sourced,
)

MapForm = Literal["quadrants", "canvas"]

# The canvas goes round the head from outside and ends inside it.
CANVAS: tuple[tuple[int, str, tuple[MapCell, ...]], ...] = (
    (2, "What do they need to do?", ("goal",)),
    (3, "What do they see?", ("see",)),
    (4, "What do they say?", ("say",)),
    (5, "What do they do?", ("do",)),
    (6, "What do they hear?", ("hear",)),
    (7, "What do they think and feel?", ("think", "feel")),
)
WHO = "Who are we empathising with?"
QUADRANTS: tuple[MapCell, ...] = ("say", "think", "do", "feel")
ABOUT = (
    "Everything on this map was said by the person it is of, word for word. A note marked "
    "“inferred; researcher” is what a researcher makes of it."
)


def maps_markdown(sheets: Sequence[MapSheet], form: MapForm) -> Document:
    """Return maps as one Markdown document, one after the other."""
    return Document(
        pages(map_lines(sheet, form) for sheet in sheets), "text/markdown; charset=utf-8", ".md"
    )


def map_lines(sheet: MapSheet, form: MapForm) -> list[str]:
    """Return one map as lines of Markdown, with its evidence."""
    lines = heading(1, f"Empathy map: {sheet.name}")
    lines += [f"Of {sheet.about}. {ABOUT}", ""]
    if form == "quadrants":
        lines += [each for name in QUADRANTS for each in cell_lines(sheet, name, 2)]
    else:
        lines += canvas_lines(sheet, 2)
    lines += [each for name in ("pain", "gain") for each in cell_lines(sheet, name, 2)]
    return [*lines, *evidence(sheet.evidence)]


def canvas_lines(sheet: MapSheet, level: int) -> list[str]:
    """Return the canvas but for pains and gains, in its numbered order."""
    lines = [*heading(level, WHO, 1), f"{isolate(sheet.name, 'ltr')}, {sheet.about}.", ""]
    if sheet.facts:
        facts = (f"{isolate(name, 'ltr')}: {isolate(value, 'ltr')}" for name, value in sheet.facts)
        lines += bullets(facts)
    for number, title, cells in CANVAS:
        lines += heading(level, title, number)
        if len(cells) == 1:
            lines += _notes(sheet, cells[0])
        else:
            lines += [each for name in cells for each in cell_lines(sheet, name, level + 1)]
    return lines


def cell_lines(sheet: MapSheet, name: MapCell, level: int) -> list[str]:
    """Return one cell under its title."""
    return [*heading(level, CELL_TITLES[name]), *_notes(sheet, name)]


def _notes(sheet: MapSheet, name: MapCell) -> list[str]:
    notes = sheet.cells.get(name, ())
    if not notes:
        return [NO_EVIDENCE, ""]
    # On a person's map everything is that person's.
    who = sheet.number is not None
    return bullets(sourced(note, who=who) for note in notes)
