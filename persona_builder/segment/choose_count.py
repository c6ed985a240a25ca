"""Decide whether there is more than one segment, and if so how many."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.progress import Progress, silent
from persona_builder.domain.segments import Alternative, Level
from persona_builder.segment.group import STEP, Labels, group, half_means
from persona_builder.segment.null import (
    MakeStudy,
    people_on_a_bell_curve,
    statements_dealt_anew,
)
from persona_builder.segment.views import Matrix, means, profiles

SIMULATIONS = 99
SPLITS = 24

# A split is offered when data without groups look as grouped as this in at most one case
# of twenty, and two halves of what people said agree at least this far.
MAX_P_VALUE = 0.05
MIN_AGREEMENT = 0.3
FIRM_AGREEMENT = 0.6

MAX_SEGMENTS = 5
PEOPLE_PER_SEGMENT = 3
MIN_PEOPLE = 6


@dataclass(frozen=True, slots=True)
class CountEvidence:
    """What speaks for each number of segments.

    Attributes:
        counts: The numbers that were tried, ascending.
        silhouettes: Mean silhouette by count.
        agreements: Split-half agreement (adjusted Rand index) by count.
        p_value: How often data without groups look as grouped; None if not tested.
    """

    counts: tuple[int, ...]
    silhouettes: Mapping[int, float]
    agreements: Mapping[int, float]
    p_value: float | None


def counts_to_try(people: int) -> tuple[int, ...]:
    """Return the numbers of segments worth comparing: at least three people each, at most 5."""
    if people < MIN_PEOPLE:
        return ()
    return tuple(range(2, min(MAX_SEGMENTS, people // PEOPLE_PER_SEGMENT) + 1))


def weigh_counts(
    statements: Sequence[Matrix],
    counts: Sequence[int],
    rng: np.random.Generator,
    *,
    progress: Progress = silent,
) -> CountEvidence:
    """Return how grouped people are at each count, and how grouped data without groups are.

    The p-value is the larger of two: against people on a bell curve and against statements
    dealt anew. It compares the best of all counts with the best of all counts.
    """
    silhouettes = _silhouettes(means(statements), counts)
    agreements = split_half(statements, counts, rng)
    p_values = []
    for number, maker in enumerate((people_on_a_bell_curve, statements_dealt_anew)):
        report = _counting(progress, number * SIMULATIONS, 2 * SIMULATIONS)
        p_values.append(_p_value(maker(statements), silhouettes, counts, rng, report))
    return CountEvidence(
        counts=tuple(counts),
        silhouettes=dict(zip(counts, silhouettes.tolist(), strict=True)),
        agreements=agreements,
        p_value=max(p_values),
    )


def choose_count(evidence: CountEvidence) -> int:
    """Return the number of segments the evidence suggests; 1 when it carries no split."""
    if not evidence.counts:
        return 1
    best = max(evidence.counts, key=lambda count: (round(evidence.silhouettes[count], 6), -count))
    return best if level_of(evidence, best) != "none" else 1


def level_of(evidence: CountEvidence, count: int, smallest: int = PEOPLE_PER_SEGMENT) -> Level:
    """Return how far the evidence for a count carries.

    Args:
        evidence: From ``weigh_counts``.
        count: The number of segments chosen.
        smallest: How many people the smallest segment has.
    """
    agreement = evidence.agreements.get(count)
    if agreement is None or evidence.p_value is None or evidence.p_value > MAX_P_VALUE:
        return "none"
    if agreement < MIN_AGREEMENT:
        return "none"
    firm = agreement >= FIRM_AGREEMENT and smallest >= PEOPLE_PER_SEGMENT
    return "supported" if firm else "exploratory"


def alternatives(evidence: CountEvidence, count: int) -> tuple[Alternative, ...]:
    """Return one count more and one less than the chosen one, where they were tried."""
    return tuple(
        Alternative(
            count=each,
            silhouette=round(evidence.silhouettes[each], 4),
            split_half_ari=round(evidence.agreements[each], 4),
        )
        for each in evidence.counts
        if each != count and abs(each - count) <= 1
    )


def split_half(
    statements: Sequence[Matrix], counts: Sequence[int], rng: np.random.Generator
) -> dict[int, float]:
    """Return for each count how well two halves of everybody's words agree on the groups."""
    totals = dict.fromkeys(counts, 0.0)
    for _ in range(SPLITS):
        first, second = (group(profiles(half), counts) for half in half_means(statements, rng))
        for count in counts:
            totals[count] += adjusted_rand(first[count], second[count])
    return {count: total / SPLITS for count, total in totals.items()}


def silhouette(profile: Matrix, labels: Labels) -> float:
    """Return the mean silhouette with cosine distances; people alone in a group count 0."""
    one_hot = np.eye(int(labels.max()) + 1)[labels]
    sizes = one_hot.sum(axis=0)
    sums = (1.0 - profile @ profile.T) @ one_hot
    rows = np.arange(len(labels))
    own = sums[rows, labels] / np.maximum(sizes[labels] - 1, 1)
    others = sums / sizes
    others[rows, labels] = np.inf
    nearest = others.min(axis=1)
    larger = np.maximum(np.maximum(own, nearest), 1e-12)
    return float(np.where(sizes[labels] > 1, (nearest - own) / larger, 0.0).mean())


def adjusted_rand(first: Labels, second: Labels) -> float:
    """Return how far two groupings of the same people agree: 1 wholly, 0 as by chance."""
    table = np.eye(int(first.max()) + 1)[first].T @ np.eye(int(second.max()) + 1)[second]
    together = _pairs(table).sum()
    by_first, by_second = _pairs(table.sum(axis=1)).sum(), _pairs(table.sum(axis=0)).sum()
    expected = by_first * by_second / max(1.0, _pairs(np.array(float(len(first)))))
    most = (by_first + by_second) / 2
    return 1.0 if most == expected else float((together - expected) / (most - expected))


def _pairs(sizes: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(sizes * (sizes - 1) / 2)


def _silhouettes(person_means: Matrix, counts: Sequence[int]) -> NDArray[np.float64]:
    profile = profiles(person_means)
    groups = group(profile, counts)
    return np.array([silhouette(profile, groups[count]) for count in counts])


def _p_value(
    make: MakeStudy,
    real: NDArray[np.float64],
    counts: Sequence[int],
    rng: np.random.Generator,
    report: Callable[[int], None],
) -> float:
    invented = []
    for done in range(SIMULATIONS):
        report(done)
        invented.append(_silhouettes(means(make(rng)), counts))
    table = np.array(invented)
    centre, spread = table.mean(axis=0), np.maximum(table.std(axis=0), 1e-9)
    best = np.max((real - centre) / spread)
    as_good = np.round(((table - centre) / spread).max(axis=1), 6) >= round(float(best), 6)
    return float((1 + as_good.sum()) / (1 + SIMULATIONS))


def _counting(progress: Progress, before: int, total: int) -> Callable[[int], None]:
    def report(done: int) -> None:
        if done % 10 == 0:
            progress(STEP, before + done, total)

    return report
