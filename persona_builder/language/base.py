"""What a language module says about its language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Language:
    """What differs from language to language.

    Labels are folded (see ``fold``), so that spelling and accents do not matter.

    Attributes:
        code: BCP 47 code.
        direction: Which way it is written.
        sentence_ends: Characters that end a sentence.
        fillers: Words that say nothing ("um", "yeah"), in lower case.
        interviewer_labels: What transcripts call the person who asks.
        participant_labels: What transcripts call an interviewed person without a name.
        observer_labels: What transcripts call somebody who only listens.
        interviewer_keys: Header fields that name the interviewer.
        participant_keys: Header fields that name the interviewed person.
        names: Given names for personas, as neutral as the language allows.
    """

    code: str
    direction: Direction
    sentence_ends: str
    fillers: frozenset[str]
    interviewer_labels: frozenset[str]
    participant_labels: frozenset[str]
    observer_labels: frozenset[str]
    interviewer_keys: frozenset[str]
    participant_keys: frozenset[str]
    names: tuple[str, ...]
