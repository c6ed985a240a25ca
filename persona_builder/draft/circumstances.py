"""Say in people's own words what their lives are and what they count on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from persona_builder.domain.personas import Claim
from persona_builder.draft.lines import claim, draft_lines
from persona_builder.draft.material import Material
from persona_builder.draft.phrases import is_unreal, speaks_of_self
from persona_builder.draft.plans import SlotPlan, Voices
from persona_builder.draft.signs import FLAG

# The section is read as one paragraph, so it stays under a paragraph's length.
_MOST_WORDS, _MOST_LINES = 120, 5
_MIN_WORDS, _MAX_WORDS = 6, 40
# Who somebody is, is asked first; a later remark is more often about something else.
_EARLY_ANSWERS, _FIRST_ANSWERS = 4, 2
_MOST_EXPECTATIONS = 3


def draft_situation(material: Material, rows: Sequence[int], people: Sequence[str]) -> list[Claim]:
    """Return what people say of household, work and circumstances, one sentence each.

    Args:
        material: Where the rows point.
        rows: Everything the segment's people said.
        people: The segment's people, the most typical first.
    """
    claims: list[Claim] = []
    n_words = 0
    for person in people:
        own = [row for row in rows if material.people[row] == person]
        row = max(
            (row for row in own if _is_situation(material, row)),
            key=lambda row: (_closeness_to_start(material, row), material.fitness[row], -row),
            default=None,
        )
        if row is None or n_words + material.n_words[row] > _MOST_WORDS:
            continue
        n_words += material.n_words[row]
        claims.append(claim(material, "situation", row, [row], of=len(people)))
    return claims[:_MOST_LINES]


def introduces(material: Material, row: int) -> bool:
    """Return whether a statement says at the beginning who somebody is."""
    return _answer_number(material, row) < _FIRST_ANSWERS and _is_situation(material, row)


def draft_expectations(
    material: Material,
    rows: Sequence[int],
    voices: Voices,
    *,
    of: int,
    typical: Callable[[int], float],
) -> list[Claim]:
    """Return up to three lines on what people count on."""

    def expects(row: int) -> bool:
        tag = material.tags[row]
        return (
            tag.quadrant in ("think", "say", "feel")
            and not tag.abstained
            and material.has(row, "expectations")
        )

    plan = SlotPlan(
        slot="expectation",
        fits=expects,
        backs=expects,
        confidence=lambda row: 1 - material.tags[row].probabilities["none"],
        fitness=material.quotable.__getitem__,
        most=_MOST_EXPECTATIONS,
        least=0,
        typical=typical,
    )
    return draft_lines(material, rows, plan, voices, of=of)


def _is_situation(material: Material, row: int) -> bool:
    tag = material.tags[row]
    said, language = material.spoken[row], material.languages[row]
    return (
        tag.quadrant in ("none", "do")
        and tag.pain < FLAG
        and tag.need < FLAG
        and _MIN_WORDS <= material.n_words[row] <= _MAX_WORDS
        and _answer_number(material, row) < _EARLY_ANSWERS
        and material.fitness[row] > 0
        and speaks_of_self(said, language)
        and not is_unreal(said, language)
        and material.has(row, "situations")
    )


def _closeness_to_start(material: Material, row: int) -> int:
    return _EARLY_ANSWERS - _answer_number(material, row)


def _answer_number(material: Material, row: int) -> int:
    """Return how many turns before this one the person answered in, in the same interview."""
    statement = material.statements[row]
    return material.answers_before[statement.transcript_id, statement.turn_index]
