"""Place people of a large study beside the segments of those who were drawn from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from persona_builder.domain.segments import Membership, Segment, Segmentation
from persona_builder.domain.studies import Vectors
from persona_builder.segment import wording
from persona_builder.segment.profiles import Matrix, half_means, means, unit_rows
from persona_builder.segment.views import THINNING, Look

# More people than this are not compared with one another; so many are drawn instead.
MOST_PEOPLE = 2_000

# How many pairs of halves of a person's words are compared with the segments.
HALVES_PLACED = 8


def draw_people(names: Sequence[str], rng: np.random.Generator) -> list[str]:
    """Return at most 2,000 of the people, drawn at random, in the order given."""
    if len(names) <= MOST_PEOPLE:
        return list(names)
    return [names[row] for row in np.sort(rng.permutation(len(names))[:MOST_PEOPLE])]


def place_the_others(
    found: Segmentation,
    packed: Mapping[str, Vectors],
    drawn: Sequence[str],
    look: Look,
    rng: np.random.Generator,
) -> Segmentation:
    """Return the segmentation with everybody who was not drawn beside the nearest segment.

    A person's share is how often a random half of the statements lies nearest to it; who is
    nearest to no segment in half of the cases is left between them.

    Args:
        found: The segments of those who were drawn.
        packed: Everybody's statements, in the order of ``pack``.
        drawn: Who was grouped.
        look: How the drawn were seen.
        rng: Draws the halves.
    """
    grouped = set(drawn)
    others = [name for name in packed if name not in grouped]
    if not others:
        return found
    limit = max(2, int(THINNING * np.median([len(rows) for rows in packed.values()])))
    seen = {
        member.participant_id: look(packed[member.participant_id][:limit])
        for segment in found.segments
        for member in segment.members
    }
    middle = means(list(seen.values())).mean(axis=0)
    centres = unit_rows(
        np.array(
            [
                means([seen[each.participant_id] for each in segment.members]).mean(axis=0) - middle
                for segment in found.segments
            ]
        )
    )
    shares = np.array(
        [_shares(look(_thinned(packed[name], limit, rng)), centres, middle, rng) for name in others]
    )
    return _with_others(found, others, shares, grouped_of=len(drawn))


def _thinned(rows: Vectors, limit: int, rng: np.random.Generator) -> Vectors:
    return rows if len(rows) <= limit else rows[np.sort(rng.permutation(len(rows))[:limit])]


def _shares(rows: Matrix, centres: Matrix, middle: Matrix, rng: np.random.Generator) -> Matrix:
    """Return (n_segments,): how often a half of the statements is nearest to each."""
    counted = np.zeros(len(centres))
    for _ in range(HALVES_PLACED):
        for half in half_means([rows], rng):
            counted[int(np.argmax(np.round(centres @ (half[0] - middle), 9)))] += 1
    return np.asarray(counted / counted.sum())


def _with_others(
    found: Segmentation, others: Sequence[str], shares: Matrix, *, grouped_of: int
) -> Segmentation:
    best = shares.argmax(axis=1)
    placed: dict[int, list[Membership]] = {}
    between = list(found.unassigned)
    for name, row, own in zip(others, best.tolist(), shares, strict=True):
        membership = Membership(name, round(float(own[row]), 4))
        if membership.share > 0.5:
            placed.setdefault(row, []).append(membership)
        else:
            between.append(membership)
    segments = tuple(
        _joined(segment, placed.get(row, [])) for row, segment in enumerate(found.segments)
    )
    note = wording.PLACED.format(drawn=grouped_of, others=len(others))
    return replace(found, segments=segments, unassigned=tuple(between), notes=(*found.notes, note))


def _joined(segment: Segment, more: Sequence[Membership]) -> Segment:
    members = sorted((*segment.members, *more), key=lambda each: (-each.share, each.participant_id))
    return replace(segment, members=tuple(members))
