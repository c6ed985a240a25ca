"""Focus statements as plain data and as Markdown: who can do what, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from persona_builder.domain.journey import FocusStatement
from persona_builder.domain.personas import Evidence
from persona_builder.domain.proposals import FocusProposal
from persona_builder.export.card import EvidenceRow, Line
from persona_builder.export.documents import Document
from persona_builder.export.ledger import Ledger
from persona_builder.export.markdown import ids, isolate
from persona_builder.export.markdown_parts import evidence, heading, pages, table


@dataclass(frozen=True, slots=True)
class FocusLine:
    """One focus statement, or words for one.

    Attributes:
        who: Who it is about; empty in words that nobody made a statement of.
        what: What they can do.
        why: What for; may be empty in the same.
        line: What it rests on.
    """

    who: str
    what: str
    why: str
    line: Line


@dataclass(frozen=True, slots=True)
class FocusSheet:
    """A persona's focus statements ready to be written down.

    Attributes:
        name: Whose.
        statements: What people wrote or accepted.
        proposed: Words that the interviews offer beside them.
        evidence: Every quote used.
    """

    name: str
    statements: tuple[FocusLine, ...]
    proposed: tuple[FocusLine, ...]
    evidence: tuple[EvidenceRow, ...]


def make_focus(
    name: str,
    statements: Sequence[FocusStatement],
    proposals: Sequence[FocusProposal],
    said: Mapping[str, Evidence],
    ledger: Ledger,
) -> FocusSheet:
    """Return a persona's focus statements; every quote of them is checked.

    Args:
        name: Whose.
        statements: What people wrote or accepted.
        proposals: Words that the interviews offer beside them.
        said: Statements by id.
        ledger: Numbers the quotes.

    Raises:
        VerificationError: A quote is not where it says it is.
    """
    written = []
    for number, each in enumerate(statements, start=1):
        found = tuple(said[every] for every in each.statement_ids if every in said)
        line = _line(ledger, each.what, found, f"Statement {number}")
        written.append(FocusLine(each.who, each.what, each.why, line))
    proposed = tuple(
        FocusLine(
            "",
            each.what,
            each.why,
            _line(ledger, each.what, each.evidence, "Words for one", of=each.of),
        )
        for each in proposals
    )
    return FocusSheet(name, tuple(written), proposed, ledger.rows())


def focus_markdown(sheets: Sequence[FocusSheet]) -> Document:
    """Return focus statements as one Markdown document, by persona."""
    return Document(pages(map(focus_lines, sheets)), "text/markdown; charset=utf-8", ".md")


def focus_lines(sheet: FocusSheet) -> list[str]:
    """Return a persona's focus statements as lines of Markdown, with their evidence."""
    lines = heading(1, f"Focus of {sheet.name}")
    for each in sheet.statements:
        behind = f" {ids(each.line.evidence)}" if each.line.evidence else " (researcher)"
        lines += [f"> {sentence(each)}{behind}", ""]
    if not sheet.statements:
        lines += ["No focus statement has been written yet.", ""]
    if sheet.proposed:
        lines += heading(2, "Words for one, from the interviews")
        lines += table(
            ("Can do what", "So that why", "People", "Evidence"),
            (
                (
                    isolate(each.what, "ltr"),
                    isolate(each.why, "ltr") if each.why else "not said",
                    f"{each.line.people} of {each.line.of}",
                    ids(each.line.evidence),
                )
                for each in sheet.proposed
            ),
        )
    return [*lines, *evidence(sheet.evidence)]


def sentence(each: FocusLine) -> str:
    """Return a statement as one sentence of Markdown."""
    who, what, why = (isolate(part, "ltr") for part in (each.who, each.what, each.why))
    return f"{who} **can** {what} **so that** {why}."


def _line(
    ledger: Ledger, text: str, found: tuple[Evidence, ...], place: str, *, of: int = 1
) -> Line:
    people = len({each.participant_id for each in found})
    return ledger.line(
        text,
        found,
        place,
        kind="quoted" if found else "editorial",
        people=people,
        of=max(people, of),
    )
