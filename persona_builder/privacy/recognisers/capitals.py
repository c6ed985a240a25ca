"""Point at capital words in the middle of a sentence: names of some sort, to be confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from persona_builder.domain.spans import Span
from persona_builder.privacy.findings import Finding
from persona_builder.privacy.forms import words_of
from persona_builder.privacy.lists.surroundings import SURROUNDINGS
from persona_builder.privacy.recognisers.writing import CASED, starts_sentence

_SCORE = 0.4


def find_capitals(text: str, language: str) -> Iterator[Finding]:
    """Yield words with a capital letter that no sentence gives them.

    Args:
        text: Any text.
        language: BCP 47 code; only alphabets with capital letters have them.
    """
    if language not in CASED:
        return
    not_names = SURROUNDINGS[language].not_names | SURROUNDINGS["en"].not_names
    for word in words_of(text):
        written = text[word.start : word.end]
        if (
            len(written) > 2
            and written[0].isupper()
            and not written.isupper()
            and word.folded not in not_names
            and not starts_sentence(text, word.start)
        ):
            yield Finding(
                Span(word.start, word.end), "person", _SCORE, "a capital letter inside a sentence"
            )
