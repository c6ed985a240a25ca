"""Sort what one person said for an empathy map and a profile: their words, nothing inferred."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from persona_builder.domain.empathy import Quadrant
from persona_builder.domain.maps import MapCell, MapNote, PersonNotes
from persona_builder.domain.personas import ClaimKind, Evidence
from persona_builder.draft.material import Material
from persona_builder.draft.phrases import has_aim, is_unreal, speaks_of_self
from persona_builder.draft.slots import FLAG, is_sorted
from persona_builder.language.senses import speaks_of

# How many notes of a cell still hang together: what teaching examples and sticky notes have.
_MOST: Mapping[MapCell, int] = {
    "goal": 3,
    "see": 4,
    "say": 6,
    "do": 7,
    "hear": 4,
    "think": 7,
    "feel": 6,
    "pain": 5,
    "gain": 5,
}
_MOST_QUOTES = 5
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
    cells = {
        cell: _notes(material, rows, cell, fits, score)
        for cell, (fits, score) in _plans(material).items()
    }
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

    def of_quadrant(quadrant: Quadrant) -> tuple[_Fits, _Score]:
        return (
            lambda row: is_sorted(material, row) and tags[row].quadrant == quadrant,
            lambda row: tags[row].probabilities[quadrant],
        )

    def is_goal(row: int) -> bool:
        aims = has_aim(spoken[row], languages[row]) and speaks_of_self(spoken[row], languages[row])
        return counts(row) and tags[row].need >= FLAG and aims

    def sees(row: int) -> bool:
        unreal = is_unreal(spoken[row], languages[row])
        return counts(row) and not unreal and speaks_of("see", material.texts[row], languages[row])

    def hears(row: int) -> bool:
        unreal = is_unreal(spoken[row], languages[row])
        return counts(row) and not unreal and speaks_of("hear", material.texts[row], languages[row])

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
        for row in _best(material, rows, fits, score)[: _MOST[cell]]
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
