r"""Let a trained tagger's sentence model learn on: written sentences, pairs, a large model's word.

python -m persona_builder.evaluate.train_further --start FOLDER --gold FILE [FILE ...] \
    --written FILE --taught FILE --corpora FOLDER --calibrate FILE --out FOLDER

The signs and how they are weighed against the sentence model stay as they are; afterwards the
confidence is fitted anew. Pain and need lean to yes as before: on interviews held out of the
training files their F1 is still best so, see docs/decisions/0019.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from persona_builder.evaluate.gold import read_gold
from persona_builder.evaluate.labels import labels_of
from persona_builder.evaluate.pairs import law_pairs
from persona_builder.evaluate.tagger_card import hashes_of
from persona_builder.evaluate.taught import read_taught
from persona_builder.evaluate.train_encoder import FURTHER, Lesson, Taught, fit
from persona_builder.evaluate.train_tagger import calibrated
from persona_builder.tag.encoder_head import encoder_tensors
from persona_builder.tag.model import TaggerModel, load_model, save_model

VERSION = "3"

# Of the sentences told by the large model every second is as many as were labelled.
EVERY_TAUGHT = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Train on and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--start", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--gold", nargs="+", type=Path, required=True, metavar="FILE")
    for name, what in (
        ("--written", "FILE"),
        ("--taught", "FILE"),
        ("--corpora", "FOLDER"),
        ("--calibrate", "FILE"),
        ("--out", "FOLDER"),
    ):
        parser.add_argument(name, type=Path, required=True, metavar=what)
    options = parser.parse_args(arguments)
    files = sorted(options.gold, key=lambda path: path.name)
    taught = read_taught(options.taught, options.corpora)
    model = further(load_model(options.start), files, options.written, taught)
    save_model(calibrated(model, options.calibrate), options.out)
    sys.stdout.write(f"{options.out}: {model.name}\n")
    return 0


def further(model: TaggerModel, gold: Sequence[Path], written: Path, taught: Taught) -> TaggerModel:
    """Return a tagger whose sentence model has learned on for one epoch.

    Args:
        model: A trained English tagger.
        gold: What it was trained on; it is seen again, so that it is not forgotten.
        written: More labelled sentences.
        taught: What a large model says of sentences without labels.

    Raises:
        UnreadableFileError: A file holds something else.
    """
    before = [each for each in read_gold(gold) if each.text.language == "en"]
    new = (*read_gold([written]), *law_pairs())
    statements = [*before, *new]
    lesson = Lesson(
        [each.text.text for each in statements],
        labels_of(statements),
        Taught(taught.texts[::EVERY_TAUGHT], taught.scores[::EVERY_TAUGHT]),
    )
    network = fit(lesson, model.encoder, FURTHER)
    card = {
        **model.card,
        "version": VERSION,
        "trained_further_on": {
            **dict(hashes_of([written])),
            "pairs from templates": len(law_pairs()),
            "sentences told by a large model": len(lesson.taught.texts),
        },
    }
    return replace(
        model,
        name=f"tagger-en-{VERSION}",
        encoder=encoder_tensors(network),
        card=card,
    )


if __name__ == "__main__":
    raise SystemExit(main())
