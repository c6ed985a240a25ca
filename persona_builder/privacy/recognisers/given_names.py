"""Recognise common given names, with the surname behind them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from persona_builder.domain.spans import Span
from persona_builder.privacy.findings import Finding
from persona_builder.privacy.forms import Form, Word, fold_word, forms_of, words_of
from persona_builder.privacy.lists.ambiguous import ALSO_WORDS
from persona_builder.privacy.lists.given_names import GIVEN_NAMES
from persona_builder.privacy.lists.surroundings import SURROUNDINGS
from persona_builder.privacy.recognisers.writing import CASED, is_lower_case, starts_sentence

_SURE, _LIKELY, _UNSURE = 0.75, 0.7, 0.5
# Two letters in Hebrew or Persian are too often another word with something joined to it.
_MIN_LETTERS = 3


def find_given_names(text: str, language: str) -> Iterator[Finding]:
    """Yield given names of the language; in English and Greek with a surname behind them.

    Args:
        text: Any text.
        language: BCP 47 code.
    """
    forms = _forms(language)
    is_cased = language in CASED
    lower = is_cased and is_lower_case(text)
    words = list(words_of(text))
    for place, word in enumerate(words):
        known = forms.get(word.folded)
        if known is None:
            continue
        form, is_ambiguous = known
        start = word.places[form.n_before]
        is_capital = text[start].isupper()
        if is_cased and not is_capital and not lower:
            continue
        surname = _surname(text, words, place) if is_cased and is_capital else None
        score = _score(text, start, is_ambiguous=is_ambiguous, form=form, is_cased=is_cased)
        if score is None and surname is None:
            continue
        end = surname.end if surname else word.end
        if surname:
            score = _SURE if not is_ambiguous else _LIKELY
            score = score if not starts_sentence(text, start) or not is_ambiguous else _UNSURE
        yield Finding(Span(start, end), "person", score or _UNSURE, "a common given name")


def _score(
    text: str, start: int, *, is_ambiguous: bool, form: Form, is_cased: bool
) -> float | None:
    if not is_ambiguous:
        long_enough = len(form.folded) - form.n_before >= _MIN_LETTERS or is_cased
        return _SURE if long_enough and not form.n_before else _LIKELY if long_enough else _UNSURE
    if is_cased and (starts_sentence(text, start) or not text[start].isupper()):
        return None
    return None if form.n_before else _UNSURE


def _surname(text: str, words: list[Word], place: int) -> Word | None:
    """Return the word behind a given name if it reads like a surname."""
    if place + 1 >= len(words):
        return None
    word, after = words[place], words[place + 1]
    written = text[after.start : after.end]
    is_beside = text[word.end : after.start] in {" ", "\u00a0"}
    reads = len(written) > 2 and written[0].isupper() and written[1:].islower()
    known = SURROUNDINGS["en"].not_names | SURROUNDINGS["el"].not_names
    return after if is_beside and reads and after.folded not in known else None


@cache
def _forms(language: str) -> dict[str, tuple[Form, bool]]:
    """Return the forms of the names of a language, and whether each is also a word."""
    found: dict[str, tuple[Form, bool]] = {}
    for name in GIVEN_NAMES.get(language, ()):
        folded = fold_word(name)
        if " " in folded:
            continue
        for form in forms_of(folded):
            # Joined suffixes make other words of short names in Persian; longer
            # chains of prefixes do so in Hebrew.
            if not form.n_behind and form.n_before <= 1:
                known = (form, folded in ALSO_WORDS)
                if form.folded not in found or not form.n_before:
                    found[form.folded] = known
    return found
