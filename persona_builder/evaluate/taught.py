"""Keep what a large model says of sentences, without keeping the sentences."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from persona_builder.evaluate.train_encoder import Taught
from persona_builder.evaluate.unlabelled import KEY_SIZE, key_of, unlabelled_texts


def save_taught(file: Path, texts: Sequence[str], scores: NDArray[np.float32]) -> None:
    """Write (n, 15) scores under the hashes of their texts."""
    from safetensors.numpy import save

    keys = np.frombuffer(b"".join(map(key_of, texts)), np.uint8).reshape(-1, KEY_SIZE)
    data = save({"keys": keys, "scores": np.ascontiguousarray(scores.astype(np.float16))})
    file.write_bytes(data)


def read_taught(file: Path, corpora: Path) -> Taught:
    """Return the scores in a file beside the texts they are about, in the corpora's order.

    A text that the corpora no longer hold is left out.
    """
    from safetensors.numpy import load

    tensors = load(file.read_bytes())
    rows = {key.tobytes(): row for row, key in enumerate(tensors["keys"])}
    found = {
        text: rows[key] for _, text in unlabelled_texts(corpora) if (key := key_of(text)) in rows
    }
    return Taught(list(found), tensors["scores"][list(found.values())].astype(np.float32))
