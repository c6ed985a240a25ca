"""Vectors of sentences, kept in the project so that a second run is quick."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from persona_builder.store.sealed import is_whole, seal


def save_vectors(
    connection: sqlite3.Connection, vectors: Mapping[str, NDArray[np.float32]]
) -> None:
    """Store vectors by key; one that is there already is replaced."""
    rows = (
        (key, np.ascontiguousarray(vector, dtype="<f4").tobytes())
        for key, vector in vectors.items()
    )
    connection.executemany(
        "INSERT OR REPLACE INTO vector (key, content, content_hash) VALUES (?, ?, ?)",
        ((key, content, seal(content)) for key, content in rows),
    )


def load_vectors(
    connection: sqlite3.Connection, keys: Iterable[str]
) -> dict[str, NDArray[np.float32]]:
    """Return the vectors that are there; a damaged one counts as missing."""
    rows = connection.execute(
        "SELECT key, content, content_hash FROM vector"
        " WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(keys)),),
    )
    return {
        key: np.frombuffer(content, dtype="<f4").astype(np.float32)
        for key, content, content_hash in rows
        if is_whole(content, content_hash)
    }


def forget_vectors(connection: sqlite3.Connection) -> None:
    """Empty the cache: a vector does not say whose words it came from."""
    connection.execute("DELETE FROM vector")
