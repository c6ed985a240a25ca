"""Statements of the newest run as rows of a list, with where each stands on cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from persona_builder.domain.empathy import Quadrant
from persona_builder.domain.personas import Slot
from persona_builder.domain.review import ShownPersona
from persona_builder.errors import ProjectError
from persona_builder.services.study_index import STATED, StudyIndex, index_of


@dataclass(frozen=True, slots=True)
class Use:
    """A place where a statement stands on a card.

    Attributes:
        persona_id: The card.
        persona: What the persona is called.
        claim_id: The line.
        slot: Where on the card.
        against: True where the statement speaks against the line.
        hidden: True where the line is left out of exports.
        first: True where the line shows these very words.
        rev: Revision of the line.
    """

    persona_id: str
    persona: str
    claim_id: str
    slot: Slot
    against: bool
    hidden: bool
    first: bool
    rev: int


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement in a list.

    Attributes:
        id: The statement.
        text: Its words.
        participant_id: Who said it.
        participant: What cards call them.
        transcript_id: Where it stands.
        file: Name of that file.
        turn: Index of its turn, from 0.
        language: BCP 47 code of the interview.
        quadrant: What the tagger takes it for, also where it is not sure.
        pain: Whether a problem is stated.
        need: Whether a need or a wish is stated.
        abstained: True where the tagger was not sure.
        uses: Where it stands on cards.
    """

    id: str
    text: str
    participant_id: str
    participant: str
    transcript_id: str
    file: str
    turn: int
    language: str
    quadrant: Quadrant
    pain: bool
    need: bool
    abstained: bool
    uses: tuple[Use, ...] = ()


def uses_of(personas: Iterable[ShownPersona]) -> Mapping[str, tuple[Use, ...]]:
    """Return where each statement stands on cards that are not discarded, by its id."""
    found: dict[str, list[Use]] = defaultdict(list)
    for persona in personas:
        if persona.status == "discarded":
            continue
        for claim in persona.claims:
            behind = [(item, False) for item in claim.evidence]
            against = [(item, True) for item in claim.counter_evidence]
            for place, (item, is_against) in enumerate((*behind, *against)):
                found[item.statement_id].append(
                    Use(
                        persona.id,
                        persona.name.text,
                        claim.id,
                        claim.slot,
                        against=is_against,
                        hidden=claim.hidden,
                        first=place == 0 and not is_against,
                        rev=claim.rev,
                    )
                )
    return {each: tuple(uses) for each, uses in found.items()}


def row_of(index: StudyIndex, row: int, uses: Mapping[str, tuple[Use, ...]]) -> StatementRow:
    """Return a statement for a list.

    Args:
        index: The newest run.
        row: Which of its statements, from 0.
        uses: As ``uses_of`` gives them.
    """
    study = index.analysis.study
    said, tag = study.statements[row], study.tags[row]
    transcript = study.transcript_by_id[said.transcript_id]
    person = study.participant_by_id.get(said.participant_id)
    return StatementRow(
        id=said.id,
        text=index.texts[row],
        participant_id=said.participant_id,
        participant=person.name if person else "",
        transcript_id=said.transcript_id,
        file=transcript.source.name,
        turn=said.turn_index,
        language=transcript.language,
        quadrant=tag.quadrant,
        pain=tag.pain >= STATED,
        need=tag.need >= STATED,
        abstained=tag.abstained,
        uses=uses.get(said.id, ()),
    )


def located(project: Path, statement_id: str) -> tuple[StudyIndex, int]:
    """Return the newest run and which row of it a statement is.

    Raises:
        ProjectError: The newest run has no such statement, or the project cannot be read.
    """
    index = index_of(project)
    row = None if index is None else index.row_by_id.get(statement_id)
    if index is None or row is None:
        raise ProjectError("This statement is not in the newest analysis.")
    return index, row
