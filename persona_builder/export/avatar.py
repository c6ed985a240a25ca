"""Draw a picture for a persona that shows no age, no gender and no face."""

from __future__ import annotations

import hashlib
from html import escape

# Okabe and Ito's colours, told apart by people of every colour vision; the
# first is for a light page, the second for a dark one.
_COLOURS = (
    ("#0072B2", "#56B4E9"),
    ("#B34700", "#E69F00"),
    ("#00795A", "#33C499"),
    ("#8F4A78", "#CC79A7"),
    ("#6B5B00", "#F0E442"),
)
_SIZE = 96
_MAX_INITIALS = 2


def avatar_svg(seed: str, initials: str, colour_index: int) -> str:
    """Return an SVG of 96 by 96: a pattern of shapes and initials, the same for the same seed.

    Args:
        seed: Decides the shapes; a persona's id.
        initials: Up to two letters to show; may be empty.
        colour_index: Which colour of the palette, counted round.
    """
    light, dark = _COLOURS[colour_index % len(_COLOURS)]
    digest = hashlib.blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    # Named by its content, so that two pictures on one page do not share a style.
    name = f"a{digest.hex()[:8]}{colour_index % len(_COLOURS)}"
    shapes = "".join(_shape(digest, place) for place in range(3))
    letters = escape(initials[:_MAX_INITIALS])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIZE} {_SIZE}" '
        f'width="{_SIZE}" height="{_SIZE}" role="img" aria-label="{letters}" class="{name}">'
        f"<style>.{name}{{--c:{light};--on:#fff}}"
        f"@media(prefers-color-scheme:dark){{.{name}{{--c:{dark};--on:#111}}}}</style>"
        f'<clipPath id="{name}"><circle cx="48" cy="48" r="48"/></clipPath>'
        f'<g clip-path="url(#{name})"><rect width="{_SIZE}" height="{_SIZE}" fill="var(--c)"/>'
        f'<g fill="var(--on)" fill-opacity=".16">{shapes}</g></g>'
        f'<text x="48" y="50" text-anchor="middle" dominant-baseline="central" '
        f'font-family="system-ui,sans-serif" font-size="34" font-weight="600" '
        f'fill="var(--on)">{letters}</text></svg>'
    )


def _shape(digest: bytes, place: int) -> str:
    """Return one circle, square or triangle, its place and size taken from five bytes."""
    kind, x, y, size, turn = digest[place * 5 : place * 5 + 5]
    across, down, reach = x % _SIZE, y % _SIZE, 18 + size % 26
    spin = f'transform="rotate({turn % 90} {across} {down})"'
    if kind % 3 == 0:
        return f'<circle cx="{across}" cy="{down}" r="{reach}"/>'
    if kind % 3 == 1:
        corner = f'x="{across - reach}" y="{down - reach}"'
        return f'<rect {corner} width="{2 * reach}" height="{2 * reach}" {spin}/>'
    points = (
        f"{across},{down - reach} {across + reach},{down + reach} {across - reach},{down + reach}"
    )
    return f'<polygon points="{points}" {spin}/>'
