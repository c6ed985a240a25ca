"""A theme: statements of a study on one subject, named in their own words."""

from __future__ import annotations

from dataclasses import dataclass

# What a theme is called when neither a person nor its words name it.
UNNAMED = "theme without a name"


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
        own_name: What a person called it; empty where nobody did.
    """

    id: str
    words: tuple[str, ...]
    statement_ids: tuple[str, ...]
    participants: tuple[str, ...]
    central: tuple[str, ...]
    opposite: tuple[str, ...] = ()
    own_name: str = ""

    @property
    def name(self) -> str:
        """Return what a person called it, or its words as one label: "price, receipt, shelf"."""
        return self.own_name or ", ".join(self.words) or UNNAMED
