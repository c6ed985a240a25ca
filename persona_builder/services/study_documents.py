"""Documents about a whole study: report, maps, participants, priorities, forms for validation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from persona_builder.export import slug
from persona_builder.export.documents import Document
from persona_builder.export.focus import focus_markdown
from persona_builder.export.html_beside import focus_html, journeys_html, stakeholders_html
from persona_builder.export.html_documents import (
    maps_html,
    priorities_html,
    profiles_html,
    report_html,
)
from persona_builder.export.journey import journeys_markdown
from persona_builder.export.maps_markdown import maps_markdown
from persona_builder.export.perception import perception_csv, perception_markdown
from persona_builder.export.pictures import CURVE_TITLE
from persona_builder.export.priorities import priorities_csv, priorities_markdown
from persona_builder.export.profile import profiles_markdown
from persona_builder.export.report_markdown import report_markdown
from persona_builder.export.stakeholders import stakeholders_markdown
from persona_builder.services.besides import BesideDesk, besides_of
from persona_builder.services.explanation import pictures_of
from persona_builder.services.papers import StudyPapers


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
    # The curve of themes stands beside what follows from it already.
    pictures = [each for each in pictures_of(papers.analysis) if each.title != CURVE_TITLE]
    yield "report", report_html(report, pictures)


def _maps(papers: StudyPapers) -> _Made:
    people = [each.id for each in papers.analysis.study.participants]
    sheets = [papers.map_of_persona(each.id) for each in papers.shown]
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


def _desk(papers: StudyPapers) -> BesideDesk:
    besides = besides_of(papers.edits, papers.values).coded(papers.coded)
    study, transcripts = papers.analysis.study, papers.transcripts
    return BesideDesk(study, transcripts, besides, papers.experience)


def _journeys(papers: StudyPapers) -> _Made:
    desk = _desk(papers)
    sheets = [desk.journey(each) for each in papers.shown]
    yield "journeys", journeys_markdown(sheets)
    yield "journeys", journeys_html(sheets)


def _stakeholders(papers: StudyPapers) -> _Made:
    desk = _desk(papers)
    sheets = [desk.stakeholders(each) for each in papers.shown]
    yield "stakeholders", stakeholders_markdown(sheets)
    yield "stakeholders", stakeholders_html(sheets)


def _focus(papers: StudyPapers) -> _Made:
    desk = _desk(papers)
    sheets = [desk.focus(each) for each in papers.shown]
    yield "focus", focus_markdown(sheets)
    yield "focus", focus_html(sheets)


# Beside the exporters of cards, which are plug-ins, these can be named as formats.
STUDY_FORMATS: Mapping[str, Callable[[StudyPapers], _Made]] = {
    "focus": _focus,
    "journeys": _journeys,
    "maps": _maps,
    "participants": _participants,
    "priorities": _priorities,
    "report": _report,
    "stakeholders": _stakeholders,
    "validation": _validation,
}
