"""Ask whether further interviews would bring further themes."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median_low

import numpy as np

from persona_builder.domain.explanation import BASE, RUN, Saturation, SegmentSaturation
from persona_builder.domain.segments import Segmentation
from persona_builder.domain.themes import Theme

# As Guest, Namey and Chen (2020) recommend.
THRESHOLD = 0.05
_ORDERS = 200
# Of larger studies the first interviews of each order say as much.
_MAX_PEOPLE = 200


def saturation_of(
    themes: Sequence[Theme], people: Sequence[str], *, seed: int
) -> Saturation | None:
    """Return how many themes each further interview adds; None with too few interviews.

    Single voices count: themes that only one person speaks of are what stays new.

    Args:
        themes: Of the study, single voices included.
        people: Ids of everybody who speaks.
        seed: Makes the orders of interviews repeatable.
    """
    ordered = sorted(people)
    if len(ordered) < BASE + RUN or not themes:
        return None
    place = {person: row for row, person in enumerate(ordered)}
    speaks = np.zeros((len(ordered), len(themes)), dtype=bool)
    for column, theme in enumerate(themes):
        speaks[[place[person] for person in theme.participants if person in place], column] = True
    rng = np.random.default_rng(seed)
    length = min(len(ordered), _MAX_PEOPLE)
    seen = np.zeros((_ORDERS, length))
    for row in range(_ORDERS):
        order = rng.permutation(len(ordered))[:length]
        seen[row] = np.logical_or.accumulate(speaks[order], axis=0).sum(axis=1)
    base = np.maximum(seen[:, BASE - 1], 1)[:, None]
    shares = (seen[:, BASE + RUN - 1 :] - seen[:, BASE - 1 : length - RUN]) / base
    enough = shares <= THRESHOLD
    reached = [int(row.argmax()) + BASE + RUN for row in enough if row.any()]
    return Saturation(
        base=BASE,
        run=RUN,
        threshold=THRESHOLD,
        seen=tuple(round(float(count), 2) for count in seen.mean(axis=0)),
        new_shares=tuple(round(float(share), 4) for share in shares.mean(axis=0)),
        reached_at=_middle(reached),
        share_reached=round(len(reached) / _ORDERS, 4),
    )


def saturations_of(
    themes: Sequence[Theme], segmentation: Segmentation, *, seed: int
) -> tuple[SegmentSaturation, ...]:
    """Return how many themes each further interview of a segment adds; () with one segment.

    Args:
        themes: Of the study, single voices included.
        segmentation: Who is in which segment.
        seed: Makes the orders of interviews repeatable.
    """
    if len(segmentation.segments) < 2:
        return ()
    found = []
    for segment in segmentation.segments:
        people = {member.participant_id for member in segment.members}
        spoken_of = [theme for theme in themes if not people.isdisjoint(theme.participants)]
        saturation = saturation_of(spoken_of, sorted(people), seed=seed)
        found.append(SegmentSaturation(segment.id, len(people), len(spoken_of), saturation))
    return tuple(found)


def _middle(reached: Sequence[int]) -> int | None:
    """Return the number that suits half of all orders; those that never get there count as more."""
    unending = [10**9] * (_ORDERS - len(reached))
    middle = median_low([*reached, *unending])
    return None if middle == 10**9 else middle
