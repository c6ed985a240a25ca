"""A theme: statements of a study on one subject, named in their own words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Statements on one subject, whoever says them and whatever they think of it.

    Attributes:
        id: Derived from its most central statement; kept over runs by matching statements.
        words: Up to three words or pairs of words of its own, the most telling first, as
            most people write them; never stop words; empty only where nothing else is said.
        statement_ids: Everything in it, the most central first; in one theme only.
        participants: Ids of the people who speak of it, sorted.
        central: Ids of its most central statements, each of another person where it can be.
        opposite: Ids of the statements least like them, of the other valence where there
            are such; none of them central; each of another person where it can be.
    """

    id: str
    words: tuple[str, ...]
    statement_ids: tuple[str, ...]
    participants: tuple[str, ...]
    central: tuple[str, ...]
    opposite: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return its words as one label: "price, receipt, shelf"."""
        return ", ".join(self.words)
