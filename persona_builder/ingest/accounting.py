"""Say what was not taken from a file: how many, what, and where."""

from __future__ import annotations

from collections.abc import Sequence

_MOST_LINES = 10


def left_out(what: str, places: Sequence[int], *, unit: str = "line") -> tuple[str, ...]:
    """Return one sentence on what was left out; nothing where all was taken.

    Args:
        what: What they are, for one and for many alike: "before the first speaker".
        places: Where each stands in the file, from 1.
        unit: What is counted: "line", "row", "cue", "paragraph".
    """
    if not places:
        return ()
    count = f"1 {unit}" if len(places) == 1 else f"{len(places)} {unit}s"
    verb = "was" if len(places) == 1 else "were"
    return (f"{count} {what} {verb} left out ({numbers(places, unit=unit)}).",)


def numbers(places: Sequence[int], *, unit: str = "line") -> str:
    """Return where things stand: "line 4", "lines 4, 9 and 12 more"."""
    shown = ", ".join(str(place) for place in places[:_MOST_LINES])
    more = f" and {len(places) - _MOST_LINES} more" if len(places) > _MOST_LINES else ""
    return f"{unit}{'s' if len(places) > 1 else ''} {shown}{more}"
