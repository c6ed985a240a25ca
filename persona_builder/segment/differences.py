"""Say what sets a segment apart: people counted, tested exactly, corrected for many looks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

import numpy as np

from persona_builder.domain.empathy import Tag
from persona_builder.domain.explanation import Aspect, Difference, Verdict
from persona_builder.domain.segments import Segmentation
from persona_builder.domain.studies import Study
from persona_builder.domain.themes import Theme

_ALPHA = 0.05
# Calibrated probability from which a statement counts as a pain or a need.
_STATED = 0.5
# Something that one person of a study says is no difference between groups.
_MIN_PEOPLE = 2
_KEPT_EACH = 12


def differences_between(
    study: Study, segmentation: Segmentation, themes: Sequence[Theme]
) -> tuple[Difference, ...]:
    """Return what more people of a segment than of the others speak of, the clearest first.

    Every comparison that could come out is corrected for (Benjamini and Hochberg);
    those whose counts cannot be told from chance whatever they are are left out of
    the correction, as Tarone (1990) does, and called "too few people".

    Args:
        study: What was said.
        segmentation: Who is in which segment.
        themes: Of the study.
    """
    members = {
        segment.id: frozenset(member.participant_id for member in segment.members)
        for segment in segmentation.segments
    }
    if len(members) < 2:
        return ()
    speakers = _speakers(study, themes)
    tested = [
        _compare(segment_id, aspect, theme_id, people, members)
        for segment_id in _to_test(list(members))
        for (theme_id, aspect), people in speakers.items()
        if len(people) >= _MIN_PEOPLE
    ]
    corrected = _corrected(tested)
    if len(members) == 2:
        # The second segment's comparisons are the first's the other way round.
        corrected += [_turned(each, list(members)) for each in corrected]
    return tuple(
        difference
        for segment_id in members
        for difference in _clearest([each for each in corrected if each.segment_id == segment_id])
    )


def _speakers(study: Study, themes: Sequence[Theme]) -> dict[tuple[str, Aspect], set[str]]:
    """Return who speaks of each theme in each way."""
    tags = {tag.statement_id: tag for tag in study.tags}
    who = {statement.id: statement.participant_id for statement in study.statements}
    speakers: dict[tuple[str, Aspect], set[str]] = defaultdict(set)
    for theme in themes:
        for statement_id in theme.statement_ids:
            for aspect in _aspects(tags[statement_id]):
                speakers[theme.id, aspect].add(who[statement_id])
    return speakers


def _aspects(tag: Tag) -> list[Aspect]:
    found: list[Aspect] = ["theme"]
    if tag.need >= _STATED:
        found.append("need")
    if tag.pain >= _STATED:
        found.append("pain")
    if tag.quadrant == "do" and not tag.abstained:
        found.append("behaviour")
    return found


def _to_test(segment_ids: list[int]) -> list[int]:
    return segment_ids[:1] if len(segment_ids) == 2 else segment_ids


def _compare(
    segment_id: int,
    aspect: Aspect,
    theme_id: str,
    people: set[str],
    members: dict[int, frozenset[str]],
) -> Difference:
    own = members[segment_id]
    others = frozenset().union(*(group for each, group in members.items() if each != segment_id))
    here, elsewhere = len(own & people), len(others & people)
    return Difference(
        segment_id=segment_id,
        aspect=aspect,
        theme_id=theme_id,
        here=here,
        of_here=len(own),
        elsewhere=elsewhere,
        of_elsewhere=len(others),
        p_value=_exact(here, len(own), elsewhere, len(others)),
        p_adjusted=None,
        verdict="may be chance",
    )


@cache
def _exact(here: int, of_here: int, elsewhere: int, of_elsewhere: int) -> float:
    from scipy.stats import fisher_exact

    table = np.array([[here, of_here - here], [elsewhere, of_elsewhere - elsewhere]])
    return round(float(fisher_exact(table)[1]), 6)


def _could_differ(each: Difference) -> bool:
    """Tell whether any division of the same number of speakers would be told from chance."""
    speakers = each.here + each.elsewhere
    most_here = min(speakers, each.of_here)
    fewest_here = max(0, speakers - each.of_elsewhere)
    return any(
        _exact(here, each.of_here, speakers - here, each.of_elsewhere) <= _ALPHA
        for here in (most_here, fewest_here)
    )


def _corrected(tested: Sequence[Difference]) -> list[Difference]:
    able = [each for each in tested if _could_differ(each)]
    ranked = sorted(able, key=lambda each: each.p_value)
    adjusted: dict[int, float] = {}
    smallest = 1.0
    for place in range(len(ranked), 0, -1):
        smallest = min(smallest, ranked[place - 1].p_value * len(ranked) / place)
        adjusted[id(ranked[place - 1])] = round(smallest, 6)
    return [_judged(each, adjusted.get(id(each))) for each in tested]


def _judged(each: Difference, p_adjusted: float | None) -> Difference:
    verdict: Verdict = "too few people"
    if p_adjusted is not None:
        verdict = "differs" if p_adjusted <= _ALPHA else "may be chance"
    return Difference(
        each.segment_id,
        each.aspect,
        each.theme_id,
        each.here,
        each.of_here,
        each.elsewhere,
        each.of_elsewhere,
        each.p_value,
        p_adjusted,
        verdict,
    )


def _turned(each: Difference, segment_ids: list[int]) -> Difference:
    return Difference(
        segment_ids[1],
        each.aspect,
        each.theme_id,
        each.elsewhere,
        each.of_elsewhere,
        each.here,
        each.of_here,
        each.p_value,
        each.p_adjusted,
        each.verdict,
    )


def _clearest(own: Sequence[Difference]) -> list[Difference]:
    """Return the comparisons that more people here speak of, the clearest first."""

    def gap(each: Difference) -> float:
        return each.here / each.of_here - each.elsewhere / each.of_elsewhere

    more = [each for each in own if gap(each) > 0]
    more.sort(key=lambda each: (each.p_value, -gap(each), each.theme_id, each.aspect))
    return more[:_KEPT_EACH]
