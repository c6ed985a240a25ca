"""Read comma- or tab-separated tables with a row for each thing said."""

from __future__ import annotations

from persona_builder.domain.transcripts import RawInterview
from persona_builder.ingest.decode import decode
from persona_builder.ingest.delimited import rows_of
from persona_builder.ingest.tables import Columns, interviews_from_rows


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
    rows, notes = rows_of(decoded.text, name)
    return interviews_from_rows(
        rows,
        name,
        format_name="table",
        encoding=decoded.encoding,
        columns=columns,
        warnings=(*decoded.warnings, *notes),
    )
