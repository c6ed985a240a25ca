"""Tables for spreadsheets, in which no cell can be taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

# What makes a spreadsheet calculate, with the full-width forms that some take for them.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a table as CSV that spreadsheets read as UTF-8."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(head)
    writer.writerows([cell(each) for each in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def cell(value: object) -> str:
    """Return a value as text that is shown as it is."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
