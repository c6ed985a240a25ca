"""Where something stands in a transcript."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters in one transcript.

    Positions count Unicode code points, as Python's ``str`` does, so
    ``text[span.start:span.end]`` is always the quoted text.

    Attributes:
        start: Index of the first character.
        end: Index just past the last character; always greater than ``start``.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(
                f"Span({self.start}, {self.end}) is empty or reversed; "
                "a span needs 0 <= start < end."
            )

    def of(self, text: str) -> str:
        """Return the words this span points at."""
        return text[self.start : self.end]

    def overlap(self, other: Span) -> int:
        """Return how many characters two spans share; 0 when they only touch."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))
