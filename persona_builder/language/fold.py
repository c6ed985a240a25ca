"""Fold text to a key in which spellings of the same words are equal.

The key is for comparing and searching only; what is shown is never folded.
"""

from __future__ import annotations

import re
import unicodedata

# Arabic letters that Persian writes with others, and the two sets of digits.
_SAME_LETTERS = str.maketrans(
    {
        "ي": "ی",
        "ى": "ی",
        "ك": "ک",
        "ة": "ه",
        "ۀ": "ه",
        "أ": "ا",
        "إ": "ا",
        "ٱ": "ا",
        "ς": "σ",
        "ـ": None,
    }
)
_ZERO_WIDTH_NON_JOINER = "\u200c"
# Marks that change how text is laid out and not what it says.
_INVISIBLE = re.compile("[\u200b\u200d-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]")


def fold(text: str) -> str:
    """Return the search key of a text: no case, accents, niqqud or joiners, single spaces."""
    # Nothing below changes these letters but their case, and labels are folded often.
    if text.isascii():
        return " ".join(text.lower().split())
    spaced = _INVISIBLE.sub("", text.replace(_ZERO_WIDTH_NON_JOINER, " "))
    decomposed = unicodedata.normalize("NFKD", spaced.casefold())
    bare = "".join(each for each in decomposed if not unicodedata.combining(each))
    letters = unicodedata.normalize("NFKC", bare).translate(_SAME_LETTERS)
    digits = "".join(
        str(unicodedata.digit(each)) if each.isdigit() and not each.isascii() else each
        for each in letters
    )
    return " ".join(digits.split())
