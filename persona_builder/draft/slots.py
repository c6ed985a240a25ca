"""What goes into which slot of a card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from persona_builder.domain.empathy import Quadrant
from persona_builder.domain.personas import MAP_SLOTS, Slot
from persona_builder.draft.circumstances import introduces
from persona_builder.draft.material import Material
from persona_builder.draft.plans import SlotPlan
from persona_builder.draft.signs import FLAG, Signs

__all__ = ["FLAG", "MOST_ON_BOARD", "face_plans", "is_sorted", "map_plans"]

# How much a pain or a wish lifts a note of the empathy map.
_AT_STAKE = 0.3
# Enough for a board that still fits one page.
MOST_ON_BOARD, _LEAST_NOTES = 12, 6


def face_plans(
    material: Material, typical: Callable[[int], float] = lambda _: 0.0
) -> list[SlotPlan]:
    """Return the plans of goals, pains, needs and behaviours, in the order they choose.

    Goals choose before needs, because every goal could also stand there; pains
    choose before needs, because a complaint that holds a wish is a pain first.

    Args:
        material: Where the rows point.
        typical: How typical each statement is of the segment, 0 to 1.
    """
    signs = Signs(material)

    # Who somebody is stands under Situation, and is no habit.
    def is_behaviour(row: int) -> bool:
        return signs.is_behaviour(row) and not introduces(material, row)

    def backs_behaviour(row: int) -> bool:
        return signs.is_act(row) and not introduces(material, row)

    wish = SlotPlan(
        "need",
        signs.is_wish,
        signs.half_wish,
        signs.wish,
        signs.reads,
        most=5,
        least=3,
        beside="goal",
        alone=signs.sure_wish,
    )
    plans = (
        replace(wish, slot="goal", fits=signs.is_goal, most=4, least=2, beside=None),
        SlotPlan(
            "pain",
            signs.is_pain,
            signs.half_pain,
            signs.pain,
            signs.reads,
            most=5,
            least=3,
            alone=signs.sure_pain,
        ),
        wish,
        SlotPlan(
            "behaviour",
            is_behaviour,
            backs_behaviour,
            signs.act,
            signs.reads_as_habit,
            most=5,
            least=3,
            alone=signs.sure_act,
        ),
    )
    return [replace(plan, typical=typical) for plan in plans]


def map_plans(
    material: Material, typical: Callable[[int], float] = lambda _: 0.0
) -> list[SlotPlan]:
    """Return the plans of the four quadrants, in the order of the board."""
    return [replace(_quadrant_plan(material, slot), typical=typical) for slot in MAP_SLOTS]


def is_sorted(material: Material, row: int) -> bool:
    """Return whether the tagger was sure of a quadrant of the empathy map."""
    tag = material.tags[row]
    return tag.quadrant != "none" and not tag.abstained


def _quadrant_plan(material: Material, slot: Slot) -> SlotPlan:
    quadrants: dict[Slot, Quadrant] = {"say": "say", "think": "think", "do": "do", "feel": "feel"}
    quadrant = quadrants[slot]

    def belongs(row: int) -> bool:
        return is_sorted(material, row) and material.tags[row].quadrant == quadrant

    def telling(row: int) -> float:
        # A note that also holds a pain or a wish says more than one in passing.
        tag = material.tags[row]
        fitness = material.fitness[row]
        return fitness and fitness + _AT_STAKE * max(tag.pain, tag.need)

    return SlotPlan(
        slot=slot,
        fits=belongs,
        backs=belongs,
        confidence=lambda row: material.tags[row].probabilities[quadrant],
        fitness=telling,
        most=MOST_ON_BOARD,
        least=_LEAST_NOTES,
        on_face=False,
    )
