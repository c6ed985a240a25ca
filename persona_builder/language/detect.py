"""Tell which language a transcript is in."""

from __future__ import annotations

import unicodedata
from collections import Counter

UNKNOWN = "und"

# Scripts that decide the language, or nearly.
_BY_SCRIPT = {"GREEK": "el", "HEBREW": "he", "ARABIC": "fa"}

# Letters that Persian has and Arabic has not.
_PERSIAN_LETTERS = frozenset("پچژگکی")

# A language's script must carry at least this share of the letters: product
# names in Latin letters do not make a Persian interview English.
_MIN_SHARE = 0.3

# Enough to be sure, and short enough to stay quick on a book-long transcript.
_CHARACTERS_READ = 20_000

# Statistics of shorter Latin texts are too often wrong to overrule English.
_MIN_LETTERS = 200

# Words that English has and its neighbours have not. Where so many words are among
# them, no statistics are needed: loading these takes a second in each process.
_ENGLISH = frozenset(
    "about and are because but did from had have he how i'm is it it's just like my not of on "
    "really she so that the then there they think this to want was we were what when which "
    "with would you your".split()
)
_MIN_ENGLISH = 0.25


def detect_language(text: str, *, default: str = "en") -> str:
    """Return the BCP 47 code of a text's language.

    Greek, Hebrew and Persian are told by their letters, languages in Latin
    letters by py3langid.

    Args:
        text: Any length; its beginning is read.
        default: What to return for a text with too few letters to tell.
    """
    sample = text[:_CHARACTERS_READ]
    letters = [each for each in sample if each.isalpha()]
    if not letters:
        return default
    scripts = Counter(unicodedata.name(each, "").partition(" ")[0] for each in letters)
    shares = {script: scripts[script] / len(letters) for script in _BY_SCRIPT}
    best = max(shares, key=lambda script: shares[script])
    if shares[best] < _MIN_SHARE:
        return _latin_language(sample) if len(letters) >= _MIN_LETTERS else default
    if best == "ARABIC" and not _PERSIAN_LETTERS.intersection(letters):
        return "ar"
    return _BY_SCRIPT[best]


def _latin_language(sample: str) -> str:
    words = sample.casefold().split()
    if sum(word in _ENGLISH for word in words) >= _MIN_ENGLISH * len(words):
        return "en"
    import py3langid

    return str(py3langid.classify(sample)[0])
