"""Compare words whatever writers do differently, and patterns over words."""

from __future__ import annotations

import re
import unicodedata

_ONE_FOR_ANOTHER = str.maketrans(
    {"ي": "ی", "ك": "ک", "ى": "ی", "ς": "σ", "’": "'", "\u05f3": "'", "\u200c": "", "\u200f": ""}
)
_GAP_AFTER_PREFIX = re.compile(r"(?<!\w)ن?می(\s+)(?=\w)")


def plain(text: str) -> str:
    """Return words without what writers do differently: accents, points, half-spaces."""
    return plain_with_places(text)[0]


def plain_with_places(text: str) -> tuple[str, list[int]]:
    """Return plain words, and for each of their characters where it stood in the text."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for part in unicodedata.normalize("NFKD", character.translate(_ONE_FOR_ANOTHER)):
            if not unicodedata.combining(part):
                folded = part.casefold().translate(_ONE_FOR_ANOTHER)
                letters.extend(folded)
                places.extend([place] * len(folded))
    said = "".join(letters)
    # "می کنم" is one word, however it is written.
    for gap in reversed([match.span(1) for match in _GAP_AFTER_PREFIX.finditer(said)]):
        said = said[: gap[0]] + said[gap[1] :]
        del places[slice(*gap)]
    return said, places


def expression(pattern: str) -> str:
    """Return the regular expression of a pattern, to be searched in plain words."""
    return rf"(?<!\w){bare_expression(pattern)}(?!\w)"


def bare_expression(pattern: str) -> str:
    """Return the same without its ends, to be put beside others between two ends for all."""
    words = [re.escape(word).replace(r"\*", r"\w*") for word in plain(pattern).split()]
    # A star on its own is one word between two others.
    return r"\s+".join(r"\S+" if word == r"\w*" else word for word in words)
