"""Sort what one person said for an empathy map and a profile: their words, nothing inferred."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from persona_builder.domain.empathy import Quadrant
from persona_builder.domain.maps import MOST_NOTES, MapCell, MapNote, PersonNotes
from persona_builder.domain.personas import ClaimKind, Evidence
from persona_builder.draft.experience import Experience
from persona_builder.draft.journey import draft_journey
from persona_builder.draft.material import Material
from persona_builder.draft.phrases import has_aim, is_unreal, speaks_of_self
from persona_builder.draft.slots import FLAG, is_sorted
from persona_builder.language.senses import speaks_of

_MOST_QUOTES = 12
# "I looked at it." tells nothing of what is around somebody.
_LEAST_WORDS_AROUND = 6
# Closer than this, two statements of one person say the same.
_SAME = 0.85
_REPORTED: frozenset[MapCell] = frozenset({"do", "hear", "see"})


def draft_person(material: Material, participant_id: str) -> PersonNotes:
    """Return what a person said by cell; a cell without evidence is empty.

    Args:
        material: The study.
        participant_id: Whose words.
    """
    rows = material.rows_of([participant_id])
    cells: dict[MapCell, tuple[MapNote, ...]] = {}
    for cell, (fits, score) in _plans(material).items():
        # What somebody needs to do is not said a second time as what they would gain.
        known = {each.text for each in cells["goal"]} if cell == "gain" else set()
        left = [row for row in rows if material.texts[row] not in known]
        cells[cell] = _notes(material, left, cell, fits, score)
    quotes = _best(
        material, rows, lambda row: material.quotable[row] > 0, lambda row: material.quotable[row]
    )
    return PersonNotes(
        participant_id, cells, tuple(material.evidence(row) for row in quotes[:_MOST_QUOTES])
    )


_Fits = Callable[[int], bool]
_Score = Callable[[int], float]


def _plans(material: Material) -> dict[MapCell, tuple[_Fits, _Score]]:
    """Return by cell which statements may hang there and which of them goes first."""
    tags, spoken, languages = material.tags, material.spoken, material.languages

    def counts(row: int) -> bool:
        return tags[row].quadrant != "none"

    def tells(row: int) -> bool:
        long_enough = material.n_words[row] >= _LEAST_WORDS_AROUND
        return counts(row) and long_enough and not is_unreal(spoken[row], languages[row])

    def of_quadrant(quadrant: Quadrant) -> tuple[_Fits, _Score]:
        return (
            lambda row: is_sorted(material, row) and tags[row].quadrant == quadrant,
            lambda row: tags[row].probabilities[quadrant],
        )

    def is_goal(row: int) -> bool:
        aims = has_aim(spoken[row], languages[row]) and speaks_of_self(spoken[row], languages[row])
        return counts(row) and tags[row].need >= FLAG and aims

    def sees(row: int) -> bool:
        return tells(row) and speaks_of("see", material.texts[row], languages[row])

    def hears(row: int) -> bool:
        return tells(row) and speaks_of("hear", material.texts[row], languages[row])

    def alike(row: int) -> float:
        return float(material.n_words[row] > 0)

    def need(row: int) -> float:
        return tags[row].need

    def pain(row: int) -> float:
        return tags[row].pain

    return {
        "goal": (is_goal, need),
        "see": (sees, alike),
        "say": of_quadrant("say"),
        "do": of_quadrant("do"),
        "hear": (hears, alike),
        "think": of_quadrant("think"),
        "feel": of_quadrant("feel"),
        "pain": (lambda row: counts(row) and tags[row].pain >= FLAG, pain),
        "gain": (lambda row: counts(row) and tags[row].need >= FLAG, need),
    }


def _notes(
    material: Material, rows: Sequence[int], cell: MapCell, fits: _Fits, score: _Score
) -> tuple[MapNote, ...]:
    kind: ClaimKind = "reported" if cell in _REPORTED else "quoted"
    return tuple(
        _note(material.evidence(row), cell, kind)
        for row in _best(material, rows, fits, score)[: MOST_NOTES[cell]]
    )


def _note(evidence: Evidence, cell: MapCell, kind: ClaimKind) -> MapNote:
    return MapNote(cell, evidence.quote, kind, (evidence,))


def _best(material: Material, rows: Sequence[int], fits: _Fits, score: _Score) -> list[int]:
    """Return the rows that fit and read well, the best first, none that repeats a better one."""
    fitting = [row for row in rows if fits(row) and material.fitness[row] > 0]
    fitting.sort(key=lambda row: (-score(row) - material.fitness[row], row))
    kept: list[int] = []
    for row in fitting:
        if not kept or float(material.cosines([row], kept).max()) <= _SAME:
            kept.append(row)
    return kept


def stages_of_person(
    experience: Experience, participant_id: str
) -> tuple[tuple[str, tuple[Evidence, ...]], ...]:
    """Return what a person says about each stage of the journey; stages without words left out.

    Args:
        experience: The study, with the stage of each statement.
        participant_id: Whose words.
    """
    draft = draft_journey(experience, [participant_id], whose=participant_id)
    return tuple(
        (stage.name, found)
        for stage in draft.stages
        if (
            found := tuple(
                dict.fromkeys(
                    each.evidence[0]
                    for each in draft.proposals
                    if each.stage == stage.name and each.row != "touchpoint"
                )
            )
        )
    )
