"""Recognise common surnames, and words that end as surnames do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from persona_builder.domain.spans import Span
from persona_builder.privacy.findings import Finding
from persona_builder.privacy.forms import fold_word, words_of
from persona_builder.privacy.lists.ambiguous import ALSO_WORDS
from persona_builder.privacy.lists.surnames import ENDINGS, SURNAMES
from persona_builder.privacy.lists.surroundings import SURROUNDINGS
from persona_builder.privacy.recognisers.writing import CASED, starts_sentence

_SURE, _UNSURE = 0.72, 0.45
_MIN_BEFORE_ENDING = 3
# "McAllister", "O'Neill": written so, they are nothing else.
_BEGINNINGS = ("mc", "mac", "fitz")


def find_surnames(text: str, language: str) -> Iterator[Finding]:
    """Yield surnames; in languages without capital letters only as a question.

    Args:
        text: Any text.
        language: BCP 47 code.
    """
    if language not in SURNAMES:
        return
    not_names = SURROUNDINGS[language].not_names | SURROUNDINGS["en"].not_names
    is_cased = language in CASED
    for word in words_of(text):
        written = text[word.start : word.end]
        is_inside = is_cased and written[:1].isupper() and not starts_sentence(text, word.start)
        if is_cased and (not is_inside or written.isupper()):
            continue
        is_known = is_surname(word.folded, language) or (is_cased and _has_beginning(written))
        if is_known and word.folded not in not_names:
            is_sure = is_inside or (language == "he" and _has_ending(word.folded, language))
            score = _SURE if is_sure and word.folded not in ALSO_WORDS else _UNSURE
            yield Finding(Span(word.start, word.end), "person", score, "a common surname")


def is_surname(folded: str, language: str) -> bool:
    """Return whether a folded word is a common surname, or ends as one."""
    return folded in _surnames(language) or _has_ending(folded, language)


@cache
def _surnames(language: str) -> frozenset[str]:
    return frozenset(map(fold_word, SURNAMES.get(language, ())))


def _has_ending(folded: str, language: str) -> bool:
    return any(
        folded.endswith(ending) and len(folded) >= len(ending) + _MIN_BEFORE_ENDING
        for ending in ENDINGS.get(language, ())
    )


def _has_beginning(written: str) -> bool:
    lower = written.lower()
    return any(
        lower.startswith(each) and written[len(each) : len(each) + 1].isupper()
        for each in _BEGINNINGS
    )
