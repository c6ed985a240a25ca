"""What studies commonly know about people before the interview: given, never guessed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FactField = Literal[
    "age",
    "gender",
    "job",
    "income",
    "household",
    "place",
    "interests",
    "information_sources",
    "favourite_brands",
    "habits",
    "channels",
]


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a header or a table says about a person.

    Attributes:
        field: Which of the common facts it is.
        label: What the file calls it ("Επάγγελμα", "Job title").
        value: As given.
        items: The value's parts where the field is a list ("hiking; reading"), else the
            value alone, without spaces around it.
        low: The smallest whole number meant, for ages: 25 of "25-34", 60 of "60+".
        high: The largest: 34 of "25-34", 38 of "38"; None where it is open.
    """

    field: FactField
    label: str
    value: str
    items: tuple[str, ...]
    low: int | None = None
    high: int | None = None
