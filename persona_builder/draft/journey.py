"""Draft a journey: what people do, meet, ask and feel at each stage, in their own words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from statistics import mean, median

from persona_builder.domain.experience import Stage, TouchpointKind
from persona_builder.domain.ids import derived_id
from persona_builder.domain.journey import JourneyRow
from persona_builder.domain.proposals import JourneyDraft, JourneyProposal, StageMood
from persona_builder.draft.experience import Experience
from persona_builder.draft.journey_rows import RowTest, row_tests
from persona_builder.draft.options import Head, Option, options_for
from persona_builder.draft.plans import SlotPlan
from persona_builder.draft.touchpoints import most_said, touchpoints_in

# What fits a cell that is read beside seven others.
_MOST_LINES = 2
_MOST_TOUCHPOINTS = 5
# Enough to check a touchpoint by.
_MOST_QUOTES = 8


def draft_journey(experience: Experience, people: Sequence[str], *, whose: str) -> JourneyDraft:
    """Return what some people tell of each stage; empty cells stay empty.

    Every line is a statement's own words. No statement stands in two cells: a question is
    asked first, then what was expected, felt, suffered, wanted, done. Opportunities, owners
    and measures are a person's to write.

    Args:
        experience: The study, with the stage of each statement.
        people: Participant ids; one of them for a journey of one person.
        whose: The persona's or the participant's id; proposals are told apart by it.
    """
    rows = experience.material.rows_of(people)
    lines = _Told(experience, tuple(rows))
    proposals: list[JourneyProposal] = []
    moods: list[StageMood] = []
    n_placed = 0
    for stage in experience.stages:
        here = experience.rows_in(stage, rows)
        n_placed += len(here)
        column = _Column(experience, lines, stage, tuple(here), whose, len(people))
        proposals += column.touchpoints()
        proposals += column.lines()
        moods += column.mood()
    return JourneyDraft(
        stages=experience.stages,
        proposals=tuple(proposals),
        moods=tuple(moods),
        of=len(people),
        n_placed=n_placed,
        n_statements=len(rows),
    )


class _Told:
    """What could stand in each row of a journey, whatever the stage, those of most people first.

    Args:
        experience: The study.
        rows: Everything that some people said.
    """

    def __init__(self, experience: Experience, rows: tuple[int, ...]) -> None:
        self._material = experience.material
        self._tests = {test.row: test for test in row_tests(experience)}
        self._options = {
            name: self._options_among(test, rows) for name, test in self._tests.items()
        }
        self._rows = rows

    @property
    def names(self) -> tuple[JourneyRow, ...]:
        """The rows, in the order in which they choose."""
        return tuple(self._tests)

    def heads(self, name: JourneyRow, here: Sequence[int], taken: Collection[int]) -> list[Head]:
        """Return up to two statements of a stage with what backs them, none of them taken.

        Whoever says something like it backs a line, of whatever stage: people jump.
        """
        free = frozenset(here).difference(taken)
        found = (
            next((head for head in option.heads if head.row in free), None)
            for option in self._options[name]
        )
        heads = [head for head in found if head is not None]
        if not heads:
            # A theme is looked at in its best words only, which may be of other stages.
            options = self._options_among(self._tests[name], tuple(sorted(free)))
            heads = [option.heads[0] for option in options]
        return heads[:_MOST_LINES]

    def _options_among(self, test: RowTest, rows: tuple[int, ...]) -> list[Option]:
        plan = SlotPlan(
            # The slot only names lines of a card, which these are not.
            slot="do",
            fits=test.belongs,
            backs=test.backs,
            confidence=lambda _: 0.5,
            fitness=test.fitness,
            most=_MOST_LINES,
            least=1,
        )
        return options_for(self._material, rows, plan)


@dataclass(frozen=True, slots=True)
class _Column:
    """One stage, and the rows of everything that some people say of it."""

    experience: Experience
    told: _Told
    stage: Stage
    rows: tuple[int, ...]
    whose: str
    of: int

    def touchpoints(self) -> list[JourneyProposal]:
        """Return what is met, that of most people first."""
        said: dict[TouchpointKind, list[tuple[int, str]]] = defaultdict(list)
        for row in self.rows:
            sentence, language = self.experience.sentences[row], self.experience.languages[row]
            for kind, spans in touchpoints_in(sentence, language).items():
                said[kind] += [(row, span.of(sentence.text)) for span in spans]
        proposals = [
            self._proposal(
                "touchpoint",
                most_said([words for _, words in found]),
                self._one_each([row for row, _ in found]),
                key=kind,
                touchpoint=kind,
            )
            for kind, found in said.items()
        ]
        proposals.sort(key=lambda each: (-each.participants, each.text))
        return proposals[:_MOST_TOUCHPOINTS]

    def lines(self) -> Iterator[JourneyProposal]:
        """Yield the lines of every other row that is drafted."""
        taken: set[int] = set()
        material = self.experience.material
        for name in self.told.names:
            for head in self.told.heads(name, self.rows, taken):
                taken.add(head.row)
                key = material.statements[head.row].id
                yield self._proposal(name, material.texts[head.row], head.backing, key=key)

    def mood(self) -> Iterator[StageMood]:
        """Yield how the stage is spoken of; nothing where nobody feels or judges anything."""
        tags = self.experience.material.tags
        felt: dict[str, list[int]] = defaultdict(list)
        for row in self.rows:
            if tags[row].valence or tags[row].quadrant == "feel":
                felt[self.experience.material.people[row]].append(tags[row].valence)
        if felt:
            each = [mean(values) for values in felt.values()]
            yield StageMood(self.stage.name, len(each), min(each), max(each), median(each))

    def _one_each(self, rows: Sequence[int]) -> tuple[int, ...]:
        """Return the first row of each person, then second ones, up to what can be read."""
        people = self.experience.material.people
        first: dict[str, int] = {}
        for row in rows:
            first.setdefault(people[row], row)
        others = [row for row in dict.fromkeys(rows) if row not in first.values()]
        most = max(_MOST_QUOTES, len(first))
        return (*first.values(), *others)[:most]

    def _proposal(
        self,
        row: JourneyRow,
        text: str,
        backing: Sequence[int],
        *,
        key: str,
        touchpoint: TouchpointKind | None = None,
    ) -> JourneyProposal:
        material = self.experience.material
        column = "+".join(self.stage.keys)
        return JourneyProposal(
            id=derived_id("journey proposal", self.whose, column, row, key),
            stage=self.stage.name,
            row=row,
            text=text,
            evidence=tuple(material.evidence(each) for each in backing),
            participants=len({material.people[each] for each in backing}),
            of=self.of,
            touchpoint=touchpoint,
        )
