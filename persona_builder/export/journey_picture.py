"""Draw a journey: stages in a row, what is met at each, and how it is spoken of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from persona_builder.domain.experience import StageKey, TouchpointKind
from persona_builder.domain.proposals import StageMood
from persona_builder.export.icons import TOUCHPOINT_ICONS, icon_group, stage_icon

# Below this many people a line between stages would draw a pattern that is not there.
ENOUGH_FOR_A_LINE = 3

_COLUMN, _EDGE = 140, 40
_NAME_LETTERS = 17
_ICON, _SMALL = 26, 18
_MOST_TOUCHPOINTS = 5
_TOP, _BOTTOM = 126, 216
_HEIGHT = 252
# Read on a light and on a dark page; told apart by most people.
_LINE, _GOOD, _BAD = "#3b84b8", "#2c9068", "#cf6a2d"


@dataclass(frozen=True, slots=True)
class PictureColumn:
    """One stage of the drawing.

    Attributes:
        name: What it is called.
        keys: The drafted stages in it, which choose the sign.
        touchpoints: What is met, that of most people first.
        mood: How it is spoken of; None where nobody feels anything about it.
    """

    name: str
    keys: tuple[StageKey, ...]
    touchpoints: tuple[TouchpointKind, ...]
    mood: StageMood | None


def journey_svg(
    columns: Sequence[PictureColumn], *, direction: str, meaning: str, ink: str = ""
) -> str:
    """Return a journey as SVG, from the right where its language is written so.

    The bar of a stage runs from its most negative to its most positive person, the dot is
    the median; the line joins neighbouring stages of three people or more.

    Args:
        columns: At least one.
        direction: "ltr" or "rtl".
        meaning: The same in words, for who cannot see it.
        ink: A colour for words and signs; empty for that of the page around it.
    """
    width = 2 * _EDGE + _COLUMN * len(columns)
    places = [_EDGE + _COLUMN * (place + 0.5) for place in range(len(columns))]
    if direction == "rtl":
        places = [width - place for place in places]
    parts = [_axis(width, direction), _joined(columns, places)]
    for column, x in zip(columns, places, strict=True):
        parts += _head(column, x)
        parts.append(_mood(column.mood, x))
    colour = f' color="{ink}"' if ink else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_HEIGHT}" '
        f'width="{width}" height="{_HEIGHT}"{colour} font-family="sans-serif" font-size="13" '
        f'role="img" aria-label="{escape(meaning)}">{"".join(parts)}</svg>'
    )


def _head(column: PictureColumn, x: float) -> list[str]:
    parts = [icon_group(stage_icon(column.keys), x - _ICON / 2, 4, _ICON)]
    for number, line in enumerate(_in_two_lines(column.name)):
        parts.append(_text(x, 50 + 16 * number, line, weight=650))
    kinds = column.touchpoints[:_MOST_TOUCHPOINTS]
    start = x - (len(kinds) * (_SMALL + 6) - 6) / 2
    for number, kind in enumerate(kinds):
        path = TOUCHPOINT_ICONS[kind]
        parts.append(icon_group(path, start + number * (_SMALL + 6), 80, _SMALL))
    return parts


def _axis(width: float, direction: str) -> str:
    """Draw the middle, and a glad and a sad face at the start of the way."""
    middle = (_TOP + _BOTTOM) / 2
    x = width - 18 if direction == "rtl" else 18
    return (
        f'<path d="M{_EDGE} {middle:g}H{width - _EDGE}" stroke="currentColor" '
        'stroke-opacity=".3" stroke-dasharray="3 5" fill="none"/>'
        + _face(x, _TOP, "q5 4 10 0", _GOOD)
        + _face(x, _BOTTOM, "q5 -4 10 0", _BAD)
    )


def _face(x: float, y: float, mouth: str, colour: str) -> str:
    start = y + (2 if mouth.startswith("q5 4") else 5)
    return (
        f'<g fill="none" stroke="{colour}" stroke-width="1.6" stroke-linecap="round">'
        f'<path d="{_circle(x, y, 10)}M{x - 4:g} {y - 3:g}v.5M{x + 4:g} {y - 3:g}v.5'
        f'M{x - 5:g} {start:g}{mouth}"/></g>'
    )


def _circle(x: float, y: float, radius: float) -> str:
    """Return a circle as a path: its usual attributes would read as names of people."""
    arc = f"a{radius:g} {radius:g} 0 1 0"
    return f"M{x - radius:g} {y:g}{arc} {2 * radius:g} 0{arc} {-2 * radius:g} 0"


def _joined(columns: Sequence[PictureColumn], places: Sequence[float]) -> str:
    """Draw the line, broken where a stage has too few people."""
    path = ""
    drawing = False
    for column, x in zip(columns, places, strict=True):
        mood = column.mood
        if mood is None or mood.people < ENOUGH_FOR_A_LINE:
            drawing = False
            continue
        path += f"{'L' if drawing else 'M'}{x:g} {_height_of(mood.middle):g}"
        drawing = True
    return f'<path d="{path}" fill="none" stroke="{_LINE}" stroke-width="2.5"/>' if path else ""


def _mood(mood: StageMood | None, x: float) -> str:
    below = _BOTTOM + 30
    if mood is None:
        return _text(x, below, "–", opacity=".6")
    y = _height_of(mood.middle)
    top, bottom = _height_of(mood.highest), _height_of(mood.lowest)
    firm = mood.people >= ENOUGH_FOR_A_LINE
    # A person or two are told apart from a pattern: an empty ring.
    look = f'fill="{_LINE}"' if firm else f'fill="none" stroke="{_LINE}" stroke-width="2"'
    bar = (
        f'<path d="M{x:g} {top:g}V{bottom:g}" stroke="{_LINE}" stroke-opacity=".35" '
        'stroke-width="7" stroke-linecap="round"/>'
        if bottom > top
        else ""
    )
    dot = f'<path d="{_circle(x, y, 5.5)}" {look}/>'
    return bar + dot + _text(x, below, f"n = {mood.people}", opacity=".75")


def _height_of(valence: float) -> float:
    middle, reach = (_TOP + _BOTTOM) / 2, (_BOTTOM - _TOP) / 2
    return round(middle - valence * reach, 1)


def _in_two_lines(name: str) -> list[str]:
    """Return a name on up to two lines, cut where it is longer still."""
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > _NAME_LETTERS:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    shown = lines[:2]
    if len(lines) > 2:
        shown[1] = f"{shown[1]} …"
    most = _NAME_LETTERS + 3
    return [line if len(line) <= most else f"{line[:_NAME_LETTERS]}…" for line in shown]


def _text(x: float, y: float, words: str, *, weight: int = 400, opacity: str = "1") -> str:
    return (
        f'<text x="{x:g}" y="{y:g}" text-anchor="middle" fill="currentColor" '
        f'fill-opacity="{opacity}" font-weight="{weight}">{escape(words)}</text>'
    )
