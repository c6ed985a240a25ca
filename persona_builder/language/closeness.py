"""Make vectors whose cosines tell whether two statements say the same thing."""

from __future__ import annotations

import math
import zlib
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.studies import Vectors
from persona_builder.language.spoken_words import words_of
from persona_builder.language.stop_words import says_nothing

# The mean of few statements is their topic, that of many is their language and
# the study's subject; at this number half of the mean is taken away.
_HALF_CENTRED_AT = 50
# The encoder was trained on English. In other scripts it sees little more than
# letters, and calls any two Persian sentences close; there, two statements must
# also share words. The squares add up to 1.
_UNDERSTOOD = frozenset({"en", "und"})
_PART_ENCODED, _PART_WORDS = 0.6, 0.8
# Words are counted by their first letters: endings change more than beginnings
# in Greek and Persian, and Hebrew's joined prefixes are taken off before.
STEM_LETTERS = 5
# Dimensions for words; two stems that fall on one add a little noise.
_WORD_DIMENSIONS = 512


def comparable_vectors(vectors: Vectors, texts: Sequence[str], languages: Sequence[str]) -> Vectors:
    """Return vectors that compare what is said of the subject, not language and subject.

    Each language's mean is taken away: otherwise two statements are close for
    being in one language, or for naming what everybody was asked about.

    Args:
        vectors: (n, d) from the encoder, rows of unit length.
        texts: Verbatim words, by row.
        languages: BCP 47 codes, by row.

    Returns:
        (n, d) in a study in English, (n, d + 512) in others; float32.
    """
    encoded = np.array(vectors, dtype=np.float64)
    for language in sorted(set(languages)):
        rows = _rows_in(language, languages)
        part = len(rows) / (len(rows) + _HALF_CENTRED_AT)
        encoded[rows] -= part * encoded[rows].mean(axis=0)
    encoded = _unit(encoded)
    others = compared_by_words(languages)
    if not others:
        return encoded.astype(np.float32)
    words = np.zeros((len(texts), _WORD_DIMENSIONS))
    for language in others:
        rows = _rows_in(language, languages)
        words[rows] = _PART_WORDS * _word_vectors([texts[row] for row in rows], language)
        encoded[rows] *= _PART_ENCODED
    return np.hstack([encoded, words]).astype(np.float32)


def compared_by_words(languages: Sequence[str]) -> list[str]:
    """Return the languages whose statements must share words to count as saying the same."""
    return sorted(set(languages) - _UNDERSTOOD)


def _rows_in(language: str, languages: Sequence[str]) -> list[int]:
    return [row for row, code in enumerate(languages) if code == language]


def _word_vectors(texts: Sequence[str], language: str) -> NDArray[np.float64]:
    """Return (n, 512) rows of unit length (or zero): a statement's stems, rare ones weigh more."""
    stems = [stems_of(text, language) for text in texts]
    holders = Counter(stem for own in stems for stem in own)
    vectors = np.zeros((len(texts), _WORD_DIMENSIONS))
    for row, own in enumerate(stems):
        for stem in own:
            weight = math.log1p(len(texts) / holders[stem])
            vectors[row, zlib.crc32(stem.encode()) % _WORD_DIMENSIONS] += weight
    return _unit(vectors)


def stems_of(text: str, language: str) -> set[str]:
    """Return the first letters of a text's words, in folded form, without words that say nothing.

    Args:
        text: Verbatim words.
        language: BCP 47 code.
    """
    return {
        word[:STEM_LETTERS]
        for word in words_of(text)
        if len(word) > 2 and not says_nothing(word, language)
    }


def _unit(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: NDArray[np.float64] = vectors / np.where(lengths > 0, lengths, 1)
    return unit
