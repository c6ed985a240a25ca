"""Empathy maps as plain data, of a person and of a persona."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from persona_builder.domain.maps import MAP_CELLS, MOST_NOTES, MapCell, MapNote, PersonNotes
from persona_builder.domain.personas import Slot
from persona_builder.domain.transcripts import Participant
from persona_builder.export.card import Card, EvidenceRow, Line, Mark
from persona_builder.export.ledger import Ledger
from persona_builder.language import language_of

CELL_TITLES: Mapping[MapCell, str] = {
    "goal": "Needs to do",
    "see": "Sees",
    "say": "Says",
    "do": "Does",
    "hear": "Hears",
    "think": "Thinks",
    "feel": "Feels",
    "pain": "Pains",
    "gain": "Gains",
}
# Where the notes of a persona's map stand on its card.
_SLOTS: Mapping[MapCell, Slot] = {
    "goal": "goal",
    "say": "say",
    "do": "do",
    "think": "think",
    "feel": "feel",
    "pain": "pain",
    "gain": "need",
}
_MOST_FACTS = 6


@dataclass(frozen=True, slots=True)
class MapSheet:
    """An empathy map ready to be written down or drawn.

    Attributes:
        name: Whom it is of.
        about: "one person" or "5 people".
        number: The persona's number, for its colour; None for a person.
        facts: What is known of them, by name.
        cells: Lines by cell; an empty cell has no evidence.
        evidence: Every quote used, in the order of its ids.
        language: BCP 47 code of most of it.
        direction: "ltr" or "rtl".
        status: "draft" or "reviewed" for a persona; empty for a person.
    """

    name: str
    about: str
    number: int | None
    facts: tuple[tuple[str, str], ...]
    cells: Mapping[MapCell, tuple[Line, ...]]
    evidence: tuple[EvidenceRow, ...]
    language: str
    direction: str
    status: str = ""


def map_of_person(person: Participant, notes: PersonNotes, ledger: Ledger) -> MapSheet:
    """Return a person's map; a note that a researcher wrote is marked as theirs.

    Args:
        person: Whose.
        notes: What they said, and what a researcher noted.
        ledger: Numbers the quotes.

    Raises:
        VerificationError: A quote is not where it says it is.
    """
    cells = {
        cell: tuple(
            _line(note, ledger, f"{CELL_TITLES[cell]} {place}")
            for place, note in enumerate(notes.cells.get(cell, ()), start=1)
        )
        for cell in MAP_CELLS
    }
    language = _language_of(person, ledger)
    return MapSheet(
        name=person.name,
        about="one person",
        number=None,
        facts=tuple(person.metadata.items())[:_MOST_FACTS],
        cells=cells,
        evidence=ledger.rows(),
        language=language,
        direction=language_of(language).direction,
    )


def map_of_persona(card: Card, members: Sequence[PersonNotes], ledger: Ledger) -> MapSheet:
    """Return a persona's map: the lines of its card, and what its people see and hear.

    Args:
        card: The persona's.
        members: Notes of its people, the most typical first.
        ledger: Numbers what the card has not numbered; begins after the card's own.

    Raises:
        VerificationError: A quote is not where it says it is.
    """
    cells = {
        cell: _widest(card.sections.get(slot, ()))[: MOST_NOTES[cell]]
        for cell, slot in _SLOTS.items()
    }
    around: tuple[MapCell, ...] = ("see", "hear")
    for cell in around:
        notes = list(_one_each(members, cell))[: MOST_NOTES[cell]]
        cells[cell] = tuple(
            _line(note, ledger, f"{CELL_TITLES[cell]} {place}", of=len(members))
            for place, note in enumerate(notes, start=1)
        )
    used = {
        each
        for lines in cells.values()
        for line in lines
        for each in (*line.evidence, *line.against, *(item.evidence for item in line.asides))
    }
    rows = [row for row in card.evidence if row.id in used]
    return MapSheet(
        name=card.name,
        about=f"{len(card.people)} of {card.n_participants} people",
        number=card.number,
        facts=tuple((each.name, each.value) for each in card.attributes[:_MOST_FACTS]),
        cells={cell: cells[cell] for cell in MAP_CELLS},
        evidence=(*rows, *ledger.rows()),
        language=card.language,
        direction=card.direction,
        status=card.status,
    )


def _widest(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return a person's own lines and those of most people first; the others keep their order."""
    return tuple(sorted(lines, key=lambda line: (not line.marks, -line.people)))


def _line(note: MapNote, ledger: Ledger, place: str, *, of: int = 1) -> Line:
    marks: tuple[Mark, ...] = ("researcher",) if note.entry_id else ()
    return ledger.line(note.text, note.evidence, place, kind=note.kind, of=of, marks=marks)


def _one_each(members: Sequence[PersonNotes], cell: MapCell) -> Iterator[MapNote]:
    """Yield the best note of each person in turn, then the second best; no person's own notes."""
    said = [
        [note for note in person.cells.get(cell, ()) if not note.entry_id] for person in members
    ]
    for place in range(max(map(len, said), default=0)):
        yield from (notes[place] for notes in said if place < len(notes))


def _language_of(person: Participant, ledger: Ledger) -> str:
    for transcript_id in person.transcript_ids:
        if transcript_id in ledger.transcripts:
            return ledger.transcripts[transcript_id].language
    return "und"
