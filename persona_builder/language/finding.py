"""Find the patterns of a word list in a sentence, and where in it they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from persona_builder.domain.spans import Span
from persona_builder.language.patterns import bare_expression, expression, plain_with_places

# Two dots in a pattern stand for up to this many words between its parts.
_GAP = r"(?:\W+\w+){0,4}?\W+"
# Joined prefixes of Hebrew: "and when I signed up" is one word.
_MOST_PREFIXES = 3
_START, _END = r"(?<!\w)", r"(?!\w)"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text, and the same in plain letters, read once for many finders.

    Attributes:
        text: Verbatim.
        said: Without what writers do differently: accents, points, half-spaces, case.
        places: Where each character of ``said`` stands in ``text``.
    """

    text: str
    said: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Sentence:
        """Return a text to be searched."""
        said, places = plain_with_places(text)
        return cls(text, said, tuple(places))

    def spans(self, found: re.Pattern[str]) -> tuple[Span, ...]:
        """Return where in the text the words of a finder stand, in order."""
        return tuple(
            Span(self.places[match.start()], self._end_of(match.end() - 1))
            for match in found.finditer(self.said)
            if match.end() > match.start()
        )

    def _end_of(self, last: int) -> int:
        """Return the end of a letter with the marks that belong to it (niqqud, accents)."""
        if last + 1 < len(self.places):
            between = self.text[self.places[last] + 1 : self.places[last + 1]]
        else:
            between = self.text[self.places[last] + 1 :]
        marks = next(
            (place for place, each in enumerate(between) if plain_with_places(each)[0]),
            len(between),
        )
        # Joiners at the end of a word belong to nothing that could be quoted.
        return self.places[last] + 1 + len(between[:marks].rstrip("\u200c\u200f"))


@cache
def finder(patterns: tuple[str, ...], prefixes: str = "") -> re.Pattern[str]:
    """Return what finds any of some patterns in plain words.

    In a pattern ``*`` is any beginning or ending of a word, on its own any word, and
    ``..`` up to four words; what comes after ``+`` has to follow and is not found itself.

    Args:
        patterns: What to look for; may be empty, then nothing is found.
        prefixes: Letters that may be joined to the front of a pattern's first word.
    """
    if not patterns:
        return re.compile(r"(?!)")
    # The longest first, so that what is found is all that was said.
    ordered = sorted(patterns, key=len, reverse=True)
    wanted = "|".join(_inside(pattern) for pattern in ordered)
    joined = f"[{prefixes}]{{0,{_MOST_PREFIXES}}}" if prefixes else ""
    return re.compile(f"{_START}{joined}(?:{wanted}){_END}")


def _inside(pattern: str) -> str:
    """Return the expression of a pattern without its ends, which all patterns share."""
    wanted, _, following = pattern.partition(" + ")
    inside = _GAP.join(bare_expression(each) for each in wanted.split(" .. "))
    return rf"{inside}(?=\s+{expression(following)})" if following else inside
