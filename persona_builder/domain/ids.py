"""Ids: derived from what a thing is, the same on every machine, or random."""

from __future__ import annotations

import hashlib
import uuid


def random_id() -> str:
    """Return an id that nothing else has, as a UUID of 36 characters."""
    return str(uuid.uuid4())


def derived_id(*parts: str | int) -> str:
    """Return 32 hexadecimal digits that depend on the parts and on nothing else."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        encoded = str(part).encode("utf-8", "surrogatepass")
        # The length goes first, so that ("ab", "c") and ("a", "bc") differ.
        digest.update(len(encoded).to_bytes(8, "big"))
        digest.update(encoded)
    return digest.hexdigest()


def text_hash(text: str) -> str:
    """Return a short hash of words, for telling whether they changed."""
    return derived_id(text)
