"""Group participants into segments, and say how sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.progress import Progress, silent
from persona_builder.domain.segments import Membership, Segment, Segmentation
from persona_builder.domain.studies import Vectors
from persona_builder.errors import NothingToDoError, UsageError
from persona_builder.segment import wording
from persona_builder.segment.choose_count import (
    MIN_PEOPLE,
    CountEvidence,
    alternatives,
    choose_count,
    counts_to_try,
    level_of,
    weigh_counts,
)
from persona_builder.segment.group import (
    STEP,
    Labels,
    co_assignment,
    consensus,
    medoid,
    shares,
)
from persona_builder.segment.views import (
    Matrix,
    distinct_statements,
    means,
    profiles,
    thin,
    unit_rows,
    weigh_directions,
)

Flags = NDArray[np.bool_]

# Below this a person was grouped with the segment's members less often than not.
MIN_SHARE = 0.5


def segment_participants(
    views: Mapping[str, Vectors],
    *,
    count: int | None,
    seed: int,
    progress: Progress = silent,
) -> Segmentation:
    """Return who belongs together, how firmly, and what speaks for it.

    The answer is the same whatever the order and the names of the participants.

    Args:
        views: Participant id to the vectors, (n, d), of what that person said.
        count: How many segments the researcher wants, 1 to 9; None lets the data decide.
        seed: Makes resampling repeatable.
        progress: Told how much is done; may raise ``Cancelled``.

    Raises:
        UsageError: The count is not between 1 and 9, or larger than the number of people.
        NothingToDoError: Nobody said anything.
    """
    _refuse_impossible_count(count, len(views))
    spoken = {name: vectors for name, vectors in views.items() if len(vectors)}
    if not spoken:
        raise NothingToDoError("No participant said anything that people can be grouped by.")
    silent_people = tuple(Membership(name, 0.0) for name in sorted(set(views) - set(spoken)))
    distinct = distinct_statements(spoken)
    names = tuple(distinct)
    rng = np.random.default_rng(seed)
    statements = weigh_directions(thin(list(distinct.values()), rng))
    progress(STEP, 0, 1)
    evidence = _evidence(statements, rng, progress)
    wanted = min(count, len(names)) if count is not None else choose_count(evidence)
    if wanted == 1:
        found = _one_segment(names, list(distinct.values()), evidence, forced=count is not None)
    else:
        found = _several(names, statements, wanted, evidence, count is not None, rng, progress)
    progress(STEP, 1, 1)
    return _with_unassigned(found, silent_people)


def _refuse_impossible_count(count: int | None, people: int) -> None:
    if count is None:
        return
    if not 1 <= count <= 9:
        raise UsageError(wording.count_out_of_range(count))
    if count > max(1, people):
        raise UsageError(wording.too_many_asked(count, people))


def _evidence(
    statements: Sequence[Matrix], rng: np.random.Generator, progress: Progress
) -> CountEvidence:
    counts = counts_to_try(len(statements))
    if not counts:
        return CountEvidence((), {}, {}, None)
    return weigh_counts(statements, counts, rng, progress=progress)


def _one_segment(
    names: Sequence[str], statements: Sequence[Matrix], evidence: CountEvidence, *, forced: bool
) -> Segmentation:
    """Return everybody in one segment, the most typical first."""
    people = unit_rows(means(statements))
    typical = np.round((people @ people.T).mean(axis=1), 6)
    order = sorted(range(len(names)), key=lambda row: (-typical[row], names[row]))
    notes = [wording.LEVEL_SENTENCES["none"]]
    if len(names) < MIN_PEOPLE:
        notes.append(wording.TOO_FEW_PEOPLE)
    best = max(evidence.agreements.values(), default=None)
    return Segmentation(
        segments=(
            Segment(1, tuple(Membership(names[row], 1.0) for row in order), names[order[0]]),
        ),
        level="none",
        p_value=evidence.p_value,
        split_half_ari=None if best is None else round(best, 4),
        alternatives=alternatives(evidence, 1),
        forced=forced,
        notes=tuple(notes),
    )


def _several(
    names: Sequence[str],
    statements: Sequence[Matrix],
    count: int,
    evidence: CountEvidence,
    forced: bool,
    rng: np.random.Generator,
    progress: Progress,
) -> Segmentation:
    together = co_assignment(statements, (count,), rng, progress=progress)[count]
    labels = consensus(together, count)
    profile = profiles(means(statements))
    firmness = shares(together, labels)
    medoids = _medoids(profile @ profile.T, labels)
    kept = _kept(firmness, labels, medoids)
    segments = _numbered(names, labels, firmness, medoids, kept)
    unassigned = tuple(
        Membership(names[row], round(float(firmness[row].max()), 4))
        for row in np.flatnonzero(~kept).tolist()
    )
    smallest = min(len(segment.members) for segment in segments)
    level = level_of(evidence, count, smallest)
    notes = [wording.LEVEL_SENTENCES[level] if level != "none" else wording.FORCED_WITHOUT_SUPPORT]
    if smallest < 2:
        notes.append(wording.forced_below_two(count))
    agreement = evidence.agreements.get(count)
    return Segmentation(
        segments=segments,
        level=level,
        p_value=evidence.p_value,
        split_half_ari=None if agreement is None else round(agreement, 4),
        alternatives=alternatives(evidence, count),
        unassigned=unassigned,
        forced=forced,
        notes=tuple(notes),
    )


def _medoids(similarity: Matrix, labels: Labels) -> list[int]:
    return [
        medoid(similarity, np.flatnonzero(labels == each).tolist())
        for each in range(int(labels.max()) + 1)
    ]


def _kept(firmness: Matrix, labels: Labels, medoids: Sequence[int]) -> Flags:
    """Return who stays in a segment; a segment always keeps its most typical member."""
    kept = firmness[np.arange(len(labels)), labels] >= MIN_SHARE
    kept[list(medoids)] = True
    return kept


def _numbered(
    names: Sequence[str],
    labels: Labels,
    firmness: Matrix,
    medoids: Sequence[int],
    kept: Flags,
) -> tuple[Segment, ...]:
    """Return the segments numbered by size, then by the id of the most typical member."""
    groups = []
    for each, typical in enumerate(medoids):
        members = sorted(
            (
                Membership(names[row], round(float(firmness[row, each]), 4))
                for row in np.flatnonzero((labels == each) & kept).tolist()
            ),
            key=lambda member: (-member.share, member.participant_id),
        )
        groups.append((tuple(members), names[typical]))
    groups.sort(key=lambda pair: (-len(pair[0]), pair[1]))
    return tuple(Segment(number, *pair) for number, pair in enumerate(groups, start=1))


def _with_unassigned(found: Segmentation, more: tuple[Membership, ...]) -> Segmentation:
    everybody = sorted(
        found.unassigned + more, key=lambda member: (-member.share, member.participant_id)
    )
    return replace(found, unassigned=tuple(everybody))
