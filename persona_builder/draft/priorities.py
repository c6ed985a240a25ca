"""Rank the pains and unmet needs of a study by how many people they reach and how strongly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from persona_builder.domain.empathy import Tag
from persona_builder.domain.ids import derived_id
from persona_builder.domain.personas import Evidence
from persona_builder.domain.priorities import Priority, PriorityAspect
from persona_builder.domain.themes import Theme
from persona_builder.draft.experience import Experience
from persona_builder.draft.material import Material
from persona_builder.draft.slots import FLAG
from persona_builder.draft.touchpoints import most_said, touchpoints_in

_ASPECTS: tuple[PriorityAspect, ...] = ("pain", "need")
# A need that is told with pleasure is met: praise, not a wish.
_PLEASED = 1


def draft_priorities(material: Material, themes: Sequence[Theme]) -> tuple[Priority, ...]:
    """Return every pain and unmet need that a theme holds, the widest and strongest first.

    Counted are people, never statements. How strongly a person puts it is 1, with 1 more for
    a bad experience or a feeling named, and 1 more for what happens again and again; the
    strongest statement of each person counts. See ``docs/decisions/0023``.

    Args:
        material: The study.
        themes: Its themes.
    """
    of = len(set(material.people))
    found = (_priority(material, aspect, theme, of) for theme in themes for aspect in _ASPECTS)
    return tuple(
        sorted(
            (each for each in found if each is not None),
            key=lambda each: (-len(each.people), -each.weight, each.aspect, each.theme, each.id),
        )
    )


def strength(tag: Tag) -> int:
    """Return how strongly a statement puts a pain or a need, 1 to 3."""
    hurts = tag.valence < 0 or tag.quadrant == "feel" or tag.secondary == "feel"
    return 1 + hurts + ("habitual" in tag.attributes)


def _priority(
    material: Material,
    aspect: PriorityAspect,
    theme: Theme,
    of: int,
) -> Priority | None:
    rows = [material.row_of[each] for each in theme.statement_ids if each in material.row_of]
    rows = [row for row in rows if _counts(material.tags[row], aspect)]
    strongest: dict[str, int] = {}
    for row in sorted(rows, key=lambda row: (-_order(material, row), row)):
        strongest.setdefault(material.people[row], row)
    if not strongest:
        return None
    weights = [strength(material.tags[row]) for row in strongest.values()]
    evidence: tuple[Evidence, ...] = tuple(material.evidence(row) for row in strongest.values())
    return Priority(
        id=derived_id("priority", aspect, theme.id),
        aspect=aspect,
        theme=theme.name,
        people=tuple(strongest),
        of=of,
        weight=sum(weights) / len(weights),
        evidence=evidence,
    )


def _counts(tag: Tag, aspect: PriorityAspect) -> bool:
    if tag.quadrant == "none":
        return False
    if aspect == "pain":
        return tag.pain >= FLAG
    return tag.need >= FLAG and tag.valence < _PLEASED and tag.pain < FLAG


def _order(material: Material, row: int) -> float:
    """A statement that reads well stands before one that is only strong."""
    return strength(material.tags[row]) + material.fitness[row]


def place_priorities(
    priorities: Sequence[Priority], experience: Experience
) -> tuple[Priority, ...]:
    """Return priorities with the stage and touchpoint that most of their people speak of.

    Args:
        priorities: What was found.
        experience: The same study, with the stage of each statement.
    """
    names = {key: stage.name for stage in experience.stages for key in stage.keys}
    placed = []
    for priority in priorities:
        rows = [experience.material.row_of[each.statement_id] for each in priority.evidence]
        tags = [tag for row in rows if (tag := experience.tags[row])]
        met = [
            span.of(experience.sentences[row].text)
            for row in rows
            for kind, spans in touchpoints_in(
                experience.sentences[row], experience.languages[row]
            ).items()
            # A team can mend what is met at a touchpoint, and not somebody's sister.
            if kind != "friend"
            for span in spans[:1]
        ]
        placed.append(
            replace(
                priority,
                stage=_most([names[tag.key] for tag in tags]),
                touchpoint=most_said(met) if met else "",
            )
        )
    return tuple(placed)


def _most(found: Sequence[str]) -> str:
    """Return what is there most often, the first of equals; empty without any."""
    return max(found, key=found.count) if found else ""
