"""Draw the pictures of an explanation as SVG, each with its text alternative.

Drawn here and not by Vega: its charts compile their expressions in the browser, which
the page's security policy does not allow ('unsafe-eval'). A picture is an image, so no
word in it can run; its sheet is white in both colour schemes.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from html import escape

from persona_builder.services.explanation import CountRow, HeatMap, Point
from persona_builder.ui.text import Html, element, shortened

# Okabe and Ito's colours, told apart by most people; grey for nobody's.
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")
_GREY = "#888888"
_INK = "#1c2a35"
_LINE = "#c9d2d9"
_CELL = 22
_WIDTH, _HEIGHT, _EDGE = 640, 320, 44
_LETTERS = 22


def picture(svg: str, alternative: str) -> Html:
    """Return a drawing as an image with its text alternative."""
    data = base64.b64encode(svg.encode()).decode()
    return element(
        "img", src=f"data:image/svg+xml;base64,{data}", alt=alternative, style="max-width:100%"
    )


def heat_map_svg(heat_map: HeatMap) -> str:
    """Return people by themes: the more statements, the darker."""
    left, top = 150, 130
    most = max((count for row in heat_map.counts for count in row), default=0) or 1
    parts = []
    for place, name in enumerate(heat_map.rows):
        parts.append(_text(left - 8, top + place * _CELL + 15, name, anchor="end"))
    for place, name in enumerate(heat_map.columns):
        x, y = left + place * _CELL + 15, top - 8
        parts.append(_text(x, y, name, turned=f' transform="rotate(-50 {x} {y})"'))
    for down, row in enumerate(heat_map.counts):
        for across, count in enumerate(row):
            x, y = left + across * _CELL, top + down * _CELL
            look = f'fill="none" stroke="{_LINE}"'
            if count:
                shade = 0.12 + 0.88 * count / most
                look = f'fill="{_COLOURS[0]}" fill-opacity="{shade:.2f}"'
            side = _CELL - 2
            parts.append(f'<rect x="{x}" y="{y}" width="{side}" height="{side}" {look}/>')
    width = left + len(heat_map.columns) * _CELL + 110
    return _sheet(width, top + len(heat_map.rows) * _CELL + 10, parts)


def map_svg(points: Sequence[Point], *, labelled: bool) -> str:
    """Return points on a map, in the colours of their segments.

    Args:
        points: -1 to 1 in both directions.
        labelled: Whether their labels stand beside them; for people, not for statements.
    """
    parts = []
    for point in points:
        x = round(_WIDTH / 2 + point.x * (_WIDTH / 2 - 2 * _EDGE), 1)
        y = round(_HEIGHT / 2 - point.y * (_HEIGHT / 2 - _EDGE), 1)
        colour = colour_of(point.segment_id)
        parts.append(f'<circle cx="{x}" cy="{y}" r="{5 if labelled else 4}" fill="{colour}"/>')
        if labelled:
            number = f" ({point.segment_id})" if point.segment_id else ""
            inside = x < _WIDTH * 0.7
            parts.append(
                _text(
                    x + 8 if inside else x - 8,
                    y + 4,
                    point.label,
                    anchor="start" if inside else "end",
                    after=number,
                )
            )
    return _sheet(_WIDTH, _HEIGHT, parts)


def curve_svg(seen: Sequence[float]) -> str:
    """Return the mean number of themes after 1, 2, ... interviews."""
    most = max(seen, default=0) or 1
    step = (_WIDTH - 2 * _EDGE) / max(1, len(seen) - 1)
    places = [
        (
            round(_EDGE + place * step, 1),
            round(_HEIGHT - _EDGE - count / most * (_HEIGHT - 2 * _EDGE), 1),
        )
        for place, count in enumerate(seen)
    ]
    line = " ".join(f"{x},{y}" for x, y in places)
    parts = [
        *_axes(),
        f'<polyline points="{line}" fill="none" stroke="{_COLOURS[0]}" stroke-width="2.5"/>',
        _text(_EDGE, _HEIGHT - _EDGE + 18, "1"),
        _text(_WIDTH - _EDGE, _HEIGHT - _EDGE + 18, str(len(seen)), anchor="end"),
        _text(_EDGE - 8, _EDGE + 4, f"{most:.0f}", anchor="end"),
    ]
    return _sheet(_WIDTH, _HEIGHT, parts)


def counts_svg(counts: Sequence[CountRow]) -> str:
    """Return how far halves of everybody's words agree, for each number of segments."""
    step = (_WIDTH - 2 * _EDGE) / max(1, len(counts))
    floor = _HEIGHT - _EDGE
    parts = _axes()
    for place, row in enumerate(counts):
        x = _EDGE + place * step + step * 0.2
        height = max(0.0, row.split_half or 0) * (_HEIGHT - 2 * _EDGE)
        colour = _COLOURS[0] if row.chosen else _GREY
        parts.append(
            f'<rect x="{x:.1f}" y="{floor - height:.1f}" width="{step * 0.6:.1f}" '
            f'height="{height:.1f}" fill="{colour}"/>'
        )
        parts.append(_text(round(x + step * 0.3, 1), floor + 18, str(row.count), anchor="middle"))
    parts.append(_text(_EDGE - 8, _EDGE + 4, "1", anchor="end"))
    return _sheet(_WIDTH, _HEIGHT, parts)


def colour_of(segment_id: int | None) -> str:
    """Return the colour of a segment."""
    return _GREY if not segment_id else _COLOURS[(segment_id - 1) % len(_COLOURS)]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Html:
    """Return a table: the text alternative of a picture."""
    return element(
        "table",
        element("thead", element("tr", *(element("th", each, scope="col") for each in head))),
        element(
            "tbody",
            *(
                element(
                    "tr",
                    element("th", row[0], scope="row", dir="auto"),
                    *(element("td", each, dir="auto") for each in row[1:]),
                )
                for row in rows
            ),
        ),
        class_="pb-small",
    )


def _axes() -> list[str]:
    floor = _HEIGHT - _EDGE
    return [f'<path d="M{_EDGE} {_EDGE}V{floor}H{_WIDTH - _EDGE}" fill="none" stroke="{_LINE}"/>']


def _text(
    x: float, y: float, words: str, *, anchor: str = "start", turned: str = "", after: str = ""
) -> str:
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}"{turned} fill="{_INK}">'
        f"{escape(shortened(words, _LETTERS))}{after}</text>"
    )


def _sheet(width: float, height: float, parts: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" font-family="sans-serif" font-size="12">'
        f'<rect width="{width}" height="{height}" fill="#ffffff" rx="6"/>{"".join(parts)}</svg>'
    )
