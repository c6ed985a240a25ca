"""Choose the lines of one slot: one a theme, one voice each, most people first."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from persona_builder.domain.ids import derived_id
from persona_builder.domain.personas import Claim, ClaimKind, Slot, Strength
from persona_builder.draft.material import Material
from persona_builder.draft.options import Head, Option, options_for
from persona_builder.draft.plans import SlotPlan, Voices

# Two lines of a slot closer than this would be read as one said twice.
SAID_TWICE = 0.85
# Lines of one slot that may stand in one person's words.
MAX_LINES_EACH = 2

KIND_OF_SLOT: dict[Slot, ClaimKind] = {"behaviour": "reported", "do": "reported"}


def draft_lines(
    material: Material, rows: Sequence[int], plan: SlotPlan, voices: Voices, *, of: int
) -> list[Claim]:
    """Return a slot's claims, best first.

    Args:
        material: Where the rows point.
        rows: Everything the segment's people said.
        plan: What the slot takes.
        voices: Brought up to date with the lines chosen.
        of: How many people the segment has.
    """
    options = options_for(material, rows, plan)
    claims = [
        claim(material, plan.slot, head.row, head.backing, of=of)
        for head in _choose(material, options, plan, voices, of=of)
    ]
    return sorted(claims, key=lambda line: -line.participants * plan.by_people)


def claim(material: Material, slot: Slot, row: int, backing: Sequence[int], *, of: int) -> Claim:
    """Return the claim that is a statement's own words, with what backs it, itself first."""
    people = len({material.people[other] for other in backing})
    said = f"{people} of {of} people say something like this." if people > 1 else "A single voice."
    return Claim(
        id=derived_id("claim", slot, material.statements[row].id),
        slot=slot,
        text=material.texts[row],
        kind=KIND_OF_SLOT.get(slot, "quoted"),
        evidence=tuple(material.evidence(other) for other in backing),
        participants=people,
        of=of,
        strength=strength_of(people, of),
        reason=f"{said} Why it was sorted so: {material.tags[row].reason}",
    )


def strength_of(people: int, of: int) -> Strength:
    """Return in a word how much a line rests on: a pattern needs two people."""
    if people < 2:
        return "weak"
    return "strong" if people >= 3 and people * 2 >= of else "fair"


def _choose(
    material: Material, options: Sequence[Option], plan: SlotPlan, voices: Voices, *, of: int
) -> Iterator[Head]:
    """Yield lines: first a round in which everybody speaks once, then a second.

    A last round repeats what already stands on the face, if the slot needs it.
    """
    slot = _Filling(material, plan, voices, of)
    rounds = max(MAX_LINES_EACH, math.ceil((plan.least if plan.on_face else plan.most) / of))
    left = list(options)
    for each, repeating in [*((number, False) for number in range(1, rounds + 1)), (rounds, True)]:
        most = plan.repeat_to if repeating else plan.most
        waiting = []
        for option in left:
            head = slot.free_head(option, each=each, repeating=repeating)
            if len(slot.taken) >= most or head is None:
                waiting.append(option)
            elif slot.take(head):
                yield head
        left = waiting


@dataclass(slots=True)
class _Filling:
    """A slot being filled: the statements taken, whose they are, and what backs them."""

    material: Material
    plan: SlotPlan
    voices: Voices
    of: int
    taken: list[int] = field(default_factory=list)
    here: Counter[str] = field(default_factory=Counter)
    covered: set[int] = field(default_factory=set)

    def free_head(self, option: Option, *, each: int, repeating: bool) -> Head | None:
        """Return the best words of an option whose speaker may still speak, else None."""
        for head in option.heads:
            person = self.material.people[head.row]
            loud = self.of > 2 and self.voices.too_loud(person)
            fresh = self._is_new(head, repeating=repeating)
            # What one person says needs a sign that cannot be mistaken to stand for a group.
            weak = head.people < 2 <= self.of and not self.plan.alone(head.row)
            if fresh and self.here[person] < each and not loud and not weak:
                return head
        return None

    def take(self, head: Head) -> bool:
        """Put a statement in the slot, unless it says again what stands there already."""
        again = self.taken and self.material.cosines([head.row], self.taken).max() > SAID_TWICE
        if again:
            return False
        self.taken.append(head.row)
        self.covered.update(head.backing)
        self.here[self.material.people[head.row]] += 1
        self.voices.lines[self.material.people[head.row]] += 1
        if self.plan.on_face:
            self.voices.rows.add(head.row)
            self.voices.backing.setdefault(self.plan.slot, set()).update(head.backing)
        return True

    def _is_new(self, head: Head, *, repeating: bool) -> bool:
        if self._is_covered(head):
            return False
        if not self.plan.on_face:
            return True
        if repeating:
            return self.plan.slot != "quote" or head.row != self.voices.top
        beside = self.voices.backing.get(self.plan.beside, set()) if self.plan.beside else set()
        return head.row not in self.voices.rows and head.row not in beside

    def _is_covered(self, head: Head) -> bool:
        """A line that rests mostly on what backs another line says the same once more."""
        behind = set(head.backing) - {head.row}
        return head.row in self.covered or 2 * len(behind & self.covered) > len(behind)
