"""Journeys, stakeholder maps and focus statements as sheets that documents are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TypeAlias, TypeVar

from persona_builder.domain.edits import Edit
from persona_builder.domain.experience import STANDARD_STAGES, Stage
from persona_builder.domain.journey import (
    Entry,
    FocusStatement,
    JourneyStep,
    ShownEntry,
    Stakeholder,
)
from persona_builder.domain.personas import Evidence
from persona_builder.domain.proposals import (
    FocusProposal,
    JourneyProposal,
    StakeholderProposal,
)
from persona_builder.domain.review import ShownPersona
from persona_builder.domain.studies import Study
from persona_builder.domain.transcripts import Transcript
from persona_builder.draft import (
    Experience,
    kind_of_touchpoint,
    propose_focus,
    propose_stakeholders,
    read_experience,
)
from persona_builder.export.focus import FocusSheet, make_focus
from persona_builder.export.journey import JourneySheet, make_journey
from persona_builder.export.ledger import Ledger
from persona_builder.export.stakeholders import StakeholderSheet, make_stakeholders
from persona_builder.review import chosen_stages, dismissed_proposals, show_entries
from persona_builder.services.cards import cards_in
from persona_builder.services.experiences import experience_in, journey_of
from persona_builder.services.study_index import index_in
from persona_builder.statements import texts_of
from persona_builder.store import (
    ProjectStore,
    edits_of,
    values_of,
)

Proposal: TypeAlias = JourneyProposal | StakeholderProposal | FocusProposal
AnyProposal = TypeVar("AnyProposal", JourneyProposal, StakeholderProposal, FocusProposal)


@dataclass(frozen=True, slots=True)
class Besides:
    """What people decided beside all personas.

    Attributes:
        entries: What they wrote or accepted, oldest first; nothing that was taken out.
        dismissed: Ids of proposals that they dismissed.
        stages: The columns of journeys.
    """

    entries: tuple[ShownEntry, ...] = ()
    dismissed: frozenset[str] = frozenset()
    stages: tuple[Stage, ...] = STANDARD_STAGES

    def coded(self, redact: Callable[[str], str]) -> Besides:
        """Return the same with codes for names in what people typed; stages keep theirs."""
        return replace(
            self,
            entries=tuple(replace(each, entry=_coded(each.entry, redact)) for each in self.entries),
        )

    def steps(self, persona_id: str) -> list[JourneyStep]:
        """Return a persona's journey steps."""
        return [each for each in self._of(persona_id) if isinstance(each, JourneyStep)]

    def people(self, persona_id: str) -> list[Stakeholder]:
        """Return a persona's stakeholders."""
        return [each for each in self._of(persona_id) if isinstance(each, Stakeholder)]

    def statements(self, persona_id: str) -> list[FocusStatement]:
        """Return a persona's focus statements."""
        return [each for each in self._of(persona_id) if isinstance(each, FocusStatement)]

    def has(self, persona_id: str, proposal: Proposal) -> bool:
        """Return whether a proposal was accepted, or its words were put there by hand."""
        return any(
            entry.proposal_id == proposal.id or _says_the_same(entry, proposal)
            for entry in self._of(persona_id)
        )

    def left(self, persona_id: str, proposals: Sequence[AnyProposal]) -> tuple[AnyProposal, ...]:
        """Return the proposals that nobody has accepted or dismissed."""
        return tuple(
            each
            for each in proposals
            if each.id not in self.dismissed and not self.has(persona_id, each)
        )

    def _of(self, persona_id: str) -> list[Entry]:
        return [each.entry for each in self.entries if each.persona_id == persona_id]


def besides_of(edits: Sequence[Edit], values: Mapping[str, str]) -> Besides:
    """Return what the log says that people decided beside personas.

    Args:
        edits: The whole log.
        values: What people typed, by value id.
    """
    return Besides(
        tuple(each for each in show_entries(edits, values) if not each.hidden),
        dismissed_proposals(edits),
        chosen_stages(edits, values) or STANDARD_STAGES,
    )


@dataclass(frozen=True, eq=False)
class BesideDesk:
    """What sheets beside personas are made of.

    Attributes:
        study: What was said.
        transcripts: By id, as they read now.
        besides: What people decided.
        known: The study laid out already; None to do so when it is asked for.
    """

    study: Study
    transcripts: Mapping[str, Transcript]
    besides: Besides
    known: Experience | None = None

    @cached_property
    def experience(self) -> Experience:
        """The study laid out for journeys."""
        if self.known is not None:
            return self.known
        texts = texts_of(self.study.statements, self.study.transcripts)
        return read_experience(self.study, texts, self.besides.stages)

    @cached_property
    def said(self) -> Mapping[str, Evidence]:
        """Every statement by id."""
        material = self.experience.material
        return {each.id: material.evidence(row) for row, each in enumerate(material.statements)}

    def journey(self, persona: ShownPersona, language: str = "") -> JourneySheet:
        """Return a persona's journey: what people accepted, then what is proposed.

        Raises:
            VerificationError: A quote is not where it says it is; true of all below.
        """
        besides = self.besides
        draft = journey_of(self.experience, persona.participants, whose=persona.id)
        left = besides.left(persona.id, draft.proposals)
        spoken = language or self._language(persona)
        return make_journey(
            persona.name.text,
            spoken,
            besides.steps(persona.id),
            replace(draft, proposals=left),
            self.said,
            self._ledger(),
            stages=besides.stages,
            kind_of=lambda words: kind_of_touchpoint(words, spoken),
        )

    def stakeholders(self, persona: ShownPersona) -> StakeholderSheet:
        """Return a persona's stakeholder map."""
        proposals = propose_stakeholders(self.experience, persona.participants, whose=persona.id)
        left = self.besides.left(persona.id, proposals)
        people = self.besides.people(persona.id)
        return make_stakeholders(persona.name.text, people, left, self.said, self._ledger())

    def focus(self, persona: ShownPersona) -> FocusSheet:
        """Return a persona's focus statements."""
        proposals = propose_focus(self.experience, persona.participants, whose=persona.id)
        left = self.besides.left(persona.id, proposals)
        statements = self.besides.statements(persona.id)
        return make_focus(persona.name.text, statements, left, self.said, self._ledger())

    def _ledger(self) -> Ledger:
        return Ledger(self.study.participant_by_id, self.transcripts)

    def _language(self, persona: ShownPersona) -> str:
        """Return the language in which a persona's people say most."""
        material = self.experience.material
        rows = material.rows_of(persona.participants)
        counts: dict[str, int] = {}
        for row in rows:
            language = self.experience.languages[row]
            counts[language] = counts.get(language, 0) + material.n_words[row]
        return max(sorted(counts), key=lambda each: counts[each], default="und")


def journey_sheet(project: Path, persona_id: str) -> JourneySheet | None:
    """Return a persona's journey as it stands; None before an analysis.

    Raises:
        ProjectError: The persona is gone, or the project cannot be read.
        VerificationError: A quote is not where it says it is.
    """
    with ProjectStore(project).read() as connection:
        persona = cards_in(connection).persona(persona_id)
        besides = besides_of(edits_of(connection), values_of(connection))
        experience = experience_in(project, connection, besides.stages)
        if experience is None:
            return None
        index = index_in(project, connection)
    transcripts = {} if index is None else index.transcripts
    desk = BesideDesk(experience.study, transcripts, besides, experience)
    return desk.journey(persona)


def written_beside(
    edits: Sequence[Edit], values: Mapping[str, str], kept: Sequence[ShownPersona]
) -> tuple[str, ...]:
    """Return which formats hold something that a person wrote or accepted.

    Args:
        edits: The whole log.
        values: What people typed, by value id.
        kept: The personas that are exported.
    """
    besides = besides_of(edits, values)
    held = {
        "journeys": any(besides.steps(each.id) for each in kept),
        "stakeholders": any(besides.people(each.id) for each in kept),
        "focus": any(besides.statements(each.id) for each in kept),
    }
    return tuple(name for name, has in held.items() if has)


def _says_the_same(entry: Entry, proposal: Proposal) -> bool:
    """Tell a line of a journey that a person put in the same cell for the same statement."""
    return (
        isinstance(entry, JourneyStep)
        and isinstance(proposal, JourneyProposal)
        and (entry.stage, entry.row) == (proposal.stage, proposal.row)
        and proposal.row != "touchpoint"
        and proposal.evidence[0].statement_id in entry.statement_ids
    )


def _coded(entry: Entry, redact: Callable[[str], str]) -> Entry:
    match entry:
        case JourneyStep():
            return replace(entry, text=redact(entry.text))
        case Stakeholder():
            return replace(entry, name=redact(entry.name), note=redact(entry.note))
        case FocusStatement():
            return replace(
                entry, who=redact(entry.who), what=redact(entry.what), why=redact(entry.why)
            )
