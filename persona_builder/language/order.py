"""Put names in the order in which people count: P2 before P10."""

from __future__ import annotations

import re

from persona_builder.language.fold import fold

_NUMBER = re.compile(r"(\d+)")

NaturalKey = tuple[tuple[int, str], ...]


def natural_key(name: str) -> NaturalKey:
    """Return what to sort a name by: numbers in it by their value, letters by their fold."""
    return tuple(
        (int(part) if len(part) < 20 else 0, "") if part.isdecimal() else (-1, part)
        for part in _NUMBER.split(fold(name))
        if part
    )
