"""Group participants into segments, and say how sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.progress import Progress, silent
from persona_builder.domain.segments import Membership, Segment, Segmentation, ViewWeights
from persona_builder.domain.studies import Vectors
from persona_builder.errors import NothingToDoError, UsageError
from persona_builder.segment import wording
from persona_builder.segment.agreement import adjusted_rand
from persona_builder.segment.choose_count import (
    MAX_SEGMENTS,
    MIN_PEOPLE,
    CountEvidence,
    alternatives,
    best_score,
    choose_count,
    level_of,
    weigh_counts,
)
from persona_builder.segment.group import (
    STEP,
    Labels,
    co_assignment,
    consensus,
    group,
    medoid,
    shares,
)
from persona_builder.segment.large import draw_people, place_the_others
from persona_builder.segment.profiles import Matrix, means, profiles
from persona_builder.segment.views import Columns, Said, look_at, pack, thin

Flags = NDArray[np.bool_]

DEFAULT_WEIGHTS = ViewWeights()

# Agreement (adjusted Rand index) below which two groupings are different ones.
SAME_WITHOUT_SECTIONS = 0.5

# Below this a person was grouped with the segment's members less often than not.
MIN_SHARE = 0.5

# Somebody grouped with the same people in four of five halves belongs to them.
SETTLED_SHARE = 0.8


def segment_participants(
    said: Mapping[str, Said],
    *,
    count: int | None,
    seed: int,
    weights: ViewWeights = DEFAULT_WEIGHTS,
    progress: Progress = silent,
) -> Segmentation:
    """Return who belongs together, how firmly, and what speaks for it.

    The answer is the same whatever the order and the names of the participants.

    Args:
        said: Participant id to what that person said; all know the same sides of it.
        count: How many segments the researcher wants, 1 to 9; None lets the data decide.
        seed: Makes resampling repeatable.
        weights: What counts how much.
        progress: Told how much is done; may raise ``Cancelled``.

    Raises:
        UsageError: The count is not between 1 and 9, or larger than the number of people.
        NothingToDoError: Nobody said anything.
    """
    _refuse_impossible_count(count, len(said))
    spoken = {name: theirs for name, theirs in said.items() if len(theirs)}
    if not spoken:
        raise NothingToDoError("No participant said anything that people can be grouped by.")
    packed, columns = pack(spoken)
    rng = np.random.default_rng(seed)
    progress(STEP, 0, 1)
    drawn = draw_people(list(packed), rng)
    heard = thin([packed[name] for name in drawn], rng)
    look, view_shares = look_at(heard, columns, weights, rng)
    people = _People(tuple(drawn), [look(rows) for rows in heard])
    proposal = _propose(people, count, rng, progress)
    if proposal.count == 1:
        found = _one_segment(people, proposal.evidence)
    else:
        found = _several(people, proposal, rng, progress)
    if columns.sections > columns.words:
        about = _about_sections(found, heard, drawn, columns, weights, seed)
        found = replace(found, notes=(*found.notes, *about))
    found = place_the_others(found, packed, drawn, look, rng)
    progress(STEP, 1, 1)
    silent_people = tuple(Membership(name, 0.0) for name in set(said) - set(spoken))
    whole = replace(found, views=view_shares)
    return _finished(whole, silent_people, forced=count is not None)


def _about_sections(
    found: Segmentation,
    heard: Sequence[Vectors],
    names: Sequence[str],
    columns: Columns,
    weights: ViewWeights,
    seed: int,
) -> tuple[str, ...]:
    """Return that the guide's parts counted, and whether people would be grouped otherwise."""
    count = len(found.segments)
    without = replace(columns, sections=columns.words)
    look, _ = look_at(heard, without, weights, np.random.default_rng(seed))
    other = group(profiles(means([look(rows) for rows in heard])), (count,))[count]
    segment_of = {
        member.participant_id: segment.id
        for segment in found.segments
        for member in segment.members
    }
    placed = [row for row, name in enumerate(names) if name in segment_of]
    own = np.array([segment_of[names[row]] for row in placed])
    if count < 2 or adjusted_rand(own, other[placed]) >= SAME_WITHOUT_SECTIONS:
        return (wording.BY_SECTIONS,)
    return (wording.BY_SECTIONS, wording.OTHERWISE_WITHOUT_SECTIONS)


@dataclass(frozen=True, eq=False, slots=True)
class _People:
    """Everybody who said something, in the order of ``distinct_statements``."""

    names: tuple[str, ...]
    statements: list[Matrix]

    def only(self, rows: Sequence[int]) -> _People:
        """Return some of the people."""
        return _People(
            tuple(self.names[row] for row in rows), [self.statements[row] for row in rows]
        )


@dataclass(frozen=True, eq=False, slots=True)
class _Proposal:
    """How many segments of whom: ``rows`` are grouped, everybody else is like nobody."""

    count: int
    rows: tuple[int, ...]
    evidence: CountEvidence


def _propose(
    people: _People, count: int | None, rng: np.random.Generator, progress: Progress
) -> _Proposal:
    """Return the number of segments, setting aside people who would be one by themselves.

    At most one person in six is set aside. Where that is not enough, fewer segments are
    proposed; a count that the researcher asked for is kept.
    """
    rows = tuple(range(len(people.names)))
    smallest_rest = len(rows) - len(rows) // 6
    evidence = weigh_counts(people.statements, rng, progress=progress)
    if count is None and evidence.counts:
        rows, evidence = _without_strangers(people, evidence, smallest_rest, rng)
    below = MAX_SEGMENTS + 1
    while True:
        chosen = count if count is not None else choose_count(evidence, below=below)
        alone = _alone(people.only(rows), chosen) if chosen in evidence.counts else ()
        if not alone:
            return _Proposal(min(chosen, len(rows)), rows, evidence)
        if len(rows) - len(alone) >= smallest_rest:
            rows = tuple(row for place, row in enumerate(rows) if place not in alone)
            evidence = weigh_counts(people.only(rows).statements, rng, progress=progress)
        elif count is not None:
            return _Proposal(chosen, rows, evidence)
        else:
            below = chosen


def _without_strangers(
    people: _People, evidence: CountEvidence, smallest_rest: int, rng: np.random.Generator
) -> tuple[tuple[int, ...], CountEvidence]:
    """Return whom to group: everybody, or all but those who are like nobody.

    One stranger among clear groups wanders from half to half, and makes two coarse
    groups look steadier than the true ones. Whoever is alone at the largest count and
    wanders at the count that suits the rest is set aside, where the rest then groups
    better than everybody did.
    """
    everybody = tuple(range(len(people.names)))
    alone = _alone(people, max(evidence.counts))
    rest = tuple(row for row in everybody if row not in alone)
    if not alone or len(rest) < smallest_rest:
        return everybody, evidence
    of_rest = weigh_counts(people.only(rest).statements, rng)
    count = choose_count(of_rest)
    if count == 1 or best_score(of_rest) <= best_score(evidence):
        return everybody, evidence
    together = co_assignment(people.statements, (count,), rng)[count]
    firmness = shares(together, consensus(together, count)).max(axis=1)
    if any(firmness[row] >= SETTLED_SHARE for row in alone):
        return everybody, evidence
    return rest, of_rest


def _alone(people: _People, count: int) -> tuple[int, ...]:
    """Return the places of people who are a group of their own at a count."""
    labels = group(profiles(means(people.statements)), (count,))[count]
    sizes = np.bincount(labels)
    return tuple(np.flatnonzero(sizes[labels] == 1).tolist())


def _refuse_impossible_count(count: int | None, people: int) -> None:
    if count is None:
        return
    if not 1 <= count <= 9:
        raise UsageError(wording.count_out_of_range(count))
    if count > max(1, people):
        raise UsageError(wording.too_many_asked(count, people))


def _one_segment(people: _People, evidence: CountEvidence) -> Segmentation:
    """Return everybody in one segment, the most typical first."""
    names = people.names
    # The most typical of all is the one nearest to the middle.
    person_means = means(people.statements)
    typical = -np.round(np.linalg.norm(person_means - person_means.mean(axis=0), axis=1), 6)
    order = sorted(range(len(names)), key=lambda row: (-typical[row], names[row]))
    best = max(evidence.agreements.values(), default=None)
    members = tuple(Membership(names[row], 1.0) for row in order)
    return Segmentation(
        segments=(Segment(1, members, names[order[0]]),),
        level="none",
        p_value=evidence.p_value,
        split_half_ari=None if best is None else round(best, 4),
        alternatives=alternatives(evidence, 1),
        notes=wording.notes_on_one_segment(
            people=len(names), tested=bool(evidence.counts), min_people=MIN_PEOPLE
        ),
    )


def _several(
    everybody: _People, proposal: _Proposal, rng: np.random.Generator, progress: Progress
) -> Segmentation:
    """Return the segments of a proposal, with the people who belong to none."""
    count, evidence = proposal.count, proposal.evidence
    people = everybody.only(proposal.rows)
    together = co_assignment(people.statements, (count,), rng, progress=progress)[count]
    labels = consensus(together, count)
    firmness = shares(together, labels)
    profile = profiles(means(people.statements))
    medoids = _medoids(profile @ profile.T, labels)
    kept = _kept(firmness, labels, medoids, firm=count in evidence.counts)
    segments = _numbered(people.names, labels, firmness, medoids, kept)
    smallest = min(len(segment.members) for segment in segments)
    level = level_of(evidence, count, smallest=smallest)
    agreement = evidence.agreements.get(count)
    between = tuple(
        Membership(people.names[row], round(float(firmness[row].max()), 4))
        for row in np.flatnonzero(~kept).tolist()
    )
    return Segmentation(
        segments=segments,
        level=level,
        p_value=evidence.p_value,
        split_half_ari=None if agreement is None else round(agreement, 4),
        silhouette=round(evidence.silhouettes[count], 4) if agreement is not None else None,
        alternatives=alternatives(evidence, count),
        unassigned=between + _set_aside(everybody, proposal, segments, rng),
        notes=wording.notes_on_segments(level=level, count=count, smallest=smallest),
    )


def _set_aside(
    everybody: _People,
    proposal: _Proposal,
    segments: Sequence[Segment],
    rng: np.random.Generator,
) -> tuple[Membership, ...]:
    """Return the people who are like nobody, with how often they fell in with a segment."""
    aside = sorted(set(range(len(everybody.names))) - set(proposal.rows))
    if not aside:
        return ()
    together = co_assignment(everybody.statements, (proposal.count,), rng)[proposal.count]
    place = {name: row for row, name in enumerate(everybody.names)}
    members = [[place[each.participant_id] for each in segment.members] for segment in segments]
    return tuple(
        Membership(
            everybody.names[row],
            round(max(float(together[row, columns].mean()) for columns in members), 4),
        )
        for row in aside
    )


def _medoids(similarity: Matrix, labels: Labels) -> list[int]:
    return [
        medoid(similarity, np.flatnonzero(labels == each).tolist())
        for each in range(int(labels.max()) + 1)
    ]


def _kept(firmness: Matrix, labels: Labels, medoids: Sequence[int], *, firm: bool) -> Flags:
    """Return who stays in a segment: who mostly fell together with its members.

    A segment always keeps its most typical member and, beside that one, its firmest.
    With so many segments that people stand alone (``firm`` is false), everybody stays.
    """
    own = np.round(firmness[np.arange(len(labels)), labels], 6)
    kept = own >= MIN_SHARE if firm else np.ones(len(labels), dtype=bool)
    for each, typical in enumerate(medoids):
        kept[typical] = True
        others = [row for row in np.flatnonzero(labels == each).tolist() if row != typical]
        if others:
            kept[max(others, key=lambda row: own[row])] = True
    return np.asarray(kept, dtype=bool)


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


def _finished(
    found: Segmentation, silent_people: tuple[Membership, ...], *, forced: bool
) -> Segmentation:
    everybody = sorted(
        found.unassigned + silent_people,
        key=lambda member: (-member.share, member.participant_id),
    )
    return replace(found, unassigned=tuple(everybody), forced=forced)
