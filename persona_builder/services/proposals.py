"""Journeys, stakeholders and focus statements that the interviews propose beside a persona.

Computed when they are asked for, from the stored study; nothing is saved until a person
accepts or dismisses, which the log of edits keeps and undo takes back.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Literal

from persona_builder.domain.edits import Edit
from persona_builder.domain.experience import (
    Stage,
)
from persona_builder.domain.journey import (
    FocusStatement,
    JourneyStep,
    Level,
    Stakeholder,
)
from persona_builder.domain.personas import Evidence
from persona_builder.domain.proposals import (
    FocusProposal,
    JourneyDraft,
    JourneyProposal,
    StakeholderProposal,
)
from persona_builder.domain.review import ShownPersona
from persona_builder.draft import propose_focus, propose_stakeholders
from persona_builder.services.besides import AnyProposal, Besides, besides_of
from persona_builder.services.cards import cards_in
from persona_builder.services.contexts import EvidenceView, view_evidence
from persona_builder.services.entries import add_entry
from persona_builder.services.experiences import experience_in, journey_of
from persona_builder.services.people import people_in
from persona_builder.services.preferences import signed
from persona_builder.services.stages import stages_in
from persona_builder.store import ProjectStore, RecordEdit, Snapshot, edits_of, values_of


@dataclass(frozen=True, slots=True)
class Offer(Generic[AnyProposal]):
    """What is proposed beside a persona now.

    Attributes:
        open: Nobody decided on them yet.
        dismissed: Somebody dismissed them; they can be offered again.
    """

    open: tuple[AnyProposal, ...] = ()
    dismissed: tuple[AnyProposal, ...] = ()


@dataclass(frozen=True, slots=True)
class OfferedJourney:
    """A persona's journey as the interviews tell it, and what of it is still open.

    Attributes:
        draft: Everything, decided on or not; None before an analysis.
        offer: The lines of it that nobody accepted.
        stages: The columns, also where nothing is drafted.
    """

    draft: JourneyDraft | None
    offer: Offer[JourneyProposal]
    stages: tuple[Stage, ...]


def journey(project: Path, persona_id: str) -> OfferedJourney:
    """Return what the interviews tell of a persona's way.

    Raises:
        ProjectError: The persona is gone, or the project cannot be read; so below.
    """
    with ProjectStore(project).read() as connection:
        persona, besides = _beside(connection, persona_id)
        experience = experience_in(project, connection, besides.stages)
        if experience is None:
            return OfferedJourney(None, Offer(), besides.stages)
        draft = journey_of(experience, persona.participants, whose=persona_id)
        offer = _offer(besides, persona_id, draft.proposals)
        return OfferedJourney(draft, offer, besides.stages)


def participant_journey(project: Path, participant_id: str) -> JourneyDraft | None:
    """Return what one person tells of the way; None before an analysis."""
    with ProjectStore(project).read() as connection:
        stages = stages_in(connection)
        experience = experience_in(project, connection, stages)
        if experience is None:
            return None
        return journey_of(experience, [participant_id], whose=participant_id)


def stakeholders(project: Path, persona_id: str) -> Offer[StakeholderProposal]:
    """Return whom a persona's people speak of."""
    with ProjectStore(project).read() as connection:
        persona, besides = _beside(connection, persona_id)
        experience = experience_in(project, connection, besides.stages)
        if experience is None:
            return Offer()
        found = propose_stakeholders(experience, persona.participants, whose=persona_id)
        return _offer(besides, persona_id, found)


def focus(project: Path, persona_id: str) -> Offer[FocusProposal]:
    """Return words for a persona's focus statement."""
    with ProjectStore(project).read() as connection:
        persona, besides = _beside(connection, persona_id)
        experience = experience_in(project, connection, besides.stages)
        if experience is None:
            return Offer()
        found = propose_focus(experience, persona.participants, whose=persona_id)
        return _offer(besides, persona_id, found)


def accept_step(
    project: Path,
    persona_id: str,
    proposal: JourneyProposal,
    *,
    text: str | None = None,
    author: str = "you",
) -> Edit:
    """Make a line of a journey the researcher's, with the statements it rests on.

    Args:
        project: The project file.
        persona_id: The persona.
        proposal: The line.
        text: In other words than proposed; None for the words as they are.
        author: Who.

    Raises:
        UsageError: The words are empty or too long; so below.
        ProjectError: The persona is gone, or the file cannot be written; so below.
    """
    step = JourneyStep(
        proposal.stage,
        proposal.row,
        proposal.text if text is None else text,
        _statements(proposal.evidence),
        _transcripts(proposal.evidence),
        proposal.id,
    )
    return add_entry(project, persona_id, step, author=author)


def accept_stakeholder(
    project: Path,
    persona_id: str,
    proposal: StakeholderProposal,
    *,
    name: str,
    support: Level,
    influence: Level,
    author: str = "you",
) -> Edit:
    """Put somebody on the map, where the researcher places them."""
    ids = _statements(proposal.evidence)
    person = Stakeholder(name, support, influence, "", ids, proposal.id)
    return add_entry(project, persona_id, person, author=author)


def accept_focus(
    project: Path,
    persona_id: str,
    proposal: FocusProposal,
    *,
    who: str,
    what: str,
    why: str,
    author: str = "you",
) -> Edit:
    """Make a focus statement of a proposal, in the researcher's words."""
    statement = FocusStatement(
        who,
        what,
        why,
        _statements(proposal.evidence),
        _transcripts(proposal.evidence),
        proposal.id,
    )
    return add_entry(project, persona_id, statement, author=author)


def dismiss(project: Path, proposal_id: str, *, author: str = "you") -> Edit:
    """Say that a proposal is not wanted; later runs do not offer it either."""
    return _decide(project, proposal_id, "reject", author)


def offer_again(project: Path, proposal_id: str, *, author: str = "you") -> Edit:
    """Take back that a proposal is not wanted."""
    return _decide(project, proposal_id, "restore", author)


def passages(project: Path, evidence: Iterable[Evidence]) -> tuple[EvidenceView, ...]:
    """Return words behind a proposal with the turns around them."""
    with ProjectStore(project).read() as connection:
        return _views(connection, evidence)


def passages_of(project: Path, statement_ids: Collection[str]) -> tuple[EvidenceView, ...]:
    """Return statements that an entry rests on with the turns around them, in its order.

    Those that are no longer in the newest analysis are left out.
    """
    with ProjectStore(project).read() as connection:
        experience = experience_in(project, connection, stages_in(connection))
        if experience is None:
            return ()
        material = experience.material
        rows = {each.id: row for row, each in enumerate(material.statements)}
        found = [material.evidence(rows[each]) for each in statement_ids if each in rows]
        return _views(connection, found)


def _offer(
    besides: Besides, persona_id: str, proposals: Sequence[AnyProposal]
) -> Offer[AnyProposal]:
    waiting = [each for each in proposals if not besides.has(persona_id, each)]
    return Offer(
        tuple(each for each in waiting if each.id not in besides.dismissed),
        tuple(each for each in waiting if each.id in besides.dismissed),
    )


def _beside(connection: Snapshot, persona_id: str) -> tuple[ShownPersona, Besides]:
    persona = cards_in(connection).persona(persona_id)
    return persona, besides_of(edits_of(connection), values_of(connection))


def _decide(project: Path, proposal_id: str, kind: Literal["reject", "restore"], by: str) -> Edit:
    value = "no" if kind == "restore" else "yes"
    command = RecordEdit(signed(by), proposal_id, kind, "proposal", str(uuid.uuid4()), value)
    return ProjectStore(project).apply(command)


def _views(connection: Snapshot, evidence: Iterable[Evidence]) -> tuple[EvidenceView, ...]:
    transcripts, participants = people_in(connection)
    by_id = {transcript.id: transcript for transcript in transcripts}
    names = {person.id: person.name for person in participants}
    return tuple(
        view_evidence(
            item,
            by_id.get(item.transcript_id),
            participant=names.get(item.participant_id, ""),
            against=False,
        )
        for item in evidence
    )


def _statements(evidence: Sequence[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.statement_id for item in evidence))


def _transcripts(evidence: Sequence[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.transcript_id for item in evidence))
