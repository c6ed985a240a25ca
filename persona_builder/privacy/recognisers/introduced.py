"""Recognise names by what stands beside them: "Mrs", "my name is", "my sister"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from persona_builder.domain.spans import Span
from persona_builder.privacy.findings import Finding
from persona_builder.privacy.forms import Word, forms_of, words_of
from persona_builder.privacy.lists.given_names import given_names
from persona_builder.privacy.lists.not_people import NOT_PEOPLE
from persona_builder.privacy.lists.surroundings import SURROUNDINGS, Surroundings
from persona_builder.privacy.recognisers.given_names import is_given_name, is_second_name
from persona_builder.privacy.recognisers.writing import (
    CASED,
    HYPHENS,
    is_abbreviation,
    is_lower_case,
    starts_sentence,
)

_SURE, _LIKELY, _POSSIBLE, _UNSURE = 0.8, 0.72, 0.6, 0.45
# "my sister's husband's friend" is no reason to look further.
_MOST_BETWEEN = 2
_MIN_LETTERS = 2
# "I asked X and Y": so many words before the second "whom".
_FEW = 3
# What is written in the middle of a shortened Hebrew word.
_SHORTENING = frozenset({'"', "״", "''", "'", "’", "׳׳", "”", "“"})
_SPACES = frozenset({" ", "\u00a0"})
_COMMAS = frozenset({",", "،"})
_WITHOUT_CAPITALS = frozenset({"fa", "he"})
_JOINED = frozenset("ושלבמכה")
_TO = frozenset({"به", "از", "با"})
# How verbs of the third person begin and end, in words of more than three letters.
_VERBS = {
    "en": ((), ("s", "ed", "ing", "ly")),
    "el": ((), tuple("ει εται ονται ουν ουνε ηκε ησε ισε αγε ανε ουμε αμε".split())),
    "fa": (("می", "نمی"), ("ند", "کنه", "کرد")),
}
_SHORT = 3
_BEFORE_NOUNS = tuple("הלבמש")
_JOINED_AND, _JOINED_TO, _DEFINITE = "ו", "ל", "ה"


def find_introduced(text: str, language: str) -> Iterator[Finding]:
    """Yield what follows a form of address, an introduction, a relation or another name.

    Args:
        text: Any text.
        language: BCP 47 code.
    """
    around = SURROUNDINGS.get(language)
    if around is None:
        return
    words = list(words_of(text))
    is_cased = language in CASED and not is_lower_case(text)
    reader = _Reader(text, words, around, language, is_cased=is_cased)
    for place in range(len(words)):
        yield from reader.after_title(place)
        yield from reader.after_relation(place)
        yield from reader.after_introduction(place)
        yield from reader.after_article(place)
        yield from reader.after_object_mark(place)
        yield from reader.after_name(place)
        yield from reader.before_title(place)
        yield from reader.before_speech(place)


class _Reader:
    """The words of a text, and how to take a name at a place.

    Args:
        text: As written.
        words: Its words.
        around: What the language says beside names.
        language: BCP 47 code.
        is_cased: Whether names have a capital letter here.
    """

    def __init__(
        self,
        text: str,
        words: Sequence[Word],
        around: Surroundings,
        language: str,
        *,
        is_cased: bool,
    ) -> None:
        self._text = text
        self._words = words
        self._around = around
        self._language = language
        self._is_cased = is_cased
        self._not_people = NOT_PEOPLE[language]

    def after_title(self, place: int) -> Iterator[Finding]:
        """Yield the name behind "Mrs"."""
        if self._is_title(place):
            yield from self.name_at(place + 1, _SURE, "follows a form of address")
        elif self._is_shortened_title(place):
            yield from self.name_at(place + 2, _SURE, "follows a form of address")

    def after_introduction(self, place: int) -> Iterator[Finding]:
        """Yield the name behind "my name is", and a capital word behind "thanks" and its like."""
        if any(self._ends_with(place, phrase) for phrase in self._around.introductions):
            yield from self.name_at(place + 1, _SURE, "is introduced")
        elif not self._is_cased:
            yield from self._after_call(place)
        elif place + 1 < len(self._words) and self._is_capital(place + 1):
            for phrases, score in (
                (self._around.addresses, _LIKELY),
                (self._around.calls, _POSSIBLE),
            ):
                if any(self._ends_with(place, phrase) for phrase in phrases):
                    yield from self.name_at(place + 1, score, "is spoken to or of", most=1)
                    return

    def _after_call(self, place: int) -> Iterator[Finding]:
        """Yield what stands where names do in a language, or captions, without capital letters."""
        phrases = self._around.addresses
        if self._language in _WITHOUT_CAPITALS:
            phrases = self._around.calls
        at = place + 1
        if any(self._ends_with(place, phrase) for phrase in phrases):
            is_listed = at < len(self._words) and is_given_name(
                self._words[at], self._language, also_words=True
            )
            # Unless it may be a name, what is "with" somebody is anything.
            is_greeted = self._words[place].folded in self._around.greetings
            if is_listed or is_greeted or self._language not in _WITHOUT_CAPITALS:
                yield from self.name_at(at, _UNSURE, "is spoken to or of", most=1)
        if self._words[place].folded in self._around.speaks_to:
            yield from self._joined_to(at)
        if self._words[place].folded in self._around.told and self._is_behind_to(place):
            yield from self.name_at(place - 1, _UNSURE, "is spoken to or of", most=1)

    def _joined_to(self, place: int) -> Iterator[Finding]:
        """Yield the name that "to" is joined to: "I said toX", as Hebrew writes it."""
        if place >= len(self._words) or not self._words[place].folded.startswith(_JOINED_TO):
            return
        folded = self._words[place].folded[1:]
        may_be = (
            len(folded) > _MIN_LETTERS
            and folded not in self._around.not_names
            and folded not in self._around.relations
            and folded not in self._not_people
        )
        if may_be:
            is_listed = folded in given_names(self._language)
            score = _LIKELY if is_listed else _UNSURE
            yield from self.name_at(place, score, "is spoken to or of", most=1, n_before=1)

    def _is_behind_to(self, place: int) -> bool:
        """Tell whether "to" stands two words before: "to X I said"."""
        return place > 1 and self._words[place - 2].folded in _TO

    def after_relation(self, place: int) -> Iterator[Finding]:
        """Yield the name behind "my sister", with a pronoun or an article between them."""
        if not self._is_relation(place):
            return
        small = self._around.owners | self._around.articles
        at = place + 1
        while at < len(self._words) and at - place <= _MOST_BETWEEN:
            if self._words[at].folded not in small or self._is_capital(at):
                break
            at += 1
        is_owned = place > 0 and self._words[place - 1].folded in self._around.owners
        is_owned_or_near = is_owned or at > place + 1 or self._language == "fa"
        score = _LIKELY if is_owned or at > place + 1 else _POSSIBLE
        if not self._is_cased:
            speaks = at + 1 < len(self._words) and self._words[at + 1].folded in self._around.speech
            score = _LIKELY if self._is_apart(at) or (is_owned_or_near and speaks) else _UNSURE
        yield from self.name_at(at, score, "follows who it is")

    def after_article(self, place: int) -> Iterator[Finding]:
        """Yield a capital word behind an article that names of people have, as in Greek."""
        if self._is_cased and self._words[place].folded in self._around.persons:
            at = place + 1
            if at < len(self._words) and self._is_plain_capital(at):
                yield from self.name_at(at, _LIKELY, "has an article and a capital letter")

    def after_object_mark(self, place: int) -> Iterator[Finding]:
        """Yield what is definite without an article, as only names and owned things are."""
        at = place + 1
        if self._words[place].folded in self._around.object_marks and at < len(self._words):
            folded = self._words[at].folded
            before = {word.folded for word in self._words[max(0, place - _FEW) : place]}
            score = _UNSURE if before.isdisjoint(self._around.talked_to) else _LIKELY
            # The mark is written as "you" is: without "I asked", only a known name tells.
            is_listed = is_given_name(self._words[at], self._language, also_words=True)
            if (score == _LIKELY or is_listed) and not folded.startswith(_DEFINITE):
                yield from self.name_at(at, score, "is definite without an article", most=1)

    def after_name(self, place: int) -> Iterator[Finding]:
        """Yield what is joined to a name: "Anna and Thandiwe"."""
        if not is_given_name(self._words[place], self._language) or (
            self._is_cased and not self._is_capital(place)
        ):
            return
        at = place + 1
        score = _LIKELY if self._is_cased else _UNSURE
        if at + 1 < len(self._words) and self._words[at].folded in self._around.joins:
            if not self._is_cased or self._is_plain_capital(at + 1):
                yield from self.name_at(at + 1, score, "stands beside a name", most=1)
        elif at < len(self._words) and self._words[at].folded in self._around.joined_again:
            yield from self.name_at(at + 1, score, "stands beside a name", most=1)
        elif (
            at < len(self._words)
            and self._language == "he"
            and self._words[at].folded.startswith(_JOINED_AND)
            and not self._words[at].folded[1:].startswith(_BEFORE_NOUNS)
        ):
            yield from self.name_at(at, score, "stands beside a name", most=1, n_before=1)

    def before_title(self, place: int) -> Iterator[Finding]:
        """Yield the word before "khanom", which follows first names."""
        is_title = self._words[place].folded in self._around.titles_behind and place > 0
        if is_title and self._words[place - 1].folded not in self._around.relations:
            yield from self.name_at(place - 1, _POSSIBLE, "precedes a form of address", most=1)

    def before_speech(self, place: int) -> Iterator[Finding]:
        """Yield who says something; sure where a capital letter inside a sentence shows a name."""
        at = place - 1
        speaks = self._words[place].folded in self._around.speech
        acts = self._is_cased and self._words[place].folded in self._around.acts
        if not (speaks or acts) or at < 0:
            return
        between = self._text[self._words[at].end : self._words[place].start]
        is_named = at > 0 and self._words[at - 1].folded in self._around.determiners
        if is_named or not between.isspace():
            return
        if not self._is_cased:
            is_listed = is_given_name(self._words[at], self._language, also_words=True)
            if is_listed or not self._words[at].folded.startswith(_DEFINITE):
                yield from self.name_at(at, _UNSURE, "says something", most=1)
        elif self._is_capital(at):
            inside = not starts_sentence(self._text, self._words[at].start)
            if speaks:
                score = _LIKELY if inside else _POSSIBLE
                yield from self.name_at(at, score, "says something", most=1)
            elif inside:
                yield from self.name_at(at, _UNSURE, "does something", most=1)

    def name_at(
        self, place: int, score: float, reason: str, *, most: int = 2, n_before: int = 0
    ) -> Iterator[Finding]:
        """Yield the one or two words of a name at a place; less sure without a capital letter."""
        if not 0 <= place < len(self._words) or not self._may_be_name(place):
            return
        first = last = self._words[place]
        before = self._text[self._words[place - 1].end : first.start] if place else ""
        if "\n" in before or any(mark in before for mark in "!?؟;:"):
            return
        if self._is_cased and not self._is_capital(place):
            # "my name is ann" is a slip, "my husband drives" is none.
            if score < _SURE:
                return
            score = _UNSURE
        is_guess = not self._is_cased and score < _SURE
        is_listed = is_given_name(first, self._language, also_words=True)
        if is_guess and not is_listed and self._is_verb(first.folded):
            return
        for after in self._words[place + 1 : place + most]:
            gap = self._text[last.end : after.start]
            is_next = gap in {" ", "\u00a0"} and self._text[after.start].isupper()
            is_second = not self._is_cased and is_second_name(after.folded, self._language)
            if gap in HYPHENS or (self._is_cased and is_next) or (is_second and gap in _SPACES):
                last = after
        yield Finding(Span(first.places[n_before], last.end), "person", score, reason)

    def _without_and(self, folded: str) -> str:
        is_joined = self._language == "he" and folded.startswith(_JOINED_AND)
        return folded[1:] if is_joined and folded not in self._around.not_names else folded

    def _is_title(self, place: int) -> bool:
        return self._without_prefix(place) & self._around.titles != frozenset()

    def _is_relation(self, place: int) -> bool:
        return self._without_prefix(place) & self._around.relations != frozenset()

    def _without_prefix(self, place: int) -> frozenset[str]:
        """Return a word, and in Hebrew also what stands behind a joined letter."""
        folded = self._words[place].folded
        if self._language == "he" and folded[0] in _JOINED and len(folded) > _MIN_LETTERS:
            return frozenset({folded, folded[1:]})
        return frozenset({folded})

    def _is_apart(self, place: int) -> bool:
        """Tell whether commas stand around a word: "my son, X, says"."""
        if not 0 < place < len(self._words):
            return False
        word = self._words[place]
        before = self._text[self._words[place - 1].end : word.start].strip()
        behind = self._text[word.end : word.end + 1]
        return before in _COMMAS and behind in _COMMAS

    def _ends_with(self, place: int, phrase: tuple[str, ...]) -> bool:
        start = place - len(phrase) + 1
        return start >= 0 and all(
            self._words[start + number].folded == part for number, part in enumerate(phrase)
        )

    def _is_capital(self, place: int) -> bool:
        return self._text[self._words[place].start].isupper()

    def _is_plain_capital(self, place: int) -> bool:
        """Tell a capital word in the language's own alphabet, which is no abbreviation."""
        word = self._words[place]
        written = self._text[word.start : word.end]
        is_greek = "\u0370" <= word.folded[0] <= "\u03ff"
        return (
            len(written) > _MIN_LETTERS
            and written[0].isupper()
            and not written.isupper()
            and is_greek == (self._language == "el")
        )

    def _is_shortened_title(self, place: int) -> bool:
        """Tell whether a mark stands in a title, as in Hebrew, perhaps behind a joined letter."""
        there = self._words[place : place + 2]
        if len(there) < 2 or self._text[there[0].end : there[1].start] not in _SHORTENING:
            return False
        joined = "".join(word.folded for word in there)
        return any(
            joined == form.folded for title in self._around.titles for form in forms_of(title)
        )

    def _is_verb(self, folded: str) -> bool:
        """Tell what somebody does from who somebody is, by how verbs begin and end."""
        begins, ends = _VERBS.get(self._language, ((), ()))
        return len(folded) > _SHORT and (folded.startswith(begins) or folded.endswith(ends))

    def _may_be_name(self, place: int) -> bool:
        word = self._words[place]
        return (
            len(word.folded) >= _MIN_LETTERS
            and not word.folded.isdigit()
            and not (self._is_cased and is_abbreviation(self._text, word.start, word.end))
            and self._without_and(word.folded) not in self._around.not_names
            and word.folded not in self._not_people
            and word.folded not in self._around.titles
            and word.folded not in self._around.relations
        )
