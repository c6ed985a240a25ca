"""Read Excel files with a row for each thing said."""

from __future__ import annotations

import io
import zipfile

from persona_builder.domain.transcripts import RawInterview
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.limits import inflated_bytes
from persona_builder.ingest.limits import refuse_declarations as refuse_declared
from persona_builder.ingest.markup import damaged
from persona_builder.ingest.tables import Columns, interviews_from_rows

_MAX_ROWS = 20_000
_MAX_COLUMNS = 200
# A sheet may claim cells far away; rows without words before them are not walked for ever.
_MAX_EMPTY_ROWS = 1_000


def read_xlsx(
    data: bytes, name: str, *, columns: Columns | None = None
) -> tuple[RawInterview, ...]:
    """Return the interviews in the first sheet that has rows.

    Args:
        data: The file's bytes.
        name: The file's name, for messages.
        columns: What a person says each column holds.

    Raises:
        UnreadableFileError: It is damaged, too large unpacked, or holds nothing that was said.
    """
    rows, notes = first_rows(data, name)
    return interviews_from_rows(rows, name, format_name="xlsx", columns=columns, warnings=notes)


def first_rows(data: bytes, name: str) -> tuple[list[list[str]], list[str]]:
    """Return the rows of the first sheet that has any, and what else to know.

    Raises:
        UnreadableFileError: It is damaged, too large unpacked, or has no rows.
    """
    _refuse_tricks(data, name)
    import openpyxl

    # openpyxl raises whatever zipfile, the parser and its own descriptors do.
    try:
        book = openpyxl.load_workbook(
            io.BytesIO(data), read_only=True, data_only=True, keep_links=False
        )
        sheets = [(sheet.title, _rows(sheet, name)) for sheet in book.worksheets]
        book.close()
    except UnreadableFileError:
        raise
    except Exception as error:
        raise damaged(name) from error
    filled = [(title, rows) for title, rows in sheets if len(rows) > 1]
    if not filled:
        raise UnreadableFileError(name, "it has no rows", advice="Export it again.")
    others = len(filled) - 1
    return filled[0][1], [f"{others} further sheets were left out."] if others else []


def _rows(sheet: object, name: str) -> list[list[str]]:
    rows: list[list[str]] = []
    n_empty = 0
    for row in sheet.iter_rows(values_only=True, max_col=_MAX_COLUMNS):  # type: ignore[attr-defined]
        cells = ["" if cell is None else str(cell) for cell in row]
        if not any(cells):
            n_empty += 1
            if n_empty > _MAX_EMPTY_ROWS:
                break
            continue
        n_empty = 0
        rows.append(cells)
        if len(rows) > _MAX_ROWS:
            raise UnreadableFileError(
                name, f"it has more than {_MAX_ROWS:,} rows", advice="Split it."
            )
    return rows


def _refuse_tricks(data: bytes, name: str) -> None:
    try:
        members = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise damaged(name) from error
    if "xl/workbook.xml" not in members:
        raise damaged(name)
    for xml in inflated_bytes(data, name, [each for each in members if each.endswith(".xml")]):
        refuse_declared(xml, name)
