"""Which way a text runs."""

from __future__ import annotations

import unicodedata

from persona_builder.language.base import Direction


def direction_of(text: str) -> Direction:
    """Return the direction of the first letter that has one; left to right without any."""
    for character in text:
        bidirectional = unicodedata.bidirectional(character)
        if bidirectional in {"R", "AL"}:
            return "rtl"
        if bidirectional == "L":
            return "ltr"
    return "ltr"
