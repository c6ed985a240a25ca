"""Choose what a card says in its people's own words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from persona_builder.domain.personas import Claim, Evidence
from persona_builder.draft.lines import draft_lines
from persona_builder.draft.material import Material
from persona_builder.draft.plans import SUPPORTS_ACROSS_KINDS, SlotPlan, Voices
from persona_builder.draft.signs import FLAG
from persona_builder.draft.slots import is_sorted

# The quote on top has to be read at a glance.
_SIGNATURE_WORDS_MAX = 30
# Of how many of the most typical people the quote on top is chosen, at least.
_TYPICAL_AT_LEAST = 3


def signature_row(
    material: Material, rows: Sequence[int], people: Sequence[str], others: Sequence[int]
) -> int | None:
    """Return the statement to stand on top of the card; None where none is fit to quote.

    Args:
        material: Where the rows point.
        rows: Everything the segment's people said.
        people: The segment's people, the most typical first.
        others: Everything other segments' people said.
    """
    typical = people[: max(_TYPICAL_AT_LEAST, (len(people) + 1) // 2)]
    options = [
        row
        for row in rows
        if material.quotable[row]
        and is_sorted(material, row)
        and len(material.texts[row].split()) <= _SIGNATURE_WORDS_MAX
    ]
    options = [row for row in options if material.people[row] in typical] or options
    options = [row for row in options if _stakes(material, row)] or options
    if not options:
        return None
    own = _own_ground(material, options, rows, others)
    rank = {person: place for place, person in enumerate(people)}
    best = max(
        range(len(options)),
        key=lambda place: (
            own[place] + 0.3 * _weight(material, options[place]),
            -rank[material.people[options[place]]],
            -options[place],
        ),
    )
    return options[best]


def signature(material: Material, row: int | None) -> Evidence | None:
    """Return the words of the quote on top."""
    return None if row is None else material.evidence(row)


def draft_quotes(
    material: Material,
    rows: Sequence[int],
    voices: Voices,
    *,
    of: int,
    typical: Callable[[int], float] = lambda _: 0.0,
) -> list[Claim]:
    """Return up to five quotes that do not stand on the card's face yet."""

    def fitness(row: int) -> float:
        return material.quotable[row] and _weight(material, row)

    plan = SlotPlan(
        slot="quote",
        fits=lambda row: is_sorted(material, row) and material.quotable[row] > 0,
        backs=lambda row: is_sorted(material, row),
        confidence=lambda row: max(material.tags[row].probabilities.values()),
        fitness=fitness,
        most=5,
        least=3,
        by_people=False,
        supports=SUPPORTS_ACROSS_KINDS,
        typical=typical,
        repeat_to=3,
    )
    return draft_lines(material, rows, plan, voices, of=of)


def _weight(material: Material, row: int) -> float:
    """How well a statement reads as a quote and how much is at stake in it, 0 to 1."""
    return 0.6 * material.quotable[row] + 0.4 * min(_stakes(material, row), 2) / 2


def _stakes(material: Material, row: int) -> int:
    """How many of these a statement holds: a wish, a problem, a feeling."""
    tag = material.tags[row]
    return (tag.need >= FLAG) + (tag.pain >= FLAG) + (tag.quadrant == "feel")


def _own_ground(
    material: Material, options: Sequence[int], rows: Sequence[int], others: Sequence[int]
) -> list[float]:
    """How close each option is to what this segment says, beyond what others say; -2 to 2."""
    here = material.vectors[list(rows)].mean(axis=0)
    there = material.vectors[list(others)].mean(axis=0) if others else np.zeros_like(here)
    return [float(value) for value in material.vectors[list(options)] @ (here - there)]
