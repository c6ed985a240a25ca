"""Draw what explains a grouping as SVG, each picture with the same as a table.

Drawn here and not by a chart library: those compile their expressions in the browser,
which the policies of the app's pages and of our documents do not allow. The sheet is
white in every colour scheme, and every word in it is escaped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

CURVE_TITLE = "Themes after each interview"

# Okabe and Ito's colours, told apart by most people; grey for nobody's.
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")
_GREY = "#888888"
_INK = "#1c2a35"
_LINE = "#c9d2d9"
_CELL = 22
_WIDTH, _HEIGHT, _EDGE = 640, 320, 44
_LETTERS = 22
# About as wide and as high as one of them is.
_LETTER, _LINE_HEIGHT = 6.5, 13.0
# Where a label begins, ends, and how high it stands.
_Box = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, what it shows, and the same for whoever cannot see it.

    Attributes:
        title: What it is.
        meaning: How to read it, in a sentence.
        svg: The drawing; its root says the title and the meaning too.
        head: The table's columns.
        rows: The table's rows, as many cells each.
    """

    title: str
    meaning: str
    svg: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Who speaks how much of which theme.

    Attributes:
        rows: People's names, by segment and name.
        columns: Names of themes, those of most people first.
        counts: By row, by column: how many statements.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A person or a statement on a map.

    Attributes:
        label: Whose it is; with its words for a statement.
        segment_id: Which segment; None for none.
        x: -1 to 1.
        y: -1 to 1.
    """

    label: str
    segment_id: int | None
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class CountRow:
    """A number of segments and how well it does.

    Attributes:
        count: How many segments.
        silhouette: -1 to 1; None for the chosen one where it is not known.
        split_half: How far two halves of everybody's words agree, -1 to 1; None if untested.
        chosen: Whether the run has this many.
    """

    count: int
    silhouette: float | None
    split_half: float | None
    chosen: bool


def heat_map_picture(heat_map: HeatMap) -> Picture:
    """Return people by themes: the more statements, the darker."""
    return _picture(
        "Who speaks of what",
        "One row for each person, one column for each theme; darker is more statements.",
        heat_map_svg(heat_map),
        ("Person", *heat_map.columns),
        [
            (name, *map(str, counts))
            for name, counts in zip(heat_map.rows, heat_map.counts, strict=True)
        ],
    )


def people_picture(points: Sequence[Point]) -> Picture:
    """Return people on a map, named."""
    return _map("People on a map", "Person", points, labelled=True)


def statements_picture(points: Sequence[Point]) -> Picture:
    """Return the most central statements of themes on a map."""
    return _map("Statements on a map", "Statement", points, labelled=False)


def counts_picture(counts: Sequence[CountRow]) -> Picture:
    """Return how well each number of segments does, the chosen one in colour."""
    return _picture(
        "Numbers of segments",
        "How far two halves of everybody's words give the same groups: 1 is always.",
        counts_svg(counts),
        ("Number of segments", "Agreement of halves", "Silhouette"),
        [
            (
                f"{row.count} (chosen)" if row.chosen else str(row.count),
                _figure(row.split_half),
                _figure(row.silhouette),
            )
            for row in counts
        ],
    )


def saturation_picture(seen: Sequence[float], meaning: str) -> Picture:
    """Return the mean number of themes after 1, 2, ... interviews.

    Args:
        seen: At least one number.
        meaning: What follows from it.
    """
    return _picture(
        CURVE_TITLE,
        meaning,
        curve_svg(seen),
        ("Interviews", "Themes (mean)"),
        [(str(place), f"{count:.1f}") for place, count in enumerate(seen, start=1)],
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
    dots, words = [], []
    taken: list[_Box] = []
    for point in points:
        x = round(_WIDTH / 2 + point.x * (_WIDTH / 2 - 2 * _EDGE), 1)
        y = round(_HEIGHT / 2 - point.y * (_HEIGHT / 2 - _EDGE), 1)
        colour = colour_of(point.segment_id)
        dots.append(f'<circle cx="{x}" cy="{y}" r="{5 if labelled else 4}" fill="{colour}"/>')
        if labelled:
            number = f" ({point.segment_id})" if point.segment_id else ""
            left = x < _WIDTH * 0.7
            length = _LETTER * len(f"{_shortened(point.label)}{number}")
            start = x + 8 if left else x - 8 - length
            height = _free(taken, start, length, y + 4)
            anchor = "start" if left else "end"
            at = x + 8 if left else x - 8
            words.append(_text(at, height, point.label, anchor=anchor, after=number))
    return _sheet(_WIDTH, _HEIGHT, [*dots, *words])


def _free(taken: list[_Box], start: float, length: float, wanted: float) -> float:
    """Return the height nearest to the one wanted at which no other label stands, and take it."""
    steps = (0.0, *(sign * _LINE_HEIGHT * n for n in range(1, 5) for sign in (1, -1)))
    for step in steps:
        height = round(wanted + step, 1)
        if not any(
            abs(height - other) < _LINE_HEIGHT and start < end and begin < start + length
            for begin, end, other in taken
        ):
            break
    else:
        height = wanted
    taken.append((start, start + length, height))
    return height


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


def _axes() -> list[str]:
    floor = _HEIGHT - _EDGE
    return [f'<path d="M{_EDGE} {_EDGE}V{floor}H{_WIDTH - _EDGE}" fill="none" stroke="{_LINE}"/>']


def _text(
    x: float, y: float, words: str, *, anchor: str = "start", turned: str = "", after: str = ""
) -> str:
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}"{turned} fill="{_INK}">'
        f"{escape(_shortened(words))}{after}</text>"
    )


def _sheet(width: float, height: float, parts: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" font-family="sans-serif" font-size="12">'
        f'<rect width="{width}" height="{height}" fill="#ffffff" rx="6"/>{"".join(parts)}</svg>'
    )


def _map(title: str, head: str, points: Sequence[Point], *, labelled: bool) -> Picture:
    return _picture(
        title,
        "Near each other: like things are said. Distances on this map are approximate.",
        map_svg(points, labelled=labelled),
        (head, "Persona"),
        [(point.label, str(point.segment_id or "")) for point in points],
    )


def _picture(
    title: str,
    meaning: str,
    svg: str,
    head: tuple[str, ...],
    rows: Sequence[tuple[str, ...]],
) -> Picture:
    words = escape(f"{title}. {meaning}")
    named = svg.replace("<svg ", f'<svg role="img" aria-label="{words}" ', 1)
    return Picture(title, meaning, named, head, tuple(rows))


def _figure(value: float | None) -> str:
    return "not tested" if value is None else f"{value:.2f}"


def _shortened(words: str) -> str:
    return words if len(words) <= _LETTERS else f"{words[: _LETTERS - 1].rstrip()}…"
