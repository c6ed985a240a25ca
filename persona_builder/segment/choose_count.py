"""Decide whether there is more than one segment, and if so how many."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from persona_builder.domain.progress import Progress, silent
from persona_builder.domain.segments import Alternative, Level
from persona_builder.segment.agreement import adjusted_rand, silhouette
from persona_builder.segment.group import group
from persona_builder.segment.null import compare_with_no_groups
from persona_builder.segment.profiles import (
    DIRECTIONS,
    Matrix,
    beside_the_others,
    half_means,
    means,
    profiles,
)

SPLITS = 24

# A split is offered when data without groups look as grouped as this in at most one case of
# ten, and two halves of what people said agree at least this far on the groups. It is called
# supported from one case of twenty. The three conditions together pass seldomer than each:
# docs/decisions/0011 has how often in single cohorts and in invented studies without groups.
MAX_P_VALUE = 0.1
FIRM_P_VALUE = 0.05
MIN_AGREEMENT = 0.3
FIRM_AGREEMENT = 0.6

# Two halves must also agree this far on who is like whom. Halves hold at most 16 statements:
# with longer ones, people of one kind would be told apart too, and pass. In nineteen of
# twenty draws, people of one broad cohort stay below 0.53 to 0.61 (24 and 12 people) and
# mixed cohorts above 0.62; see docs/decisions/0006-choosing-the-number-of-segments.md.
MIN_LIKENESS = 0.57
LIKENESS_STATEMENTS = 16
# More people make this agreement no surer.
LIKENESS_PEOPLE = 300

# Groups so far apart that halves nearly always agree on them, and that stand so many
# standard deviations above people on a bell curve, need no agreement on who is like whom
# beyond them: people of one group may well be alike in nothing else. No single cohort and
# no invented study without groups came as far; docs/decisions/0011.
STRIKING_AGREEMENT = 0.8
STRIKING_DISTANCE = 6.0

MAX_SEGMENTS = 5
PEOPLE_PER_SEGMENT = 3
MIN_PEOPLE = 6
# Fewer statements than this cannot be halved and compared.
MIN_STATEMENTS = 4


@dataclass(frozen=True, slots=True)
class CountEvidence:
    """What speaks for each number of segments.

    Attributes:
        counts: The numbers that were tried, ascending; empty when nothing could be.
        silhouettes: Mean silhouette by count, seen in two to four directions.
        agreements: Split-half agreement on the groups (adjusted Rand index) by count.
        likeness: Split-half agreement on who is like whom, a correlation.
        p_value: How often data without groups look as grouped; None if not tested.
        distance: Standard deviations above people on a bell curve.
    """

    counts: tuple[int, ...]
    silhouettes: Mapping[int, float]
    agreements: Mapping[int, float]
    likeness: float | None
    p_value: float | None
    distance: float = 0.0


NO_EVIDENCE = CountEvidence((), {}, {}, None, None)


def counts_to_try(statements: Sequence[Matrix]) -> tuple[int, ...]:
    """Return the numbers of segments worth comparing: at least three people each, at most 5."""
    people = len(statements)
    if people < MIN_PEOPLE or np.median([len(rows) for rows in statements]) < MIN_STATEMENTS:
        return ()
    return tuple(range(2, min(MAX_SEGMENTS, people // PEOPLE_PER_SEGMENT) + 1))


def weigh_counts(
    statements: Sequence[Matrix],
    rng: np.random.Generator,
    *,
    progress: Progress = silent,
) -> CountEvidence:
    """Return how grouped people are at each count, and how grouped data without groups are."""
    counts = counts_to_try(statements)
    if not counts:
        return NO_EVIDENCE
    silhouettes = _silhouettes(means(statements), counts)
    agreements = split_half_agreements(statements, counts, rng)
    likeness = split_half_likeness(statements, rng)
    test = compare_with_no_groups(statements, counts, rng, progress=progress)
    return CountEvidence(
        counts=counts,
        silhouettes=silhouettes,
        agreements=agreements,
        likeness=likeness,
        p_value=test.p_value,
        distance=test.distance,
    )


def choose_count(evidence: CountEvidence, *, below: int = MAX_SEGMENTS + 1) -> int:
    """Return the number of segments the evidence suggests; 1 when it carries no split.

    Among several the highest product of silhouette and the root of agreement decides:
    silhouette alone favours many segments, agreement alone favours two, since it falls
    with every further segment, also where that is a true one.

    Args:
        evidence: From ``weigh_counts``.
        below: Only counts smaller than this are considered.
    """
    possible = [count for count in evidence.counts if count < below]
    if not possible:
        return 1
    best = max(possible, key=lambda count: (_score(evidence, count), -count))
    return best if level_of(evidence, best) != "none" else 1


def best_score(evidence: CountEvidence) -> float:
    """Return how well people group at the best count; 0 when no count carries a split."""
    return max(
        (
            _score(evidence, count)
            for count in evidence.counts
            if level_of(evidence, count) != "none"
        ),
        default=0.0,
    )


def level_of(evidence: CountEvidence, count: int, *, smallest: int = PEOPLE_PER_SEGMENT) -> Level:
    """Return how far the evidence for a count carries.

    Args:
        evidence: From ``weigh_counts``.
        count: The number of segments chosen.
        smallest: How many people the smallest segment has.
    """
    agreement = evidence.agreements.get(count)
    if agreement is None or agreement < MIN_AGREEMENT:
        return "none"
    if evidence.p_value is None or evidence.p_value > MAX_P_VALUE:
        return "none"
    alike = evidence.likeness is not None and evidence.likeness >= MIN_LIKENESS
    striking = agreement >= STRIKING_AGREEMENT and evidence.distance >= STRIKING_DISTANCE
    if not (alike or striking):
        return "none"
    firm = (
        agreement >= FIRM_AGREEMENT
        and evidence.p_value <= FIRM_P_VALUE
        and smallest >= PEOPLE_PER_SEGMENT
    )
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
        if abs(each - count) == 1
    )


def split_half_agreements(
    statements: Sequence[Matrix], counts: Sequence[int], rng: np.random.Generator
) -> dict[int, float]:
    """Return for each count how well two halves of everybody's words agree on the groups."""
    totals = dict.fromkeys(counts, 0.0)
    for _ in range(SPLITS):
        first, second = (group(profiles(half), counts) for half in half_means(statements, rng))
        for count in counts:
            totals[count] += adjusted_rand(first[count], second[count])
    return {count: total / SPLITS for count, total in totals.items()}


def split_half_likeness(statements: Sequence[Matrix], rng: np.random.Generator) -> float:
    """Return how well two halves agree on who is like whom: mean correlation over splits."""
    if len(statements) > LIKENESS_PEOPLE:
        drawn = np.sort(rng.permutation(len(statements))[:LIKENESS_PEOPLE])
        statements = [statements[row] for row in drawn]
    pairs = np.triu_indices(len(statements), 1)
    found = []
    for _ in range(SPLITS):
        halves = half_means(statements, rng, at_most=LIKENESS_STATEMENTS)
        first, second = ((rows @ rows.T)[pairs] for rows in map(beside_the_others, halves))
        if first.std() < 1e-9 or second.std() < 1e-9:
            return 0.0
        found.append(float(np.corrcoef(first, second)[0, 1]))
    return float(np.mean(found))


def _silhouettes(person_means: Matrix, counts: Sequence[int]) -> dict[int, float]:
    """Return the silhouette of each count, averaged over ever more directions.

    With a fixed number of directions the silhouette favours one count more than that number.
    """
    groups = group(profiles(person_means), counts)
    seen = [profiles(person_means, directions) for directions in range(2, DIRECTIONS + 1)]
    return {
        count: float(np.mean([silhouette(profile, groups[count]) for profile in seen]))
        for count in counts
    }


def _score(evidence: CountEvidence, count: int) -> float:
    root = math.sqrt(max(0.0, evidence.agreements[count]))
    return round(evidence.silhouettes[count] * root, 6)
