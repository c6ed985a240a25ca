"""Find what people meet on their way: app, shop, call, delivery, in their own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import get_args

from persona_builder.domain.experience import TouchpointKind
from persona_builder.domain.spans import Span
from persona_builder.language.experience import experience_words
from persona_builder.language.finding import Sentence, finder

KINDS: tuple[TouchpointKind, ...] = get_args(TouchpointKind)


def touchpoints_in(sentence: Sentence, language: str) -> dict[TouchpointKind, tuple[Span, ...]]:
    """Return the touchpoints that a statement names, with where in it.

    Args:
        sentence: The statement.
        language: BCP 47 code.
    """
    finders = _finders(language.split("-", maxsplit=1)[0])
    found = {kind: sentence.spans(each) for kind, each in finders.items()}
    every = [span for spans in found.values() for span in spans]
    # A "comparison site" is a place of reviews and no website beside it.
    whole = {
        kind: tuple(span for span in spans if not any(_is_part(span, each) for each in every))
        for kind, spans in found.items()
    }
    return {kind: spans for kind, spans in whole.items() if spans}


def kind_of_touchpoint(words: str, language: str) -> TouchpointKind | None:
    """Return what somebody meets, from the few words it is called by; None where unknown."""
    return next(iter(touchpoints_in(Sentence.of(words), language)), None)


def most_said(words: Sequence[str]) -> str:
    """Return the form in which something is said most often, the first of equals."""
    counts: dict[str, int] = {}
    forms: dict[str, str] = {}
    for each in words:
        key = each.casefold()
        counts[key] = counts.get(key, 0) + 1
        # "Delivery" at the start of a sentence is still "delivery".
        forms[key] = min(forms.get(key, each), each, key=lambda form: form != key)
    return forms[max(counts, key=lambda key: counts[key])]


def _is_part(span: Span, whole: Span) -> bool:
    longer = whole.end - whole.start > span.end - span.start
    return longer and whole.start <= span.start and span.end <= whole.end


@cache
def _finders(language: str) -> dict[TouchpointKind, re.Pattern[str]]:
    words = experience_words(language)
    return {kind: finder(words.touchpoints.get(kind, ()), words.prefixes) for kind in KINDS}
