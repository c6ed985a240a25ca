"""Fine-tune the sentence model by pairs (as SetFit does), beside labels told outright.

    python benchmarks/contrastive.py --gold FILE [FILE ...] [--labels-apart FILE --corpora FOLDER]

Both learn from the same statements and are measured on the interviews that
``train_tagger.held_out_from_encoder`` holds out. An hour or more of one core.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.empathy import QUADRANTS
from persona_builder.evaluate.fit_head import fit_head
from persona_builder.evaluate.gold import LabelledStatement
from persona_builder.evaluate.labels import labels_of
from persona_builder.evaluate.labels_apart import read_statements
from persona_builder.evaluate.pairs import law_pairs
from persona_builder.evaluate.train_encoder import Lesson, fit
from persona_builder.evaluate.train_tagger import held_out_from_encoder
from persona_builder.language.minilm import model_folder
from persona_builder.tag.encoder_head import MAX_PIECES, QUADRANT_SCORES, EncoderHead

# Texts for one step: as many pairs again, half of them of one label.
BATCH_SIZE = 32
RATE = 3e-5
WARM_UP = 0.1
SEED = 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", nargs="+", type=Path, required=True, metavar="FILE")
    parser.add_argument("--labels-apart", type=Path, metavar="FILE")
    parser.add_argument("--corpora", type=Path, metavar="FOLDER")
    parser.add_argument("--steps", type=int, default=800)
    options = parser.parse_args()
    files = sorted(options.gold, key=lambda path: path.name)
    labelled = read_statements(files, options.labels_apart, options.corpora)
    statements = [*labelled, *law_pairs()]
    held_out = held_out_from_encoder(statements)
    seen = [each for each, is_held in zip(statements, held_out, strict=True) if not is_held]
    unseen = [each for each, is_held in zip(statements, held_out, strict=True) if is_held]
    print(f"{len(seen)} statements to learn from, {len(unseen)} to measure on")
    print_figures("told outright", unseen, by_labels(seen, unseen))
    print_figures(f"by pairs, {options.steps} steps", unseen, by_pairs(seen, unseen, options.steps))


def by_labels(
    seen: Sequence[LabelledStatement], unseen: Sequence[LabelledStatement]
) -> NDArray[np.int64]:
    """Return the labels told by the sentence model as the tagger trains it."""
    network = fit(Lesson([each.text.text for each in seen], labels_of(seen)))
    scores = EncoderHead(network).scores([each.text.text for each in unseen])
    return np.asarray(scores[:, QUADRANT_SCORES].argmax(axis=1))


def by_pairs(
    seen: Sequence[LabelledStatement], unseen: Sequence[LabelledStatement], n_steps: int
) -> NDArray[np.int64]:
    """Return the labels told by a linear decision over vectors that pairs have moved."""
    import torch
    from scipy.sparse import csr_matrix
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.losses import CosineSimilarityLoss

    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    dice = random.Random(SEED)  # noqa: S311 - which pairs, no secret
    labels = labels_of(seen)["quadrant"]
    texts = [each.text.text for each in seen]
    model = SentenceTransformer(str(model_folder()), device="cpu", local_files_only=True)
    model.max_seq_length = MAX_PIECES
    loss = CosineSimilarityLoss(model)
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min(1.0, (step + 1) / (WARM_UP * n_steps)) * max(0.02, 1 - step / n_steps),
    )
    model.train()
    for _ in range(n_steps):
        pairs, alike = drawn_pairs(labels, dice)
        sides = [[texts[pair[side]] for pair in pairs] for side in (0, 1)]
        with torch.autocast("cpu", torch.bfloat16):
            distance = loss([model.preprocess(side) for side in sides], torch.tensor(alike))
        distance.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
    model.eval()
    rows = csr_matrix(model.encode(texts))
    head = fit_head(rows, labels, strength=1.0, n_classes=len(QUADRANTS))
    scores = head.scores(csr_matrix(model.encode([each.text.text for each in unseen])))
    return np.asarray(scores.argmax(axis=1))


def drawn_pairs(
    labels: NDArray[np.int64], dice: random.Random
) -> tuple[list[tuple[int, int]], list[float]]:
    """Return pairs of rows, and 1.0 for those of one label; each label is drawn as often."""
    rows = {label: np.flatnonzero(labels == label).tolist() for label in np.unique(labels).tolist()}
    pairs, alike = [], []
    for place in range(BATCH_SIZE):
        first = dice.choice(list(rows))
        others = [label for label in rows if label != first]
        second = first if place % 2 else dice.choice(others)
        pairs.append((dice.choice(rows[first]), dice.choice(rows[second])))
        alike.append(float(place % 2))
    return pairs, alike


def print_figures(name: str, unseen: Sequence[LabelledStatement], found: NDArray[np.int64]) -> None:
    from sklearn.metrics import cohen_kappa_score, f1_score

    wanted = labels_of(unseen)["quadrant"]
    by_label = f1_score(wanted, found, average=None, labels=range(len(QUADRANTS)))
    shown = " ".join(f"{label} {f1:.2f}" for label, f1 in zip(QUADRANTS, by_label, strict=True))
    macro, kappa = f1_score(wanted, found, average="macro"), cohen_kappa_score(wanted, found)
    print(f"{name}: macro-F1 {macro:.3f}, kappa {kappa:.3f}; {shown}", flush=True)


if __name__ == "__main__":
    main()
