"""Remember vectors between runs, so that only new words are embedded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.ids import derived_id
from persona_builder.domain.progress import Progress, silent
from persona_builder.domain.studies import Vectors
from persona_builder.embed.encoder import STEP, Encoder


class VectorCache(Protocol):
    """Keeps vectors by key; keys depend on the encoder and the text only."""

    def get_many(self, keys: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Return the known vectors among the keys."""

    def put_many(self, vectors: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep vectors; a key that is known already keeps its vector."""


def vector_key(encoder: Encoder, text: str) -> str:
    """Return the key under which the vector of a text is kept."""
    return derived_id("vector", encoder.name, text)


def encode_statements(
    texts: Sequence[str],
    encoder: Encoder,
    *,
    cache: VectorCache | None = None,
    progress: Progress = silent,
) -> Vectors:
    """Return one unit row for each text, embedding each distinct new text once.

    Args:
        texts: Any texts; repeats cost nothing.
        encoder: What embeds.
        cache: Asked first and told afterwards; None embeds everything.
        progress: Counts the texts that have to be embedded.

    Returns:
        (n_texts, n_dimensions) float32, in the order of the texts.

    Raises:
        Cancelled: ``progress`` said so; nothing was cached.
    """
    if cache is None:
        return encoder.encode(texts, progress=progress)
    key_of = {text: vector_key(encoder, text) for text in texts}
    known = cache.get_many(list(key_of.values()))
    missing = sorted(text for text, key in key_of.items() if key not in known)
    fresh = encoder.encode(missing, progress=progress)
    added = {key_of[text]: row for text, row in zip(missing, fresh, strict=True)}
    if added:
        cache.put_many(added)
    else:
        progress(STEP, len(key_of), len(key_of))
    vectors = {**known, **added}
    if not texts:
        return fresh
    return np.stack([vectors[key_of[text]] for text in texts]).astype(np.float32, copy=False)
