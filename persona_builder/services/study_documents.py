"""Documents about a whole study: report, maps, participants, priorities, forms for validation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from persona_builder.domain.maps import PersonNotes
from persona_builder.domain.priorities import ShownPriority
from persona_builder.domain.review import ShownPersona
from persona_builder.domain.runs import Analysis
from persona_builder.domain.transcripts import Transcript
from persona_builder.export import Card, slug
from persona_builder.export.documents import Document
from persona_builder.export.html_documents import (
    maps_html,
    priorities_html,
    profiles_html,
    report_html,
)
from persona_builder.export.ledger import Ledger
from persona_builder.export.maps import MapSheet, map_of_person, map_of_persona
from persona_builder.export.maps_markdown import maps_markdown
from persona_builder.export.perception import perception_csv, perception_markdown
from persona_builder.export.priorities import (
    PriorityRow,
    priorities_csv,
    priorities_markdown,
    priority_rows,
)
from persona_builder.export.profile import (
    Profile,
    StagesOfPerson,
    make_profile,
    profiles_markdown,
)
from persona_builder.export.report import Report, make_report
from persona_builder.export.report_markdown import report_markdown
from persona_builder.privacy import Key, Redactor


@dataclass(frozen=True, eq=False)
class StudyPapers:
    """What documents about a study are made of, read at one moment.

    Attributes:
        title: What the study is called.
        analysis: What was found.
        transcripts: By id, as they read now.
        shown: Personas that are not discarded, in order.
        cards: Theirs, in the same order.
        notes: What everybody said, sorted, with a researcher's own notes, by participant.
        priorities: In their order.
        stages: What everybody says about each stage of the journey, by participant.
    """

    title: str
    analysis: Analysis
    transcripts: Mapping[str, Transcript]
    shown: Sequence[ShownPersona]
    cards: Sequence[Card]
    notes: Mapping[str, PersonNotes]
    priorities: Sequence[ShownPriority]
    stages: Mapping[str, StagesOfPerson] = field(default_factory=dict)

    def ledger(self, first: int = 1) -> Ledger:
        """Return a new ledger; quotes are numbered from ``first``."""
        return Ledger(self.analysis.study.participant_by_id, self.transcripts, first)

    @cached_property
    def persona_names(self) -> Mapping[int, str]:
        """What personas are called, by segment."""
        return {each.segment_id: each.name.text for each in self.shown if each.segment_id}

    def map_of_persona(self, place: int) -> MapSheet:
        """Return the map of the persona at a place of ``shown``.

        Raises:
            VerificationError: A quote is not where it says it is; true of all below.
        """
        card, persona = self.cards[place], self.shown[place]
        members = [self.notes[each] for each in persona.participants if each in self.notes]
        return map_of_persona(card, members, self.ledger(len(card.evidence) + 1))

    def map_of_person(self, participant_id: str) -> MapSheet:
        """Return a participant's map."""
        person = self.analysis.study.participant_by_id[participant_id]
        return map_of_person(person, self.notes[participant_id], self.ledger())

    def profile(self, participant_id: str) -> Profile:
        """Return a participant's profile."""
        return make_profile(
            self.analysis.study.participant_by_id[participant_id],
            self.notes[participant_id],
            self.analysis,
            self.persona_names,
            self.ledger(),
            stages=self.stages.get(participant_id, ()),
        )

    def report(self) -> Report:
        """Return the report of the study."""
        return make_report(self.title, self.analysis, self.shown, self.priorities, self.ledger())

    def priority_rows(self, ledger: Ledger) -> tuple[PriorityRow, ...]:
        """Return the priority list."""
        return priority_rows(self.priorities, ledger)


def under_codes(papers: StudyPapers, key: Key) -> StudyPapers:
    """Return papers in which what a researcher typed about the study has codes for names, too.

    Args:
        papers: Of a study that is under codes already.
        key: What stands for whom.
    """
    redactor = Redactor(key)

    def coded(text: str) -> str:
        return redactor.redact(text).text

    return replace(
        papers,
        title=coded(papers.title),
        notes={
            person: replace(
                notes,
                cells={
                    cell: tuple(
                        replace(each, text=coded(each.text)) if each.entry_id else each
                        for each in found
                    )
                    for cell, found in notes.cells.items()
                },
            )
            for person, notes in papers.notes.items()
        },
        priorities=[
            replace(
                each,
                marks=replace(
                    each.marks,
                    root_cause=coded(each.marks.root_cause),
                    owner=coded(each.marks.owner),
                    theme=coded(each.marks.theme),
                ),
            )
            for each in papers.priorities
        ],
    )


def study_documents(papers: StudyPapers, formats: Sequence[str]) -> dict[str, bytes]:
    """Return the files of every study document among some formats, by name.

    Each is written as Markdown (and as a table where that is of use), and as HTML where
    "html" is among the formats too.

    Raises:
        VerificationError: A quote is not where it says it is.
    """
    html = "html" in formats
    files: dict[str, bytes] = {}
    for name in formats:
        make = STUDY_FORMATS.get(name)
        if make is None:
            continue
        for stem, document in make(papers):
            if html or document.extension != ".html":
                files[f"{stem}{document.extension}"] = document.data
    return files


_Made = Iterator[tuple[str, Document]]


def _report(papers: StudyPapers) -> _Made:
    report = papers.report()
    yield "report", report_markdown(report)
    yield "report", report_html(report)


def _maps(papers: StudyPapers) -> _Made:
    people = [each.id for each in papers.analysis.study.participants]
    sheets = [papers.map_of_persona(place) for place in range(len(papers.shown))]
    sheets += [papers.map_of_person(each) for each in people]
    yield "maps-quadrants", maps_markdown(sheets, "quadrants")
    yield "maps-canvas", maps_markdown(sheets, "canvas")
    yield "maps", maps_html(sheets)


def _participants(papers: StudyPapers) -> _Made:
    profiles = [papers.profile(each.id) for each in papers.analysis.study.participants]
    for number, profile in enumerate(profiles, start=1):
        name = slug(profile.name, f"participant-{number}")
        yield f"participant-{number:02d}-{name}", profiles_markdown([profile])
    yield "participants", profiles_html(profiles)


def _priorities(papers: StudyPapers) -> _Made:
    ledger = papers.ledger()
    rows = papers.priority_rows(ledger)
    yield "priorities", priorities_markdown(rows, ledger.rows())
    yield "priorities", priorities_csv(rows)
    yield "priorities", priorities_html(rows, ledger.rows())


def _validation(papers: StudyPapers) -> _Made:
    yield "validation", perception_markdown(papers.cards)
    yield "validation", perception_csv(papers.cards)


# Beside the exporters of cards, which are plug-ins, these can be named as formats.
STUDY_FORMATS: Mapping[str, Callable[[StudyPapers], _Made]] = {
    "maps": _maps,
    "participants": _participants,
    "priorities": _priorities,
    "report": _report,
    "validation": _validation,
}
