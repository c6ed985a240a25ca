"""Measure the tagger on labelled statements, beside baselines, in one run."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.empathy import QUADRANTS, Quadrant, Tag
from persona_builder.domain.studies import Vectors
from persona_builder.embed import load_encoder
from persona_builder.errors import NothingToDoError
from persona_builder.evaluate.agreement import (
    Counts,
    Figure,
    f1_by_class,
    f1_of_yes,
    figure,
    figure_of_rows,
    kappa,
    macro_f1,
    tables_by_group,
    weighted_kappa,
)
from persona_builder.evaluate.baselines import (
    Predictions,
    filler_rule,
    majority,
    trained_baselines,
)
from persona_builder.evaluate.gold import LabelledStatement, is_kept_for_training, read_gold
from persona_builder.tag import tag_statements
from persona_builder.tag.calibration import error_at_coverage, expected_calibration_error
from persona_builder.tag.classifier import ENGLISH_MODEL, VALENCES, tagger_model
from persona_builder.tag.token_cues import LANGUAGES_BY_TOKENS

COVERAGE = 0.7
COVERAGES = (10, 20, 30, 40, 50, 60, 70, 80, 90, 100)

# The gold set's own terms ask for this beside every figure.
WHO_LABELLED = (
    "The gold labels were made by a language model that read the annotation guideline, not by "
    "people: a figure here is agreement with one reading of the guideline, no proof of "
    "agreement with human annotators."
)


@dataclass(frozen=True, slots=True)
class SystemFigures:
    """How one way of tagging agrees with the gold labels.

    Attributes:
        name: What it is.
        macro_f1: Mean F1 of the labels.
        kappa: Cohen's kappa on the label.
        accuracy: Share of right labels, 0 to 1.
        f1_by_label: F1 of each label.
        pain_f1: F1 of "a problem is stated"; None where it does not tell.
        need_f1: F1 of "a need or a valued benefit is stated"; None where it does not tell.
        valence_kappa: Quadratically weighted; None where it does not tell.
        f1_intervals: F1 of each label with its interval.
        calibration_error: Mean distance of confidence and accuracy, 15 bins; None without.
        error_at_coverage: Error among the surest 70 %; None without confidence.
        calibration: The calibration error with its interval.
        risk: The error at 70 % with its interval.
        risk_by_coverage: Error among the surest statements by their share in per cent.
        risk_area: Mean error over all shares, 0 to 1; lower is better.
        abstained: Share of statements it leaves undecided, 0 to 1.
        error_when_decided: Error among those it decides.
    """

    name: str
    macro_f1: Figure
    kappa: Figure
    accuracy: float
    f1_by_label: Mapping[Quadrant, float]
    pain_f1: Figure | None = None
    need_f1: Figure | None = None
    valence_kappa: Figure | None = None
    calibration_error: float | None = None
    error_at_coverage: float | None = None
    abstained: float = 0.0
    error_when_decided: float | None = None
    f1_intervals: Mapping[Quadrant, Figure] = field(default_factory=dict)
    calibration: Figure | None = None
    risk: Figure | None = None
    risk_by_coverage: Mapping[int, float] = field(default_factory=dict)
    risk_area: float | None = None


@dataclass(frozen=True, slots=True)
class TaggerReport:
    """Everything measured in one run.

    Attributes:
        gold: Name of the file.
        n_statements: Labelled statements measured on.
        n_groups: Interviews they come from.
        labels: How often each label is wanted.
        tagger: Versioned names of the taggers used.
        trained_on: Names of the files the baselines learned from.
        systems: The tagger first, then the baselines.
        confusion: For each wanted label, how often each label was found.
        notes: What a reader must know.
    """

    gold: str
    n_statements: int
    n_groups: int
    labels: Mapping[Quadrant, int]
    tagger: str
    trained_on: tuple[str, ...]
    systems: tuple[SystemFigures, ...]
    confusion: Mapping[Quadrant, Mapping[Quadrant, int]]
    notes: tuple[str, ...]


def evaluate_tagger(gold: Path, *, train: Sequence[Path] = ()) -> TaggerReport:
    """Return the tagger's figures on a labelled file, beside baselines.

    Args:
        gold: Labelled statements as JSON Lines.
        train: What the baselines learn from; without it only the commonest label is
            compared with. Interviews that are in ``gold`` are left out of it.

    Raises:
        UnreadableFileError: A line is not a labelled statement.
        NothingToDoError: Nothing is left to measure on.
    """
    everything = read_gold([gold])
    wanted = [each for each in everything if not _was_trained_on(each)]
    if not wanted:
        raise NothingToDoError(f"{gold.name} holds no labelled statement to measure on.")
    groups = {each.group for each in wanted}
    learned = [each for each in read_gold(train) if each.group not in groups]
    vectors = load_encoder().encode([each.text.text for each in wanted])
    tags = tag_statements([each.text for each in wanted], vectors)
    found = [_figures_of_tags(wanted, tags), _figures(wanted, majority(wanted, learned))]
    found.append(_figures(wanted, filler_rule(wanted, learned)))
    found += _baselines(wanted, learned, vectors)
    return TaggerReport(
        gold=gold.name,
        n_statements=len(wanted),
        n_groups=len(groups),
        labels={name: sum(each.quadrant == name for each in wanted) for name in QUADRANTS},
        tagger=", ".join(sorted({tag.tagger for tag in tags})),
        trained_on=tuple(path.name for path in train),
        systems=tuple(found),
        confusion=_confusion(wanted, tags),
        notes=tuple(_notes(gold, len(everything) - len(wanted), wanted)),
    )


def _was_trained_on(statement: LabelledStatement) -> bool:
    """Say whether a statement is in the half that the word-list tagger learned from."""
    by_words = statement.text.language in LANGUAGES_BY_TOKENS
    return by_words and is_kept_for_training(statement.text.id)


def _baselines(
    wanted: Sequence[LabelledStatement], learned: Sequence[LabelledStatement], vectors: Vectors
) -> list[SystemFigures]:
    """Return the trained baselines; they are for English, like the gold they learn from."""
    train = [each for each in learned if each.text.language == "en"]
    if not train or any(each.text.language != "en" for each in wanted):
        return []
    train_vectors = load_encoder().encode([each.text.text for each in train])
    by_part = {"gold": vectors, "train": train_vectors}
    return [_figures(wanted, each) for each in trained_baselines(wanted, train, by_part)]


def _figures_of_tags(wanted: Sequence[LabelledStatement], tags: Sequence[Tag]) -> SystemFigures:
    said = Predictions(
        name="tagger",
        quadrants=np.array([QUADRANTS.index(tag.quadrant) for tag in tags]),
        confidence=np.array([max(tag.probabilities.values()) for tag in tags]),
        pains=np.array([int(tag.pain > 0.5) for tag in tags]),
        needs=np.array([int(tag.need > 0.5) for tag in tags]),
    )
    valences = np.array([VALENCES.index(tag.valence) for tag in tags])
    abstained = np.array([tag.abstained for tag in tags])
    return _figures(wanted, said, valences=valences, abstained=abstained)


def _figures(
    wanted: Sequence[LabelledStatement],
    said: Predictions,
    *,
    valences: NDArray[np.int64] | None = None,
    abstained: NDArray[np.bool_] | None = None,
) -> SystemFigures:
    groups = [each.group for each in wanted]
    labels = np.array([QUADRANTS.index(each.quadrant) for each in wanted])
    tables = tables_by_group(labels.tolist(), said.quadrants.tolist(), groups, len(QUADRANTS))
    correct = labels == said.quadrants
    confidence = said.confidence
    decided = ~abstained if abstained is not None else np.ones(len(wanted), dtype=bool)
    by_label = f1_by_class(tables.sum(axis=0))
    figures = SystemFigures(
        name=said.name,
        macro_f1=figure(tables, macro_f1),
        kappa=figure(tables, kappa),
        accuracy=float(correct.mean()),
        f1_by_label=dict(zip(QUADRANTS, by_label.tolist(), strict=True)),
        f1_intervals={name: figure(tables, _f1_of(place)) for place, name in enumerate(QUADRANTS)},
        pain_f1=_flag([int(each.pain) for each in wanted], said.pains, groups),
        need_f1=_flag([int(each.need) for each in wanted], said.needs, groups),
        valence_kappa=_valence(wanted, valences, groups),
        abstained=float(1.0 - decided.mean()),
        error_when_decided=float(1.0 - correct[decided].mean()) if decided.any() else None,
    )
    return figures if confidence is None else _with_doubt(figures, confidence, correct, groups)


def _f1_of(place: int) -> Callable[[Counts], float]:
    return lambda table: float(f1_by_class(table)[place])


def _with_doubt(
    figures: SystemFigures,
    confidence: NDArray[np.float64],
    correct: NDArray[np.bool_],
    groups: Sequence[str],
) -> SystemFigures:
    """Return the figures with those that need a confidence."""
    calibration = figure_of_rows(
        groups, lambda rows: expected_calibration_error(confidence[rows], correct[rows])
    )
    risk = figure_of_rows(
        groups,
        lambda rows: error_at_coverage(confidence[rows], correct[rows], coverage=COVERAGE),
    )
    surest_first = correct[np.argsort(-confidence, kind="stable")]
    errors = np.cumsum(~surest_first) / np.arange(1, len(correct) + 1)
    return replace(
        figures,
        calibration_error=calibration.value,
        error_at_coverage=risk.value,
        calibration=calibration,
        risk=risk,
        risk_by_coverage={
            each: error_at_coverage(confidence, correct, coverage=each / 100) for each in COVERAGES
        },
        risk_area=float(errors.mean()),
    )


def _flag(
    wanted: list[int], found: NDArray[np.int64] | None, groups: Sequence[str]
) -> Figure | None:
    if found is None:
        return None
    return figure(tables_by_group(wanted, found.tolist(), groups, 2), f1_of_yes)


def _valence(
    wanted: Sequence[LabelledStatement],
    found: NDArray[np.int64] | None,
    groups: Sequence[str],
) -> Figure | None:
    if found is None:
        return None
    labels = [VALENCES.index(each.valence) for each in wanted]
    return figure(tables_by_group(labels, found.tolist(), groups, 3), weighted_kappa)


def _confusion(
    wanted: Sequence[LabelledStatement], tags: Sequence[Tag]
) -> dict[Quadrant, dict[Quadrant, int]]:
    counts = Counter((each.quadrant, tag.quadrant) for each, tag in zip(wanted, tags, strict=True))
    return {row: {column: counts[row, column] for column in QUADRANTS} for row in QUADRANTS}


def _notes(gold: Path, n_left_out: int, wanted: Sequence[LabelledStatement]) -> list[str]:
    notes = [WHO_LABELLED, "Intervals: 95 %, 1,000 resamples of whole interviews."]
    if n_left_out:
        notes.append(
            f"{n_left_out} statements were left out: the tagger by words learned from them."
        )
    card = tagger_model(ENGLISH_MODEL).card
    used = card.get("trained_on", {})
    if hashlib.sha256(gold.read_bytes()).hexdigest() in card.get("calibrated_on", {}).values():
        notes.append(
            "One temperature of the English tagger, and how much it leaves undecided, were "
            "chosen on this very file: its calibration here is a little too good."
        )
    if hashlib.sha256(gold.read_bytes()).hexdigest() in used.values() and any(
        each.text.language == "en" for each in wanted
    ):
        notes.append(
            "The English tagger was trained on this very file: its figures here show memory, "
            "not skill."
        )
    return notes
