"""Recognise names by what stands beside them: "Mrs", "my name is", "my sister"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from persona_builder.domain.spans import Span
from persona_builder.privacy.findings import Finding
from persona_builder.privacy.forms import Word, words_of
from persona_builder.privacy.lists.surroundings import SURROUNDINGS, Surroundings
from persona_builder.privacy.recognisers.writing import CASED

_SURE, _LIKELY, _POSSIBLE, _UNSURE = 0.8, 0.72, 0.6, 0.45
# "my sister's husband's friend" is no reason to look further.
_MOST_BETWEEN = 2
_MIN_LETTERS = 2


def find_introduced(text: str, language: str) -> Iterator[Finding]:
    """Yield what follows a form of address, an introduction or a relation.

    Args:
        text: Any text.
        language: BCP 47 code.
    """
    around = SURROUNDINGS.get(language)
    if around is None:
        return
    words = list(words_of(text))
    reader = _Reader(text, words, around, is_cased=language in CASED)
    for place in range(len(words)):
        yield from reader.after_title(place)
        yield from reader.after_relation(place)
        yield from reader.after_introduction(place)
        yield from reader.before_title(place)
        yield from reader.before_speech(place)


class _Reader:
    """The words of a text, and how to take a name at a place.

    Args:
        text: As written.
        words: Its words.
        around: What the language says beside names.
        is_cased: Whether names have a capital letter.
    """

    def __init__(
        self, text: str, words: Sequence[Word], around: Surroundings, *, is_cased: bool
    ) -> None:
        self._text = text
        self._words = words
        self._around = around
        self._is_cased = is_cased

    def after_title(self, place: int) -> Iterator[Finding]:
        """Yield the name behind "Mrs"."""
        if self._words[place].folded in self._around.titles:
            yield from self.name_at(place + 1, _SURE, "follows a form of address")

    def after_introduction(self, place: int) -> Iterator[Finding]:
        """Yield the name behind "my name is", and a capital word behind "thanks" and its like."""
        if any(self._ends_with(place, phrase) for phrase in self._around.introductions):
            yield from self.name_at(place + 1, _SURE, "is introduced")
        elif any(self._ends_with(place, phrase) for phrase in self._around.calls):
            at = place + 1
            if self._is_cased and at < len(self._words) and self._is_capital(at):
                yield from self.name_at(at, _POSSIBLE, "is spoken to or of", most=1)

    def after_relation(self, place: int) -> Iterator[Finding]:
        """Yield the name behind "my sister", with a pronoun or an article between them."""
        if self._words[place].folded not in self._around.relations:
            return
        small = self._around.owners | self._around.articles
        at = place + 1
        while at < len(self._words) and at - place <= _MOST_BETWEEN:
            if self._words[at].folded not in small or self._is_capital(at):
                break
            at += 1
        is_owned = place > 0 and self._words[place - 1].folded in self._around.owners
        score = _LIKELY if is_owned or at > place + 1 else _POSSIBLE
        yield from self.name_at(at, score if self._is_cased else _UNSURE, "follows who it is")

    def before_title(self, place: int) -> Iterator[Finding]:
        """Yield the word before "khanom", which follows first names."""
        is_title = self._words[place].folded in self._around.titles_behind and place > 0
        if is_title and self._words[place - 1].folded not in self._around.relations:
            yield from self.name_at(place - 1, _POSSIBLE, "precedes a form of address", most=1)

    def before_speech(self, place: int) -> Iterator[Finding]:
        """Yield who says something, where no capital letter shows it."""
        is_speech = self._words[place].folded in self._around.speech
        if is_speech and place and not self._is_cased:
            yield from self.name_at(place - 1, _UNSURE, "says something", most=1)

    def name_at(self, place: int, score: float, reason: str, *, most: int = 2) -> Iterator[Finding]:
        """Yield the one or two words of a name at a place; less sure without a capital letter."""
        if not 0 <= place < len(self._words) or not self._may_be_name(place):
            return
        first = last = self._words[place]
        before = self._text[self._words[place - 1].end : first.start] if place else ""
        if "\n" in before or any(mark in before for mark in "!?؟;:"):
            return
        if self._is_cased and not self._is_capital(place):
            score = _UNSURE
        elif self._is_cased:
            for after in self._words[place + 1 : place + most]:
                gap = self._text[last.end : after.start]
                if gap in {" ", "\u00a0", "-"} and self._text[after.start].isupper():
                    last = after
        yield Finding(Span(first.start, last.end), "person", score, reason)

    def _ends_with(self, place: int, phrase: tuple[str, ...]) -> bool:
        start = place - len(phrase) + 1
        return start >= 0 and all(
            self._words[start + number].folded == part for number, part in enumerate(phrase)
        )

    def _is_capital(self, place: int) -> bool:
        return self._text[self._words[place].start].isupper()

    def _may_be_name(self, place: int) -> bool:
        word = self._words[place]
        return (
            len(word.folded) >= _MIN_LETTERS
            and not word.folded.isdigit()
            and word.folded not in self._around.not_names
            and word.folded not in self._around.titles
            and word.folded not in self._around.relations
        )
