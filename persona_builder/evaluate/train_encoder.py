"""Fine-tune the sentence model on labelled statements, the same way every time."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from persona_builder.tag.encoder_head import (
    N_LAYERS,
    NEED_SCORE,
    PAIN_SCORE,
    QUADRANT_SCORES,
    SECONDARY_SCORES,
    VALENCE_SCORES,
    EncoderHead,
    encoder_tensors,
    load_tokenizer,
    new_network,
    pieces_of,
)

if TYPE_CHECKING:
    import torch

# Chosen on interviews held out of the training files, see docs/decisions/0010 and 0019.
EPOCHS = 4
RATE = 1.5e-4
HEAD_RATE = 1e-3
BATCH_SIZE = 32
LAYER_DECAY = 0.9
DROPOUT = 0.1
SMOOTHING = 0.1
BALANCE = 0.3
WEIGHT_OF_OTHERS = 0.5
NOISY_SHARE = 0.2
WARM_UP = 0.1
SEED = 0

# Batches are cut from runs of this many batches sorted by length: little padding, still random.
RUN_OF_BATCHES = 16

FILLERS = ("um", "uh", "like", "you know", "kind of")
OPENINGS = ("Um, ", "Yeah, so, ", "I mean, ", "So, like, ", "Oh, yeah, ", "Well, uh, ")

Tensors = dict[str, NDArray[np.float16]]


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """What the sentence model learns from.

    Attributes:
        texts: The statements.
        labels: By head ("quadrant", "secondary", "pain", "need", "valence"), (n,) class numbers.
    """

    texts: Sequence[str]
    labels: dict[str, NDArray[np.int64]]

    def where(self, wanted: NDArray[np.bool_]) -> Lesson:
        """Return the part of the statements that is wanted."""
        texts = [text for text, is_wanted in zip(self.texts, wanted, strict=True) if is_wanted]
        return Lesson(texts, {name: each[wanted] for name, each in self.labels.items()})


def begin_whole_and_part(
    lesson: Lesson, held_out: NDArray[np.bool_]
) -> Callable[[], tuple[Tensors, NDArray[np.float32]]]:
    """Begin to train a model on everything, and one on a part; return how to wait for them.

    Args:
        lesson: The labelled statements.
        held_out: (n,) True for those that the second model must not see.

    Returns:
        A function to call once: the weights of the whole model, and what the other says of
        the rest, (n_held_out, 15). Both are trained in processes of their own, so that
        neither sees the other's random numbers.
    """
    pool = ProcessPoolExecutor(2, mp_context=get_context("spawn"))
    whole = pool.submit(_fitted_tensors, lesson)
    rest = pool.submit(_fitted_scores, lesson.where(~held_out), lesson.where(held_out).texts)

    def wait() -> tuple[Tensors, NDArray[np.float32]]:
        with pool:
            return whole.result(), rest.result()

    return wait


def _fitted_tensors(lesson: Lesson) -> Tensors:
    return encoder_tensors(fit(lesson))


def _fitted_scores(lesson: Lesson, texts: Sequence[str]) -> NDArray[np.float32]:
    return EncoderHead(fit(lesson)).scores(texts)


def fit(lesson: Lesson) -> torch.nn.Module:
    """Return the base model fine-tuned on a lesson.

    One thread, one seed and deterministic kernels: on one machine, bit for bit the same.
    """
    import torch

    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(SEED)
    dice = random.Random(SEED)  # noqa: S311 - noise for training, no secret
    tokenizer, network = load_tokenizer(), new_network(DROPOUT)
    labels = {name: torch.tensor(each) for name, each in lesson.labels.items()}
    weights = _class_weights(labels["quadrant"])
    optimizer, schedule = _optimizer(network, EPOCHS * -(-len(lesson.texts) // BATCH_SIZE))
    network.train()
    for _ in range(EPOCHS):
        noisy = (_maybe_noisy(text, dice) for text in lesson.texts)
        pieces = [pieces_of(text, tokenizer) for text in noisy]
        for rows in _batches(pieces, dice):
            wanted = {name: each[rows] for name, each in labels.items()}
            # Half precision with a float's range: a third faster where the processor knows it.
            with torch.autocast("cpu", torch.bfloat16):
                scores = network(*_padded([pieces[row] for row in rows])).float()
            _loss(scores, wanted, weights).backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
    return network.eval()


def _class_weights(quadrants: torch.Tensor) -> torch.Tensor:
    """Return how much each label counts: rare ones a little more than they are many."""
    counts = quadrants.bincount(minlength=5).clamp(min=1).float()
    return (counts.sum() / counts / 5) ** BALANCE


def _optimizer(network: torch.nn.Module, n_steps: int) -> tuple[Any, Any]:
    """Return an optimiser that moves lower layers less, and its warm-up and decline."""
    import torch

    rates: dict[str, float] = {"head": HEAD_RATE}
    for layer in range(N_LAYERS):
        rates[f"body.encoder.layer.{layer}."] = RATE * LAYER_DECAY ** (N_LAYERS - 1 - layer)
    rates["body.embeddings"] = RATE * LAYER_DECAY**N_LAYERS
    groups = []
    for start, rate in rates.items():
        named = [each for name, each in network.named_parameters() if name.startswith(start)]
        groups.append({"params": named, "lr": rate})
    # Word vectors stay those of the base model, so that they need not be shipped.
    network.get_parameter("body.embeddings.word_embeddings.weight").requires_grad_(False)
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)

    def share(step: int) -> float:
        return min(1.0, (step + 1) / max(1.0, WARM_UP * n_steps)) * max(0.02, 1 - step / n_steps)

    return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, share)


def _batches(pieces: Sequence[Sequence[int]], dice: random.Random) -> Iterator[list[int]]:
    """Yield rows of like length."""
    order = list(range(len(pieces)))
    dice.shuffle(order)
    batches, run = [], BATCH_SIZE * RUN_OF_BATCHES
    for start in range(0, len(order), run):
        near = sorted(order[start : start + run], key=lambda row: len(pieces[row]))
        batches += [near[at : at + BATCH_SIZE] for at in range(0, len(near), BATCH_SIZE)]
    dice.shuffle(batches)
    yield from batches


def _padded(pieces: Sequence[Sequence[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Return ids filled up to the longest text, and where they are real, both (n, longest)."""
    import torch

    longest = max(map(len, pieces))
    ids = torch.zeros((len(pieces), longest), dtype=torch.long)
    mask = torch.zeros_like(ids)
    for row, each in enumerate(pieces):
        ids[row, : len(each)] = torch.tensor(each)
        mask[row, : len(each)] = 1
    return ids, mask


def _loss(
    scores: torch.Tensor, labels: dict[str, torch.Tensor], weights: torch.Tensor
) -> torch.Tensor:
    """Return the loss of the label, and half of that of everything else told with it."""
    from torch.nn import functional

    quadrant = functional.cross_entropy(
        scores[:, QUADRANT_SCORES],
        labels["quadrant"],
        weight=weights,
        label_smoothing=SMOOTHING,
        reduction="none",
    ).mean()
    flags = sum(
        functional.binary_cross_entropy_with_logits(scores[:, column], labels[name].float())
        for name, column in (("pain", PAIN_SCORE), ("need", NEED_SCORE))
    )
    valence = functional.cross_entropy(scores[:, VALENCE_SCORES], labels["valence"])
    secondary = functional.cross_entropy(scores[:, SECONDARY_SCORES], labels["secondary"])
    return quadrant + WEIGHT_OF_OTHERS * (flags + valence + 0.5 * secondary)


def _maybe_noisy(text: str, dice: random.Random) -> str:
    """Return a text, sometimes as a recogniser or a hurried typist would write it."""
    if dice.random() >= NOISY_SHARE:
        return text
    words, kind = text.split(), dice.random()
    if kind < 0.25:
        keeps = text.startswith(("I ", "I'"))
        return dice.choice(OPENINGS) + (text if keeps else text[:1].lower() + text[1:])
    if kind < 0.55:
        return re.sub(r"[^\w\s']", "", text).lower()
    if kind < 0.65:
        return text.rstrip(".!?")
    inserted = dice.choice(FILLERS) if kind < 0.85 or not words else dice.choice(words)
    words.insert(dice.randrange(len(words) + 1), inserted)
    return " ".join(words)
