"""Cut what a recogniser wrote down without full stops."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# Written sentences of interviews rarely pass 60 words; text without any
# punctuation is several sentences long before that.
MAX_WORDS = 60
MAX_WORDS_UNPUNCTUATED = 30
MIN_WORDS = 6

_WORD = re.compile(r"\S+")
_PUNCTUATION = re.compile(r"[.,;:!?…\u037e\u060c\u061b\u061f\u06d4–—]")


def cut_long(
    text: str, span: tuple[int, int], clause_starts: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """Yield the span, or its parts where it is too long to be one sentence.

    A cut falls before a word that starts a clause ("and", "but", "so"), else after
    a comma, else between two words; the one nearest to the middle is taken.

    Args:
        text: The text that the span points into.
        span: One sentence as the splitter sees it.
        clause_starts: Words that often start a clause in this language, in lower case.
    """
    words = [match.span() for match in _WORD.finditer(text, *span)]
    is_punctuated = _PUNCTUATION.search(text[span[0] : span[1] - 1]) is not None
    limit = MAX_WORDS if is_punctuated else MAX_WORDS_UNPUNCTUATED
    yield from _halves(text, words, limit, frozenset(clause_starts))


def _halves(
    text: str, words: list[tuple[int, int]], limit: int, clause_starts: frozenset[str]
) -> Iterator[tuple[int, int]]:
    # A list of pending parts instead of recursion: a turn may hold ten thousand words.
    pending = [words]
    while pending:
        part = pending.pop()
        if len(part) <= limit:
            yield part[0][0], part[-1][1]
            continue
        cut = _best_cut(text, part, clause_starts)
        pending += [part[cut:], part[:cut]]


def _best_cut(text: str, words: list[tuple[int, int]], clause_starts: frozenset[str]) -> int:
    """Return the index of the word that starts the second part."""
    middle = len(words) / 2
    inside = range(MIN_WORDS, len(words) - MIN_WORDS + 1)

    def cost(index: int) -> float:
        word = text[slice(*words[index])].lower().strip(",")
        follows_comma = text[words[index - 1][1] - 1] in ",;:،؛–—"
        if word in clause_starts:
            quality = 0.0
        elif follows_comma:
            quality = 0.15
        else:
            quality = 0.6
        return quality + abs(index - middle) / len(words)

    return min(inside, key=cost)
