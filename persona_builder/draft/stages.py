"""Tell which stage of an experience a statement speaks of, by the words in it."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cache

from persona_builder.domain.experience import STANDARD_STAGES, Stage, StageKey, StageTag
from persona_builder.domain.spans import Span
from persona_builder.domain.statements import StatementText
from persona_builder.language.experience import WEAK, experience_words
from persona_builder.language.finding import Sentence, finder

# A strong sign, or two weak ones, or a weak one in an answer to a question of that stage.
_ENOUGH = 1.0
_WEAK = 0.5
_ASKED = 0.5
# "I signed up" is a sign of buying too; where a project looks for milestones, it is one.
_MILESTONES: frozenset[StageKey] = frozenset({"registered", "activated", "first_order"})
_MILESTONE = 1.0
# What a sentence says after its neighbours of the same turn is about the same stage, unless
# it has signs of its own; this far, and no further, since people jump.
_MOST_CARRIED = 2
# A shorter answer ("Not a lot.") says too little to stand in a journey.
_WORDS_OF_AN_ANSWER = 5
# Whose signs are rarer says more, where two stages have as many.
_RAREST_FIRST: tuple[StageKey, ...] = (
    "advocacy",
    "awareness",
    "retention",
    "consideration",
    "first_order",
    "activated",
    "registered",
    "purchase",
    "use",
)


def stage_of(
    text: str,
    language: str,
    *,
    question: str = "",
    stages: Sequence[Stage] = STANDARD_STAGES,
) -> StageTag | None:
    """Return the stage a statement speaks of; None for none.

    A statement without signs goes with the question it answers; its tag has no signs then.

    Args:
        text: The statement.
        language: BCP 47 code.
        question: What it answers; a question of a stage makes weak signs of it enough.
        stages: The columns that are looked for.
    """
    keys = frozenset(key for stage in stages for key in stage.keys)
    asked = _best(question, language, keys) if question else None
    return _answering(text, language, keys, asked)


def stages_of(
    texts: Sequence[StatementText],
    turns: Sequence[Hashable],
    *,
    stages: Sequence[Stage] = STANDARD_STAGES,
) -> tuple[StageTag | None, ...]:
    """Return the stage of each statement, in order; within a turn a stage carries on.

    A sentence without signs of its own goes with the sentence before it in the same turn,
    for two sentences at most; its tag has no signs then.

    Args:
        texts: Statements, those of one turn after one another.
        turns: What tells the turn of each statement.
        stages: The columns that are looked for.
    """
    keys = frozenset(key for stage in stages for key in stage.keys)
    asked = {
        (text.question, text.language): _best(text.question, text.language, keys) for text in texts
    }
    tags: list[StageTag | None] = []
    carried = 0
    for place, text in enumerate(texts):
        of_question = asked[text.question, text.language]
        own = _answering(text.text, text.language, keys, of_question)
        before = tags[-1] if tags and turns[place] == turns[place - 1] else None
        if own is not None:
            carried = 0
        elif before is not None and carried < _MOST_CARRIED:
            carried += 1
            own = StageTag(before.key, before.score / 2)
        tags.append(own)
    return tuple(tags)


def _answering(
    text: str, language: str, keys: frozenset[StageKey], asked: StageTag | None
) -> StageTag | None:
    own = _best(text, language, keys, asked=asked.key if asked else None)
    if own is None and asked is not None and len(text.split()) >= _WORDS_OF_AN_ANSWER:
        return StageTag(asked.key, asked.score / 2)
    return own


@dataclass(frozen=True, slots=True)
class _Signs:
    strong: re.Pattern[str]
    weak: re.Pattern[str]


@cache
def _signs(language: str) -> dict[StageKey, _Signs]:
    words = experience_words(language)
    return {
        key: _Signs(
            finder(tuple(each for each in signs if not each.startswith(WEAK)), words.prefixes),
            finder(tuple(each[1:] for each in signs if each.startswith(WEAK)), words.prefixes),
        )
        for key, signs in words.stages.items()
    }


def _best(
    text: str, language: str, keys: frozenset[StageKey], *, asked: StageKey | None = None
) -> StageTag | None:
    signs = _signs(language.split("-", maxsplit=1)[0])
    sentence = Sentence.of(text)
    best: StageTag | None = None
    for key in _RAREST_FIRST:
        if key not in keys or key not in signs:
            continue
        strong = sentence.spans(signs[key].strong)
        weak = [each for each in sentence.spans(signs[key].weak) if not _within(each, strong)]
        found = [*strong, *weak]
        score = len(strong) + _WEAK * len(weak) + (_ASKED if asked == key and found else 0)
        score += _MILESTONE if key in _MILESTONES and strong else 0
        if score >= _ENOUGH and (best is None or score > best.score):
            best = StageTag(key, score, tuple(span.of(text) for span in sorted(found)))
    return best


def _within(span: Span, others: Sequence[Span]) -> bool:
    return any(span.overlap(other) for other in others)
