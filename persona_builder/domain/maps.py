"""An empathy map: what one person says, thinks, does and feels, and what is around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from persona_builder.domain.personas import ClaimKind, Evidence

# Of both forms: the four quadrants are say, think, do and feel; the canvas of 2017 has the
# rest too, and draws think and feel in one head.
MapCell = Literal["goal", "see", "say", "do", "hear", "think", "feel", "pain", "gain"]
MAP_CELLS: tuple[MapCell, ...] = (
    "goal",
    "see",
    "say",
    "do",
    "hear",
    "think",
    "feel",
    "pain",
    "gain",
)

# How many notes of a cell still hang together: what teaching examples and sticky notes have.
MOST_NOTES: Mapping[MapCell, int] = {
    "goal": 3,
    "see": 4,
    "say": 6,
    "do": 7,
    "hear": 4,
    "think": 7,
    "feel": 6,
    "pain": 5,
    "gain": 5,
}


@dataclass(frozen=True, slots=True)
class MapNote:
    """One note of a map.

    Attributes:
        cell: Where it hangs.
        text: The words; verbatim unless a person wrote the note.
        kind: What sort of statement it is; "inferred" or "editorial" only from a person.
        evidence: What it rests on; empty only for a person's own note.
        entry_id: Of a person's own note, the entry it is; else empty.
        rev: Of a person's own note, the number of edits on it.
    """

    cell: MapCell
    text: str
    kind: ClaimKind
    evidence: tuple[Evidence, ...] = ()
    entry_id: str = ""
    rev: int = 0


@dataclass(frozen=True, slots=True)
class PersonNotes:
    """What one interviewed person said, sorted for a map and a profile.

    Attributes:
        participant_id: The person.
        cells: Notes by cell, the best first; a cell without evidence is missing or empty.
        quotes: Words that stand alone, the best first.
    """

    participant_id: str
    cells: Mapping[MapCell, tuple[MapNote, ...]] = field(default_factory=dict)
    quotes: tuple[Evidence, ...] = ()
