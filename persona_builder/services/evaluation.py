"""Figures against labelled data, as text or JSON."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from persona_builder.domain.progress import Progress, silent
from persona_builder.errors import UsageError
from persona_builder.evaluate.report import as_json as tagger_as_json
from persona_builder.evaluate.report import as_text as tagger_as_text
from persona_builder.evaluate.segments import evaluate_segments
from persona_builder.evaluate.segments_report import segments_as_json, segments_as_text
from persona_builder.evaluate.tagger import evaluate_tagger


def tagger(gold: Path, *, train: Sequence[Path] = (), as_json: bool = False) -> str:
    """Return the tagger's figures on labelled statements, beside baselines.

    Raises:
        UsageError: A file is not there.
    """
    _refuse_missing([gold, *train])
    figures = evaluate_tagger(gold, train=train)
    return tagger_as_json(figures) if as_json else tagger_as_text(figures)


def segments(
    gold: Path,
    paths: Sequence[Path],
    *,
    draws: int | None = None,
    per_group: int | None = None,
    alone: int | None = None,
    seed: int = 0,
    as_json: bool = False,
    progress: Progress = silent,
) -> str:
    """Return how well segments match known groups of people, beside baselines.

    Raises:
        UsageError: A file is not there.
    """
    _refuse_missing([gold, *paths])
    figures = evaluate_segments(
        gold, paths, draws=draws, per_group=per_group, alone=alone, seed=seed, progress=progress
    )
    if as_json:
        return segments_as_json(figures)
    return segments_as_text(figures)


def _refuse_missing(paths: Sequence[Path]) -> None:
    missing = [str(path) for path in paths if not path.exists()]
    if missing:
        raise UsageError(f"There is no file {', '.join(missing)}. Check the spelling of its path.")
