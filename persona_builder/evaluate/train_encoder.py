"""Fine-tune the sentence model on labelled statements, the same way every time."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from persona_builder.tag.encoder_head import (
    N_LAYERS,
    N_SCORES,
    NEED_SCORE,
    PAIN_SCORE,
    QUADRANT_SCORES,
    SECONDARY_SCORES,
    VALENCE_SCORES,
    EncoderHead,
    encoder_tensors,
    load_tokenizer,
    network_from,
    new_network,
    pieces_of,
)

if TYPE_CHECKING:
    import torch

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


@dataclass(frozen=True, slots=True)
class Pace:
    """How long and how fast to learn.

    Attributes:
        epochs: How often everything is seen.
        rate: Learning rate of the highest layer.
        head_rate: Learning rate of the linear layer above it.
    """

    epochs: int
    rate: float
    head_rate: float


# Chosen on interviews held out of the training files, see docs/decisions/0010 and 0019.
FROM_BASE = Pace(epochs=4, rate=1.5e-4, head_rate=1e-3)
FURTHER = Pace(epochs=1, rate=6e-5, head_rate=3e-4)


@dataclass(frozen=True, slots=True, eq=False)
class Taught:
    """What a larger sentence model says of sentences without labels.

    Attributes:
        texts: The sentences.
        scores: (n, 15) its log-odds, in the order of ``tag.encoder_head``.
    """

    texts: Sequence[str]
    scores: NDArray[np.float32]


NOTHING_TAUGHT = Taught((), np.zeros((0, N_SCORES), np.float32))


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """What the sentence model learns from.

    Attributes:
        texts: The statements.
        labels: By head ("quadrant", "secondary", "pain", "need", "valence"), (n,) class numbers.
        taught: Sentences without labels, told by a larger model.
    """

    texts: Sequence[str]
    labels: dict[str, NDArray[np.int64]]
    taught: Taught = NOTHING_TAUGHT

    def where(self, wanted: NDArray[np.bool_]) -> Lesson:
        """Return the part of the labelled statements that is wanted."""
        texts = [text for text, is_wanted in zip(self.texts, wanted, strict=True) if is_wanted]
        return Lesson(
            texts, {name: each[wanted] for name, each in self.labels.items()}, self.taught
        )


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


def fit(
    lesson: Lesson, start: Mapping[str, NDArray[np.float16]] | None = None, pace: Pace = FROM_BASE
) -> torch.nn.Module:
    """Return the base model, or a model that has learned already, fine-tuned on a lesson.

    One thread, one seed and deterministic kernels: on one machine, bit for bit the same.

    Args:
        lesson: What to learn from.
        start: Weights to go on from, made by ``encoder_tensors``; None for the base model.
        pace: How long and how fast.
    """
    import torch

    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(SEED)
    dice = random.Random(SEED)  # noqa: S311 - noise for training, no secret
    tokenizer = load_tokenizer()
    network = new_network(DROPOUT) if start is None else network_from(start, DROPOUT)
    labels = {name: torch.tensor(each) for name, each in lesson.labels.items()}
    weights, taught = class_weights(labels["quadrant"]), torch.tensor(lesson.taught.scores)
    n_labelled, n_taught = len(lesson.texts), len(lesson.taught.texts)
    texts = [*lesson.texts, *lesson.taught.texts]
    n_batches = -(-n_labelled // BATCH_SIZE) - (-n_taught // BATCH_SIZE)
    optimizer, schedule = _optimizer(network, pace, pace.epochs * n_batches)
    network.train()
    for _ in range(pace.epochs):
        noisy = (maybe_noisy(text, dice) for text in texts)
        pieces = {row: pieces_of(text, tokenizer) for row, text in enumerate(noisy)}
        for rows in batches(pieces, n_labelled, dice):
            # Half precision with a float's range: a third faster where the processor knows it.
            with torch.autocast("cpu", torch.bfloat16):
                scores = network(*padded([pieces[row] for row in rows])).float()
            if rows[0] < n_labelled:
                wanted = {name: each[rows] for name, each in labels.items()}
                loss = labelled_loss(scores, wanted, weights)
            else:
                loss = _taught_loss(scores, taught[[row - n_labelled for row in rows]])
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
    return network.eval()


def class_weights(quadrants: torch.Tensor) -> torch.Tensor:
    """Return how much each label counts: rare ones a little more than they are many."""
    counts = quadrants.bincount(minlength=5).clamp(min=1).float()
    return (counts.sum() / counts / 5) ** BALANCE


def _optimizer(network: torch.nn.Module, pace: Pace, n_steps: int) -> tuple[Any, Any]:
    """Return an optimiser that moves lower layers less, and its warm-up and decline."""
    import torch

    rates: dict[str, float] = {"head": pace.head_rate}
    for layer in range(N_LAYERS):
        rates[f"body.encoder.layer.{layer}."] = pace.rate * LAYER_DECAY ** (N_LAYERS - 1 - layer)
    rates["body.embeddings"] = pace.rate * LAYER_DECAY**N_LAYERS
    groups = []
    for start, rate in rates.items():
        named = [each for name, each in network.named_parameters() if name.startswith(start)]
        groups.append({"params": named, "lr": rate})
    # Word vectors stay those of the base model, so that they need not be shipped.
    network.get_parameter("body.embeddings.word_embeddings.weight").requires_grad_(False)
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    return optimizer, warm_up_and_decline(optimizer, n_steps)


def warm_up_and_decline(optimizer: torch.optim.Optimizer, n_steps: int) -> Any:
    """Return a schedule that raises learning rates for a tenth of the steps, then lowers them."""
    import torch

    def share(step: int) -> float:
        return min(1.0, (step + 1) / max(1.0, WARM_UP * n_steps)) * max(0.02, 1 - step / n_steps)

    return torch.optim.lr_scheduler.LambdaLR(optimizer, share)


def batches(
    pieces: Mapping[int, Sequence[int]], n_labelled: int, dice: random.Random
) -> Iterator[list[int]]:
    """Yield rows of like length, labelled and taught ones apart."""
    batches = []
    for is_labelled in (True, False):
        order = [row for row in pieces if (row < n_labelled) == is_labelled]
        dice.shuffle(order)
        run = BATCH_SIZE * RUN_OF_BATCHES
        for start in range(0, len(order), run):
            near = sorted(order[start : start + run], key=lambda row: len(pieces[row]))
            batches += [near[at : at + BATCH_SIZE] for at in range(0, len(near), BATCH_SIZE)]
    dice.shuffle(batches)
    yield from batches


def padded(pieces: Sequence[Sequence[int]], filler: int = 0) -> tuple[torch.Tensor, torch.Tensor]:
    """Return ids filled up to the longest text, and where they are real, both (n, longest)."""
    import torch

    longest = max(map(len, pieces))
    ids = torch.full((len(pieces), longest), filler, dtype=torch.long)
    mask = torch.zeros_like(ids)
    for row, each in enumerate(pieces):
        ids[row, : len(each)] = torch.tensor(each)
        mask[row, : len(each)] = 1
    return ids, mask


def labelled_loss(
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


def _taught_loss(scores: torch.Tensor, taught: torch.Tensor) -> torch.Tensor:
    """Return how far scores are from those of the larger model, weighed like ``labelled_loss``."""
    from torch.nn import functional

    quadrant, valence, secondary = (
        functional.cross_entropy(scores[:, part], taught[:, part].softmax(1))
        for part in (QUADRANT_SCORES, VALENCE_SCORES, SECONDARY_SCORES)
    )
    flags = sum(
        functional.binary_cross_entropy_with_logits(scores[:, column], taught[:, column].sigmoid())
        for column in (PAIN_SCORE, NEED_SCORE)
    )
    return quadrant + WEIGHT_OF_OTHERS * (flags + valence + 0.5 * secondary)


def maybe_noisy(text: str, dice: random.Random) -> str:
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
