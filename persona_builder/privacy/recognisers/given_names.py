"""Recognise common given names, with the surname behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from persona_builder.domain.spans import Span
from persona_builder.privacy.findings import Finding
from persona_builder.privacy.forms import Form, Word, forms_of, words_of
from persona_builder.privacy.lists.given_names import given_names
from persona_builder.privacy.lists.not_people import NOT_PEOPLE
from persona_builder.privacy.lists.surnames import ENDINGS
from persona_builder.privacy.lists.surroundings import SURROUNDINGS
from persona_builder.privacy.recognisers.surnames import is_surname
from persona_builder.privacy.recognisers.writing import (
    CASED,
    HYPHENS,
    is_abbreviation,
    is_lower_case,
    starts_sentence,
)

_SURE, _LIKELY, _UNSURE = 0.75, 0.7, 0.5
# Two letters in Hebrew or Persian are too often another word with something joined to it.
_MIN_LETTERS = 3
# "محمدامین", "غلامعلی": a name is often two.
_JOINED_FIRST = tuple("محمد امیر علی غلام سید نور گل مه پری شاه عبدال حاج".split())
_JOINED_LAST = tuple("رضا علی محمد حسین حسن مهدی الله ناز دخت بانو السادات سادات".split())
_MIN_JOINED = 3
# "from" and "like" make verbs of names oftener than "to" and "and" do.
_UNLIKELY_PREFIXES = frozenset("מכהב")
_SPACES = frozenset({" ", "\u00a0"})


def find_given_names(text: str, language: str) -> Iterator[Finding]:
    """Yield given names of the language, with a surname behind them.

    Args:
        text: Any text.
        language: BCP 47 code.
    """
    is_cased = language in CASED
    lower = is_cased and is_lower_case(text)
    words = list(words_of(text))
    not_people = NOT_PEOPLE.get(language, frozenset()) if is_cased else frozenset()
    for place, word in enumerate(words):
        known = _known(word.folded, language)
        if known is None:
            continue
        form, is_ambiguous = known
        start = word.places[form.n_before]
        is_capital = text[start].isupper()
        if is_cased and not is_capital and not lower:
            continue
        if is_cased and is_abbreviation(text, start, word.end):
            continue
        is_ambiguous = is_ambiguous or word.folded in not_people
        surname = _surname(text, words, place, language) if is_capital or not is_cased else None
        score = _score(text, start, is_ambiguous=is_ambiguous, form=form, is_cased=is_cased)
        if score is None and surname is None:
            continue
        if surname:
            score = _SURE
            if is_ambiguous:
                is_sure = is_surname(surname.folded, language)
                score = _LIKELY if is_sure and not starts_sentence(text, start) else _UNSURE
        first, end = _with_hyphens(text, words, place, start)
        end = max(end, surname.end) if surname else end
        yield Finding(Span(first, end), "person", score or _UNSURE, "a common given name")


def is_given_name(word: Word, language: str, *, also_words: bool = False) -> bool:
    """Return whether a word is a form of a given name, and of nothing else unless asked."""
    known = _known(word.folded, language)
    return known is not None and (also_words or not known[1])


def is_second_name(folded: str, language: str) -> bool:
    """Return whether a word behind a name belongs to it: "Amir Ali", "Reza Zadeh"."""
    return (
        given_names(language).get(folded) is False
        or is_surname(folded, language)
        or folded in ENDINGS.get(language, ())
    )


def _score(
    text: str, start: int, *, is_ambiguous: bool, form: Form, is_cased: bool
) -> float | None:
    if not is_ambiguous:
        long_enough = len(form.folded) - form.n_before >= _MIN_LETTERS or is_cased
        if form.n_before and form.folded[0] in _UNLIKELY_PREFIXES:
            return _UNSURE if len(form.folded) - form.n_before > _MIN_LETTERS else None
        if not long_enough:
            return _UNSURE
        return _LIKELY if form.n_before else _SURE
    if is_cased and (starts_sentence(text, start) or not text[start].isupper()):
        return None
    return None if form.n_before else _UNSURE


def _with_hyphens(text: str, words: Sequence[Word], place: int, start: int) -> tuple[int, int]:
    """Return where a name starts and ends with what a hyphen joins to it: "Mary-Lou"."""
    end = words[place].end
    if place and text[words[place - 1].end : words[place].start] in HYPHENS:
        start = words[place - 1].start if text[start].isupper() else start
    if place + 1 < len(words) and text[end : words[place + 1].start] in HYPHENS:
        end = words[place + 1].end
    return start, end


def _surname(text: str, words: Sequence[Word], place: int, language: str) -> Word | None:
    """Return the word behind a given name if it reads like a surname."""
    if place + 1 >= len(words):
        return None
    word, after = words[place], words[place + 1]
    if text[word.end : after.start] not in _SPACES:
        return None
    if language not in CASED:
        return after if is_second_name(after.folded, language) else None
    written = text[after.start : after.end]
    reads = len(written) > 2 and written[0].isupper() and written[1:].islower()
    known = SURROUNDINGS["en"].not_names | SURROUNDINGS["el"].not_names
    return after if reads and after.folded not in known else None


def _known(folded: str, language: str) -> tuple[Form, bool] | None:
    found = _forms(language).get(folded)
    if found is None and language == "fa" and _is_two_names(folded):
        return Form(folded), False
    return found


def _is_two_names(folded: str) -> bool:
    names = given_names("fa")
    return any(
        len(rest) >= _MIN_JOINED and rest in names
        for rest in (
            *(folded.removeprefix(each) for each in _JOINED_FIRST if folded.startswith(each)),
            *(folded.removesuffix(each) for each in _JOINED_LAST if folded.endswith(each)),
        )
        if rest != folded
    )


@cache
def _forms(language: str) -> dict[str, tuple[Form, bool]]:
    """Return the forms of the names of a language, and whether each is also a word."""
    found: dict[str, tuple[Form, bool]] = {}
    for folded, is_ambiguous in given_names(language).items():
        for form in forms_of(folded):
            # Joined suffixes make other words of short names in Persian; longer
            # chains of prefixes do so in Hebrew.
            if not form.n_behind and form.n_before <= 1:
                known = (form, is_ambiguous)
                if form.folded not in found or form.folded == folded:
                    found[form.folded] = known
    return found
