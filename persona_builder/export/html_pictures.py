"""Pictures for documents: SVG that takes its colours from the document's style sheet."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

_WIDTH, _HEIGHT, _LEFT, _EDGE = 640, 220, 34, 24
_MOST_MARKS = 24


def saturation_svg(seen: Sequence[float]) -> Markup:
    """Return the mean number of themes after 1, 2, ... interviews as a curve.

    Args:
        seen: At least one number; nothing else of a study is in the picture.
    """
    most = max(seen) or 1
    step = (_WIDTH - _LEFT - _EDGE) / max(1, len(seen) - 1)
    floor = _HEIGHT - _EDGE
    points = [
        (round(_LEFT + place * step, 1), round(floor - count / most * (floor - _EDGE), 1))
        for place, count in enumerate(seen)
    ]
    line = " ".join(f"{x},{y}" for x, y in points)
    area = f"{points[0][0]},{floor} {line} {points[-1][0]},{floor}"
    every = max(1, -(-len(seen) // _MOST_MARKS))
    marks = "".join(
        f'<circle cx="{x}" cy="{y}" r="3"/><text x="{x}" y="{floor + 16}">{place}</text>'
        for place, (x, y) in enumerate(points, start=1)
        if place % every == 0 or place in (1, len(points))
    )
    words = f"{seen[0]:.0f} themes after 1 interview, {seen[-1]:.0f} after {len(seen)}."
    return Markup(  # noqa: S704 - numbers only
        f'<svg class="curve" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{words}">'
        f'<path class="axis" d="M{_LEFT} {_EDGE / 2}V{floor}H{_WIDTH - _EDGE}"/>'
        f'<polygon class="area" points="{area}"/><polyline class="line" points="{line}"/>'
        f'{marks}<text class="end" x="{_LEFT - 8}" y="{_EDGE + 4}">{most:.0f}</text></svg>'
    )
