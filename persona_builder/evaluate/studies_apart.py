"""Measure how the tagger's parts carry over to a study that nothing was learned from.

python -m persona_builder.evaluate.studies_apart --gold FILE [FILE ...] --study NAME [--json]
    [--labels-apart FILE --corpora FOLDER]

A study is the start of an interview's name: "pd" of "pd:P5". The sentence model is fine-tuned
anew without the study, a few minutes on a core.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.empathy import QUADRANTS
from persona_builder.embed import load_encoder
from persona_builder.errors import NothingToDoError
from persona_builder.evaluate.agreement import (
    Figure,
    f1_by_class,
    figure,
    kappa,
    macro_f1,
    tables_by_group,
)
from persona_builder.evaluate.fit_head import fit_head
from persona_builder.evaluate.gold import LabelledStatement
from persona_builder.evaluate.labels import labels_of
from persona_builder.evaluate.labels_apart import read_statements
from persona_builder.evaluate.train_encoder import Lesson, fit
from persona_builder.evaluate.train_tagger import SIGNS_LAYOUT, STRENGTH
from persona_builder.tag.encoder_head import QUADRANT_SCORES, EncoderHead
from persona_builder.tag.english.reading import read_english
from persona_builder.tag.features import feature_rows


@dataclass(frozen=True, slots=True)
class StudyApart:
    """How one part of the tagger does on a study it has not seen.

    Attributes:
        study: The study left out.
        part: Which part of the tagger.
        n_statements: Measured on.
        n_interviews: They come from.
        macro_f1: With its interval over interviews.
        kappa: With its interval over interviews.
        f1_by_label: F1 of each label.
    """

    study: str
    part: str
    n_statements: int
    n_interviews: int
    macro_f1: Figure
    kappa: Figure
    f1_by_label: dict[str, float]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; a line a part."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", nargs="+", type=Path, required=True, metavar="FILE")
    parser.add_argument("--study", required=True, metavar="NAME")
    parser.add_argument("--labels-apart", type=Path, metavar="FILE")
    parser.add_argument("--corpora", type=Path, metavar="FOLDER")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    files = sorted(options.gold, key=lambda path: path.name)
    statements = read_statements(files, options.labels_apart, options.corpora)
    try:
        found = study_apart(statements, options.study)
    except NothingToDoError as error:
        parser.error(str(error))
    if options.json:
        sys.stdout.write(json.dumps([asdict(each) for each in found], indent=2) + "\n")
        return 0
    for each in found:
        labels = " ".join(f"{name} {value:.2f}" for name, value in each.f1_by_label.items())
        sys.stdout.write(
            f"{each.study} left out, {each.part}: {each.n_statements} statements of "
            f"{each.n_interviews} interviews, macro-F1 {_shown(each.macro_f1)}, "
            f"kappa {_shown(each.kappa)}; {labels}\n"
        )
    return 0


def study_apart(statements: Sequence[LabelledStatement], study: str) -> tuple[StudyApart, ...]:
    """Return the figures of the sentence model and of the signs on a study left out.

    Raises:
        NothingToDoError: There is no such study, or nothing else.
    """
    inside = np.array([each.group.split(":")[0] == study for each in statements])
    if inside.all() or not inside.any():
        names = sorted({each.group.split(":")[0] for each in statements})
        raise NothingToDoError(f"There is no study {study} to leave out, only {', '.join(names)}.")
    seen = [each for each, left in zip(statements, inside, strict=True) if not left]
    unseen = [each for each, left in zip(statements, inside, strict=True) if left]
    network = fit(Lesson([each.text.text for each in seen], labels_of(seen)))
    scores = EncoderHead(network).scores([each.text.text for each in unseen])
    by_model = scores[:, QUADRANT_SCORES].argmax(axis=1)
    return (
        _figures(study, "sentence model", unseen, by_model),
        _figures(study, "signs, vector and words", unseen, _by_signs(seen, unseen)),
    )


def _by_signs(
    seen: Sequence[LabelledStatement], unseen: Sequence[LabelledStatement]
) -> NDArray[np.int64]:
    texts = [each.text for each in (*seen, *unseen)]
    vectors = load_encoder().encode([text.text for text in texts])
    rows = feature_rows(list(read_english(texts)), vectors, SIGNS_LAYOUT)
    labels = labels_of(seen)["quadrant"]
    head = fit_head(rows[: len(seen)], labels, STRENGTH["quadrant"], len(QUADRANTS))
    return np.asarray(head.scores(rows[len(seen) :]).argmax(axis=1))


def _figures(
    study: str, part: str, unseen: Sequence[LabelledStatement], found: NDArray[np.int64]
) -> StudyApart:
    groups = [each.group for each in unseen]
    wanted = labels_of(unseen)["quadrant"]
    tables = tables_by_group(wanted.tolist(), found.tolist(), groups, len(QUADRANTS))
    by_label = f1_by_class(tables.sum(axis=0)).tolist()
    return StudyApart(
        study=study,
        part=part,
        n_statements=len(unseen),
        n_interviews=len(set(groups)),
        macro_f1=figure(tables, macro_f1),
        kappa=figure(tables, kappa),
        f1_by_label=dict(zip(QUADRANTS, by_label, strict=True)),
    )


def _shown(each: Figure) -> str:
    return f"{each.value:.2f} ({each.low:.2f}-{each.high:.2f})"


if __name__ == "__main__":
    raise SystemExit(main())
