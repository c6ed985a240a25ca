"""Figures against labelled data, as text or JSON."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from persona_builder.domain.progress import Progress, silent
from persona_builder.errors import UsageError
from persona_builder.evaluate import report
from persona_builder.evaluate import segments as of_segments
from persona_builder.evaluate import tagger as of_tagger


def tagger(gold: Path, *, train: Sequence[Path] = (), as_json: bool = False) -> str:
    """Return the tagger's figures on labelled statements, beside baselines.

    Raises:
        UsageError: A file is not there.
    """
    _refuse_missing([gold, *train])
    figures = of_tagger.evaluate_tagger(gold, train=train)
    return report.as_json(figures) if as_json else report.as_text(figures)


def segments(
    gold: Path,
    paths: Sequence[Path],
    *,
    draws: int | None = None,
    per_group: int | None = None,
    seed: int = 0,
    as_json: bool = False,
    progress: Progress = silent,
) -> str:
    """Return how well segments match known groups of people, beside baselines.

    Raises:
        UsageError: A file is not there.
    """
    _refuse_missing([gold, *paths])
    figures = of_segments.evaluate_segments(
        gold, paths, draws=draws, per_group=per_group, seed=seed, progress=progress
    )
    if as_json:
        return of_segments.segments_as_json(figures)
    return of_segments.segments_as_text(figures)


def _refuse_missing(paths: Sequence[Path]) -> None:
    missing = [str(path) for path in paths if not path.exists()]
    if missing:
        raise UsageError(f"There is no file {', '.join(missing)}. Check the spelling of its path.")
