"""Draw statements for a person to label unseen, and measure how far the tagger agrees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from persona_builder.domain.empathy import QUADRANTS, Quadrant, Tag
from persona_builder.domain.ids import derived_id
from persona_builder.evaluate.agreement import (
    Counts,
    Figure,
    f1_by_class,
    f1_of_yes,
    figure,
    kappa,
    macro_f1,
    tables_by_group,
)

# A label that is rare in a project still gets this many statements, where it has them.
LEAST_OF_A_LABEL = 5


@dataclass(frozen=True, slots=True)
class PersonsLabel:
    """What a person says of one statement.

    Attributes:
        quadrant: The label.
        pain: Whether a problem is stated; None where the person did not say.
        need: Whether a need or a valued benefit is stated; None where the person did not say.
    """

    quadrant: Quadrant
    pain: bool | None = None
    need: bool | None = None


@dataclass(frozen=True, slots=True)
class BlindAgreement:
    """How far a tagger and a person agree on statements that the person labelled unseen.

    Every statement counts for as many as its label has in the project, so that the figures
    speak of the whole project. Intervals: 95 %, resampled by person.

    Attributes:
        n_statements: Labelled by the person.
        n_people: Whose statements they are.
        kappa: Cohen's kappa on the label.
        macro_f1: Mean F1 of the labels.
        f1_by_label: F1 of each label with its interval.
        confusion: For each label of the person, how often each label of the tagger; unweighted.
        pain_f1: None where the person did not say.
        need_f1: None where the person did not say.
        decided: Share of these statements that the tagger decided, 0 to 1; unweighted.
        agreed_when_decided: Share of those on which both agree; None without any.
    """

    n_statements: int
    n_people: int
    kappa: Figure
    macro_f1: Figure
    f1_by_label: Mapping[Quadrant, Figure]
    confusion: Mapping[Quadrant, Mapping[Quadrant, int]]
    pain_f1: Figure | None
    need_f1: Figure | None
    decided: float
    agreed_when_decided: float | None


def draw_blind(tags: Sequence[Tag], size: int, *, seed: int = 0) -> tuple[str, ...]:
    """Return the ids of statements to label, in an order that says nothing about their tags.

    Each label gets its share of the project, the rare ones at least a few.

    Args:
        tags: Of the whole project.
        size: How many statements to draw; all of them when there are no more.
        seed: Another one draws others.
    """
    by_label: dict[Quadrant, list[str]] = {name: [] for name in QUADRANTS}
    for tag in tags:
        by_label[tag.quadrant].append(tag.statement_id)
    wanted = _shares([len(by_label[name]) for name in QUADRANTS], min(size, len(tags)))
    drawn = [
        statement_id
        for name, share in zip(QUADRANTS, wanted, strict=True)
        for statement_id in _shuffled(by_label[name], seed)[:share]
    ]
    return tuple(_shuffled(drawn, seed + 1))


def blind_agreement(
    tags: Sequence[Tag], people: Mapping[str, str], labels: Mapping[str, PersonsLabel]
) -> BlindAgreement:
    """Return how far tags agree with a person's labels.

    Args:
        tags: Of the whole project.
        people: Whose statement it is, by statement id.
        labels: By statement id; at least one of a statement that has a tag.
    """
    told = [tag for tag in tags if tag.statement_id in labels]
    given = [labels[tag.statement_id] for tag in told]
    groups = [people[tag.statement_id] for tag in told]
    wanted = [QUADRANTS.index(each.quadrant) for each in given]
    found = [QUADRANTS.index(tag.quadrant) for tag in told]
    counts = tables_by_group(wanted, found, groups, len(QUADRANTS))
    weighed = counts * _weights(tags, counts)
    decided = [place for place, tag in enumerate(told) if not tag.abstained]
    agreed = [wanted[place] == found[place] for place in decided]
    return BlindAgreement(
        n_statements=len(told),
        n_people=len(set(groups)),
        kappa=figure(weighed, kappa),
        macro_f1=figure(weighed, macro_f1),
        f1_by_label={
            name: figure(weighed, lambda table, place=place: float(f1_by_class(table)[place]))  # type: ignore[misc]
            for place, name in enumerate(QUADRANTS)
        },
        confusion={
            row: {
                column: int(counts.sum(axis=0)[QUADRANTS.index(row), QUADRANTS.index(column)])
                for column in QUADRANTS
            }
            for row in QUADRANTS
        },
        pain_f1=_flag([each.pain for each in given], [tag.pain > 0.5 for tag in told], groups),
        need_f1=_flag([each.need for each in given], [tag.need > 0.5 for tag in told], groups),
        decided=len(decided) / len(told),
        agreed_when_decided=sum(agreed) / len(agreed) if agreed else None,
    )


def _shares(sizes: Sequence[int], size: int) -> list[int]:
    """Deal ``size`` out to labels: a few to each, the rest one by one to who lacks most."""
    shares = [0] * len(sizes)

    def lack(place: int) -> tuple[int, float]:
        has, share = sizes[place], shares[place]
        if share == has:
            return -1, 0.0
        return int(share < LEAST_OF_A_LABEL), has / (share + 1)

    for _ in range(size):
        shares[max(range(len(sizes)), key=lack)] += 1
    return shares


def _weights(tags: Sequence[Tag], counts: Counts) -> Counts:
    """Return (n_labels,): how many statements of the project each drawn one stands for."""
    in_project = np.array([sum(tag.quadrant == name for tag in tags) for name in QUADRANTS])
    drawn = counts.sum(axis=(0, 1))
    return np.asarray(np.divide(in_project, drawn, out=np.zeros_like(drawn), where=drawn > 0))


def _flag(
    wanted: Sequence[bool | None], found: Sequence[bool], groups: Sequence[str]
) -> Figure | None:
    rows = [place for place, each in enumerate(wanted) if each is not None]
    if not rows:
        return None
    tables = tables_by_group(
        [int(bool(wanted[row])) for row in rows],
        [int(found[row]) for row in rows],
        [groups[row] for row in rows],
        2,
    )
    return figure(tables, f1_of_yes)


def _shuffled(ids: Sequence[str], seed: int) -> list[str]:
    return sorted(ids, key=lambda each: derived_id("blind", seed, each))
