"""The priority list of a study as plain data, as Markdown and as a table for spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from persona_builder.domain.priorities import PriorityMarks, Severity, ShownPriority
from persona_builder.export.card import EvidenceRow, Line
from persona_builder.export.cells import csv_bytes
from persona_builder.export.documents import Document
from persona_builder.export.ledger import Ledger
from persona_builder.export.markdown import isolate
from persona_builder.export.markdown_parts import bullets, evidence, heading, pages, sourced

# Enough to hear it; the rest is in the app and on the cards.
_MOST_VOICES = 3
SINGLE = "Single voices"
ASPECTS = {"pain": "Pain", "need": "Unmet need"}
COUNTED = (
    "Ranked by how many people a pain or an unmet need reaches, then by how strongly they put "
    "it: mild, marked (a bad experience or a feeling is named, or it happens again and again) or "
    "severe (both). Counts are people, never quotes. What a researcher moved stands where they "
    "put it."
)


@dataclass(frozen=True, slots=True)
class PriorityRow:
    """A priority ready to be written down.

    Attributes:
        place: In the list, from 1.
        id: The priority's id.
        kind: "Pain" or "Unmet need".
        theme: What it is about.
        people: How many people it reaches; 0 where no run finds it any more.
        of: Out of how many.
        severity: In a word; None where no run finds it any more.
        stage: Of the journey; may be empty.
        touchpoint: Likewise.
        voices: What people say, the strongest first.
        marks: What a researcher decided.
        ordered: A researcher put it in its place.
    """

    place: int
    id: str
    kind: str
    theme: str
    people: int
    of: int
    severity: Severity | None
    stage: str
    touchpoint: str
    voices: tuple[Line, ...]
    marks: PriorityMarks
    ordered: bool

    @property
    def is_single(self) -> bool:
        """Whether it is one voice that nobody put among the others."""
        return self.people < 2 and not self.ordered and self.marks == PriorityMarks()


def priority_rows(shown: Sequence[ShownPriority], ledger: Ledger) -> tuple[PriorityRow, ...]:
    """Return priorities in their order, their quotes numbered and checked.

    Raises:
        VerificationError: A quote is not where it says it is.
    """
    return tuple(_row(place, each, ledger) for place, each in enumerate(shown, start=1))


def priorities_markdown(
    rows: Sequence[PriorityRow], rows_of_evidence: Sequence[EvidenceRow]
) -> Document:
    """Return the list as Markdown, single voices and what was set aside after the rest."""
    lines = [*heading(1, "Pains and unmet needs, by priority"), COUNTED, ""]
    lines += listed(rows, level=2)
    return Document(
        pages([[*lines, *evidence(rows_of_evidence)]]), "text/markdown; charset=utf-8", ".md"
    )


def listed(rows: Sequence[PriorityRow], *, level: int) -> list[str]:
    """Return priorities as lines of Markdown, under headings of a level."""
    lines: list[str] = []
    for title, found in parted(rows):
        if title:
            lines += heading(level, title)
        for row in found:
            lines += heading(level + bool(title), f"{row.kind}: {row.theme}", row.place)
            lines += [facts_in_words(row), ""]
            lines += bullets(sourced(voice) for voice in row.voices)
    return lines or ["No pain and no unmet need was found in these interviews.", ""]


def parted(rows: Sequence[PriorityRow]) -> list[tuple[str, list[PriorityRow]]]:
    """Return the list, then single voices, then what was set aside; none of them empty."""
    parts = [
        ("", [row for row in rows if not row.marks.aside and not row.is_single]),
        (SINGLE, [row for row in rows if not row.marks.aside and row.is_single]),
        ("Set aside", [row for row in rows if row.marks.aside]),
    ]
    return [(title, found) for title, found in parts if found]


def facts_in_words(row: PriorityRow) -> str:
    """Return counts and marks as one line of Markdown."""
    marks = row.marks
    return "; ".join(
        part
        for part in (
            f"**{row.people} of {row.of} people**" if row.severity else "no longer found",
            row.severity or "",
            f"stage: {isolate(row.stage, 'ltr')}" if row.stage else "",
            f"touchpoint: {isolate(row.touchpoint, 'ltr')}" if row.touchpoint else "",
            "quick to fix" if marks.quick else "",
            f"root cause: {isolate(marks.root_cause, 'ltr')}" if marks.root_cause else "",
            f"owner: {isolate(marks.owner, 'ltr')}" if marks.owner else "",
            "placed by the researcher" if row.ordered else "",
        )
        if part
    )


def priorities_csv(rows: Sequence[PriorityRow]) -> Document:
    """Return the list as a table for spreadsheets."""
    head = (
        "place",
        "kind",
        "theme",
        "people",
        "of",
        "severity",
        "stage",
        "touchpoint",
        "quick to fix",
        "root cause",
        "owner",
        "set aside",
        "placed by the researcher",
        "strongest words",
        "said by",
    )
    return Document(csv_bytes(head, map(_cells, rows)), "text/csv; charset=utf-8", ".csv")


def _cells(row: PriorityRow) -> Sequence[object]:
    voice = row.voices[0] if row.voices else None
    marks = row.marks
    return (
        row.place,
        row.kind,
        row.theme,
        row.people,
        row.of,
        row.severity or "no longer found",
        row.stage,
        row.touchpoint,
        _tick(marks.quick),
        marks.root_cause,
        marks.owner,
        _tick(marks.aside),
        _tick(row.ordered),
        voice.text if voice else "",
        voice.speaker if voice else "",
    )


def _tick(value: bool) -> str:
    return "yes" if value else ""


def _row(place: int, shown: ShownPriority, ledger: Ledger) -> PriorityRow:
    found = shown.priority
    kind = ASPECTS[shown.aspect]
    voices = tuple(
        ledger.line(each.quote, (each,), f"{kind}: {shown.theme}")
        for each in (found.evidence[:_MOST_VOICES] if found else ())
    )
    return PriorityRow(
        place=place,
        id=shown.id,
        kind=kind,
        theme=shown.theme,
        people=len(found.people) if found else 0,
        of=found.of if found else 0,
        severity=found.severity if found else None,
        stage=found.stage if found else "",
        touchpoint=found.touchpoint if found else "",
        voices=voices,
        marks=shown.marks,
        ordered=shown.ordered,
    )
