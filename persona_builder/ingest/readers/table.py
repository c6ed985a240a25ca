"""Read comma- or tab-separated tables with a row for each thing said."""

from __future__ import annotations

import csv
import io

from persona_builder.domain.transcripts import RawInterview
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.decode import decode
from persona_builder.ingest.limits import MAX_TURNS
from persona_builder.ingest.tables import Columns, interviews_from_rows

# One cell may hold a whole interview; Python's own limit is 128 KiB.
_MAX_CELL = 10_000_000


def read_table(
    data: bytes, name: str, *, encoding: str | None = None, columns: Columns | None = None
) -> tuple[RawInterview, ...]:
    """Return the interviews in a table.

    Args:
        data: The file's bytes.
        name: The file's name, for messages.
        encoding: What a person says it is written in.
        columns: What a person says each column holds.

    Raises:
        UnreadableFileError: It is no table, or no column holds what was said.
    """
    decoded = decode(data, name, encoding)
    rows = rows_of(decoded.text, name)
    return interviews_from_rows(
        rows,
        name,
        format_name="table",
        encoding=decoded.encoding,
        columns=columns,
        warnings=decoded.warnings,
    )


def rows_of(text: str, name: str) -> list[list[str]]:
    """Return the rows of a table, whatever its separator.

    Raises:
        UnreadableFileError: A quotation mark is never closed, or it has too many rows.
    """
    first_line = text.lstrip("\n").partition("\n")[0]
    separator = max("\t;,", key=first_line.count)
    csv.field_size_limit(_MAX_CELL)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text), delimiter=separator):
            rows.append(row)
            if len(rows) > MAX_TURNS:
                raise UnreadableFileError(
                    name, f"it has more than {MAX_TURNS:,} rows", advice="Split it."
                )
    except csv.Error as error:
        raise UnreadableFileError(
            name,
            "its quotation marks do not fit together",
            advice="Export it again as comma-separated values.",
            line=len(rows) + 1,
        ) from error
    return rows
