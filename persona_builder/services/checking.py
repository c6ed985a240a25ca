"""Collect what a check finds, without ever repeating words of an interview."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that is not as it says.

    Attributes:
        where: File, line and place.
        why: What is wrong, as a clause.
    """

    where: str
    why: str


@dataclass(slots=True)
class Tally:
    """Counts what was checked and keeps what failed.

    Attributes:
        checked: How many quotes were compared with their source.
        failures: What is wrong so far.
    """

    checked: int = 0
    failures: list[Failure] = field(default_factory=list)

    def fail(self, where: str, why: str) -> None:
        """Write down that something is wrong."""
        self.failures.append(Failure(where, why))

    def quote(self, where: str, quote: str, text: str | None, start: int, end: int) -> None:
        """Compare a quote with the text it was taken from.

        Args:
            where: Names the quote.
            quote: The words.
            text: The whole text; None when it is not there.
            start: Index of the first character.
            end: Index just past the last one.
        """
        self.checked += 1
        place = f"{where}, characters {start} to {end}"
        if text is None:
            self.fail(place, "its transcript is not there")
        elif not quote:
            self.fail(place, "the quote is empty")
        elif not 0 <= start < end <= len(text):
            self.fail(place, f"the transcript has only {len(text)} characters")
        elif text[start:end] != quote:
            self.fail(place, "the words in the transcript are others")
