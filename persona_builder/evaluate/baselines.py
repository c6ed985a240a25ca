"""Simple ways to tag that the tagger has to beat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.empathy import QUADRANTS
from persona_builder.domain.studies import Vectors
from persona_builder.evaluate.gold import LabelledStatement
from persona_builder.tag.english.reading import read_english
from persona_builder.tag.features import Layout, feature_rows

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

# Spoken statements of up to four words are mostly fillers.
MAX_FILLER_WORDS = 4

CUES_ONLY = Layout(vectors=0, forms=0, words=0)


@dataclass(frozen=True, slots=True)
class Predictions:
    """What one way of tagging says about the gold statements.

    Attributes:
        name: What it is called in the report.
        quadrants: (n,) places in ``QUADRANTS``.
        confidence: (n,) winning probabilities; None for a way that has none.
        pains: (n,) 0 or 1; None for a way that does not tell.
        needs: (n,) 0 or 1; None for a way that does not tell.
    """

    name: str
    quadrants: NDArray[np.int64]
    confidence: NDArray[np.float64] | None = None
    pains: NDArray[np.int64] | None = None
    needs: NDArray[np.int64] | None = None


def majority(gold: Sequence[LabelledStatement], train: Sequence[LabelledStatement]) -> Predictions:
    """Return the commonest label for everything; of the gold itself without other data."""
    counts = Counter(each.quadrant for each in (train or gold))
    commonest = max(QUADRANTS, key=lambda quadrant: counts[quadrant])
    places = np.full(len(gold), QUADRANTS.index(commonest), dtype=np.int64)
    return Predictions(f"always {commonest}", places)


def filler_rule(
    gold: Sequence[LabelledStatement], train: Sequence[LabelledStatement]
) -> Predictions:
    """Return "none" for the shortest statements, and for the others the commonest label left."""
    counts = Counter(each.quadrant for each in (train or gold))
    named = [quadrant for quadrant in QUADRANTS if quadrant != "none"]
    commonest = max(named, key=lambda quadrant: counts[quadrant])
    said = [
        "none" if len(each.text.text.split()) <= MAX_FILLER_WORDS else commonest for each in gold
    ]
    places = np.array([QUADRANTS.index(quadrant) for quadrant in said], dtype=np.int64)
    return Predictions(f"none up to {MAX_FILLER_WORDS} words, else {commonest}", places)


def trained_baselines(
    gold: Sequence[LabelledStatement],
    train: Sequence[LabelledStatement],
    vectors: Mapping[str, Vectors],
) -> Iterator[Predictions]:
    """Yield logistic regressions on words, on vectors, and on cues alone.

    Args:
        gold: What to predict, English.
        train: What to learn from, English.
        vectors: "gold" and "train": the sentence vectors of each.
    """
    yield _logistic("words (TF-IDF) + logistic regression", train, _tfidf(gold, train))
    embedded = (vectors["gold"], vectors["train"])
    yield _logistic("embedding + logistic regression", train, embedded, strength=5.0)
    cues = (_cues(gold), _cues(train))
    yield _logistic("cues + logistic regression", train, cues)


def _tfidf(
    gold: Sequence[LabelledStatement], train: Sequence[LabelledStatement]
) -> tuple[csr_matrix, csr_matrix]:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_union

    words = make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True),
    )
    fitted = words.fit_transform([each.text.text for each in train])
    return words.transform([each.text.text for each in gold]), fitted


def _cues(statements: Sequence[LabelledStatement]) -> csr_matrix:
    readings = list(read_english([each.text for each in statements]))
    return feature_rows(readings, None, CUES_ONLY)


def _logistic(
    name: str,
    train: Sequence[LabelledStatement],
    rows: tuple[csr_matrix | Vectors, csr_matrix | Vectors],
    *,
    strength: float = 1.0,
) -> Predictions:
    from sklearn.linear_model import LogisticRegression

    def learn(
        label: Callable[[LabelledStatement], int],
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        labels = [label(each) for each in train]
        fitted = LogisticRegression(C=strength, max_iter=1000).fit(rows[1], labels)
        probabilities = fitted.predict_proba(rows[0])
        return fitted.classes_[probabilities.argmax(axis=1)], probabilities.max(axis=1)

    quadrants, confidence = learn(lambda each: QUADRANTS.index(each.quadrant))
    pains, _ = learn(lambda each: int(each.pain))
    needs, _ = learn(lambda each: int(each.need))
    return Predictions(name, quadrants, confidence, pains, needs)
