"""Fine-tune a large sentence model once, and keep what it says of sentences without labels.

python -m persona_builder.evaluate.teach --base FOLDER --gold FILE [FILE ...] \
    --corpora FOLDER --leave-out FILE --out FILE

The large model (all-mpnet-base-v2, Apache-2.0) is too slow to ship. It is trained on seven in
ten interviews, those that ``train_tagger.held_out_from_encoder`` does not hold out, so that
it can itself be measured on the rest. About half an hour on a core.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from persona_builder.evaluate import train_encoder as small
from persona_builder.evaluate.gold import read_gold
from persona_builder.evaluate.labels import labels_of
from persona_builder.evaluate.taught import save_taught
from persona_builder.evaluate.train_tagger import held_out_from_encoder
from persona_builder.evaluate.unlabelled import unlabelled_texts
from persona_builder.tag.encoder_head import MAX_PIECES, N_SCORES, network_over, pieces_of

if TYPE_CHECKING:
    import torch

EPOCHS = 3
LEARNING_RATE = 5e-5
HEAD_LEARNING_RATE = 1e-3
LAYER_DECAY = 0.92
# The lower half stays as it is: a third of the time for little.
N_FROZEN = 6
DROPOUT = 0.1
DIMENSIONS = 768
PADDING = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Train and write the scores; the folder of the large model is given by hand."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--base", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--gold", nargs="+", type=Path, required=True, metavar="FILE")
    parser.add_argument("--corpora", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--leave-out", type=Path, required=True, metavar="FILE")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    options = parser.parse_args(arguments)
    statements = [each for each in read_gold(options.gold) if each.text.language == "en"]
    seen = np.flatnonzero(~held_out_from_encoder(statements)).tolist()
    lesson = small.Lesson(
        [statements[row].text.text for row in seen],
        labels_of([statements[row] for row in seen]),
    )
    left_out = {each.group for each in read_gold([options.leave_out])}
    texts = [text for group, text in unlabelled_texts(options.corpora) if group not in left_out]
    network, tokenizer = fit_large(lesson, options.base)
    save_taught(options.out, texts, _scores(network, tokenizer, texts))
    sys.stdout.write(f"{options.out}: {len(texts)} sentences\n")
    return 0


def fit_large(lesson: small.Lesson, base: Path) -> tuple[torch.nn.Module, Any]:
    """Return the large model fine-tuned on a lesson, and its tokenizer."""
    import torch
    from tokenizers import Tokenizer

    torch.set_num_threads(1)
    torch.manual_seed(small.SEED)
    dice = random.Random(small.SEED)  # noqa: S311 - noise for training, no secret
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_PIECES)
    network = _large_network(base)
    labels = {name: torch.tensor(each) for name, each in lesson.labels.items()}
    weights = small.class_weights(labels["quadrant"])
    n_batches = -(-len(lesson.texts) // small.BATCH_SIZE)
    optimizer, schedule = _optimizer(network, EPOCHS * n_batches)
    network.train()
    for _ in range(EPOCHS):
        pieces = {
            row: pieces_of(small.maybe_noisy(text, dice), tokenizer)
            for row, text in enumerate(lesson.texts)
        }
        for rows in small.batches(pieces, len(pieces), dice):
            wanted = {name: each[rows] for name, each in labels.items()}
            with torch.autocast("cpu", torch.bfloat16):
                scores = network(*_padded([pieces[row] for row in rows])).float()
            small.labelled_loss(scores, wanted, weights).backward()  # type: ignore[no-untyped-call]
            moved = [each for each in network.parameters() if each.requires_grad]
            torch.nn.utils.clip_grad_norm_(moved, 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
    return network.eval(), tokenizer


def _large_network(base: Path) -> torch.nn.Module:
    from transformers import MPNetModel

    body = MPNetModel.from_pretrained(str(base), add_pooling_layer=False, local_files_only=True)
    still = [body.embeddings, body.encoder.relative_attention_bias]
    for part in (*still, *body.encoder.layer[:N_FROZEN]):
        part.requires_grad_(False)

    return network_over(body, DIMENSIONS, DROPOUT)


def _optimizer(network: torch.nn.Module, n_steps: int) -> tuple[Any, Any]:
    import torch

    body: Any = network.get_submodule("body")
    layers = list(body.encoder.layer)
    groups = [
        {"params": list(network.get_submodule("head").parameters()), "lr": HEAD_LEARNING_RATE}
    ]
    for place, layer in enumerate(layers[N_FROZEN:], start=N_FROZEN):
        rate = LEARNING_RATE * LAYER_DECAY ** (len(layers) - 1 - place)
        groups.append({"params": list(layer.parameters()), "lr": rate})
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    return optimizer, small.warm_up_and_decline(optimizer, n_steps)


def _padded(pieces: Sequence[Sequence[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    return small.padded(pieces, PADDING)


def _scores(network: torch.nn.Module, tokenizer: Any, texts: Sequence[str]) -> NDArray[np.float32]:
    import torch

    found = np.zeros((len(texts), N_SCORES), np.float32)
    pieces = [pieces_of(text, tokenizer) for text in texts]
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        for rows in _by_length(pieces):
            scores = network(*_padded([pieces[row] for row in rows]))
            found[rows] = scores.float().numpy()
    return found


def _by_length(pieces: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    order = sorted(range(len(pieces)), key=lambda row: len(pieces[row]))
    for start in range(0, len(order), 2 * small.BATCH_SIZE):
        yield order[start : start + 2 * small.BATCH_SIZE]


if __name__ == "__main__":
    raise SystemExit(main())
