"""Replace names and identifiers in a text, and know where everything else went."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from persona_builder.domain.spans import Span
from persona_builder.privacy.forms import words_of
from persona_builder.privacy.key import Key, identifier
from persona_builder.privacy.patterns import find_patterns

# Words of one name may have this between them and still be replaced as one.
_JOINED = re.compile(r"[ \-\u200c\u00a0]{1,2}|\. ")


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
        self._key = key
        self._forms = key.forms()

    def redact(self, text: str, language: str = "en") -> Redacted:
        """Return a text without the names and identifiers that the key knows."""
        parts: list[str] = []
        changes: list[tuple[int, int, int, int]] = []
        place = length = 0
        for start, end, code in self._places(text, language):
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

    def _places(self, text: str, language: str) -> Iterator[tuple[int, int, str]]:
        """Yield what to replace, in order and without overlaps: identifiers before names."""
        fixed = sorted(self._identifiers(text, language))
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

    def _identifiers(self, text: str, language: str) -> list[tuple[int, int, str]]:
        if not self._key.others:
            return []
        found: list[tuple[int, int, str]] = []
        end = -1
        ranked = sorted(
            find_patterns(text, language), key=lambda each: (each.span.start, -each.span.end)
        )
        for finding in ranked:
            code = self._key.others.get(identifier(finding.span.of(text)))
            if code is not None and finding.span.start >= end:
                found.append((finding.span.start, finding.span.end, code))
                end = finding.span.end
        return found

    def _names(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield names; words of one person's name side by side are one replacement."""
        waiting: tuple[int, int, str] | None = None
        for word in words_of(text):
            known = self._forms.get(word.folded)
            if known is None:
                continue
            code, form, needs_capital = known
            start = word.places[form.n_before]
            end = word.end if not form.n_behind else word.places[-form.n_behind - 1] + 1
            if form.n_behind and text[start : word.end].isascii() and not text[start].isupper():
                # "marias" in captions is a name, "wills" is not: only capitals tell.
                continue
            if needs_capital and text[start].islower():
                continue
            if waiting and waiting[2] == code and _JOINED.fullmatch(text[waiting[1] : start]):
                waiting = (waiting[0], end, code)
                continue
            if waiting:
                yield waiting
            waiting = (start, end, code)
        if waiting:
            yield waiting
