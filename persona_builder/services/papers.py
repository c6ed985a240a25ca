"""What documents about a whole study are made of, worked out when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from persona_builder.domain.edits import Edit
from persona_builder.domain.experience import STANDARD_STAGES, Stage
from persona_builder.domain.maps import MapNote, PersonNotes
from persona_builder.domain.priorities import ShownPriority
from persona_builder.domain.review import ShownPersona
from persona_builder.domain.runs import Analysis
from persona_builder.domain.transcripts import Transcript
from persona_builder.draft.experience import Experience
from persona_builder.draft.person import draft_person, stages_of_person
from persona_builder.draft.priorities import draft_priorities, place_priorities
from persona_builder.export import Card, make_card
from persona_builder.export.ledger import Ledger
from persona_builder.export.maps import MapSheet, map_of_person, map_of_persona
from persona_builder.export.priorities import PriorityRow, priority_rows
from persona_builder.export.profile import Profile, make_profile
from persona_builder.export.report import Report, make_report
from persona_builder.privacy import Redactor
from persona_builder.review.own_notes import show_own_notes
from persona_builder.review.priorities import show_priorities
from persona_builder.services.participants import experience_of
from persona_builder.services.pseudonyms import Disguise


def _as_it_is(text: str) -> str:
    return text


@dataclass(frozen=True, eq=False)
class StudyPapers:
    """A study with its personas, from which documents are written.

    Attributes:
        title: What the study is called.
        analysis: What was found.
        transcripts: By id, as they read now.
        shown: Personas that are not discarded, in order.
        cards: Theirs, in the same order.
        edits: What people decided; () where nobody could yet.
        values: What people typed, by value id.
        stages: The columns of the journey.
        known: The study laid out for journeys, where somebody did that already.
        coded: Puts codes for names into what a researcher typed about the study.
    """

    title: str
    analysis: Analysis
    transcripts: Mapping[str, Transcript]
    shown: Sequence[ShownPersona]
    cards: Sequence[Card]
    edits: Sequence[Edit] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    stages: tuple[Stage, ...] = STANDARD_STAGES
    known: Experience | None = None
    coded: Callable[[str], str] = _as_it_is

    @cached_property
    def experience(self) -> Experience:
        """The study with the stage of the journey that each statement speaks of."""
        return self.known or experience_of(self.analysis, self.stages)

    @cached_property
    def persona_names(self) -> Mapping[int, str]:
        """What personas are called, by segment."""
        return {each.segment_id: each.name.text for each in self.shown if each.segment_id}

    @cached_property
    def priorities(self) -> tuple[ShownPriority, ...]:
        """The priority list, in its order."""
        found = draft_priorities(self.experience.material, self.analysis.explanation.themes)
        placed = place_priorities(found, self.experience)
        shown = show_priorities(placed, self.edits, self.values)
        return tuple(self._coded_marks(each) for each in shown)

    def notes(self, participant_id: str) -> PersonNotes:
        """Return what a person said, sorted, with a researcher's own notes."""
        said = draft_person(self.experience.material, participant_id)
        notes = show_own_notes(said, self.edits, self.values)
        cells = {cell: tuple(map(self._coded_note, each)) for cell, each in notes.cells.items()}
        return replace(notes, cells=cells)

    def ledger(self, first: int = 1) -> Ledger:
        """Return a new ledger; quotes are numbered from ``first``."""
        return Ledger(self.analysis.study.participant_by_id, self.transcripts, first)

    def map_of_persona(self, persona_id: str) -> MapSheet:
        """Return a persona's map.

        Raises:
            VerificationError: A quote is not where it says it is; true of all below.
        """
        card = next(each for each in self.cards if each.persona_id == persona_id)
        persona = next(each for each in self.shown if each.id == persona_id)
        known = self.analysis.study.participant_by_id
        members = [self.notes(each) for each in persona.participants if each in known]
        return map_of_persona(card, members, self.ledger(len(card.evidence) + 1))

    def map_of_person(self, participant_id: str) -> MapSheet:
        """Return a participant's map."""
        person = self.analysis.study.participant_by_id[participant_id]
        return map_of_person(person, self.notes(participant_id), self.ledger())

    def profile(self, participant_id: str) -> Profile:
        """Return a participant's profile."""
        return make_profile(
            self.analysis.study.participant_by_id[participant_id],
            self.notes(participant_id),
            self.analysis,
            self.persona_names,
            self.ledger(),
            stages=stages_of_person(self.experience, participant_id),
        )

    def report(self) -> Report:
        """Return the report of the study."""
        title = self.coded(self.title)
        return make_report(title, self.analysis, self.shown, self.priorities, self.ledger())

    def priority_rows(self, ledger: Ledger) -> tuple[PriorityRow, ...]:
        """Return the priority list, its quotes numbered."""
        return priority_rows(self.priorities, ledger)

    def _coded_note(self, note: MapNote) -> MapNote:
        return replace(note, text=self.coded(note.text)) if note.entry_id else note

    def _coded_marks(self, shown: ShownPriority) -> ShownPriority:
        marks = replace(
            shown.marks,
            root_cause=self.coded(shown.marks.root_cause),
            owner=self.coded(shown.marks.owner),
            theme=self.coded(shown.marks.theme),
        )
        return replace(shown, marks=marks)


def cards_of(
    analysis: Analysis, transcripts: Mapping[str, Transcript], shown: Sequence[ShownPersona]
) -> list[Card]:
    """Return personas as cards, in their order.

    Raises:
        VerificationError: A quote is not where it says it is.
    """
    known = analysis.study.participant_by_id
    return [
        make_card(each, known, transcripts, analysis.segmentation, analysis.run) for each in shown
    ]


def under_codes(found: StudyPapers, hidden: Disguise) -> StudyPapers:
    """Return the same study under codes, also in what a researcher typed about it.

    Args:
        found: Under its own names.
        hidden: Its analysis, transcripts and personas under codes.
    """
    redactor = Redactor(hidden.key)
    return replace(
        found,
        analysis=hidden.analysis,
        transcripts=hidden.transcripts,
        shown=hidden.shown,
        cards=cards_of(hidden.analysis, hidden.transcripts, hidden.shown),
        known=None,
        coded=lambda text: redactor.redact(text).text,
    )
