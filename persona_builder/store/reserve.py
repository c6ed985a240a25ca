"""Keep some room beside a project, to be given back when words must go and the disk is full."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

# An erasure writes what it changes a second time before it takes the old away. Past the
# upper end, room is asked for instead: nobody wants a hidden file of that size.
_SMALLEST, _LARGEST = 1024 * 1024, 64 * 1024 * 1024


def reserve_of(path: Path) -> Path:
    """Return the hidden file that keeps room for a project."""
    return path.with_name(f".{path.name}.reserve")


def keep_reserve(path: Path) -> None:
    """Keep room for a later erasure, where there is plenty; without room nothing happens."""
    size = _size_for(path)
    reserve = reserve_of(path)
    kept = reserve.stat().st_size if reserve.exists() else 0
    if kept >= size or shutil.disk_usage(path.parent).free < 4 * size:
        return
    try:
        _fill(reserve, size)
    except OSError:
        # The disk may have filled meanwhile; the reserve is a help, not a promise.
        reserve.unlink(missing_ok=True)


def give_reserve_back(path: Path) -> None:
    """Free the room kept for a project if the disk has too little for an erasure."""
    if shutil.disk_usage(path.parent).free < 2 * _size_for(path):
        reserve_of(path).unlink(missing_ok=True)


def _size_for(path: Path) -> int:
    return min(max(_SMALLEST, path.stat().st_size), _LARGEST)


def _fill(reserve: Path, size: int) -> None:
    descriptor = os.open(reserve, os.O_CREAT | os.O_WRONLY, 0o600)
    try:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(descriptor, 0, size)
        else:
            os.write(descriptor, bytes(size))
    finally:
        os.close(descriptor)
