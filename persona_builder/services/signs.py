"""Drawings for the pages beside personas, in the ink of the page."""

from __future__ import annotations

from typing import Literal

from persona_builder.domain.experience import StageKey, TouchpointKind
from persona_builder.domain.proposals import StageMood
from persona_builder.export.icons import TOUCHPOINT_ICONS, icon_svg, stage_icon
from persona_builder.export.journey import JourneySheet, meaning_of, mood_in_words, picture_of

Scheme = Literal["light", "dark"]

# An image on a page knows nothing of the page's colours.
_INK: dict[Scheme, str] = {"light": "#1c2733", "dark": "#e6ebef"}


def journey_drawing(sheet: JourneySheet, scheme: Scheme) -> tuple[str, str]:
    """Return a journey as SVG, and the same in words."""
    return picture_of(sheet, ink=_INK[scheme]), meaning_of(sheet)


def mood_words(mood: StageMood, of: int) -> str:
    """Return how a stage is spoken of, in words."""
    return mood_in_words(mood, of)


def touchpoint_sign(kind: TouchpointKind, scheme: Scheme) -> str:
    """Return the sign of a touchpoint as SVG."""
    return icon_svg(TOUCHPOINT_ICONS[kind], ink=_INK[scheme])


def stage_sign(keys: tuple[StageKey, ...], scheme: Scheme) -> str:
    """Return the sign of a stage as SVG."""
    return icon_svg(stage_icon(keys), size=22, ink=_INK[scheme])
