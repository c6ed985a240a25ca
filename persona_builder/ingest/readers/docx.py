"""Read Word files: labelled paragraphs, Teams transcripts, tables with a speaker column."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from persona_builder.domain.transcripts import RawInterview
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.grammar import interview_from_lines
from persona_builder.ingest.labels import split_label
from persona_builder.ingest.limits import refuse_declarations, zip_member

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

_CLOCK_CELL = re.compile(
    r"^[\[(]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?(?:\s?[-–>]{1,3}.{0,20})?$"
)
# Words in the first row of a table that name its columns.
_COLUMN_NAMES = frozenset(
    "content participant speaker text time timespan timestamp transcript words".split()
)


def read_docx(data: bytes, name: str) -> tuple[RawInterview, ...]:
    """Return the interview in a Word file.

    Args:
        data: The file's bytes.
        name: The file's name, for messages.

    Raises:
        UnreadableFileError: It is damaged, too large unpacked, or names no speaker.
    """
    refuse_declarations(zip_member(data, name, "word/document.xml"), name)
    lines = [
        line
        for paragraph in _paragraphs(_open(data, name))
        for line in paragraph.replace("\r", "\n").split("\n")
    ]
    if not any(line.strip() for line in lines):
        raise UnreadableFileError(name, "it has no text", advice="Is it a picture of one?")
    return (interview_from_lines(lines, name, format_name="docx"),)


def _open(data: bytes, name: str) -> Document:
    import docx

    # python-docx raises whatever lxml and zipfile do.
    try:
        return docx.Document(io.BytesIO(data))
    except Exception as error:
        raise UnreadableFileError(
            name, "it is damaged", advice="Open it in Word, save it again, or save it as .txt."
        ) from error


def _paragraphs(document: Document) -> Iterator[str]:
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _rows(block)
        else:
            yield block.text


def _rows(table: Table) -> Iterator[str]:
    """Yield each row as a labelled line; a column of clock times is the row's time stamp."""
    for number, row in enumerate(table.rows):
        # A merged cell is listed once for each column that it covers.
        cells = list(dict.fromkeys(cell.text.strip() for cell in row.cells if cell.text.strip()))
        if number == 0 and cells and all(cell.casefold() in _COLUMN_NAMES for cell in cells):
            continue
        clocks = [cell for cell in cells if _CLOCK_CELL.match(cell[:40])]
        words = [cell for cell in cells if cell not in clocks]
        if len(words) >= 2 and not split_label(words[0]):
            stamp = f"[{clocks[0].split()[0].strip('[]()')}] " if clocks else ""
            yield f"{stamp}{words[0].rstrip(':')}: {' '.join(words[1:])}"
        else:
            yield from words
