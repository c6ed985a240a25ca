"""What people decide about the names in a project."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["replace", "keep"]
Confidence = Literal["certain", "to confirm"]
NameKind = Literal[
    "person",
    "organisation",
    "place",
    "e-mail",
    "phone",
    "url",
    "handle",
    "iban",
    "card",
    "date of birth",
    "id",
    "address",
]


@dataclass(frozen=True, slots=True)
class NameDecision:
    """What a person decided about words that may tell who somebody is.

    Attributes:
        text: As written somewhere in the study, or typed by the person.
        verdict: Whether a code takes their place in what is passed on.
        kind: What they are.
        same_as: Another name of the same person or thing, so that both get one code; may be empty.
    """

    text: str
    verdict: Verdict
    kind: NameKind = "person"
    same_as: str = ""
