"""Write cards as one HTML file to look at, to print and to pass on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from persona_builder.domain.personas import MAP_SLOTS, Part, Slot
from persona_builder.export.card import (
    PARTS,
    SCALES,
    SECTIONS,
    VERDICTS,
    Card,
    EvidenceRow,
    Line,
)
from persona_builder.export.documents import Document
from persona_builder.export.html_page import render_page
from persona_builder.export.markdown import is_single, method_of

# The face of a card holds these; the rest stands on the page after it.
_FACE: tuple[Slot, ...] = ("situation", "goal", "need", "pain", "behaviour", "expectation")
# These are named also where nothing is in them.
_ALWAYS: tuple[Slot, ...] = ("goal", "need", "pain", "behaviour")
# Letters that fit on the face of a card at each size of type, measured on A4 and Letter.
_ROOMY, _CLOSE, _DENSE = 1500, 2300, 3000
# What ids and counts after a line take up, in letters.
_SOURCE = 30


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line with its place in its section, which the table of evidence names.

    Attributes:
        place: From 1.
        anchor: Where links lead to.
        line: The line.
    """

    place: int
    anchor: str
    line: Line


@dataclass(frozen=True, slots=True)
class CardPage:
    """A card laid out for pages.

    Attributes:
        card: What it shows.
        mark: Begins the anchors of this card: "p1".
        size: Class of the type's size: "roomy", "close", "dense" or "tight".
        method: How the card came about, in sentences.
    """

    card: Card
    mark: str
    size: str
    method: tuple[str, ...]

    def lines(self, slot: Slot, *, single: bool) -> tuple[Numbered, ...]:
        """Return a section's lines: those of several people, or the single voices."""
        return tuple(
            Numbered(place, f"{self.mark}-{slot}-{place}", line)
            for place, line in enumerate(self.card.sections.get(slot, ()), start=1)
            if is_single(line) == single
        )

    def every(self, slot: Slot) -> tuple[Numbered, ...]:
        """Return all lines of a section, in their order."""
        found = (*self.lines(slot, single=False), *self.lines(slot, single=True))
        return tuple(sorted(found, key=lambda each: each.place))

    def fact_parts(self) -> tuple[Part, ...]:
        """Return what people say of themselves, by matter, each once."""
        return tuple(dict.fromkeys(each.line.part for each in self.every("fact")))

    def facts(self, part: Part) -> tuple[Numbered, ...]:
        """Return what people say of themselves on one matter."""
        return tuple(each for each in self.every("fact") if each.line.part == part)

    def rows(self, ids: Sequence[str]) -> tuple[EvidenceRow, ...]:
        """Return rows of evidence by their ids."""
        return tuple(row for row in self.card.evidence if row.id in ids)

    def anchor_of(self, place: str) -> str:
        """Return where a place that the table of evidence names ("Goals 1") stands."""
        # "Goals 1 (workaround)" stands beside "Goals 1".
        title, _, number = place.partition(" (")[0].rpartition(" ")
        if title == SCALES:
            return f"{self.mark}-scale-{number}"
        slot = next((slot for slot, name in SECTIONS.items() if name == title), None)
        return f"{self.mark}-{slot}-{number}" if slot else f"{self.mark}-top"


def export_html(cards: Sequence[Card]) -> Document:
    """Return the given cards as one HTML document, in their order.

    Each card has a page for its face, one for its empathy map, and pages with the exact
    words behind every line; the ids after a line lead there and back.
    """
    return render_page(
        "cards.html.jinja",
        title=cards[0].name if len(cards) == 1 else "Personas",
        pages=[_page_of(card, f"p{number}") for number, card in enumerate(cards, start=1)],
        face=_FACE,
        always=_ALWAYS,
        quadrants=MAP_SLOTS,
        titles=SECTIONS,
        scales_title=SCALES,
        part_titles=PARTS,
        verdicts=VERDICTS,
    )


def _page_of(card: Card, mark: str) -> CardPage:
    return CardPage(
        card,
        mark,
        _size(card),
        # The marks around technical names are Markdown's.
        tuple(sentence.replace("`", "") for sentence in method_of(card)),
    )


def _size(card: Card) -> str:
    lines = [line for slot in _FACE for line in card.sections.get(slot, ())]
    letters = sum(len(line.text) + _SOURCE for line in lines)
    letters += sum(len(item.text) + _SOURCE for line in lines for item in line.asides)
    if letters <= _ROOMY:
        return "roomy"
    if letters <= _CLOSE:
        return "close"
    return "dense" if letters <= _DENSE else "tight"
