"""A password that others have to give, kept as its scrypt hash only."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from persona_builder.errors import UsageError

# 32 MiB and about a tenth of a second for each guess.
N, R, P = 2**15, 8, 1
_MEMORY = 128 * N * R * 2
SHORTEST = 10


def hashed(password: str, *, salt: bytes | None = None) -> str:
    """Return the hash of a password with its salt, in hexadecimal.

    Raises:
        UsageError: It is too short to keep anybody out.
    """
    if len(password) < SHORTEST:
        raise UsageError(f"The password needs at least {SHORTEST} characters. Choose a longer one.")
    used = salt or secrets.token_bytes(16)
    return f"{used.hex()}${_scrypt(password, used).hex()}"


def matches(password: str, stored: str) -> bool:
    """Return whether a password is the one that was hashed."""
    salt, _, wanted = stored.partition("$")
    return hmac.compare_digest(_scrypt(password, bytes.fromhex(salt)).hex(), wanted)


def _scrypt(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=N, r=R, p=P, maxmem=_MEMORY, dklen=32)
