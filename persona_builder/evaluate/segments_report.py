"""The figures on segments, and how they are written."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field

import numpy as np

from persona_builder.domain.segments import Level


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its 95 % interval over the draws; ``low`` and ``high`` None for one draw."""

    value: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class FalseSplits:
    """How often more than one segment was proposed for people of one group.

    Attributes:
        group: The group.
        people: How many people a draw holds.
        draws: How many draws were made.
        splits: In how many of them more than one segment was proposed.
        rate: The share, with its Wilson interval.
    """

    group: str
    people: int
    draws: int
    splits: int
    rate: Figure


@dataclass(frozen=True, slots=True)
class SegmentsReport:
    """Figures over draws of people whose groups are known.

    People whom the tool leaves unassigned count as groups of one.

    Attributes:
        people: How many people a draw holds.
        groups: How many groups they belong to.
        draws: How many draws were made.
        ari: Adjusted Rand index by method; "tool, count given" and "tool, count chosen"
            are this program's, the others are baselines with the true count.
        ami: Adjusted mutual information, likewise.
        proposed: How often each number of segments was proposed.
        unassigned: Share of people left unassigned, count given.
        false_splits: For each group large enough.
        levels: How often each level of evidence was reached, count chosen.
    """

    people: int
    groups: int
    draws: int
    ari: Mapping[str, Figure]
    ami: Mapping[str, Figure]
    proposed: Mapping[int, int]
    unassigned: Figure
    false_splits: tuple[FalseSplits, ...]
    levels: Mapping[Level, int] = field(default_factory=dict)


def segments_as_text(report: SegmentsReport) -> str:
    """Return a report for people to read."""
    proposed = ", ".join(f"{count}: {times}" for count, times in sorted(report.proposed.items()))
    levels = ", ".join(f"{level}: {times}" for level, times in sorted(report.levels.items()))
    lines = [
        f"{report.people} people of {report.groups} groups, {report.draws} draws. "
        "In brackets: 95 % interval over draws.",
        "",
        f"{'':34}{'ARI':22}AMI",
    ]
    lines += [
        f"{method:34}{_shown(figure):22}{_shown(report.ami[method])}"
        for method, figure in report.ari.items()
    ]
    lines += [
        "",
        f"Segments proposed (number: draws)   {proposed}",
        f"Level of evidence (level: draws)    {levels}",
        f"People left unassigned              {_shown(report.unassigned)}",
    ]
    for each in report.false_splits:
        lines.append(
            f"Split though all are {each.group}, {each.people} people   "
            f"{each.splits} of {each.draws} draws, {_shown(each.rate)}"
        )
    return "\n".join(lines)


def segments_as_json(report: SegmentsReport) -> str:
    """Return a report as JSON."""
    return json.dumps(asdict(report), ensure_ascii=False, indent=2)


def over_draws(values: Sequence[float]) -> Figure:
    """Return a mean over draws with its 95 % interval; none for a single draw."""
    mean = float(np.mean(values))
    if len(values) < 2:
        return Figure(round(mean, 3), None, None)
    half = 1.96 * float(np.std(values, ddof=1)) / len(values) ** 0.5
    return Figure(round(mean, 3), round(mean - half, 3), round(mean + half, 3))


def wilson(hits: int, of: int) -> Figure:
    """Return a share with its Wilson 95 % interval."""
    share, z = hits / of, 1.96
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * (share * (1 - share) / of + z * z / (4 * of * of)) ** 0.5
    low, high = max(0.0, middle - half), min(1.0, middle + half)
    return Figure(round(share, 3), round(low, 3), round(high, 3))


def _shown(figure: Figure) -> str:
    if figure.low is None or figure.high is None:
        return f"{figure.value:.2f}"
    return f"{figure.value:.2f} [{figure.low:.2f}, {figure.high:.2f}]"
