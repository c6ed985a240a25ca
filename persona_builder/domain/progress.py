"""How long work tells what it is doing, and how it is stopped."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told about every step; may stop the work by raising ``Cancelled``."""

    def __call__(self, step: str, done: int, total: int) -> None:
        """Take note that ``done`` of ``total`` units of ``step`` are finished.

        Raises:
            Cancelled: The researcher asked to stop.
        """


def silent(step: str, done: int, total: int) -> None:
    """Take no note."""
