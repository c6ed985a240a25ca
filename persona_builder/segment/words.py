"""Describe statements by the words they are made of."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from persona_builder.domain.studies import Vectors
from persona_builder.language import fold

DIMENSIONS = 20

# Words of more statements than this are glue in any language; of fewer than two, chance.
MOST_STATEMENTS = 0.1
FEWEST_STATEMENTS = 2

# More are not needed to find twenty directions.
FITTED_ON = 30_000

# A word may hold marks that belong inside it: ZWNJ, geresh, apostrophe.
_WORD = re.compile(r"\w[\w\u200c\u05f3\u05f4'’]+")


def word_vectors(texts: Sequence[str]) -> Vectors:
    """Return (n_texts, at most 20): TF-IDF of word forms, reduced to the main directions.

    The answer for a text does not depend on the order or the repeats of the others.
    """
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer

    different = sorted(set(texts))
    vectorizer = TfidfVectorizer(
        tokenizer=_words_of,
        token_pattern=None,
        lowercase=False,
        sublinear_tf=True,
        min_df=FEWEST_STATEMENTS,
        max_df=max(float(FEWEST_STATEMENTS) / max(1, len(different)), MOST_STATEMENTS),
    )
    try:
        table = vectorizer.fit_transform(different)
    except ValueError:
        # No word is said twice.
        return np.zeros((len(texts), 1), dtype=np.float32)
    size = min(DIMENSIONS, table.shape[0] - 1, table.shape[1] - 1)
    if size < 1:
        return np.zeros((len(texts), 1), dtype=np.float32)
    step = 1 + len(different) // FITTED_ON
    svd = TruncatedSVD(size, random_state=0).fit(table[::step])
    # Rounded, because the last bits depend on the number of threads.
    rows = np.round(svd.transform(table), 5).astype(np.float32)
    place = {text: row for row, text in enumerate(different)}
    return np.asarray(rows[[place[text] for text in texts]])


def _words_of(text: str) -> list[str]:
    return _WORD.findall(fold(text))
