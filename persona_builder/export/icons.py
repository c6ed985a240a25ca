"""Small signs for stages and touchpoints, drawn here as lines on a square of 24 by 24."""

from __future__ import annotations

from collections.abc import Mapping

from persona_builder.domain.experience import StageKey, TouchpointKind

# Each is one path; circles are drawn as two arcs, so that a sign is one line of the file.
STAGE_ICONS: Mapping[StageKey, str] = {
    # An eye.
    "awareness": "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
    # Scales.
    "consideration": "M12 4v16M8 20h8M4 8h16M6 8l-3 6h6zM18 8l-3 6h6z",
    # A cart.
    "purchase": "M2 4h3l3 11h10l2.5-8H6M7 19a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0"
    "M15.5 19a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0",
    # A hand that turns a thing on and off.
    "use": "M8 6h8a6 6 0 0 1 0 12H8A6 6 0 0 1 8 6zM13.5 12a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0",
    # What comes round again.
    "retention": "M4 11a8 8 0 0 1 14-4l2 2M20 4v5h-5M20 13a8 8 0 0 1-14 4l-2-2M4 20v-5h5",
    # A megaphone.
    "advocacy": "M3 10v4h4l8 5V5l-8 5zM18 9a4 4 0 0 1 0 6M7 14l1 6h3l-1-4",
    # Somebody, and a plus.
    "registered": "M6 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M3 20a7 7 0 0 1 14 0M19 8v6M16 11h6",
    # A spark.
    "activated": "M13 2L5 13h6l-1 9 8-12h-6z",
    # A bag.
    "first_order": "M5 8h14l-1 12H6zM9 8a3 3 0 0 1 6 0",
}
# A stage that only people fill: a flag.
OWN_STAGE = "M5 21V4M5 5h12l-3 4 3 4H5"

TOUCHPOINT_ICONS: Mapping[TouchpointKind, str] = {
    "app": "M9 2h6a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM11 19h2",
    "website": "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M3 12h18M12 3c4 5 4 13 0 18M12 3c-4 5-4 13 0 18",
    "shop": "M4 10v10h16V10M3 10l2-6h14l2 6zM10 20v-6h4v6",
    "call": "M6 3h4l2 5-2.5 1.5a11 11 0 0 0 5 5L16 12l5 2v4a2 2 0 0 1-2 2"
    "A16 16 0 0 1 4 5a2 2 0 0 1 2-2z",
    "email": "M3 5h18v14H3zM3 7l9 7 9-7",
    "message": "M4 4h16v12H10l-5 4v-4H4z",
    "chat": "M3 4h12v8H8l-4 4v-4H3zM17 9h4v8h-1v3l-4-3H10v-2",
    "social": "M4 12a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M15 6a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0"
    "M15 18a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M9 11l6-4M9 13l6 4",
    "advert": "M4 3h16v12H4zM12 15v6M8 21h8M8 7h8M8 11h5",
    "reviews": "M12 3l2.7 5.7 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3 1.2-6.2L3 9.5l6.3-.8z",
    "friend": "M5 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0M14 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0"
    "M2 20a6 6 0 0 1 12 0M14 14.5a6 6 0 0 1 8 5.5",
    "delivery": "M2 7h12v10H2zM14 10h4l4 3v4h-8M5 18a2 2 0 1 0 4 0a2 2 0 1 0-4 0"
    "M16 18a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
    "letter": "M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7",
    "bill": "M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6",
    "payment": "M3 5h18v14H3zM3 10h18M7 15h4",
    "appointment": "M4 5h16v16H4zM4 10h16M8 3v4M16 3v4",
}


def stage_icon(keys: tuple[StageKey, ...]) -> str:
    """Return the path of a stage's sign, that of the first drafted stage in it."""
    return STAGE_ICONS[keys[0]] if keys else OWN_STAGE


def icon_group(path: str, x: float, y: float, size: float = 24) -> str:
    """Return a sign as a part of a drawing, its corner at a place; it takes the ink's colour."""
    return (
        f'<path transform="translate({x:g} {y:g}) scale({size / 24:g})" d="{path}" fill="none" '
        'stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>'
    )


def icon_svg(path: str, *, size: int = 18, ink: str = "") -> str:
    """Return a sign as a drawing of its own, for decoration only.

    Args:
        path: The sign.
        size: In pixels, of both sides.
        ink: A colour; empty for the colour of the words around it.
    """
    colour = f' color="{ink}"' if ink else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="{size}" '
        f'height="{size}"{colour} aria-hidden="true">{icon_group(path, 0, 0)}</svg>'
    )
