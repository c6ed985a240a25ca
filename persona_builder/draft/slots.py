"""What goes into which slot of a card."""

from __future__ import annotations

from collections.abc import Callable

from persona_builder.domain.empathy import Quadrant
from persona_builder.domain.personas import MAP_SLOTS, Slot
from persona_builder.draft.material import Material
from persona_builder.draft.phrases import has_aim, has_habit, is_unreal, speaks_of_self
from persona_builder.draft.plans import SlotPlan

# A calibrated flag is taken as set where it is more likely than not.
FLAG = 0.5
# To back a line that is flagged, half as sure is enough: what counts there is
# that the words say the same.
_BACKING_FLAG = 0.25
# A statement that reports an act is also a line of behaviour when done again
# and again; this much lifts habits over single events.
_HABIT = 0.3
# Enough for a board that still fits one page.
MOST_NOTES, _LEAST_NOTES = 12, 6


def face_plans(material: Material) -> list[SlotPlan]:
    """Return the plans of goals, pains, needs and behaviours, in the order they choose.

    Goals choose before needs, because every goal could also stand there; pains
    choose before needs, because a complaint that holds a wish is a pain first.
    """
    tags, fitness = material.tags, material.fitness

    def is_goal(row: int) -> bool:
        tag = tags[row]
        return (
            _counts(material, row)
            and tag.need >= FLAG
            and "think" in (tag.quadrant, tag.secondary)
            and has_aim(material.spoken[row], material.languages[row])
            and speaks_of_self(material.spoken[row], material.languages[row])
        )

    def is_behaviour(row: int) -> bool:
        unreal = is_unreal(material.spoken[row], material.languages[row])
        return tags[row].quadrant == "do" and _counts(material, row) and not unreal

    def habit_fitness(row: int) -> float:
        habit = has_habit(material.spoken[row], material.languages[row])
        return fitness[row] and fitness[row] + _HABIT * habit

    def does(row: int) -> float:
        return tags[row].probabilities["do"]

    def flagged(name: str, least: float) -> Callable[[int], bool]:
        return lambda row: _counts(material, row) and getattr(tags[row], name) >= least

    def is_act(row: int) -> bool:
        return _counts(material, row) and "do" in (tags[row].quadrant, tags[row].secondary)

    wish, pain = flagged("need", FLAG), flagged("pain", FLAG)
    half_wish, half_pain = flagged("need", _BACKING_FLAG), flagged("pain", _BACKING_FLAG)
    reads = fitness.__getitem__

    def need(row: int) -> float:
        return tags[row].need

    return [
        SlotPlan("goal", is_goal, half_wish, need, reads, most=4, least=2),
        SlotPlan("pain", pain, half_pain, lambda row: tags[row].pain, reads, most=5, least=3),
        SlotPlan("need", wish, half_wish, need, reads, most=5, least=3, beside="goal"),
        SlotPlan("behaviour", is_behaviour, is_act, does, habit_fitness, most=5, least=3),
    ]


def map_plans(material: Material) -> list[SlotPlan]:
    """Return the plans of the four quadrants, in the order of the board."""
    return [_quadrant_plan(material, slot) for slot in MAP_SLOTS]


def is_sorted(material: Material, row: int) -> bool:
    """Return whether the tagger was sure of a quadrant of the empathy map."""
    tag = material.tags[row]
    return tag.quadrant != "none" and not tag.abstained


def _counts(material: Material, row: int) -> bool:
    """A flag may stand on a statement the tagger could not sort, never on one without content."""
    return material.tags[row].quadrant != "none"


def _quadrant_plan(material: Material, slot: Slot) -> SlotPlan:
    quadrants: dict[Slot, Quadrant] = {"say": "say", "think": "think", "do": "do", "feel": "feel"}
    quadrant = quadrants[slot]

    def belongs(row: int) -> bool:
        return is_sorted(material, row) and material.tags[row].quadrant == quadrant

    return SlotPlan(
        slot=slot,
        fits=belongs,
        backs=belongs,
        confidence=lambda row: material.tags[row].probabilities[quadrant],
        fitness=material.fitness.__getitem__,
        most=MOST_NOTES,
        least=_LEAST_NOTES,
        on_face=False,
    )
