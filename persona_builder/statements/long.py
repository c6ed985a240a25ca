"""Cut what a recogniser wrote down without full stops."""

from __future__ import annotations

import re
from collections.abc import Iterator

from persona_builder.language.cue_words import CueWords

# Written sentences of interviews rarely pass 60 words; text without any
# punctuation is several sentences long before that.
MAX_WORDS = 60
MAX_WORDS_UNPUNCTUATED = 30
MIN_WORDS = 6

_BREATHS = ",;:،؛–—"
_WORD = re.compile(r"\S+")
_PUNCTUATION = re.compile(r"[.,;:!?…\u037e\u060c\u061b\u061f\u06d4–—]")


def cut_long(text: str, span: tuple[int, int], words: CueWords) -> Iterator[tuple[int, int]]:
    """Yield the span, or its parts where it is too long to be one sentence.

    A cut falls where a clause starts ("and I", ", but"), else after a comma, else between
    two words; of equal places the one nearest to the middle is taken.

    Args:
        text: The text that the span points into.
        span: One sentence as the splitter sees it.
        words: The word lists of its language.
    """
    places = [match.span() for match in _WORD.finditer(text, *span)]
    is_punctuated = _PUNCTUATION.search(text[span[0] : span[1] - 1]) is not None
    limit = MAX_WORDS if is_punctuated else MAX_WORDS_UNPUNCTUATED
    # A list of pending parts instead of recursion: a turn may hold ten thousand words.
    pending = [places]
    while pending:
        part = pending.pop()
        if len(part) <= limit:
            yield part[0][0], part[-1][1]
            continue
        cut = _best_cut(text, part, words)
        pending += [part[cut:], part[:cut]]


def _best_cut(text: str, places: list[tuple[int, int]], words: CueWords) -> int:
    """Return the index of the word that starts the second part."""
    said = [text[start:end].lower() for start, end in places]
    middle = len(said) / 2

    def cost(index: int) -> float:
        return _awkwardness(said, index, words) + abs(index - middle) / len(said)

    return min(range(MIN_WORDS, len(said) - MIN_WORDS + 1), key=cost)


def _awkwardness(said: list[str], index: int, words: CueWords) -> float:
    """Return how bad a place before a word is for a cut, from 0 to 0.6."""
    starts_clause = said[index].strip(",") in words.clause_starts
    after_comma = said[index - 1][-1] in _BREATHS
    if starts_clause and (after_comma or said[index + 1].strip(",") in words.subjects):
        return 0.0
    if after_comma:
        return 0.15
    return 0.3 if starts_clause else 0.6
