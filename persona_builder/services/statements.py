"""Every statement of the newest run: search it, filter it, and see where it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from persona_builder.domain.empathy import Quadrant
from persona_builder.domain.maps import MapCell
from persona_builder.domain.review import ShownPersona
from persona_builder.language import fold
from persona_builder.services.cards import load_cards
from persona_builder.services.contexts import EvidenceView, view_statement
from persona_builder.services.statement_rows import StatementRow, Use, located, row_of, uses_of
from persona_builder.services.study_index import STATED, StudyIndex, index_of

__all__ = ["StatementRow", "Use"]

Flag = Literal["pain", "need"]
# Statements that speak against the one in the drawer, those most typical of their theme first.
MOST_AGAINST = 3
# What a tray beside a map can hold; the page of statements lists the rest.
MOST_UNPLACED = 40


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which statements to list; whatever is empty leaves nothing out.

    Attributes:
        text: Words that must all stand in it, whatever their case and accents.
        participants: Ids of people.
        personas: Ids of personas: everything their people said.
        quadrants: What it is taken for; those the tagger was not sure of are left out.
        flags: "pain", "need": any of them stated.
        languages: BCP 47 codes.
        used: Whether it stands on a card; None for both.
        unsure: True for those only of which the tagger was not sure.
    """

    text: str = ""
    participants: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()
    quadrants: tuple[Quadrant, ...] = ()
    flags: tuple[Flag, ...] = ()
    languages: tuple[str, ...] = ()
    used: bool | None = None
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A page of a list of statements.

    Attributes:
        rows: Those of the page, in the order of the interviews.
        total: How many there are on all pages.
        of: How many statements the run read.
    """

    rows: tuple[StatementRow, ...]
    total: int
    of: int


@dataclass(frozen=True, slots=True)
class StatementView:
    """One statement with all that is known about it.

    Attributes:
        row: The statement.
        context: Its words with two turns around.
        reason: Why the tagger takes it for what it does, one line.
        theme: Name of its theme; empty where it has none.
        against: What others of the same theme said that reads the other way.
        persona_id: The persona its speaker belongs to; empty for none.
    """

    row: StatementRow
    context: EvidenceView
    reason: str
    theme: str
    against: tuple[EvidenceView, ...]
    persona_id: str


def find_statements(project: Path, wanted: Wanted, *, first: int = 0, most: int = 25) -> Found:
    """Return a page of the statements that are wanted.

    Args:
        project: The project file.
        wanted: Which.
        first: How many of them to pass over.
        most: How many to return.

    Raises:
        ProjectError: The project cannot be read.
    """
    index = index_of(project)
    if index is None:
        return Found((), 0, 0)
    personas = load_cards(project).shown
    uses = uses_of(personas)
    tests = _tests(index, wanted, personas, uses)
    found = [row for row in range(len(index.texts)) if all(test(row) for test in tests)]
    rows = (row_of(index, row, uses) for row in found[first : first + most])
    return Found(tuple(rows), len(found), len(index.texts))


def statement(project: Path, statement_id: str) -> StatementView:
    """Return one statement with its surroundings and everything it is used for.

    Raises:
        ProjectError: The newest run has no such statement, or the project cannot be read.
    """
    index, row = located(project, statement_id)
    personas = load_cards(project).shown
    study, uses = index.analysis.study, uses_of(personas)
    person = study.statements[row].participant_id
    theme = index.theme_by_statement.get(statement_id)
    return StatementView(
        row=row_of(index, row, uses),
        context=_view(index, row, against=False),
        reason=study.tags[row].reason,
        theme=theme.name if theme else "",
        against=tuple(_view(index, each, against=True) for each in _against(index, row)),
        persona_id=next((each.id for each in personas if person in each.participants), ""),
    )


def unplaced(project: Path, persona_id: str, *, most: int = MOST_UNPLACED) -> Found:
    """Return what a persona's people said that the tagger was not sure of and that is on no card.

    Those that came nearest to a quadrant stand first.

    Raises:
        ProjectError: The persona is gone, or the project cannot be read.
    """
    index = index_of(project)
    if index is None:
        return Found((), 0, 0)
    cards = load_cards(project)
    people = set(cards.persona(persona_id).participants)
    uses = uses_of(cards.shown)
    study = index.analysis.study
    rows = [
        row
        for row, (said, tag) in enumerate(zip(study.statements, study.tags, strict=True))
        if tag.abstained
        and said.participant_id in people
        and all(use.against for use in uses.get(said.id, ()))
    ]

    def nearness(row: int) -> float:
        shares = study.tags[row].probabilities
        return max((share for name, share in shares.items() if name != "none"), default=0.0)

    rows.sort(key=lambda row: (-nearness(row), row))
    return Found(
        tuple(row_of(index, row, uses) for row in rows[:most]), len(rows), len(index.texts)
    )


def surroundings(
    project: Path, persona_id: str, cell: MapCell, *, most: int = 4
) -> tuple[str, ...]:
    """Return what a persona's people see or hear, one note of each person in turn.

    Raises:
        ProjectError: The persona is gone, or the project cannot be read.
    """
    index = index_of(project)
    people = load_cards(project).persona(persona_id).participants
    if index is None:
        return ()
    notes = [index.notes[each].cells.get(cell, ()) for each in people if each in index.notes]
    deepest = max(map(len, notes), default=0)
    in_turn = [own[at].text for at in range(deepest) for own in notes if at < len(own)]
    return tuple(in_turn[:most])


def _tests(
    index: StudyIndex,
    wanted: Wanted,
    personas: Iterable[ShownPersona],
    uses: Mapping[str, tuple[Use, ...]],
) -> list[Callable[[int], bool]]:
    """Return what a row must pass; only what was asked for, so that a long list is quick."""
    said, tags = index.analysis.study.statements, index.analysis.study.tags
    words = fold(wanted.text).split()
    languages = _languages(index)
    people = {
        person
        for persona in personas
        if persona.id in wanted.personas
        for person in persona.participants
    }
    flagged: Mapping[Flag, Callable[[int], bool]] = {
        "pain": lambda row: tags[row].pain >= STATED,
        "need": lambda row: tags[row].need >= STATED,
    }
    asked: list[tuple[bool, Callable[[int], bool]]] = [
        (bool(wanted.participants), lambda row: said[row].participant_id in wanted.participants),
        (bool(wanted.personas), lambda row: said[row].participant_id in people),
        (wanted.unsure, lambda row: tags[row].abstained),
        (
            bool(wanted.quadrants),
            lambda row: not tags[row].abstained and tags[row].quadrant in wanted.quadrants,
        ),
        (bool(wanted.flags), lambda row: any(flagged[flag](row) for flag in wanted.flags)),
        (
            bool(wanted.languages),
            lambda row: languages[said[row].transcript_id] in wanted.languages,
        ),
        (wanted.used is not None, lambda row: (said[row].id in uses) == wanted.used),
        (bool(words), lambda row: all(word in index.keys[row] for word in words)),
    ]
    return [test for is_asked, test in asked if is_asked]


def _languages(index: StudyIndex) -> dict[str, str]:
    """Return the language of each interview, without its region."""
    return {
        each.id: each.language.split("-", maxsplit=1)[0]
        for each in index.analysis.study.transcripts
    }


def _view(index: StudyIndex, row: int, *, against: bool) -> EvidenceView:
    study = index.analysis.study
    return view_statement(study, study.statements[row], against=against)


def _against(index: StudyIndex, row: int) -> list[int]:
    """Return statements of other people on the same theme that are meant the other way."""
    study = index.analysis.study
    said, tag = study.statements[row], study.tags[row]
    theme = index.theme_by_statement.get(said.id)
    if theme is None or not tag.valence:
        return []
    rows = [index.row_by_id[each] for each in theme.statement_ids if each in index.row_by_id]
    return [
        each
        for each in rows
        if study.tags[each].valence == -tag.valence
        and study.statements[each].participant_id != said.participant_id
    ][:MOST_AGAINST]
