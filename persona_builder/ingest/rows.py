"""Write a row of a document's table as a labelled line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from persona_builder.ingest.labels import split_label

_CLOCK_CELL = re.compile(
    r"^[\[(]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?(?:\s?[-–>]{1,3}.{0,20})?$"
)
# Words in the first row of a table that name its columns.
_COLUMN_NAMES = frozenset(
    "content participant speaker text time timespan timestamp transcript words".split()
)


def line_of_row(cells: Sequence[str], *, is_first: bool) -> Iterator[str]:
    """Yield a row as a labelled line; a cell with a clock time is its time stamp.

    Args:
        cells: As text; a merged cell may be listed more than once.
        is_first: Whether it may name the columns.
    """
    filled = list(dict.fromkeys(cell.strip() for cell in cells if cell.strip()))
    if is_first and filled and all(cell.casefold() in _COLUMN_NAMES for cell in filled):
        return
    clocks = [cell for cell in filled if _CLOCK_CELL.match(cell[:40])]
    words = [cell for cell in filled if cell not in clocks]
    if len(words) >= 2 and not split_label(words[0]):
        stamp = f"[{clocks[0].split()[0].strip('[]()')}] " if clocks else ""
        yield f"{stamp}{words[0].rstrip(':')}: {' '.join(words[1:])}"
    else:
        yield from words
