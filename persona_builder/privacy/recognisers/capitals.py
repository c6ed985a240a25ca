"""Point at capital words in the middle of a sentence: names of some sort, to be confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from persona_builder.domain.spans import Span
from persona_builder.privacy.findings import Finding
from persona_builder.privacy.forms import Word, words_of
from persona_builder.privacy.lists.not_people import NOT_PEOPLE
from persona_builder.privacy.lists.surroundings import SURROUNDINGS
from persona_builder.privacy.recognisers.writing import CASED, HYPHENS, starts_sentence

_SCORE = 0.4
_MOST_WORDS = 3
_BETWEEN = HYPHENS | {" ", "\u00a0", "'", "’"}


def find_capitals(text: str, language: str) -> Iterator[Finding]:
    """Yield words with a capital letter that no sentence gives them; those side by side as one.

    Args:
        text: Any text.
        language: BCP 47 code; only alphabets with capital letters have them.
    """
    if language not in CASED:
        return
    not_names = SURROUNDINGS[language].not_names | SURROUNDINGS["en"].not_names
    not_names |= NOT_PEOPLE[language] | NOT_PEOPLE["en"]
    run: list[Word] = []
    for word in words_of(text):
        is_beside = bool(run) and text[run[-1].end : word.start] in _BETWEEN
        if run and (not is_beside or len(run) == _MOST_WORDS):
            yield _found(run)
            run = []
        if _is_name_like(text, word) and word.folded not in not_names:
            run.append(word)
        elif run:
            yield _found(run)
            run = []
    if run:
        yield _found(run)


def _found(run: list[Word]) -> Finding:
    span = Span(run[0].start, run[-1].end)
    return Finding(span, "person", _SCORE, "a capital letter inside a sentence")


def _is_name_like(text: str, word: Word) -> bool:
    written = text[word.start : word.end]
    return (
        len(written) > 2
        and written[0].isupper()
        and not written.isupper()
        and not starts_sentence(text, word.start)
    )
