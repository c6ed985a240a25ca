"""See to it that nobody in a segment goes unheard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from persona_builder.domain.personas import MAP_SLOTS, Claim, Slot
from persona_builder.draft.lines import claim
from persona_builder.draft.material import Material
from persona_builder.draft.slots import MOST_ON_BOARD, is_sorted


def hear_everyone(
    material: Material, rows: Sequence[int], lines: Sequence[Claim], people: Sequence[str]
) -> list[Claim]:
    """Return the lines with a note added for each member nobody has quoted yet.

    A full quadrant gives up its last note of a single person who is quoted elsewhere.

    Args:
        material: Where the rows point.
        rows: Everything the segment's people said.
        lines: What was drafted so far.
        people: Ids of the segment's participants.
    """
    heard = {item.participant_id for line in lines for item in line.evidence}
    kept = list(lines)
    for person in people:
        if person in heard:
            continue
        row = _best_of(material, [row for row in rows if material.people[row] == person])
        if row is None:
            continue
        note = claim(material, _slot_of(material, row), row, [row], of=len(people))
        kept = [*_with_room(kept, note.slot), note]
    return kept


def _best_of(material: Material, rows: Sequence[int]) -> int | None:
    usable = [row for row in rows if is_sorted(material, row) and material.fitness[row]]
    return max(usable, key=lambda row: (material.fitness[row], -row), default=None)


def _slot_of(material: Material, row: int) -> Slot:
    quadrant = material.tags[row].quadrant
    return next(slot for slot in MAP_SLOTS if slot == quadrant)


def _with_room(lines: Sequence[Claim], slot: Slot) -> list[Claim]:
    """Return the lines, one fewer of the slot if it is full and one can be spared."""
    notes = [line for line in lines if line.slot == slot]
    if len(notes) < MOST_ON_BOARD:
        return list(lines)
    voices = Counter(item.participant_id for line in lines for item in line.evidence)
    spare = [
        line
        for line in notes
        if all(voices[item.participant_id] > len(line.evidence) for item in line.evidence)
    ]
    return [line for line in lines if not spare or line.id != spare[-1].id]
