"""What is read off a statement before anything is decided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from persona_builder.domain.empathy import Attribute
from persona_builder.tag.cues import Cue

QuestionKind = Literal["none", "feeling", "habit", "opinion", "story", "yes_no", "other"]

_QUESTION_KINDS: tuple[tuple[QuestionKind, str], ...] = (
    ("feeling", r"\b(feel|feeling|felt|emotion|frustrat\w*|satisf\w*|enjoy|excit\w*|worr\w*)\b"),
    (
        "story",
        r"\b(a time|an example|specific|walk me through|tell me about a|last time|happened)\b",
    ),
    ("habit", r"\b(typically|usually|how do you|how often|routine|typical|process|day-to-day)\b"),
    ("opinion", r"\b(think|opinion|view|thoughts|would you|prefer|important|why|imagine|wish)\b"),
    ("yes_no", r"(?:^|[.!?]\s+)(do|did|are|is|have|has|can|could|were|was|does)\b[^.!?]*\?\s*$"),
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one statement shows.

    Attributes:
        cues: Named signs, those of the main clause first.
        forms: Short names of its grammar, for the classifier only.
        words: Its words and pairs of words, for the classifier only.
        note: What a researcher should know about how it was read; usually empty.
        attributes: How it is meant: as a rule, in the past, imagined, not so, from others.
        parts: The words of its main clauses where there are several; empty for a single one.
    """

    cues: tuple[Cue, ...]
    forms: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    note: str = ""
    attributes: tuple[Attribute, ...] = ()
    parts: tuple[str, ...] = ()


def question_kind(question: str) -> QuestionKind:
    """Return what an interviewer's last words ask for."""
    if not question.strip():
        return "none"
    sentences = re.findall(r"[^.!?]+[.!?]*", question)
    asked = " ".join(sentences[-2:]).lower()
    for kind, pattern in _QUESTION_KINDS:
        if re.search(pattern, asked):
            return kind
    return "other"
