"""Which columns a table has and what each seems to hold, to be shown and changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from persona_builder.ingest.decode import decode
from persona_builder.ingest.delimited import head_of, rows_of
from persona_builder.ingest.formats import format_of
from persona_builder.ingest.readers.xlsx import first_rows
from persona_builder.ingest.tables import guess_columns

# What a column can hold, in the order a person is asked.
MEANINGS = ("text", "speaker", "interview", "start", "end")
_ENOUGH_ROWS = 200


@dataclass(frozen=True, slots=True)
class TableHead:
    """The first row of a table, and a guess.

    Attributes:
        names: Of the columns, in order.
        held: What is held by which, as far as it can be guessed: "text" -> "Antwort".
    """

    names: tuple[str, ...]
    held: Mapping[str, str]


def table_head(data: bytes, name: str, encoding: str | None) -> TableHead | None:
    """Return the head of a table; None where the file is something else.

    Raises:
        UnreadableFileError: It is damaged, or too large unpacked.
    """
    match format_of(data, name):
        case "table":
            rows, _ = rows_of(decode(data, name, encoding).text, name)
        case "xlsx":
            rows, _ = first_rows(data, name)
        case _:
            return None
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    names = head_of(filled)
    return TableHead(
        tuple(dict.fromkeys(each for each in names if each)),
        guess_columns(names, filled[1:_ENOUGH_ROWS]),
    )
