"""Turn texts into unit vectors with a sentence model that is installed as a package."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

import numpy as np

from persona_builder.domain.progress import Progress, silent
from persona_builder.domain.studies import Vectors
from persona_builder.errors import ModelError
from persona_builder.language.minilm import MODEL_SHA256, check_weights, model_folder

STEP = "embed"

# The batch of 32 is the fastest on two cores; a thousand texts are a few seconds
# of work, short enough that a researcher who asks to stop is not kept waiting.
BATCH_SIZE = 32
CHUNK_SIZE = 1024

DIMENSIONS = 384


class Encoder(Protocol):
    """Turns texts into vectors.

    Attributes:
        name: Versioned, with the start of the weights' hash: vectors of two encoders
            with one name can be mixed.
    """

    @property
    def name(self) -> str:
        """Return the versioned name."""

    def encode(self, texts: Sequence[str], *, progress: Progress = silent) -> Vectors:
        """Return one unit row for each text, in the order of the texts.

        Raises:
            Cancelled: ``progress`` said so.
        """


class SentenceEncoder:
    """The English sentence model.

    Args:
        name: Versioned name.
        forward: Turns a list of texts into rows of unit length.
    """

    def __init__(self, name: str, forward: Callable[[list[str]], Vectors]) -> None:
        self.name = name
        self._forward = forward

    def encode(self, texts: Sequence[str], *, progress: Progress = silent) -> Vectors:
        """Return (n_texts, 384) float32 rows of unit length.

        Texts are encoded once each, sorted by length and then by themselves, so one set
        of texts always makes the same batches: neither their order nor repeats change a bit.

        Raises:
            Cancelled: ``progress`` said so.
        """
        distinct = sorted(set(texts), key=lambda text: (len(text), text))
        if not distinct:
            return np.empty((0, DIMENSIONS), dtype=np.float32)
        progress(STEP, 0, len(distinct))
        parts: list[Vectors] = []
        for start in range(0, len(distinct), CHUNK_SIZE):
            chunk = distinct[start : start + CHUNK_SIZE]
            parts.append(self._forward(chunk))
            progress(STEP, start + len(chunk), len(distinct))
        rows = np.concatenate(parts)
        row_of = {text: row for row, text in enumerate(distinct)}
        return rows[[row_of[text] for text in texts]]


@cache
def load_encoder(name: str = "minilm") -> Encoder:
    """Return the encoder of that name, loaded once per process.

    Raises:
        ModelError: There is no such encoder, its package is missing, or its weights
            are not the ones this version was built with.
    """
    if name != "minilm":
        raise ModelError(f"There is no encoder named {name}; there is: minilm.")
    return load_from(model_folder())


def load_from(folder: Path) -> Encoder:
    """Return the encoder whose files lie in a folder.

    Raises:
        ModelError: The weights are missing or not the known ones.
    """
    check_weights(folder)
    # Must be set before the libraries are imported: they look once, at import.
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["TRANSFORMERS_OFFLINE"] = "1"
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)

    def forward(texts: list[str]) -> Vectors:
        rows = model.encode(
            texts, batch_size=BATCH_SIZE, normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(rows, dtype=np.float32)

    return SentenceEncoder(f"all-MiniLM-L6-v2@{MODEL_SHA256[:12]}", forward)
