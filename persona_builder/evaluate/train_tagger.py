"""Train the tagger's weights from labelled statements.

python -m persona_builder.evaluate.train_tagger --gold FILE [FILE ...] --out FOLDER
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.studies import Vectors
from persona_builder.embed import load_encoder
from persona_builder.evaluate.blend import LEANING, blend, held_out_blend
from persona_builder.evaluate.fit_head import fit_head
from persona_builder.evaluate.gold import LabelledStatement, is_kept_for_training, read_gold
from persona_builder.evaluate.labels import N_CLASSES, Labels, labels_of
from persona_builder.evaluate.labels_apart import read_statements
from persona_builder.evaluate.pairs import law_pairs
from persona_builder.evaluate.spoken import as_spoken
from persona_builder.evaluate.tagger_card import hashes_of, tagger_card
from persona_builder.evaluate.train_encoder import (
    Lesson,
    Tensors,
    begin_whole_and_part,
)
from persona_builder.tag.calibration import (
    choose_threshold,
    fit_temperature,
    secondary_threshold,
    softmax,
)
from persona_builder.tag.encoder_head import N_SCORES, encoder_from
from persona_builder.tag.english.reading import read_english
from persona_builder.tag.features import Layout, feature_rows
from persona_builder.tag.model import Head, TaggerModel, save_model
from persona_builder.tag.reading import Reading
from persona_builder.tag.token_cues import LANGUAGES_BY_TOKENS, read_by_tokens

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

ENGLISH_LAYOUT = Layout(vectors=384, forms=8192, words=8192, encoder=N_SCORES)
SIGNS_LAYOUT = replace(ENGLISH_LAYOUT, encoder=0)
TOKEN_LAYOUT = Layout(vectors=0, forms=64, words=8192)

# Chosen by five-fold cross-validation over interviews, see docs/decisions.
STRENGTH = {"quadrant": 0.15, "secondary": 0.1, "pain": 0.3, "need": 0.3, "valence": 0.3}
TOKEN_STRENGTH = dict.fromkeys(STRENGTH, 1.0)
FOLDS = 5

FLAGS = ("pain", "need")

# Sure enough for four statements in five.
COVERAGE = 0.8


@dataclass(frozen=True, slots=True)
class Plan:
    """What kind of tagger to train.

    Attributes:
        name: Its name, without the version.
        layout: Which columns it reads.
        strength: By head, the inverse of the penalty.
        coverage: Share of statements to decide; the rest goes to the tray.
        version: Raised with each kind of weights shipped.
    """

    name: str
    layout: Layout
    strength: Mapping[str, float]
    coverage: float
    version: str = "1"


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """What the fine-tuned sentence model adds.

    Attributes:
        held_out: (n,) True for the statements that the weighing model has not seen.
        scores: (n_held_out, 15) what it says of them.
        weights: Those of the model trained on everything.
    """

    held_out: NDArray[np.bool_]
    scores: NDArray[np.float32]
    weights: Tensors


@dataclass(frozen=True, slots=True)
class Material:
    """Labelled statements as numbers.

    Attributes:
        statements: What the rows stand for.
        rows: (n, width).
        is_real: (n,) True for interviews; authored sentences train and do not calibrate.
        folds: (n,) which fold a statement is held out in; one group is in one fold.
    """

    statements: Sequence[LabelledStatement]
    rows: csr_matrix
    is_real: NDArray[np.bool_]
    folds: Labels


def main(arguments: Sequence[str] | None = None) -> int:
    """Train from files and write the weights with their card."""
    parser = argparse.ArgumentParser(description="Train the tagger from labelled statements.")
    parser.add_argument("--gold", nargs="+", type=Path, required=True, metavar="FILE")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--by-words", action="store_true", help="train the tagger of el, fa and he")
    parser.add_argument(
        "--whole",
        nargs="+",
        type=Path,
        default=(),
        metavar="FILE",
        help="with --by-words: labelled statements that are all trained on",
    )
    parser.add_argument(
        "--labels-apart", type=Path, metavar="FILE", help="labels kept under hashes of texts"
    )
    parser.add_argument("--corpora", type=Path, metavar="FOLDER", help="where those texts lie")
    parser.add_argument(
        "--laws", action="store_true", help="learn from pairs made for the guideline's laws too"
    )
    parser.add_argument(
        "--calibrate", type=Path, metavar="FILE", help="labelled statements to be honest about"
    )
    options = parser.parse_args(arguments)
    # The same order whatever the order of the arguments: sums of floats depend on it.
    files = sorted(options.gold, key=lambda path: path.name)
    if options.by_words:
        model = train_by_words(files, sorted(options.whole, key=lambda path: path.name))
    else:
        statements = read_statements(files, options.labels_apart, options.corpora)
        apart = [options.labels_apart] if options.labels_apart else []
        model = train_english(
            [*statements, *(law_pairs() if options.laws else ())], [*files, *apart]
        )
    if options.calibrate:
        model = calibrated(model, options.calibrate)
    save_model(model, options.out)
    sys.stdout.write(f"{options.out}: {model.card['held_out']}\n")
    return 0


def train_english(labelled: Sequence[LabelledStatement], files: Sequence[Path]) -> TaggerModel:
    """Return a tagger trained on English statements.

    Args:
        labelled: The statements.
        files: Where they come from, for the card.
    """
    statements = list(labelled)
    n_different = len(statements)
    # Invented sentences are tidy; interviews are not.
    statements += as_spoken([each for each in statements if each.kind == "authored"])
    texts = [each.text for each in statements]
    lesson = Lesson(
        [each.text for each in texts[:n_different]], labels_of(statements[:n_different])
    )
    held_out = held_out_from_encoder(statements)
    wait = begin_whole_and_part(lesson, held_out[:n_different])
    # The signs are read and fitted while the sentence models learn.
    vectors = load_encoder().encode([text.text for text in texts])
    material = make_material(statements, list(read_english(texts)), vectors, SIGNS_LAYOUT)

    def encoded() -> Encoded:
        weights, scores = wait()
        return Encoded(held_out, scores, weights)

    plan = Plan("tagger-en", ENGLISH_LAYOUT, STRENGTH, COVERAGE, version="4")
    return _train(material, plan, files, encoded)


def calibrated(model: TaggerModel, file: Path) -> TaggerModel:
    """Return an English tagger whose confidence fits interviews that nothing was trained on.

    The sentence model that has seen everything is surer of itself than the one that the
    blend was fitted with, so that one more temperature is needed; only that, and the share
    left undecided, is taken from the file.

    Raises:
        UnreadableFileError: The file holds something else.
    """
    statements = read_gold([file])
    texts = [each.text for each in statements]
    vectors = load_encoder().encode([text.text for text in texts])
    encoded = encoder_from(model.encoder).scores([text.text for text in texts])
    rows = feature_rows(list(read_english(texts)), vectors, model.layout, encoded)
    labels = labels_of(statements)["quadrant"]
    head = model.heads["quadrant"]
    temperature = head.temperature * fit_temperature(head.scores(rows), labels)
    cooled = replace(head, temperature=temperature)
    undecided = choose_threshold(softmax(cooled.scores(rows)), labels, coverage=COVERAGE)
    return replace(
        model,
        heads={**model.heads, "quadrant": cooled},
        thresholds={**model.thresholds, "abstain": undecided},
        card={**model.card, "calibrated_on": dict(hashes_of([file]))},
    )


def held_out_from_encoder(statements: Sequence[LabelledStatement]) -> NDArray[np.bool_]:
    """Return which statements a second sentence model does not see, to weigh it by them.

    They are those of three in ten interviews; invented sentences are never among them.
    """
    return np.array(
        [each.kind != "authored" and _fold_of(each.group, 10) < 3 for each in statements]
    )


def train_by_words(files: Sequence[Path], whole: Sequence[Path] = ()) -> TaggerModel:
    """Return a tagger trained on half of the Greek, Persian and Hebrew statements of files.

    The other half, told apart by the hash of the id, is for measuring.

    Args:
        files: Labelled statements.
        whole: More of them; all of these are trained on.

    Raises:
        UnreadableFileError: A file holds something else.
    """
    statements = [
        each
        for each in read_gold(files)
        if each.text.language in LANGUAGES_BY_TOKENS and is_kept_for_training(each.text.id)
    ]
    statements += read_gold(whole)
    readings = list(read_by_tokens([each.text for each in statements]))
    material = make_material(statements, readings, None, TOKEN_LAYOUT)
    plan = Plan("tagger-tokens", TOKEN_LAYOUT, TOKEN_STRENGTH, COVERAGE, version="2")
    return _train(material, plan, [*files, *whole])


def make_material(
    statements: Sequence[LabelledStatement],
    readings: Sequence[Reading],
    vectors: Vectors | None,
    layout: Layout,
) -> Material:
    """Return statements as numbers, dealt into folds by group."""
    is_real = np.array([each.kind != "authored" for each in statements])
    if not is_real.any():
        is_real[:] = True
    return Material(
        statements=statements,
        rows=feature_rows(readings, vectors, layout),
        is_real=is_real,
        folds=np.array([_fold_of(each.group) for each in statements]),
    )


def _fold_of(group: str, folds: int = FOLDS) -> int:
    return hashlib.sha256(group.encode()).digest()[0] % folds


def _train(
    material: Material,
    plan: Plan,
    files: Sequence[Path],
    wait_for_encoder: Callable[[], Encoded] | None = None,
) -> TaggerModel:
    labels = labels_of(material.statements)
    heads, held_out = {}, {}
    for head, wanted in labels.items():
        heads[head], held_out[head] = _fit_calibrated(
            material, wanted, N_CLASSES[head], plan.strength[head]
        )
    encoded = wait_for_encoder() if wait_for_encoder is not None else None
    measured = material.is_real if encoded is None else encoded.held_out
    found = {name: scores[measured] for name, scores in held_out.items()}
    wanted_of = {name: each[measured] for name, each in labels.items()}
    if encoded is None:
        for name in FLAGS:
            bias = heads[name].bias + LEANING * heads[name].temperature
            heads[name], found[name] = replace(heads[name], bias=bias), found[name] + LEANING
    else:
        for name, signs in found.items():
            heads[name] = blend(heads[name], signs, encoded.scores, wanted_of[name])
            found[name] = held_out_blend(
                signs, encoded.scores, wanted_of[name], material.folds[measured]
            )
    thresholds = {
        "abstain": choose_threshold(
            softmax(found["quadrant"]), wanted_of["quadrant"], coverage=plan.coverage
        ),
        "secondary": secondary_threshold(softmax(found["secondary"]), wanted_of["secondary"]),
    }
    return TaggerModel(
        name=f"{plan.name}-{plan.version}",
        layout=plan.layout,
        heads=heads,
        thresholds=thresholds,
        card=tagger_card(
            plan.version,
            material.statements,
            files,
            found,
            wanted_of,
            measured=f"{FOLDS}-fold cross-validation over interviews; {_measured_on(material)}",
        ),
        encoder=encoded.weights if encoded is not None else {},
    )


def _fit_calibrated(
    material: Material, labels: Labels, n_classes: int, strength: float
) -> tuple[Head, NDArray[np.float64]]:
    """Return a head, and the calibrated scores of each statement while it was held out."""
    held_out = np.zeros((len(labels), 1 if n_classes == 2 else n_classes))
    for fold in range(FOLDS):
        inside = material.folds == fold
        head = fit_head(material.rows[~inside], labels[~inside], strength, n_classes)
        held_out[inside] = head.scores(material.rows[inside])
    real = material.is_real
    temperature = fit_temperature(held_out[real], labels[real])
    whole = fit_head(material.rows, labels, strength, n_classes)
    return Head(whole.weights, whole.bias, temperature), held_out / temperature


def _measured_on(material: Material) -> str:
    if material.is_real.all():
        return "invented sentences; the word lists were written with some of them at hand"
    return "measured on real interviews, trained on invented sentences too"


if __name__ == "__main__":
    raise SystemExit(main())
