"""Say what would not be true of a persona."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from persona_builder.domain.personas import Claim, Slot
from persona_builder.draft.lines import claim
from persona_builder.draft.material import Material

# Problems, wishes, acts and feelings tell people apart; opinions in passing do not.
_TELLING: Collection[Slot] = ("goal", "need", "pain", "behaviour", "feel")
# Something is absent where not even a remark comes this close (centred cosine);
# a little under what backs a line, so that the card does not deny what was half said.
_ABSENT_BELOW = 0.38
# People elsewhere who must share a line before its absence here means anything.
_MIN_PEOPLE = 2
_MOST = 3


def contrasts_with(
    material: Material, rows: Sequence[int], elsewhere: Sequence[Claim], *, taken: set[int]
) -> list[Claim]:
    """Return lines of other personas that nobody here says anything like.

    Each stays in the words of somebody of the other segment, and its counts are
    of that segment's people.

    Args:
        material: Where the rows point.
        rows: Everything this segment's people said.
        elsewhere: Lines of the other segments.
        taken: Statements that already are a contrast of another persona; added to.
    """
    telling = [
        line for line in elsewhere if line.slot in _TELLING and line.participants >= _MIN_PEOPLE
    ]
    if not rows or not telling:
        return []
    heads = [material.row_of[line.evidence[0].statement_id] for line in telling]
    nearest = material.cosines(heads, rows).max(axis=1)
    found = [
        (-line.participants / line.of, float(near), row, line)
        for line, row, near in zip(telling, heads, nearest, strict=True)
        if near < _ABSENT_BELOW
    ]
    contrasts: list[Claim] = []
    covered: set[int] = set()
    for *_, line in sorted(found, key=lambda item: item[:3]):
        backing = [material.row_of[item.statement_id] for item in line.evidence]
        # One statement is one contrast, so that it has one id; another persona
        # gets the same contrast in somebody else's words.
        head = next((row for row in backing if row not in taken and material.fitness[row]), None)
        if len(contrasts) < _MOST and covered.isdisjoint(backing) and head is not None:
            ordered = [head, *(row for row in backing if row != head)]
            contrasts.append(_absent(material, head, line, ordered))
            covered.update(backing)
            taken.add(head)
    return contrasts


def contrasts_within(
    material: Material,
    claims: Sequence[Claim],
    *,
    of: int,
    taken: set[int],
) -> list[Claim]:
    """Return what people of the segment say against its own lines, the widest lines first.

    The claim is the counter quote, and what speaks against it is the line itself.
    """
    found: dict[int, Claim] = {}
    contradicted: set[int] = set()
    for line in sorted(claims, key=lambda line: (-line.participants, line.id)):
        for against in line.counter_evidence[:1]:
            row = material.row_of[against.statement_id]
            # What already stands there as contradicted need not speak against it in turn.
            if material.fitness[row] and row not in taken and row not in contradicted:
                contradicted.update(material.row_of[item.statement_id] for item in line.evidence)
                found.setdefault(row, _contrary(material, row, line, of=of))
    chosen = list(found.items())[:_MOST]
    taken.update(row for row, _ in chosen)
    return [contrast for _, contrast in chosen]


def _contrary(material: Material, row: int, line: Claim, *, of: int) -> Claim:
    contrast = claim(material, "contrast", row, [row], of=of)
    reason = f"Speaks against a line of {line.participants} of {of} people."
    return replace(contrast, counter_evidence=line.evidence, reason=reason)


def _absent(material: Material, row: int, line: Claim, backing: Sequence[int]) -> Claim:
    contrast = claim(material, "contrast", row, backing, of=line.of)
    people = f"{line.participants} of {line.of} people"
    return replace(
        contrast,
        reason=f"{people} of another group say something like this; nobody here was found to.",
    )
