"""Read what a table says about the people of a study, one row each."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.accounting import numbers
from persona_builder.ingest.decode import decode
from persona_builder.ingest.delimited import head_of, rows_of
from persona_builder.ingest.limits import refuse_large
from persona_builder.language import fold

Facts = Mapping[tuple[str, str], Mapping[str, str]]
"""What is given about people, by (file name, participant); either may be empty."""

_FILE_COLUMNS = frozenset({"file", "filename", "file name", "transcript", "interview"})
_PERSON_COLUMNS = frozenset(
    {"participant", "participant id", "code", "name", "id", "pseudonym", "speaker"}
)
# One row may name several files of one person; a comma parts them only where each has an ending.
_BETWEEN_FILES = re.compile(r"\s*[;|\n]\s*")
_COMMA_FILES = re.compile(r"^[^,]{1,200}\.\w{1,8}(?:\s*,\s*[^,]{1,200}\.\w{1,8})+$")


@dataclass(frozen=True, slots=True)
class ParticipantFacts:
    """What a table says about people.

    Attributes:
        facts: By (file name, participant), as written; either may be empty.
        warnings: What was not taken, whole sentences.
    """

    facts: Facts
    warnings: tuple[str, ...] = ()


def read_participants_csv(data: bytes, name: str) -> ParticipantFacts:
    """Return what a table of participants says.

    A column ``file`` or ``participant`` says whom a row is about; everything
    else is kept as given.

    Raises:
        UnreadableFileError: It is no table, or no column says whom a row is about.
    """
    refuse_large(data, name)
    rows, notes = rows_of(decode(data, name).text, name)
    columns = head_of(rows)
    file_column = _first(columns, _FILE_COLUMNS)
    person_column = _first(columns, _PERSON_COLUMNS)
    if file_column is None and person_column is None:
        raise UnreadableFileError(
            name,
            "no column says whom a row is about",
            advice='Name a column "file" or "participant".',
        )
    facts: dict[tuple[str, str], dict[str, str]] = {}
    unnamed: list[int] = []
    repeated: list[int] = []
    is_head = True
    for number, row in enumerate(rows, start=1):
        if not any(cell.strip() for cell in row):
            continue
        if is_head:
            is_head = False
            continue
        cells = dict(zip(columns, (cell.strip() for cell in row), strict=False))
        files = _files_in(cells.get(file_column or "", ""))
        person = cells.get(person_column or "", "")
        if not any(files) and not person:
            unnamed.append(number)
            continue
        known_as = person or ("; ".join(files) if len(files) > 1 else "")
        given = _given(cells, {file_column, person_column}, known_as if len(files) > 1 else "")
        for file in files:
            if (file, known_as) in facts:
                repeated.append(number)
            facts[file, known_as] = facts.get((file, known_as), {}) | given
    return ParticipantFacts(facts, (*notes, *_about_rows(name, unnamed, repeated)))


def _files_in(cell: str) -> list[str]:
    between = re.compile(r"\s*,\s*") if _COMMA_FILES.match(cell) else _BETWEEN_FILES
    return [file for file in between.split(cell) if file] or [""]


def _given(
    cells: Mapping[str, str], about_whom: Collection[str | None], known_as: str
) -> dict[str, str]:
    given = {
        column: value
        for column, value in cells.items()
        if column and column not in about_whom and value
    }
    # A row that says only which files are one person's must say something to be kept.
    return given or ({"participant": known_as} if known_as else {})


def _about_rows(name: str, unnamed: Sequence[int], repeated: Sequence[int]) -> tuple[str, ...]:
    said = []
    if unnamed:
        rows = "row names" if len(unnamed) == 1 else "rows name"
        left = "was" if len(unnamed) == 1 else "were"
        said.append(
            f"{name}: {len(unnamed)} {rows} nobody and {left} left out "
            f"({numbers(unnamed, unit='row')})."
        )
    if repeated:
        said.append(
            f"{name}: the same person comes more than once ({numbers(repeated, unit='row')}); "
            "what a later row says counts."
        )
    return tuple(said)


def _first(columns: Sequence[str], wanted: frozenset[str]) -> str | None:
    return next((column for column in columns if fold(column) in wanted), None)
