"""Replace names and identifiers in a text, and know where everything else went."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from persona_builder.domain.spans import Span
from persona_builder.privacy.forms import Form, Word, words_of
from persona_builder.privacy.key import Key, Phrase, identifier

# Words of one name may have this between them and still be replaced as one.
_JOINED = re.compile(r"[ \-\u05be\u2010\u2011\u200c\u00a0]{1,2}|\. |['’]")
# Each digit as Latin, Persian and Arabic write it.
_DIGITS = [f"[{digit}{chr(0x06F0 + digit)}{chr(0x0660 + digit)}]" for digit in range(10)]
# "ברחוב": what is joined to a word before it stays.
_BEHIND_PREFIX = r"(?:(?<!\w)|(?<=\b[ושהלבמכ])|(?<=\b[וש][הלבמכ]))"
_Found: TypeAlias = tuple[int, int, int, str]
"""How many words, start, end, code."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """A text with replacements, and the map from the old text to it.

    Attributes:
        text: After replacing.
        changes: (start, end, new start, new end) of each replacement, in order.
    """

    text: str
    changes: tuple[tuple[int, int, int, int], ...]

    def span(self, span: Span) -> Span:
        """Return where a span of the old text is in the new one; replaced parts stay whole."""
        return Span(self._place(span.start, is_end=False), self._place(span.end, is_end=True))

    def _place(self, place: int, *, is_end: bool) -> int:
        index = bisect_right(self.changes, place, key=lambda change: change[0]) - 1
        if index < 0:
            return place
        start, end, new_start, new_end = self.changes[index]
        if place >= end:
            return place + new_end - end
        if place == start or not is_end:
            return new_start
        return new_end


class Redactor:
    """Replaces what a key knows, everywhere in the same way."""

    def __init__(self, key: Key) -> None:
        self._codes = {identifier(written): code for written, code in key.others.items()}
        self._numbers = _pattern_of(key.others)
        self._forms = key.forms()
        self._phrases: dict[str, list[Phrase]] = {}
        for phrase in sorted(key.phrases(), key=lambda each: -len(each.words)):
            for folded in phrase.words[0]:
                self._phrases.setdefault(folded, []).append(phrase)

    def redact(self, text: str) -> Redacted:
        """Return a text without the names and identifiers that the key knows."""
        parts: list[str] = []
        changes: list[tuple[int, int, int, int]] = []
        place = length = 0
        for start, end, code in self._places(text):
            parts += [text[place:start], code]
            length += start - place
            changes.append((start, end, length, length + len(code)))
            length += len(code)
            place = end
        parts.append(text[place:])
        return Redacted("".join(parts), tuple(changes))

    def __call__(self, text: str) -> str:
        """Return a short text, such as a label, without what the key knows."""
        return self.redact(text).text

    def _places(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield what to replace, in order and without overlaps: identifiers before names."""
        fixed = list(self._identifiers(text))
        at = 0
        for start, end, code in self._names(text):
            while at < len(fixed) and fixed[at][0] < end:
                if fixed[at][1] > start:
                    break
                yield fixed[at]
                at += 1
            if at < len(fixed) and fixed[at][0] < end and fixed[at][1] > start:
                continue
            yield start, end, code
        yield from fixed[at:]

    def _identifiers(self, text: str) -> Iterator[tuple[int, int, str]]:
        if self._numbers is not None:
            for found in self._numbers.finditer(text):
                code = self._codes.get(identifier(found.group()))
                if code is not None:
                    yield found.start(), found.end(), code

    def _names(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield names; words of one person's name side by side are one replacement."""
        waiting: tuple[int, int, str] | None = None
        for start, end, code in self._named(text, list(words_of(text))):
            joins = waiting and waiting[2] == code and _JOINED.fullmatch(text[waiting[1] : start])
            if waiting and joins:
                waiting = (waiting[0], end, code)
                continue
            if waiting:
                yield waiting
            waiting = (start, end, code)
        if waiting:
            yield waiting

    def _named(self, text: str, words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
        at = 0
        while at < len(words):
            found = self._phrase_at(text, words, at) or self._word_at(text, words[at])
            if found is None:
                at += 1
                continue
            n_words, start, end, code = found
            yield start, end, code
            at += n_words

    def _phrase_at(self, text: str, words: Sequence[Word], at: int) -> _Found | None:
        """Return the longest name of several words that starts at a word."""
        for phrase in self._phrases.get(words[at].folded, ()):
            there = words[at : at + len(phrase.words)]
            forms = [
                known.get(word.folded) for word, known in zip(there, phrase.words, strict=False)
            ]
            if len(there) < len(phrase.words) or None in forms:
                continue
            gaps = pairwise(there)
            if not all(_JOINED.fullmatch(text[a.end : b.start]) for a, b in gaps):
                continue
            first, last = forms[0], forms[-1]
            if first is None or last is None or (len(there) > 1 and last.n_before):
                continue
            start = there[0].places[first.n_before]
            if not (phrase.needs_capital and text[start].islower()):
                return len(there), start, _end_of(there[-1], last), phrase.code
        return None

    def _word_at(self, text: str, word: Word) -> _Found | None:
        known = self._forms.get(word.folded)
        if known is None:
            return None
        form = known.form
        start = word.places[form.n_before]
        if form.n_behind and text[start : word.end].isascii() and not text[start].isupper():
            # "marias" in captions is a name, "wills" is not: only capitals tell.
            return None
        if known.needs_capital and text[start].islower():
            return None
        return 1, start, _end_of(word, form), known.code


def _end_of(word: Word, form: Form) -> int:
    return word.end if not form.n_behind else word.places[-form.n_behind - 1] + 1


def _pattern_of(others: Mapping[str, str]) -> re.Pattern[str] | None:
    """Return a pattern for identifiers, however they are spaced; None where there are none."""
    written = sorted(others, key=lambda each: (-len(each), each))
    parts = [_spaced(each, is_date=others[each].startswith("[date")) for each in written]
    return re.compile("|".join(filter(None, parts)), re.IGNORECASE) if any(parts) else None


def _spaced(written: str, *, is_date: bool) -> str:
    """Return a pattern for one identifier.

    A date keeps its separators, since without them it is any number.
    """
    if is_date:
        parts = [_letters(part) for part in re.split(r"[\s.\-/]+", written) if part]
        pattern = r"[\s.\-/]{1,3}".join(parts)
    else:
        pattern = r"[\s().\-/]{0,3}".join(_letters(each) for each in identifier(written))
    if not pattern:
        return ""
    first = identifier(written)[0]
    before = r"(?<!\w)" if first.isalnum() else ""
    if "\u05d0" <= first <= "\u05ea":
        before = _BEHIND_PREFIX
    behind = r"(?!\w)" if identifier(written)[-1].isalnum() else ""
    return f"{before}{pattern}{behind}"


def _letters(part: str) -> str:
    return "".join(_DIGITS[int(each)] if each.isdecimal() else re.escape(each) for each in part)
