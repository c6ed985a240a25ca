"""A stakeholder map as plain data, as Markdown and as a drawing of two by two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from persona_builder.domain.journey import STAKEHOLDER_GROUPS, Level, Stakeholder
from persona_builder.domain.personas import Evidence
from persona_builder.domain.proposals import StakeholderProposal
from persona_builder.export.card import EvidenceRow, Line
from persona_builder.export.documents import Document
from persona_builder.export.ledger import Ledger
from persona_builder.export.markdown import ids, isolate
from persona_builder.export.markdown_parts import (
    bullets,
    evidence,
    heading,
    pages,
    table,
)

# Those who decide above, those who are for it at the end: in the order of the drawing.
_FIELDS: tuple[tuple[Level, Level], ...] = (
    ("low", "high"),
    ("high", "high"),
    ("low", "low"),
    ("high", "low"),
)
_SIDE, _GAP, _MARGIN = 300, 10, 34
_HEIGHT = 190
_NAMES, _LETTERS = 6, 34
_ACCENT = "#3b84b8"


@dataclass(frozen=True, slots=True)
class PlacedStakeholder:
    """Somebody on the map.

    Attributes:
        line: Their name, and what is said of them.
        support: How much they are for it.
        influence: How much they decide.
        note: The researcher's note.
    """

    line: Line
    support: Level
    influence: Level
    note: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody whom people speak of and whom nobody has placed yet.

    Attributes:
        line: What they are called, and where.
        positive: How many people speak well of them.
        negative: How many speak badly of them.
    """

    line: Line
    positive: int
    negative: int


@dataclass(frozen=True, slots=True)
class StakeholderSheet:
    """A stakeholder map ready to be written down.

    Attributes:
        name: Whose.
        placed: Whom the researcher placed, in order.
        mentioned: Whom people speak of beside them.
        evidence: Every quote used.
    """

    name: str
    placed: tuple[PlacedStakeholder, ...]
    mentioned: tuple[Mention, ...]
    evidence: tuple[EvidenceRow, ...]

    def group(self, support: Level, influence: Level) -> tuple[PlacedStakeholder, ...]:
        """Return who stands in one field."""
        return tuple(
            each for each in self.placed if (each.support, each.influence) == (support, influence)
        )


def make_stakeholders(
    name: str,
    people: Sequence[Stakeholder],
    proposals: Sequence[StakeholderProposal],
    said: Mapping[str, Evidence],
    ledger: Ledger,
) -> StakeholderSheet:
    """Return a map; every quote of it is checked.

    Args:
        name: Whose.
        people: Whom the researcher placed.
        proposals: Whom people speak of beside them.
        said: Statements by id, for the placed.
        ledger: Numbers the quotes.

    Raises:
        VerificationError: A quote is not where it says it is.
    """
    placed = []
    for person in people:
        found = tuple(said[each] for each in person.statement_ids if each in said)
        line = _line(ledger, person.name, found, len({each.participant_id for each in found}))
        placed.append(PlacedStakeholder(line, person.support, person.influence, person.note))
    mentioned = tuple(
        Mention(
            _line(ledger, each.words[0], each.evidence, each.participants, of=each.of),
            each.positive,
            each.negative,
        )
        for each in proposals
    )
    return StakeholderSheet(name, tuple(placed), mentioned, ledger.rows())


def stakeholders_markdown(sheets: Sequence[StakeholderSheet]) -> Document:
    """Return maps as one Markdown document, one after the other."""
    return Document(pages(map(stakeholder_lines, sheets)), "text/markdown; charset=utf-8", ".md")


def stakeholder_lines(sheet: StakeholderSheet) -> list[str]:
    """Return a map as lines of Markdown, with its evidence."""
    lines = heading(1, f"Stakeholders of {sheet.name}")
    lines += ["A researcher placed them by how much they support and decide.", ""]
    for (support, influence), group in STAKEHOLDER_GROUPS.items():
        found = sheet.group(support, influence)
        lines += [*heading(2, group.name), group.advice, ""]
        lines += bullets(map(_placed, found)) if found else ["Nobody is placed here.", ""]
    if sheet.mentioned:
        lines += heading(2, "Spoken of, not placed yet")
        lines += table(
            ("Called", "People", "Speak well", "Speak badly", "Evidence"),
            (
                (
                    isolate(each.line.text, "ltr"),
                    f"{each.line.people} of {each.line.of}",
                    str(each.positive),
                    str(each.negative),
                    ids(each.line.evidence),
                )
                for each in sheet.mentioned
            ),
        )
    return [*lines, *evidence(sheet.evidence)]


def picture_of_stakeholders(sheet: StakeholderSheet, *, ink: str = "") -> str:
    """Return a map as SVG.

    Args:
        sheet: The map.
        ink: A colour for words; empty for that of the page around it.
    """
    placed = [(each.line.text, each.support, each.influence) for each in sheet.placed]
    return stakeholders_svg(placed, ink=ink)


def stakeholders_svg(
    placed: Sequence[tuple[str, Level, Level]], *, direction: str = "ltr", ink: str = ""
) -> str:
    """Return the four groups as SVG: influence upwards, support towards the end of the line.

    Args:
        placed: Names with support and influence.
        direction: "rtl" puts those who support to the left.
        ink: A colour for words; empty for that of the page around it.
    """
    width = _MARGIN + 2 * _SIDE + _GAP + 4
    parts = []
    for number, (support, influence) in enumerate(_FIELDS):
        column = number % 2
        across = 1 - column if direction == "rtl" else column
        x = _MARGIN + across * (_SIDE + _GAP)
        y = 4 + (number // 2) * (_HEIGHT + _GAP)
        names = [name for name, *levels in placed if tuple(levels) == (support, influence)]
        parts.append(_field(x, y, STAKEHOLDER_GROUPS[support, influence].name, names))
    height = 2 * _HEIGHT + _GAP + 30
    middle = (2 * _HEIGHT + _GAP) / 2
    arrow = "← Support" if direction == "rtl" else "Support →"
    parts.append(
        f'<text transform="rotate(-90 20 {middle:g})" x="20" y="{middle:g}" text-anchor="middle" '
        'fill="currentColor" fill-opacity=".75">Influence →</text>'
        f'<text x="{_MARGIN + _SIDE:g}" y="{height - 6}" text-anchor="middle" '
        f'fill="currentColor" fill-opacity=".75">{arrow}</text>'
    )
    colour = f' color="{ink}"' if ink else ""
    meaning = escape(_meaning(placed))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}"{colour} font-family="sans-serif" font-size="14" role="img" '
        f'aria-label="{meaning}">{"".join(parts)}</svg>'
    )


def _field(x: float, y: float, title: str, names: Sequence[str]) -> str:
    shown = [*names[:_NAMES], *([f"+ {len(names) - _NAMES}"] if len(names) > _NAMES else [])]
    middle = x + _SIDE / 2
    lines = "".join(
        f'<text x="{middle:g}" y="{y + 62 + 20 * place:g}" text-anchor="middle" '
        f'fill="currentColor">{escape(_short(name))}</text>'
        for place, name in enumerate(shown)
    )
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{_SIDE}" height="{_HEIGHT}" rx="10" fill="{_ACCENT}" '
        f'fill-opacity="{".14" if names else ".05"}" stroke="{_ACCENT}" stroke-opacity=".5"/>'
        f'<text x="{middle:g}" y="{y + 30:g}" text-anchor="middle" fill="currentColor" '
        f'font-weight="650">{title}</text>{lines}'
    )


def _short(name: str) -> str:
    return name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1]}…"


def _meaning(placed: Sequence[tuple[str, Level, Level]]) -> str:
    parts = []
    for (support, influence), group in STAKEHOLDER_GROUPS.items():
        names = [name for name, *levels in placed if tuple(levels) == (support, influence)]
        parts.append(f"{group.name}: {', '.join(names) or 'nobody'}")
    return f"Stakeholders by support and influence. {'. '.join(parts)}."


def _placed(each: PlacedStakeholder) -> str:
    note = f": {isolate(each.note, 'ltr')}" if each.note else ""
    behind = f" — {ids(each.line.evidence)}" if each.line.evidence else ""
    return f"{isolate(each.line.text, 'ltr')}{note}{behind}"


def _line(
    ledger: Ledger, text: str, found: tuple[Evidence, ...], people: int, *, of: int = 0
) -> Line:
    return ledger.line(
        text,
        found,
        text,
        kind="quoted" if found else "editorial",
        people=people,
        of=max(of, people),
    )
