"""Lines, tables and evidence as Markdown, for every document that is not a card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from persona_builder.export.card import EvidenceRow, Line
from persona_builder.export.escaping import mdtext
from persona_builder.export.markdown import ids, isolate

# Written first and never seen, so that a folder's files of ours are told from a researcher's.
MARKDOWN_START = "<!-- persona-builder -->\n"
NO_EVIDENCE = "No evidence in these interviews."


def heading(level: int, text: str, number: int | None = None) -> list[str]:
    """Return a heading with the blank line after it; a number stands before its words."""
    counted = "" if number is None else f"{number}. "
    return [f"{'#' * level} {counted}{isolate(text, 'ltr')}", ""]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return a table with the blank line after it; cells are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return [*(f"| {' | '.join(line)} |" for line in lines), ""]


def bullets(items: Iterable[str]) -> list[str]:
    """Return a list with the blank line after it; items are Markdown already."""
    return [*(f"- {item}" for item in items), ""]


def spoken(line: Line) -> str:
    """Return a line's words, in quotation marks where they are verbatim."""
    text = isolated(line.text, line.direction, line.language)
    return f"“{text}”" if line.verbatim else text


def sourced(line: Line, *, who: bool = True) -> str:
    """Return a line with who said it, how many people say so, and its evidence."""
    count = f"{line.people} of {line.of}" if line.people > 1 else ""
    speaker = isolate(line.speaker, "ltr") if who and line.speaker else ""
    marks = f"({'; '.join([line.kind, *line.marks])})" if line.marks else ""
    against = f"against {ids(line.against)}" if line.against else ""
    after = " ".join(part for part in (speaker, count, ids(line.evidence), against, marks) if part)
    return f"{spoken(line)} — {after}" if after else spoken(line)


def isolated(text: str, direction: str, language: str) -> str:
    """Return words of an interview, in a direction of their own where that is not ltr."""
    if direction == "ltr":
        return isolate(text, "ltr")
    return f'<bdi dir="{direction}" lang="{language}">{mdtext(text)}</bdi>'


def evidence(rows: Sequence[EvidenceRow]) -> list[str]:
    """Return the table that ``verify`` reads quotes back from; [] without any."""
    if not rows:
        return []
    return [
        *heading(2, "Evidence"),
        *table(
            ("Id", "Participant", "Where", "Claim kind", "Verbatim", "Supports / against"),
            (_row(row) for row in rows),
        ),
    ]


def _row(row: EvidenceRow) -> Sequence[str]:
    return (
        row.id,
        isolate(row.participant, "ltr"),
        isolate(row.where, "ltr"),
        ", ".join(row.kinds),
        isolated(row.quote, row.direction, row.language),
        "; ".join(
            isolate(each, "ltr")
            for each in (*row.supports, *(f"against: {place}" for place in row.against))
        ),
    )


def pages(documents: Iterable[Sequence[str]]) -> bytes:
    """Return documents as one file, a rule between them."""
    written = "\n---\n\n".join("\n".join(lines).strip() + "\n" for lines in documents)
    return f"{MARKDOWN_START}\n{written}".encode()
