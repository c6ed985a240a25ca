"""Read the rows of comma-, semicolon- or tab-separated tables, and lose no cell in silence."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.limits import MAX_TURNS

# One cell may hold a whole interview; Python's own limit is 128 KiB.
_MAX_CELL = 10_000_000
_SEPARATORS = "\t;,"
_NEVER_CLOSED = "unexpected end of data"


def separator_of(text: str) -> str:
    """Return what parts the cells: spreadsheets in some countries write semicolons."""
    first_line = text.lstrip("\n").partition("\n")[0]
    return max(_SEPARATORS, key=first_line.count)


def rows_of(text: str, name: str) -> tuple[list[list[str]], tuple[str, ...]]:
    """Return the rows of a table, whatever its separator, and what to know about them.

    Quotation marks inside cells that are not doubled are read as best they can be.

    Raises:
        UnreadableFileError: A quotation mark is never closed, so that the rest of the table
            would be one cell; or it has too many rows, or an endless cell.
    """
    rows, problem = _read(text, name, strict=True)
    if problem is None:
        return rows, ()
    number = len(rows) + 1
    if problem == _NEVER_CLOSED:
        raise _unfit(name, number)
    rows, problem = _read(text, name, strict=False)
    if problem is not None:
        raise _unfit(name, len(rows) + 1)
    return rows, (
        f"A quotation mark inside a cell is not doubled (row {number}), so cells may be cut "
        "wrongly from there on. Check the last turns.",
    )


def _read(text: str, name: str, *, strict: bool) -> tuple[list[list[str]], str | None]:
    """Return the rows up to the first problem, and that problem."""
    csv.field_size_limit(_MAX_CELL)
    rows: list[list[str]] = []
    reader = csv.reader(
        io.StringIO(text), delimiter=separator_of(text), skipinitialspace=True, strict=strict
    )
    try:
        for row in reader:
            rows.append(row)
            if len(rows) > MAX_TURNS:
                raise UnreadableFileError(
                    name, f"it has more than {MAX_TURNS:,} rows", advice="Split it."
                )
    except csv.Error as error:
        return rows, str(error)
    return rows, None


def head_of(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return the names of the columns: the cells of the first row that has any."""
    first = next((row for row in rows if any(cell.strip() for cell in row)), ())
    return tuple(cell.strip() for cell in first)


def _unfit(name: str, row: int) -> UnreadableFileError:
    return UnreadableFileError(
        name,
        f"its quotation marks do not fit together from row {row} on",
        advice="Export it again as comma-separated values.",
    )
