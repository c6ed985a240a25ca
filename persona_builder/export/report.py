"""The report of a study as plain data: what was done, what was found, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from persona_builder.domain.personas import Slot
from persona_builder.domain.priorities import ShownPriority
from persona_builder.domain.review import ShownPersona
from persona_builder.domain.runs import Analysis
from persona_builder.domain.segments import weights_in_words
from persona_builder.export.card import SECTIONS, EvidenceRow, Line
from persona_builder.export.explained import (
    explained,
    saturation_in_words,
)
from persona_builder.export.ledger import Ledger
from persona_builder.export.levels import grouping_in_words
from persona_builder.export.priorities import PriorityRow, priority_rows

# What stands side by side, after what sets the personas apart.
_SIDE_BY_SIDE: tuple[Slot, ...] = ("goal", "need", "pain", "behaviour", "contrast")
_MOST_EACH = 2
_MOST_THEMES = 14
_MOST_PRIORITIES = 12


@dataclass(frozen=True, slots=True)
class PersonaColumn:
    """A persona in the comparison.

    Attributes:
        name: What it is called.
        archetype: Role line; may be empty.
        number: Its segment; None when the newest run has no such group.
        status: "draft" or "reviewed".
        people: Names of its participants.
        summary: One line.
        signature: The quote on top; None without one.
        slots: Lines by the name of their section.
    """

    name: str
    archetype: str
    number: int | None
    status: str
    people: tuple[str, ...]
    summary: str
    signature: Line | None
    slots: Mapping[str, tuple[Line, ...]]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A participant in the report's table.

    Attributes:
        name: What cards call this person.
        interviews: Names of the files.
        statements: How many statements the person makes.
        persona: The persona's name, "none", or "says nothing usable".
        number: The persona's number, for its colour.
        share: How often the person stays with the same people; None where not known.
    """

    name: str
    interviews: tuple[str, ...]
    statements: int
    persona: str
    number: int | None
    share: float | None


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme, and how many people of each persona speak of it.

    Attributes:
        name: Its words.
        people: How many people of the study.
        counts: Of each persona in the comparison: how many of how many.
    """

    name: str
    people: int
    counts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the report of a study shows.

    Attributes:
        title: What the study is called.
        n_people: How many people were interviewed.
        n_interviews: How many interviews were read.
        n_statements: How many statements they hold.
        languages: BCP 47 codes, the most frequent first.
        grouping: How far the grouping can be relied on.
        method: How it was done, in sentences.
        people: Everybody, in the order of their names.
        saturation: Whether more interviews would bring more themes.
        seen: Mean number of themes after 1, 2, ... interviews; () with too few.
        notes: Warnings about the grouping.
        differences: What sets each persona apart, the clearest first, by heading.
        personas: Side by side.
        themes: Those of most people first.
        priorities: Pains and unmet needs, in order.
        sure: What else is known about how sure it is.
        left_out: Whom and what it leaves out.
        limits: What does not follow from it.
        evidence: Every quote used.
        version: Of the program.
        run_id: The run it tells of.
    """

    title: str
    n_people: int
    n_interviews: int
    n_statements: int
    languages: tuple[str, ...]
    grouping: str
    method: tuple[str, ...]
    people: tuple[PersonRow, ...]
    saturation: str
    seen: tuple[float, ...]
    notes: tuple[str, ...]
    differences: tuple[tuple[str, tuple[str, ...]], ...]
    personas: tuple[PersonaColumn, ...]
    themes: tuple[ThemeRow, ...]
    priorities: tuple[PriorityRow, ...]
    sure: tuple[str, ...]
    left_out: tuple[str, ...]
    limits: tuple[str, ...]
    evidence: tuple[EvidenceRow, ...]
    version: str
    run_id: str


def make_report(
    title: str,
    analysis: Analysis,
    personas: Sequence[ShownPersona],
    priorities: Sequence[ShownPriority],
    ledger: Ledger,
) -> Report:
    """Return the report of a study; every quote of it is checked.

    Args:
        title: What the study is called.
        analysis: What was found.
        personas: As shown, discarded ones left out.
        priorities: In their order.
        ledger: Numbers the quotes.

    Raises:
        VerificationError: A quote is not where it says it is.
    """
    why, study = analysis.explanation, analysis.study
    names = {each.segment_id: each.name.text for each in personas if each.segment_id}
    found = dict(explained(why, study, analysis.segmentation, names))
    columns = tuple(_column(each, ledger) for each in personas)
    rows = priority_rows(priorities, ledger)
    said = grouping_in_words(analysis.segmentation)
    saturation = saturation_in_words(why.saturation, len(why.shared_themes))
    return Report(
        title=title,
        n_people=len(study.participants),
        n_interviews=len(study.transcripts),
        n_statements=len(study.statements),
        languages=_languages(analysis),
        grouping=said,
        method=tuple(_method(analysis)),
        people=tuple(_people(analysis, names)),
        # It has a section of its own, so it is left out of what else is known.
        saturation=saturation,
        seen=why.saturation.seen if why.saturation else (),
        notes=tuple(note for note in analysis.segmentation.notes if note not in said),
        differences=tuple(_differences(found)),
        personas=columns,
        themes=tuple(_themes(analysis, personas)),
        priorities=_widest(rows),
        sure=tuple(each for each in found.get("How sure", []) if each != saturation),
        left_out=tuple(found.get("Whom and what this leaves out", [])),
        limits=_LIMITS,
        evidence=ledger.rows(),
        version=analysis.run.version,
        run_id=analysis.run.id,
    )


_LIMITS = (
    "Interviews tell how people speak about what they do. What they do may differ, and nobody was "
    "observed.",
    "These people are not a sample of anybody. No share of any population follows from a count "
    "here.",
    "Statements were sorted by a program and can be sorted wrongly; every line leads to the exact "
    "words, so that anybody can check it.",
    "Personas describe what these interviews have in common. They go out of date: check them "
    "against new interviews before a decision that costs much.",
)


def _method(analysis: Analysis) -> Iterator[str]:
    study = analysis.study
    n_interviews = len(study.transcripts)
    yield (
        f"{len(study.participants)} people were interviewed in {n_interviews} "
        f"{'interview' if n_interviews == 1 else 'interviews'}; they make "
        f"{len(study.statements):,} statements. Words of interviewers are not used."
    )
    yield (
        "Each statement was sorted into says, thinks, does and feels, with pains and needs marked. "
        "Themes are statements on one subject, named by people's own words."
    )
    weights = weights_in_words(analysis.run.settings.view_weights)
    yield f"People were grouped by {weights}; in brackets how much each counted."
    forced = analysis.segmentation.forced
    chosen = "The researcher chose" if forced else "The data chose"
    yield f"{chosen} the number of personas: {len(analysis.segmentation.segments)}."
    if analysis.segmentation.split_half_ari is not None:
        yield (
            "Two halves of everybody's words, grouped apart, agree by "
            f"{analysis.segmentation.split_half_ari:.2f} (adjusted Rand index; 1 is the same "
            "grouping, 0 is chance)."
        )
    yield "Every quote is verbatim and was checked against its transcript when this was written."


def _differences(found: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for heading, sentences in found.items():
        if heading.startswith("What sets "):
            yield heading, tuple(sentences)


def _languages(analysis: Analysis) -> tuple[str, ...]:
    found = [each.language for each in analysis.study.transcripts]
    return tuple(sorted(set(found), key=lambda each: (-found.count(each), each)))


def _people(analysis: Analysis, names: Mapping[int, str]) -> Iterator[PersonRow]:
    study = analysis.study
    placed = {
        member.participant_id: (segment.id, member.share)
        for segment in analysis.segmentation.segments
        for member in segment.members
    }
    unplaced = {each.participant_id: each.share for each in analysis.segmentation.unassigned}
    for person in study.participants:
        number, share = placed.get(person.id, (None, unplaced.get(person.id)))
        none = "none" if person.id in unplaced else "says nothing usable"
        yield PersonRow(
            name=person.name,
            interviews=tuple(
                study.transcript_by_id[each].source.name
                for each in person.transcript_ids
                if each in study.transcript_by_id
            ),
            statements=len(study.rows_by_participant[person.id]),
            persona=names.get(number, f"persona {number}") if number else none,
            number=number,
            share=share,
        )


def _themes(analysis: Analysis, personas: Sequence[ShownPersona]) -> Iterator[ThemeRow]:
    for theme in analysis.explanation.shared_themes[:_MOST_THEMES]:
        speak = set(theme.participants)
        yield ThemeRow(
            theme.name,
            len(speak),
            tuple(
                (len(speak & set(each.participants)), len(each.participants)) for each in personas
            ),
        )


def _column(persona: ShownPersona, ledger: Ledger) -> PersonaColumn:
    name = persona.name.text
    signature = persona.signature
    return PersonaColumn(
        name=name,
        archetype=persona.archetype.text,
        number=persona.segment_id,
        status=persona.status,
        people=tuple(ledger.name_of(each) for each in persona.participants),
        summary=persona.summary.text,
        signature=ledger.line(signature.quote, (signature,), f"{name}: quote on top")
        if signature
        else None,
        slots={SECTIONS[slot]: _lines(persona, slot, ledger) for slot in _SIDE_BY_SIDE},
    )


def _lines(persona: ShownPersona, slot: Slot, ledger: Ledger) -> tuple[Line, ...]:
    """Return the first lines of a section, pinned ones and those of most people first."""
    shown = [each for each in persona.claims if each.slot == slot and not each.hidden]
    shown.sort(key=lambda each: (not each.pinned, -each.participants))
    return tuple(
        ledger.line(
            each.text,
            each.evidence,
            f"{persona.name.text}: {SECTIONS[slot]}",
            kind=each.kind,
            people=each.participants,
            of=each.of,
            marks=("researcher",) if each.drafted_slot is None else (),
        )
        for each in shown[:_MOST_EACH]
    )


def _widest(rows: Sequence[PriorityRow]) -> tuple[PriorityRow, ...]:
    return tuple(row for row in rows if not row.marks.aside and not row.is_single)[
        :_MOST_PRIORITIES
    ]
