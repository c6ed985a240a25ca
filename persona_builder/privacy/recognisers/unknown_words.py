"""Point at English words that are in no dictionary: perhaps names."""

from __future__ import annotations

from collections.abc import Iterator

from persona_builder.domain.spans import Span
from persona_builder.privacy.findings import Finding
from persona_builder.privacy.forms import Word, words_of
from persona_builder.privacy.lists.given_names import given_names
from persona_builder.privacy.lists.not_people import NOT_PEOPLE
from persona_builder.privacy.lists.surroundings import SURROUNDINGS
from persona_builder.privacy.recognisers.english_model import english_words
from persona_builder.privacy.recognisers.writing import is_lower_case, starts_sentence

_SCORE = 0.5
_MIN_LETTERS = 4
# What English builds words with; a name rarely ends so.
_ENDINGS = tuple(
    "ing ings ed ly s tion able ible er est ers al ic ism ist ive ness ment ful less ise ize ity "
    "ous ation ware app site shot log box book line ish".split()
)
# Left over of "doesn't".
_CUT = ("n", "ll", "ve")


def find_unknown_words(text: str, language: str) -> Iterator[Finding]:
    """Yield words that no list of English words holds.

    In captions without capital letters that is any such word; elsewhere one with a capital
    letter inside a sentence. Nothing where the English model is not installed.

    Args:
        text: Any text.
        language: BCP 47 code.
    """
    if language != "en":
        return
    lower = is_lower_case(text)
    known = english_words()
    if known is None:
        return
    around = SURROUNDINGS["en"]
    others = around.not_names | around.speech | NOT_PEOPLE["en"] | given_names("en").keys()
    for word in words_of(text):
        folded = word.folded
        if (
            len(folded) >= _MIN_LETTERS
            and (lower or _has_own_capital(text, word))
            and folded.isalpha()
            and folded.isascii()
            and folded not in known
            and folded not in others
            and not folded.endswith(_ENDINGS)
            and not _is_cut(text, word.end, folded)
        ):
            yield Finding(
                Span(word.start, word.end), "person", _SCORE, "a word that is in no dictionary"
            )


def _has_own_capital(text: str, word: Word) -> bool:
    written = text[word.start : word.end]
    is_title = written[0].isupper() and written[1:].islower()
    return is_title and not starts_sentence(text, word.start)


def _is_cut(text: str, end: int, folded: str) -> bool:
    return folded.endswith(_CUT) and text[end : end + 1] in {"'", "’"}
