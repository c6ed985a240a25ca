"""Choose the lines of one slot: one a theme, one voice each, most people first."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from persona_builder.domain.ids import derived_id
from persona_builder.domain.personas import Claim, ClaimKind, Slot, Strength
from persona_builder.draft.material import Material
from persona_builder.draft.themes import Theme, group_by_theme

# Cosine (centred) from which a statement backs a line. Of pairs read on real
# interviews, most above it say the same thing and most below only share a topic.
SUPPORTS = 0.45
# Two lines of a slot closer than this would be read as one said twice.
SAID_TWICE = 0.85
# Enough to check a claim by; more from one talkative person adds no weight.
MAX_EVIDENCE_EACH = 2
# Lines of one slot that may stand in one person's words.
MAX_LINES_EACH = 2
# The share of a card's lines that may stand in one person's words.
MAX_SHARE_OF_LINES = 0.4

KIND_OF_SLOT: dict[Slot, ClaimKind] = {"behaviour": "reported", "do": "reported"}


@dataclass(frozen=True, slots=True)
class SlotPlan:
    """What goes into a slot and how much of it.

    Attributes:
        slot: The slot.
        fits: Whether the statement in a row can be a line of it.
        confidence: How sure the tagger is of that, 0 to 1.
        fitness: How well the statement reads here, 0 to 1; 0 is not at all.
        most: Number of lines at most.
        least: Number of lines to reach where one or two people must speak more often for it.
        on_face: Whether it stands on the face of the card, where no statement stands twice.
        beside: A slot of the face whose themes are not taken up again here.
        repeat_to: Number of lines up to which a statement may stand on the face twice, rather
            than leave the slot as if nothing had been said.
    """

    slot: Slot
    fits: Callable[[int], bool]
    confidence: Callable[[int], float]
    fitness: Callable[[int], float]
    most: int
    least: int
    on_face: bool = True
    beside: Slot | None = None
    repeat_to: int = 1


@dataclass(slots=True)
class Voices:
    """Whose words the card under way stands in so far.

    Attributes:
        lines: Lines by participant.
        rows: Statements that already are a line on the face of the card.
        top: The statement quoted on top, which stands nowhere else on the face.
        backing: By slot, every statement that backs one of its lines.
    """

    lines: Counter[str] = field(default_factory=Counter)
    rows: set[int] = field(default_factory=set)
    top: int | None = None
    backing: dict[Slot, set[int]] = field(default_factory=dict)

    def too_loud(self, person: str) -> bool:
        """Return whether one more line would be too much of one person.

        One line more than the share is let through, or three people could
        block one another while the card is still short.
        """
        return self.lines[person] > MAX_SHARE_OF_LINES * (self.lines.total() + 1)


def draft_lines(
    material: Material, rows: Sequence[int], plan: SlotPlan, voices: Voices, *, of: int
) -> list[Claim]:
    """Return a slot's claims, those of several people first.

    Args:
        material: Where the rows point.
        rows: Everything the segment's people said.
        plan: What the slot takes.
        voices: Brought up to date with the lines chosen.
        of: How many people the segment has.
    """
    fitting = [row for row in rows if plan.fits(row)]
    candidates = one_voice_each(material, fitting, key=lambda row: _worth(plan, row))
    options = [
        option
        for theme in group_by_theme(material, candidates)
        if (option := _option(material, theme, plan))
    ]
    options.sort(key=lambda option: (-option.people, -option.score, option.rows))
    chosen = list(_choose(material, options, plan, voices, of=of))
    claims = [claim(material, plan.slot, row, backing, of=of) for row, backing in chosen]
    return sorted(claims, key=lambda line: -line.participants)


def claim(material: Material, slot: Slot, row: int, backing: Sequence[int], *, of: int) -> Claim:
    """Return the claim that is a statement's own words, with what backs it, itself first."""
    people = {material.people[other] for other in backing}
    who = f"{len(people)} of {of} people say" if len(people) > 1 else "One person says"
    return Claim(
        id=derived_id("claim", slot, material.statements[row].id),
        slot=slot,
        text=material.texts[row],
        kind=KIND_OF_SLOT.get(slot, "quoted"),
        evidence=tuple(material.evidence(other) for other in backing),
        participants=len(people),
        of=of,
        strength=strength_of(len(people), of),
        reason=f"{who} something like this. {material.tags[row].reason}".strip(),
    )


def strength_of(people: int, of: int) -> Strength:
    """Return in a word how much a line rests on: a pattern needs two people."""
    if people < 2:
        return "weak"
    return "strong" if people >= 3 and people * 2 >= of else "fair"


def one_voice_each(
    material: Material, rows: Sequence[int], key: Callable[[int], float]
) -> list[int]:
    """Return the rows best first, taking turns between people.

    So that a cut after any number of rows keeps everybody's best.
    """
    best = sorted(rows, key=lambda row: (-key(row), row))
    turn: Counter[str] = Counter()
    rounds: dict[int, int] = {}
    for row in best:
        rounds[row] = turn[material.people[row]]
        turn[material.people[row]] += 1
    return sorted(best, key=lambda row: (rounds[row], -key(row), row))


def backing_of(material: Material, row: int, others: Sequence[int]) -> list[int]:
    """Return the row and what backs it: close, not of opposite valence, two each at most."""
    pool = [other for other in others if other != row]
    if not pool:
        return [row]
    cosines = material.cosines([row], pool)[0]
    valence = material.tags[row].valence
    close = [
        (-float(cosine), other)
        for cosine, other in zip(cosines, pool, strict=True)
        if cosine >= SUPPORTS and material.tags[other].valence * valence >= 0
    ]
    backing = [row]
    each = Counter([material.people[row]])
    for _, other in sorted(close):
        if each[material.people[other]] < MAX_EVIDENCE_EACH:
            each[material.people[other]] += 1
            backing.append(other)
    return backing


@dataclass(frozen=True, slots=True)
class _Option:
    """A theme that could become a line.

    ``heads`` are the statements that could be its words, best first, each with
    what backs it.
    """

    rows: tuple[int, ...]
    heads: tuple[tuple[int, tuple[int, ...]], ...]
    people: int
    score: float


# Candidates for a theme's words that are looked at closely.
_MAX_HEADS = 6


def _worth(plan: SlotPlan, row: int) -> float:
    return plan.confidence(row) + plan.fitness(row)


def _option(material: Material, theme: Theme, plan: SlotPlan) -> _Option | None:
    """Return a theme with its possible words; None where none of them reads well."""

    def score(row: int) -> float:
        return 0.4 * theme.central[row] + 0.2 * plan.confidence(row) + 0.4 * plan.fitness(row)

    readable = [row for row in theme.rows if plan.fitness(row) > 0]
    readable.sort(key=lambda row: (-score(row), row))
    heads = []
    for row in readable[:_MAX_HEADS]:
        backing = tuple(backing_of(material, row, theme.rows))
        heads.append((row, backing, len({material.people[other] for other in backing})))
    if not heads:
        return None
    # The words most people back; among those, the words that read best.
    heads.sort(key=lambda head: (-head[2], -score(head[0]), head[0]))
    return _Option(
        rows=theme.rows,
        heads=tuple((row, backing) for row, backing, _ in heads),
        people=heads[0][2],
        score=score(heads[0][0]),
    )


def _choose(
    material: Material, options: Sequence[_Option], plan: SlotPlan, voices: Voices, *, of: int
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield lines: first a round in which everybody speaks once, then a second.

    A last round repeats what already stands on the face, if the slot needs it.
    """
    slot = _Slot(plan, voices, of)
    rounds = max(MAX_LINES_EACH, math.ceil(plan.least / of))
    left = list(options)
    for each, repeating in [*((number, False) for number in range(1, rounds + 1)), (rounds, True)]:
        most = plan.repeat_to if repeating else plan.most
        waiting = []
        for option in left:
            head = slot.free_head(material, option, each=each, repeating=repeating)
            if len(slot.taken) >= most or head is None:
                waiting.append(option)
            elif slot.take(material, *head):
                yield head
        left = waiting


@dataclass(slots=True)
class _Slot:
    """A slot being filled: whose words it stands in so far."""

    plan: SlotPlan
    voices: Voices
    of: int
    taken: list[int] = field(default_factory=list)
    here: Counter[str] = field(default_factory=Counter)

    def free_head(
        self, material: Material, option: _Option, *, each: int, repeating: bool
    ) -> tuple[int, tuple[int, ...]] | None:
        """Return the best words of an option whose speaker may still speak, else None."""
        for row, backing in option.heads:
            person = material.people[row]
            fresh = not self.plan.on_face or self._is_new(row, repeating=repeating)
            loud = self.of > 2 and self.voices.too_loud(person)
            if fresh and self.here[person] < each and not loud:
                return row, backing
        return None

    def _is_new(self, row: int, *, repeating: bool) -> bool:
        if repeating:
            return row != self.voices.top
        beside = self.voices.backing.get(self.plan.beside, set()) if self.plan.beside else set()
        return row not in self.voices.rows and row not in beside

    def take(self, material: Material, row: int, backing: Sequence[int]) -> bool:
        """Put a statement in the slot, unless it says again what stands there already."""
        if self.taken and float(material.cosines([row], self.taken).max()) > SAID_TWICE:
            return False
        self.taken.append(row)
        self.here[material.people[row]] += 1
        self.voices.lines[material.people[row]] += 1
        if self.plan.on_face:
            self.voices.rows.add(row)
            self.voices.backing.setdefault(self.plan.slot, set()).update(backing)
        return True
