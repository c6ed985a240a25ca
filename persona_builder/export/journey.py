"""A persona's journey as plain data and as Markdown, with the quotes behind every cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from persona_builder.domain.experience import Stage, TouchpointKind
from persona_builder.domain.journey import JourneyRow, JourneyStep
from persona_builder.domain.personas import Evidence
from persona_builder.domain.proposals import JourneyDraft, JourneyProposal, StageMood
from persona_builder.export.card import EvidenceRow, Line
from persona_builder.export.documents import Document
from persona_builder.export.journey_picture import (
    ENOUGH_FOR_A_LINE,
    PictureColumn,
    journey_svg,
)
from persona_builder.export.ledger import Ledger
from persona_builder.export.markdown import isolate
from persona_builder.export.markdown_parts import (
    NO_EVIDENCE,
    bullets,
    evidence,
    heading,
    pages,
    sourced,
    table,
)
from persona_builder.language.direction import direction_of

ROW_TITLES: Mapping[JourneyRow, str] = {
    "touchpoint": "Touchpoints",
    "action": "Actions",
    "motivation": "Motivations",
    "question": "Questions",
    "emotion": "Emotions",
    "expectation": "Expectations",
    "pain": "Pain points",
    "opportunity": "Opportunities",
    "owner": "Owner",
    "kpi": "How it is measured",
}
# What interviews cannot say is a person's to write; an empty cell of these is no finding.
RESEARCHERS_ROWS: tuple[JourneyRow, ...] = ("opportunity", "owner", "kpi")
# From here on, a median counts as leaning to one side.
_LEANS = 0.34


@dataclass(frozen=True, slots=True)
class JourneyLine:
    """One line of a cell.

    Attributes:
        line: The words, and what they rest on.
        proposed: Nobody has accepted it yet.
        touchpoint: What is met; only in that row, where it is known.
    """

    line: Line
    proposed: bool
    touchpoint: TouchpointKind | None = None


@dataclass(frozen=True, slots=True)
class JourneySheet:
    """A journey ready to be written down.

    Attributes:
        name: Whose.
        language: BCP 47 code of most of what it rests on.
        direction: "ltr" or "rtl".
        stages: The columns, in order.
        cells: By stage and row, what people accepted or wrote first.
        moods: By stage.
        of: How many people it is of.
        n_placed: Statements that speak of a stage.
        n_statements: Statements in all.
        evidence: Every quote used.
    """

    name: str
    language: str
    direction: str
    stages: tuple[Stage, ...]
    cells: Mapping[tuple[str, JourneyRow], tuple[JourneyLine, ...]]
    moods: Mapping[str, StageMood]
    of: int
    n_placed: int
    n_statements: int
    evidence: tuple[EvidenceRow, ...]

    def has(self, row: JourneyRow) -> bool:
        """Return whether any cell of a row holds a line."""
        return any(self.cell(stage.name, row) for stage in self.stages)

    def cell(self, stage: str, row: JourneyRow) -> tuple[JourneyLine, ...]:
        """Return a cell's lines."""
        return self.cells.get((stage, row), ())


def make_journey(
    name: str,
    language: str,
    steps: Sequence[JourneyStep],
    draft: JourneyDraft | None,
    said: Mapping[str, Evidence],
    ledger: Ledger,
    *,
    stages: Sequence[Stage],
    kind_of: Callable[[str], TouchpointKind | None],
) -> JourneySheet:
    """Return a journey; every quote of it is checked.

    Args:
        name: Whose.
        language: BCP 47 code of most of what it rests on.
        steps: What people accepted or wrote.
        draft: What is proposed beside them; None for nothing.
        said: Statements by id, for the steps.
        ledger: Numbers the quotes.
        stages: The columns; those that steps stand in beside them are added.
        kind_of: Tells what is met from the words of a touchpoint.

    Raises:
        VerificationError: A quote is not where it says it is.
    """
    cells: dict[tuple[str, JourneyRow], list[JourneyLine]] = defaultdict(list)
    of = draft.of if draft else 0
    for step in steps:
        found = tuple(said[each] for each in step.statement_ids if each in said)
        line = _line(ledger, step.stage, step.row, step.text, found, of)
        met = kind_of(step.text) if step.row == "touchpoint" else None
        cells[step.stage, step.row].append(JourneyLine(line, False, met))
    for proposal in draft.proposals if draft else ():
        cells[proposal.stage, proposal.row].append(_proposed(ledger, proposal))
    named = [stage.name for stage in stages]
    others = [Stage(step.stage) for step in steps if step.stage not in named]
    return JourneySheet(
        name=name,
        language=language,
        direction=_direction(language, name),
        stages=(*stages, *dict.fromkeys(others)),
        cells={key: tuple(lines) for key, lines in cells.items()},
        moods={mood.stage: mood for mood in (draft.moods if draft else ())},
        of=of,
        n_placed=draft.n_placed if draft else 0,
        n_statements=draft.n_statements if draft else 0,
        evidence=ledger.rows(),
    )


def journeys_markdown(sheets: Sequence[JourneySheet]) -> Document:
    """Return journeys as one Markdown document, one after the other."""
    return Document(pages(map(journey_lines, sheets)), "text/markdown; charset=utf-8", ".md")


def journey_lines(sheet: JourneySheet) -> list[str]:
    """Return a journey as lines of Markdown, with its evidence."""
    lines = [*heading(1, f"Journey of {sheet.name}"), about(sheet), ""]
    lines += table(
        ("", *(isolate(stage.name, "ltr") for stage in sheet.stages)),
        [
            ["Touchpoints", *(_met(sheet, stage.name) for stage in sheet.stages)],
            ["Spoken of", *(_mood(sheet, stage.name) for stage in sheet.stages)],
        ],
    )
    for stage in sheet.stages:
        lines += heading(2, stage.name)
        for row, title in ROW_TITLES.items():
            found = sheet.cell(stage.name, row)
            if row in RESEARCHERS_ROWS and not found:
                continue
            lines += heading(3, title)
            if row == "emotion" and stage.name in sheet.moods:
                lines += [f"Spoken of {mood_in_words(sheet.moods[stage.name], sheet.of)}.", ""]
            lines += bullets(map(_written, found)) if found else [NO_EVIDENCE, ""]
    return [*lines, *evidence(sheet.evidence)]


def about(sheet: JourneySheet) -> str:
    """Return in a few sentences what a journey rests on and how to read it."""
    if not sheet.of:
        return "Written by a researcher."
    people = "1 person" if sheet.of == 1 else f"{sheet.of} people"
    proposed = sum(each.proposed for lines in sheet.cells.values() for each in lines)
    note = (
        f" {proposed} lines are marked “proposed”: the program found them in the interviews, and "
        "nobody has accepted them yet."
        if proposed
        else ""
    )
    return (
        f"From interviews with {people}: {sheet.n_placed} of {sheet.n_statements} statements "
        f"speak of a stage. Lines are verbatim; opportunities, owners and measures are a "
        f"researcher's.{note}"
    )


def mood_in_words(mood: StageMood, of: int) -> str:
    """Return how a stage is spoken of: "mostly badly, from badly to well (4 of 5 people)"."""
    people = f"{mood.people} of {of} people"
    if mood.people < ENOUGH_FOR_A_LINE:
        return f"{_leaning(mood.middle)} ({people}: too few for a pattern)"
    low, high = _leaning(mood.lowest), _leaning(mood.highest)
    spread = f", from {low} to {high}" if low != high else ""
    return f"{_leaning(mood.middle)}{spread} ({people})"


def picture_of(sheet: JourneySheet, *, ink: str = "") -> str:
    """Return the drawing of a journey, as SVG.

    Args:
        sheet: The journey.
        ink: A colour for words and signs; empty for that of the page around it.
    """
    columns = [
        PictureColumn(
            stage.name,
            stage.keys,
            tuple(
                dict.fromkeys(
                    each.touchpoint
                    for each in sheet.cell(stage.name, "touchpoint")
                    if each.touchpoint
                )
            ),
            sheet.moods.get(stage.name),
        )
        for stage in sheet.stages
    ]
    return journey_svg(columns, direction=sheet.direction, meaning=meaning_of(sheet), ink=ink)


def meaning_of(sheet: JourneySheet) -> str:
    """Return what the drawing shows, in words."""
    parts = []
    for stage in sheet.stages:
        mood = sheet.moods.get(stage.name)
        spoken = mood_in_words(mood, sheet.of) if mood else "nobody says how it felt"
        met = ", ".join(each.line.text for each in sheet.cell(stage.name, "touchpoint"))
        parts.append(f"{stage.name}: {spoken}{f'; touchpoints: {met}' if met else ''}")
    return f"Journey of {sheet.name}. {'. '.join(parts)}."


def _leaning(valence: float) -> str:
    if valence >= _LEANS:
        return "well"
    return "badly" if valence <= -_LEANS else "neither way"


def _proposed(ledger: Ledger, proposal: JourneyProposal) -> JourneyLine:
    line = _line(
        ledger,
        proposal.stage,
        proposal.row,
        proposal.text,
        proposal.evidence,
        proposal.of,
    )
    return JourneyLine(line, True, proposal.touchpoint)


def _line(
    ledger: Ledger,
    stage: str,
    row: JourneyRow,
    text: str,
    found: tuple[Evidence, ...],
    of: int,
) -> Line:
    people = len({each.participant_id for each in found})
    return ledger.line(
        text,
        found,
        f"{stage}, {ROW_TITLES[row].lower()}",
        kind="quoted" if found else "editorial",
        people=people,
        of=max(of, people),
        marks=() if found else ("researcher",),
    )


def _written(each: JourneyLine) -> str:
    return f"{sourced(each.line)} (proposed)" if each.proposed else sourced(each.line)


def _met(sheet: JourneySheet, stage: str) -> str:
    found = [each.line.text for each in sheet.cell(stage, "touchpoint")]
    return ", ".join(isolate(text, "ltr") for text in found) or "–"


def _mood(sheet: JourneySheet, stage: str) -> str:
    mood = sheet.moods.get(stage)
    return mood_in_words(mood, sheet.of) if mood else "–"


def _direction(language: str, name: str) -> str:
    if language in ("fa", "he", "ar"):
        return "rtl"
    return "ltr" if language != "und" else direction_of(name)
