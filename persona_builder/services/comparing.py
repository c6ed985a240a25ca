"""Lay personas side by side, what tells them apart first; and two runs, what changed between."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from persona_builder.domain.personas import Claim, PersonaDraft
from persona_builder.domain.review import ShownPersona
from persona_builder.errors import ProjectError
from persona_builder.review import RunChanges, compare_runs
from persona_builder.services.cards import load_cards
from persona_builder.services.study_index import STATED, StudyIndex, index_of
from persona_builder.store import ProjectStore, drafts_of_run, runs_of

# Of this share more people of one persona than of another speak of a theme: a difference
# to look at. With groups of three or four it is one person more or less.
DIFFERS = 0.34


@dataclass(frozen=True, slots=True)
class Cell:
    """What one persona's people say about a theme.

    Attributes:
        people: How many speak of it.
        pains: How many state a problem with it.
        needs: How many state a need about it.
        of: How many people the persona has.
    """

    people: int
    pains: int
    needs: int
    of: int

    @property
    def share(self) -> float:
        """Share of the persona's people who speak of it, 0 to 1."""
        return self.people / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme across personas.

    Attributes:
        name: Its words.
        cells: One for each persona, in their order.
        gap: How far the shares lie apart, 0 to 1: of speaking of it, or of a pain or need.
    """

    name: str
    cells: tuple[Cell, ...]
    gap: float

    @property
    def differs(self) -> bool:
        """Whether it is among the differences."""
        return self.gap >= DIFFERS


@dataclass(frozen=True, slots=True)
class FactRow:
    """A given fact across personas.

    Attributes:
        name: "Age", "Job", ... as given.
        values: One for each persona; empty where it is not known of one.
    """

    name: str
    values: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether it says something else of one persona than of another."""
        return len(set(self.values)) > 1


@dataclass(frozen=True, slots=True)
class PersonRow:
    """How many lines of each card rest on one person's words.

    Attributes:
        name: What cards call them.
        home: The persona they belong to; empty for none.
        lines: One number for each persona.
    """

    name: str
    home: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two or more personas beside one another.

    Attributes:
        personas: In the order they were asked for.
        facts: Given facts, those that differ first.
        themes: The widest gap first.
        people: By persona, then by name.
    """

    personas: tuple[ShownPersona, ...]
    facts: tuple[FactRow, ...]
    themes: tuple[ThemeRow, ...]
    people: tuple[PersonRow, ...]


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A line that two runs do not agree on.

    Attributes:
        text: The line.
        before: How many people it rested on; None where the earlier run had no such line.
        after: How many it rests on; None where the later run has no such line.
    """

    text: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class TwoRuns:
    """What changed between two runs, with the names to tell it by.

    Attributes:
        changes: What changed.
        names: What each persona of either run is called, by id.
        lines: Lines that are new, gone or weaker, by persona id.
    """

    changes: RunChanges
    names: Mapping[str, str]
    lines: Mapping[str, tuple[ChangedLine, ...]]


def side_by_side(project: Path, persona_ids: Sequence[str]) -> SideBySide:
    """Return personas beside one another.

    Raises:
        ProjectError: One of them is gone, or the project cannot be read.
    """
    cards = load_cards(project)
    chosen = tuple(cards.persona(each) for each in persona_ids)
    index = index_of(project)
    return SideBySide(
        personas=chosen,
        facts=_facts(chosen),
        themes=_themes(index, chosen) if index else (),
        people=_people(index, chosen) if index else (),
    )


def compare_two_runs(project: Path, before_id: str, after_id: str) -> TwoRuns:
    """Return what changed from one run to another.

    Raises:
        ProjectError: One of them is not in the project, or it cannot be read.
    """
    cards = load_cards(project)
    with ProjectStore(project).read() as connection:
        known = {each.run.id for each in runs_of(connection)}
        if not {before_id, after_id} <= known:
            raise ProjectError("This run is not in the project.")
        before = drafts_of_run(connection, before_id)
        after = drafts_of_run(connection, after_id)
    names = {draft.persona_id: draft.name for draft in after}
    names |= {persona.id: persona.name.text for persona in cards.shown}
    taken = set(names.values())
    # A new run gives the names of personas that are gone to others.
    names = {
        draft.persona_id: f"{draft.name} (earlier run)" if draft.name in taken else draft.name
        for draft in before
    } | names
    return TwoRuns(compare_runs(before, after), names, _changed_lines(before, after))


def _facts(personas: Sequence[ShownPersona]) -> tuple[FactRow, ...]:
    names = dict.fromkeys(each.name for persona in personas for each in persona.attributes)
    rows = [
        FactRow(
            name,
            tuple(
                next((each.value for each in persona.attributes if each.name == name), "")
                for persona in personas
            ),
        )
        for name in names
    ]
    return tuple(sorted(rows, key=lambda row: not row.differs))


def _themes(index: StudyIndex, personas: Sequence[ShownPersona]) -> tuple[ThemeRow, ...]:
    """Return the themes that somebody of these personas speaks of, the widest gap first."""
    rows: list[ThemeRow] = []
    for theme in index.analysis.explanation.themes:
        people, pains, needs = _who_says(index, theme.statement_ids)
        cells = tuple(
            Cell(
                people=len(people.intersection(persona.participants)),
                pains=len(pains.intersection(persona.participants)),
                needs=len(needs.intersection(persona.participants)),
                of=len(persona.participants),
            )
            for persona in personas
        )
        if any(cell.people for cell in cells):
            rows.append(ThemeRow(theme.name, cells, _gap(cells)))
    return tuple(sorted(rows, key=lambda row: (-row.gap, -sum(c.people for c in row.cells))))


def _who_says(
    index: StudyIndex, statement_ids: Iterable[str]
) -> tuple[set[str], set[str], set[str]]:
    """Return who says any of these, who states a pain in one, and who a need."""
    study = index.analysis.study
    people: set[str] = set()
    pains: set[str] = set()
    needs: set[str] = set()
    for each in statement_ids:
        row = index.row_by_id.get(each)
        if row is None:
            continue
        person, tag = study.statements[row].participant_id, study.tags[row]
        people.add(person)
        if tag.pain >= STATED:
            pains.add(person)
        if tag.need >= STATED:
            needs.add(person)
    return people, pains, needs


def _gap(cells: Sequence[Cell]) -> float:
    """Return how far the personas lie apart in whichever way they lie apart most."""
    there = [cell for cell in cells if cell.of]
    ways = (
        [cell.people / cell.of for cell in there],
        [cell.pains / cell.of for cell in there],
        [cell.needs / cell.of for cell in there],
    )
    return max((max(shares) - min(shares) for shares in ways if shares), default=0.0)


def _people(index: StudyIndex, personas: Sequence[ShownPersona]) -> tuple[PersonRow, ...]:
    lines: list[dict[str, int]] = []
    for persona in personas:
        counts: dict[str, int] = {}
        for claim in persona.claims:
            if not claim.hidden:
                for person in {item.participant_id for item in claim.evidence}:
                    counts[person] = counts.get(person, 0) + 1
        lines.append(counts)
    homes = {person: persona.id for persona in personas for person in persona.participants}
    order = {persona.id: place for place, persona in enumerate(personas)}
    rows = [
        PersonRow(
            each.name, homes.get(each.id, ""), tuple(counts.get(each.id, 0) for counts in lines)
        )
        for each in index.analysis.study.participants
        if each.id in homes or any(each.id in counts for counts in lines)
    ]
    return tuple(sorted(rows, key=lambda row: (order.get(row.home, len(order)), row.name)))


def _changed_lines(
    before: Sequence[PersonaDraft], after: Sequence[PersonaDraft]
) -> dict[str, tuple[ChangedLine, ...]]:
    old = {draft.persona_id: draft for draft in before}
    found: dict[str, tuple[ChangedLine, ...]] = {}
    for draft in after:
        if draft.persona_id not in old:
            continue
        then = {claim.id: claim for claim in old[draft.persona_id].claims}
        now = {claim.id: claim for claim in draft.claims}
        lines = [
            ChangedLine(now[each].text, None, now[each].participants) for each in now.keys() - then
        ]
        lines += [
            ChangedLine(then[each].text, then[each].participants, None)
            for each in then.keys() - now
        ]
        lines += [
            ChangedLine(now[each].text, then[each].participants, now[each].participants)
            for each in now.keys() & then
            if now[each].participants < then[each].participants
        ]
        if lines:
            found[draft.persona_id] = tuple(sorted(lines, key=_weightiest))
    return found


def _changed(then: Claim | None, now: Claim | None) -> ChangedLine:
    shown = now or then
    return ChangedLine(
        shown.text if shown else "",
        then.participants if then else None,
        now.participants if now else None,
    )


def _weightiest(line: ChangedLine) -> tuple[bool, bool, int, str]:
    """Sort what lost support first, then what went, then what came; then by people."""
    lost = line.before is not None and line.after is not None
    return not lost, line.after is not None, -max(line.before or 0, line.after or 0), line.text
