"""Tell by word lists how a statement is meant, where there is no parser for its language."""

from __future__ import annotations

import re
from functools import cache

from persona_builder.domain.empathy import ATTRIBUTES, Attribute
from persona_builder.language.attribute_words import ATTRIBUTE_WORDS
from persona_builder.language.patterns import expression, plain


def attributes_by_words(text: str, language: str) -> tuple[Attribute, ...]:
    """Return how a Greek, Persian or Hebrew statement is meant, in the order of ``ATTRIBUTES``.

    What is imagined is not past, whatever its verb looks like: "θα πλήρωνα", "اگه بود".
    """
    said = plain(text)
    found = {name for name, pattern in _patterns(language).items() if pattern.search(said)}
    if "hypothetical" in found:
        found.discard("past")
    return tuple(name for name in ATTRIBUTES if name in found)


@cache
def _patterns(language: str) -> dict[Attribute, re.Pattern[str]]:
    lists = ATTRIBUTE_WORDS.get(language, {})
    return {
        name: re.compile("|".join(expression(each) for each in lists[name]))
        for name in ATTRIBUTES
        if name in lists
    }
