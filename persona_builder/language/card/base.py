"""What the words of a card hold, under the same names in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

WordList = Literal[
    "wants",
    "troubles",
    "situations",
    "expectations",
    "how_often",
    "workarounds",
    "costs",
    "rules",
    "half_rules",
    "exceptions",
    "negations",
    "stumbles",
    "dangling",
]


@dataclass(frozen=True, slots=True)
class ScaleWords:
    """Words at the two ends of a behavioural scale, as patterns.

    Attributes:
        left: At the left end.
        right: At the right end.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactWords:
    """Words of one fact that teams ask about, as patterns.

    Attributes:
        said: In what people say of themselves.
        asked: In what an interviewer asks.
    """

    said: tuple[str, ...]
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardWords:
    """Patterns over words of one language (see ``language.patterns``).

    Attributes:
        code: BCP 47 code.
        wants: An explicit wish, need or request.
        troubles: Explicit trouble.
        situations: Household, work and circumstances of the speaker.
        expectations: What somebody counts on.
        how_often: How often something happens.
        workarounds: What somebody does instead.
        costs: Money, time or effort that something takes.
        when: Begins the first part of a job to be done.
        want: Begins its second part.
        so: Begins its third part.
        rules: Says that something is so without exception.
        half_rules: Holds words of a rule and is none ("not always").
        exceptions: Admits or tells of an exception.
        negations: Turn a sentence round; scales pass over their words then.
        scales: By the key of a scale.
        facts: By what they are facts of.
        stumbles: Said while looking for words, or taking words back.
        dangling: Points at something said before it, in the middle of a sentence.
        emphasis: Holds a word of denial and denies nothing ("without fail").
        oppositions: Further pairs of words that cannot both be true of one person.
    """

    code: str
    wants: tuple[str, ...]
    troubles: tuple[str, ...]
    situations: tuple[str, ...]
    expectations: tuple[str, ...]
    how_often: tuple[str, ...]
    workarounds: tuple[str, ...]
    costs: tuple[str, ...]
    when: tuple[str, ...]
    want: tuple[str, ...]
    so: tuple[str, ...]
    rules: tuple[str, ...]
    half_rules: tuple[str, ...]
    exceptions: tuple[str, ...]
    negations: tuple[str, ...]
    scales: Mapping[str, ScaleWords]
    facts: Mapping[str, FactWords]
    stumbles: tuple[str, ...]
    dangling: tuple[str, ...]
    emphasis: tuple[str, ...]
    oppositions: Mapping[str, ScaleWords]
