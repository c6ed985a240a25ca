"""Turn rows of a table into interviews: which column holds what, and who says it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from persona_builder.domain.transcripts import RawInterview, RawTurn
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.accounting import left_out
from persona_builder.ingest.labels import milliseconds
from persona_builder.ingest.unlabelled import OR_SAY_HOW, UnlabelledFileError
from persona_builder.language import fold

Columns = Mapping[str, str]
"""What each column holds: "text", "speaker", "interview", "start", "end" -> its name."""

MEANINGS: Mapping[str, frozenset[str]] = {
    meaning: frozenset(fold(word) for word in words.split("|"))
    for meaning, words in {
        "text": "text|content|transcript|transcription|utterance|utterances|quote|response|"
        "answer|message|words|comment|highlight|what was said|sentence|κείμενο|απάντηση|متن|"
        "پاسخ|טקסט|תשובה|תוכן",
        "speaker": "speaker|speaker name|speaker label|who|person|role|participant|"
        "participant id|respondent|user|author|name|ομιλητής|συμμετέχων|گوینده|شرکت‌کننده|"
        "דובר|משתתף",
        "interview": "interview|interview id|document|file|filename|file name|session|"
        "transcript id|source|συνέντευξη|مصاحبه|ריאיון|ראיון",
        "start": "start|start time|starttime|time|timestamp|timespan|begin|in|ώρα|زمان|זמן",
        "end": "end|end time|endtime|out",
    }.items()
}
_CLOCK = re.compile(r"^[\[(#]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?")
_NUMBER = re.compile(r"^\d{1,9}(?:\.\d{1,6})?$")

# A column of what people say has longer cells than all others, on average.
_MIN_WORDS = 4.0
# A guess looks at so many rows; a message names so many columns.
_ENOUGH_ROWS = 200
_MOST_NAMED = 12
# Times in a table without units: transcription programs write whole milliseconds.
_LARGEST_SECONDS = 30_000


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    cells: Mapping[str, str]


def guess_columns(names: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return what each column seems to hold, by its name, else by its cells.

    Args:
        names: The first row.
        rows: Some of the others.
    """
    found: dict[str, str] = {}
    for meaning, words in MEANINGS.items():
        # The words' own order decides between two columns that could be it.
        named = [name for name in names if fold(name) in words and name not in found.values()]
        if named:
            found[meaning] = named[0]
    if "text" not in found and (longest := _longest_column(names, rows, found)):
        found["text"] = longest
    return found


def is_table_head(names: Sequence[str]) -> bool:
    """Tell a row of column names from a row of words."""
    known = sum(any(fold(name) in words for words in MEANINGS.values()) for name in names)
    return len(names) >= 2 and known >= 2 and len({fold(name) for name in names}) == len(names)


def interviews_from_rows(
    rows: Sequence[Sequence[str]],
    name: str,
    *,
    format_name: str,
    encoding: str | None = None,
    columns: Columns | None = None,
    warnings: Sequence[str] = (),
) -> tuple[RawInterview, ...]:
    """Return the interviews in a table whose first row names its columns.

    Args:
        rows: Every row, cells as text.
        name: The file's name, for messages.
        format_name: The reader's name.
        encoding: How bytes became text.
        columns: What a person says each column holds; None to guess.
        warnings: What the reader has to say already.

    Raises:
        UnreadableFileError: No column holds what was said.
        UnlabelledFileError: No column says who speaks.
    """
    filled = [(number, row) for number, row in enumerate(rows, start=1) if any(row)]
    if not filled:
        raise UnreadableFileError(name, "it has no rows", advice="Export it again.")
    head = [cell.strip() for cell in filled[0][1]]
    held = _as_written(columns, head, name) if columns else guess_columns(head, _some_of(filled))
    _refuse_wordless(head, held, name)
    named = [
        _Row(number, dict(zip(head, (cell.strip() for cell in row), strict=False)))
        for number, row in filled[1:]
    ]
    said = [row for row in named if row.cells.get(held["text"])]
    silent = [row.number for row in named if not row.cells.get(held["text"])]
    notes = [*warnings, *left_out("without words", silent, unit="row")]
    if columns is None:
        notes.append(_about_columns(held))
    grouped: dict[str, list[_Row]] = {}
    for row in said:
        grouped.setdefault(row.cells.get(held.get("interview", ""), ""), []).append(row)
    if not grouped:
        raise UnreadableFileError(name, "its rows hold no words", advice="Export it again.")
    interviews = tuple(
        RawInterview(_turns(members, held), format_name, encoding, title, {}, tuple(notes))
        for title, members in grouped.items()
    )
    if all(turn.speaker is None for each in interviews for turn in each.turns):
        raise UnlabelledFileError(
            name,
            "no column says who speaks",
            advice=f'Add a column "speaker", or name it with --column. {OR_SAY_HOW}',
            interviews=interviews,
        )
    return interviews


def _refuse_wordless(head: Sequence[str], held: Mapping[str, str], name: str) -> None:
    if held.get("text") not in head:
        raise UnreadableFileError(
            name,
            f"none of its {len(head)} columns seems to hold what was said",
            advice='Name that column "text" and the one with names "speaker", or say which they '
            "are with --column. A list of participants belongs with --participants.",
        )


def _some_of(filled: Sequence[tuple[int, Sequence[str]]]) -> list[Sequence[str]]:
    return [row for _, row in filled[1:_ENOUGH_ROWS]]


def _as_written(columns: Columns, head: Sequence[str], name: str) -> dict[str, str]:
    """Return what a person says the columns hold, with their names as the table writes them.

    Raises:
        UnreadableFileError: The table has no such column.
    """
    folded = {fold(each): each for each in reversed(head) if each}
    held = {
        meaning: said if said in head else folded.get(fold(said), "")
        for meaning, said in columns.items()
        if said
    }
    missing = [columns[meaning] for meaning, column in held.items() if not column]
    if missing:
        named = [f'"{each}"' for each in head if each]
        more = ["and more"] if len(named) > _MOST_NAMED else []
        raise UnreadableFileError(
            name,
            f'it has no column "{missing[0]}"',
            advice=f"It has {', '.join([*named[:_MOST_NAMED], *more])}.",
        )
    return held


def _turns(rows: Sequence[_Row], held: Columns) -> tuple[RawTurn, ...]:
    starts = [row.cells.get(held.get("start", ""), "") for row in rows]
    in_seconds = _are_seconds(starts)
    return tuple(
        RawTurn(
            row.cells.get(held.get("speaker", "")) or None,
            row.cells[held["text"]],
            start_ms=_time(start, in_seconds=in_seconds),
            end_ms=_time(row.cells.get(held.get("end", ""), ""), in_seconds=in_seconds),
            line=row.number,
        )
        for row, start in zip(rows, starts, strict=True)
    )


def _time(cell: str, *, in_seconds: bool) -> int | None:
    if clock := _CLOCK.match(cell[:30]):
        return milliseconds(clock.group().strip("[(#"))
    if _NUMBER.match(cell[:20]):
        return round(float(cell) * (1000 if in_seconds else 1))
    return None


def _are_seconds(cells: Sequence[str]) -> bool:
    values = [float(cell) for cell in cells if _NUMBER.match(cell[:20])]
    has_fractions = any("." in cell for cell in cells)
    return has_fractions or bool(values and max(values) < _LARGEST_SECONDS)


def _longest_column(
    names: Sequence[str], rows: Sequence[Sequence[str]], found: Mapping[str, str]
) -> str | None:
    best, best_words = None, _MIN_WORDS
    for place, name in enumerate(names):
        if not name or name in found.values():
            continue
        lengths = [len(row[place].split()) for row in rows if place < len(row) and row[place]]
        average = sum(lengths) / len(lengths) if lengths else 0.0
        if average > best_words:
            best, best_words = name, average
    return best


def _about_columns(held: Columns) -> str:
    shown = ", ".join(f'{meaning} in "{column}"' for meaning, column in held.items())
    return f"Columns were guessed: {shown}. Check that they are right."
