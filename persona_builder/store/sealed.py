"""Put a hash beside every blob, so that damage is noticed instead of read."""

from __future__ import annotations

import hashlib

from persona_builder.errors import DamagedProjectError


def seal(content: bytes) -> str:
    """Return the hash to store beside some bytes, in hexadecimal."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def is_whole(content: bytes, stored_hash: str) -> bool:
    """Return whether the bytes are still those that were stored."""
    return seal(content) == stored_hash


def unseal(content: bytes, stored_hash: str, what: str) -> bytes:
    """Return the bytes, once it is sure that they are those that were stored.

    Args:
        content: What was read.
        stored_hash: What ``seal`` returned when it was written.
        what: Names the thing for the message: "a transcript".

    Raises:
        DamagedProjectError: The bytes have changed since.
    """
    if not is_whole(content, stored_hash):
        raise DamagedProjectError(
            f"This project file is damaged: {what} no longer has the words that were saved. "
            "Nothing was changed. Open a backup of the file."
        )
    return content
