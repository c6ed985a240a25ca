"""Write the figures of an evaluation as text or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from persona_builder.domain.empathy import QUADRANTS
from persona_builder.evaluate.agreement import Figure
from persona_builder.evaluate.tagger import SystemFigures, TaggerReport

_NAME_WIDTH = 38


def as_json(report: TaggerReport) -> str:
    """Return a report as one JSON object; figures are rounded to four digits."""
    return json.dumps(_rounded(asdict(report)), ensure_ascii=False, indent=2)


def as_text(report: TaggerReport) -> str:
    """Return a report for reading in a terminal."""
    return "\n".join(_lines(report))


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(each) for each in value]
    return value


def _lines(report: TaggerReport) -> Iterator[str]:
    yield f"Tagger {report.tagger} on {report.gold}"
    yield (
        f"{report.n_statements} labelled statements from {report.n_groups} interviews: "
        + ", ".join(f"{name} {count}" for name, count in report.labels.items())
    )
    if report.trained_on:
        yield f"Baselines trained on {', '.join(report.trained_on)}"
    yield ""
    yield f"{'':{_NAME_WIDTH}}  macro-F1            kappa               accuracy"
    for system in report.systems:
        yield (
            f"{system.name:{_NAME_WIDTH}}  {_with_interval(system.macro_f1)}   "
            f"{_with_interval(system.kappa)}   {system.accuracy:.2f}"
        )
    yield ""
    yield f"{'F1 by label':{_NAME_WIDTH}}  " + "  ".join(f"{name:>5}" for name in QUADRANTS)
    for system in report.systems:
        values = "  ".join(f"{system.f1_by_label[name]:5.2f}" for name in QUADRANTS)
        yield f"{system.name:{_NAME_WIDTH}}  {values}"
    yield ""
    yield f"{'':{_NAME_WIDTH}}  pain F1             need F1             calibration  error at 70 %"
    for system in report.systems:
        yield _flags_line(system)
    yield ""
    yield from _about_the_tagger(report.systems[0])
    yield ""
    yield from _confusion_lines(report)
    yield ""
    yield from report.notes


def _flags_line(system: SystemFigures) -> str:
    return (
        f"{system.name:{_NAME_WIDTH}}  {_with_interval(system.pain_f1)}   "
        f"{_with_interval(system.need_f1)}   {_share(system.calibration_error):11}  "
        f"{_share(system.error_at_coverage)}"
    )


def _about_the_tagger(tagger: SystemFigures) -> Iterator[str]:
    yield f"Valence, weighted kappa: {_with_interval(tagger.valence_kappa).strip()}"
    yield "F1 by label: " + ", ".join(
        f"{name} {_with_interval(each).strip()}" for name, each in tagger.f1_intervals.items()
    )
    yield (
        f"Calibration error: {_with_interval(tagger.calibration).strip()}; "
        f"error at 70 %: {_with_interval(tagger.risk).strip()}"
    )
    yield (
        "Error among the surest, by their share: "
        + ", ".join(f"{share} % {error:.2f}" for share, error in tagger.risk_by_coverage.items())
        + f"; mean over all shares {_share(tagger.risk_area)}"
    )
    yield (
        f"Undecided: {tagger.abstained:.0%} of the statements; error among the decided: "
        f"{_share(tagger.error_when_decided)}, among all: {1 - tagger.accuracy:.2f}"
    )


def _confusion_lines(report: TaggerReport) -> Iterator[str]:
    heading = "Gold label, and what was found"
    yield f"{heading:{_NAME_WIDTH}}  " + "  ".join(f"{name:>5}" for name in QUADRANTS)
    for wanted, found in report.confusion.items():
        counts = "  ".join(f"{found[name]:5d}" for name in QUADRANTS)
        yield f"{wanted:{_NAME_WIDTH}}  {counts}"


def _with_interval(figure: Figure | None) -> str:
    if figure is None:
        return f"{'-':17}"
    return f"{figure.value:.2f} ({figure.low:.2f}-{figure.high:.2f})  "


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
