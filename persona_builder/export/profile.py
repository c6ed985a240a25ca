"""One interviewed person on one page: who, where among the personas, and in their own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from persona_builder.domain.maps import PersonNotes
from persona_builder.domain.personas import Evidence
from persona_builder.domain.runs import Analysis
from persona_builder.domain.transcripts import Participant
from persona_builder.export.card import EvidenceRow, Line
from persona_builder.export.documents import Document
from persona_builder.export.explained import place_in_words
from persona_builder.export.ledger import Ledger
from persona_builder.export.maps import CELL_TITLES, MapSheet, map_of_person
from persona_builder.export.maps_markdown import canvas_lines
from persona_builder.export.markdown import isolate
from persona_builder.export.markdown_parts import (
    NO_EVIDENCE,
    bullets,
    evidence,
    heading,
    pages,
    sourced,
    table,
)

_MOST_QUOTES = 4
# Statements of one stage that are shown; the transcript has the rest.
_MOST_OF_STAGE = 3

StagesOfPerson = Sequence[tuple[str, Sequence[Evidence]]]


@dataclass(frozen=True, slots=True)
class Profile:
    """A participant ready to be written down.

    Attributes:
        name: What cards call this person.
        facts: Given facts by name.
        interviews: Names of the files.
        language: BCP 47 code of the interviews.
        direction: "ltr" or "rtl".
        n_statements: How many statements the person makes.
        persona: The persona's name; empty where the person is in none.
        number: The persona's number; None likewise.
        share: How often the person stays with its people when half of the words are left
            out, 0 to 1; None where not known.
        place: The same in a sentence, with the persona that comes next.
        needs: What the person wants.
        pains: What is a problem to them.
        quotes: Words that stand alone.
        stages: Of the journey, what the person says about each; () where it is not known.
        map: The empathy map.
        evidence: Every quote used.
    """

    name: str
    facts: tuple[tuple[str, str], ...]
    interviews: tuple[str, ...]
    language: str
    direction: str
    n_statements: int
    persona: str
    number: int | None
    share: float | None
    place: str
    needs: tuple[Line, ...]
    pains: tuple[Line, ...]
    quotes: tuple[Line, ...]
    stages: tuple[tuple[str, tuple[Line, ...]], ...]
    map: MapSheet
    evidence: tuple[EvidenceRow, ...]


def make_profile(
    person: Participant,
    notes: PersonNotes,
    analysis: Analysis,
    personas: Mapping[int, str],
    ledger: Ledger,
    *,
    stages: StagesOfPerson = (),
) -> Profile:
    """Return a person's profile; every quote of it is checked.

    Args:
        person: Whose.
        notes: What they said, sorted, with a researcher's own notes.
        analysis: Of the study.
        personas: What personas are called, by segment.
        ledger: Numbers the quotes.
        stages: Stages of the journey with what the person says about each.

    Raises:
        VerificationError: A quote is not where it says it is.
    """
    sheet = map_of_person(person, notes, ledger)
    # What stands among the pains and needs already is not shown a second time beside them.
    beside = {line.text for cell in ("pain", "gain") for line in sheet.cells[cell]}
    fresh = [each for each in notes.quotes if each.quote not in beside][:_MOST_QUOTES]
    quotes = tuple(
        ledger.line(each.quote, (each,), f"In their own words {place}")
        for place, each in enumerate(fresh, start=1)
    )
    journey = tuple((name, _told_of(name, found, ledger)) for name, found in stages)
    number, share = _membership(person, analysis)
    return Profile(
        name=person.name,
        facts=tuple(person.metadata.items()),
        interviews=_interviews(person, ledger),
        language=sheet.language,
        direction=sheet.direction,
        n_statements=len(analysis.study.rows_by_participant.get(person.id, ())),
        persona=personas.get(number or 0, ""),
        number=number,
        share=share,
        place=_place(person, analysis, personas),
        needs=sheet.cells["gain"],
        pains=sheet.cells["pain"],
        quotes=quotes,
        stages=journey,
        map=sheet,
        evidence=ledger.rows(),
    )


def _told_of(stage: str, found: Sequence[Evidence], ledger: Ledger) -> tuple[Line, ...]:
    return tuple(
        ledger.line(each.quote, (each,), f"{stage} {place}", kind="reported")
        for place, each in enumerate(found[:_MOST_OF_STAGE], start=1)
    )


def profiles_markdown(profiles: Sequence[Profile]) -> Document:
    """Return profiles as one Markdown document, one after the other."""
    return Document(pages(map(profile_lines, profiles)), "text/markdown; charset=utf-8", ".md")


def profile_lines(profile: Profile) -> list[str]:
    """Return a profile as lines of Markdown, with its evidence."""
    lines = [*heading(1, profile.name), f"{isolate(profile.place, 'ltr')}{_firm(profile)}", ""]
    known = (
        *profile.facts,
        ("Interviews", ", ".join(profile.interviews)),
        ("Language", profile.language),
        ("Statements", str(profile.n_statements)),
    )
    lines += table(
        ("What is known", ""),
        ((isolate(name, "ltr"), isolate(text, "ltr")) for name, text in known),
    )
    for title, found in (
        ("In their own words", profile.quotes),
        (f"Needs and {CELL_TITLES['gain'].lower()}", profile.needs),
        (CELL_TITLES["pain"], profile.pains),
    ):
        lines += [*heading(2, title), *_listed(found)]
    lines += [*heading(2, "Empathy map"), *canvas_lines(profile.map, 3)]
    lines += heading(2, "Journey")
    for stage, found in profile.stages:
        lines += [*heading(3, stage), *_listed(found)]
    if not profile.stages:
        lines += [NO_EVIDENCE, ""]
    return [*lines, *evidence(profile.evidence)]


def _listed(lines: Sequence[Line]) -> list[str]:
    return bullets(sourced(line, who=False) for line in lines) if lines else [NO_EVIDENCE, ""]


def _firm(profile: Profile) -> str:
    if profile.share is None or not profile.persona:
        return ""
    return (
        f" With half of what everybody said left out, {isolate(profile.name, 'ltr')} stays with "
        f"these people in a share of {profile.share:.2f} of the repeats (1 is always)."
    )


def _membership(person: Participant, analysis: Analysis) -> tuple[int | None, float | None]:
    for segment in analysis.segmentation.segments:
        for member in segment.members:
            if member.participant_id == person.id:
                return segment.id, member.share
    for member in analysis.segmentation.unassigned:
        if member.participant_id == person.id:
            return None, member.share
    return None, None


def _place(person: Participant, analysis: Analysis, personas: Mapping[int, str]) -> str:
    names = {each.id: each.name for each in analysis.study.participants}
    for place in analysis.explanation.places:
        if place.participant_id == person.id:
            return place_in_words(place, names, personas)
    number, _ = _membership(person, analysis)
    own = personas.get(number or 0)
    return f"{person.name} is in {own}." if own else f"{person.name} is in no persona."


def _interviews(person: Participant, ledger: Ledger) -> tuple[str, ...]:
    found = (ledger.transcripts.get(each) for each in person.transcript_ids)
    return tuple(each.source.name for each in found if each is not None)
