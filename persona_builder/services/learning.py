"""Let the tagger learn from the quadrants that people gave, report on it, switch it off."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path

from persona_builder.domain.empathy import Quadrant, Tag
from persona_builder.domain.review import ShownClaim, ShownPersona
from persona_builder.review import active_edits
from persona_builder.services.cards import cards_in
from persona_builder.services.preferences import signed
from persona_builder.store import (
    ProjectStore,
    RecordEdit,
    Snapshot,
    edits_of,
    load_analysis,
    values_of,
)
from persona_builder.tag import LearningReport, learn, report_on

__all__ = ["LearningReport"]

_ENTITY = "learning"
_ON, _OFF = "on", "off"
_QUADRANT_OF_SLOT: Mapping[str, Quadrant] = {
    "say": "say",
    "think": "think",
    "do": "do",
    "feel": "feel",
}


def set_learning(project: Path, on: bool, *, author: str = "you") -> None:
    """Switch learning on or off for a project; counts from the next analysis, can be undone.

    Raises:
        ProjectError: The project cannot be written.
    """
    value = _ON if on else _OFF
    ProjectStore(project).apply(
        RecordEdit(signed(author), _ENTITY, "set", "learning", str(uuid.uuid4()), value)
    )


def is_learning(project: Path) -> bool:
    """Say whether analyses of a project learn from decisions; off until a person asks for it.

    On labelled sentences held out, learning from up to a hundred decisions changed nothing
    for the better, so it is not done unasked.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        return _is_on(connection)


def learning_report(project: Path) -> LearningReport:
    """Return how well the newest run's tags agree with decisions held out, before and after.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        analysis = load_analysis(connection)
        if analysis is None:
            return LearningReport(0, 0)
        decided = decisions(cards_in(connection).shown)
    return report_on(analysis.study.tags, analysis.study.vectors, decided)


def learned_tags(project: Path) -> tuple[Tag, ...]:
    """Return the newest run's tags with what was decided since; nothing is embedded or saved.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        analysis = load_analysis(connection)
        decided = decided_in(connection)
    if analysis is None:
        return ()
    return learn(analysis.study.tags, analysis.study.vectors, decided)


def decided_in(connection: Snapshot) -> dict[str, Quadrant]:
    """Return what the next analysis learns from; empty when learning is switched off."""
    return decisions(cards_in(connection).shown) if _is_on(connection) else {}


def decisions(personas: Iterable[ShownPersona]) -> dict[str, Quadrant]:
    """Return the quadrant that a person gave or accepted, by statement id.

    A line that was moved to another quadrant or put into one counts, and one that stayed
    where it was on a card that was accepted. Of a line that rests on several statements
    only the quoted one does.
    """
    found: dict[str, Quadrant] = {}
    for persona in personas:
        if persona.status == "discarded":
            continue
        for claim in persona.claims:
            is_move = claim.placed or (
                claim.drafted_slot is not None and claim.slot != claim.drafted_slot
            )
            quadrant = _quadrant_of(claim)
            if quadrant and (is_move or persona.status == "reviewed"):
                found[claim.evidence[0].statement_id] = quadrant
    return found


def _quadrant_of(claim: ShownClaim) -> Quadrant | None:
    """Return the quadrant of a machine's line that counts; None for others."""
    if claim.hidden or claim.drafted_slot not in _QUADRANT_OF_SLOT or not claim.evidence:
        return None
    return _QUADRANT_OF_SLOT.get(claim.slot)


def _is_on(connection: Snapshot) -> bool:
    values = values_of(connection)
    set_to = [
        values.get(edit.value_id or "", _OFF)
        for edit in active_edits(edits_of(connection))
        if edit.field == "learning"
    ]
    return bool(set_to) and set_to[-1] == _ON
