"""Learn from the quadrants that people gave to statements of their own study.

The tagger's probabilities are where it starts from: a few decisions shift only statements
that are alike, in wording and in what the tagger made of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.empathy import QUADRANTS, Quadrant, Tag
from persona_builder.domain.studies import Vectors

# Fewer decisions than this teach nothing that would hold for other statements.
MIN_TO_LEARN = 5

# Fewer than this, and an agreement in per cent would mislead.
MIN_TO_REPORT = 20

# Two statements that share a topic lie near a cosine of 0.5, where this leaves 0.08 of
# what a decision counts for the statement itself.
_WIDTH = 0.2

# How much a decision is doubted; with 1, five that agree outweigh a probability of 0.8.
_PENALTY = 1.0
_STEPS = 300
_FOLDS = 5
_LEAST = 1e-4

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class LearningReport:
    """How well tags agree with people's decisions that were held out.

    Attributes:
        n_decisions: Statements that a person gave a quadrant, or left in it on an accepted card.
        n_changed: Of these, how many a person gave another quadrant than the tagger.
        before: Share that the tagger has right by itself; None with too few to say.
        after: Share it has right having learned from the others; None with too few to say.
    """

    n_decisions: int
    n_changed: int
    before: float | None = None
    after: float | None = None

    @property
    def sentence(self) -> str:
        """What a researcher reads."""
        if self.before is None or self.after is None:
            return (
                f"{self.n_decisions} decisions so far: too few to say whether learning helps "
                f"({MIN_TO_REPORT} are needed)."
            )
        return (
            f"Of {self.n_decisions} decisions held out, the tagger agrees with "
            f"{self.before:.0%} by itself and with {self.after:.0%} after learning."
        )


def learn(
    tags: Sequence[Tag], vectors: Vectors, decided: Mapping[str, Quadrant]
) -> tuple[Tag, ...]:
    """Return the tags as people's decisions would have them.

    Tags of statements that a person decided on stay as they are: the decision itself is laid
    over them. With fewer than ``MIN_TO_LEARN`` decisions nothing changes.

    Args:
        tags: One for each statement, from the tagger.
        vectors: (n_statements, n_dimensions) unit rows, in the same order.
        decided: The quadrant that a person gave, by statement id; unknown ids are left out.
    """
    rows = [row for row, tag in enumerate(tags) if tag.statement_id in decided]
    if len(rows) < MIN_TO_LEARN:
        return tuple(tags)
    prior = _prior(tags)
    wanted = _wanted([decided[tags[row].statement_id] for row in rows])
    learned = _learned(prior, np.asarray(vectors, np.float32), rows, wanted)
    own = set(rows)
    return tuple(
        tag if row in own else _retagged(tag, prior[row], learned[row])
        for row, tag in enumerate(tags)
    )


def report_on(
    tags: Sequence[Tag], vectors: Vectors, decided: Mapping[str, Quadrant]
) -> LearningReport:
    """Return the agreement with decisions held out in five parts, by the hash of their ids.

    Args:
        tags: From the tagger, without learning.
        vectors: (n_statements, n_dimensions) unit rows, in the same order.
        decided: The quadrant that a person gave or left, by statement id.
    """
    rows = [row for row, tag in enumerate(tags) if tag.statement_id in decided]
    chosen = [tags[row] for row in rows]
    given = [decided[tag.statement_id] for tag in chosen]
    before = [tag.quadrant == quadrant for tag, quadrant in zip(chosen, given, strict=True)]
    n_changed = len(rows) - sum(before)
    if len(rows) < MIN_TO_REPORT:
        return LearningReport(len(rows), n_changed)
    prior = _prior(chosen)
    own_vectors = np.asarray(vectors, np.float32)[rows]
    wanted = _wanted(given)
    folds = np.array([_fold_of(tag.statement_id) for tag in chosen])
    after = 0
    for fold in range(_FOLDS):
        inside = np.flatnonzero(folds == fold)
        outside = np.flatnonzero(folds != fold).tolist()
        if not outside:
            continue
        learned = _learned(prior, own_vectors, outside, wanted[outside])
        after += int(np.sum(learned[inside].argmax(axis=1) == wanted[inside].argmax(axis=1)))
    return LearningReport(len(rows), n_changed, sum(before) / len(rows), after / len(rows))


def _learned(prior: Numbers, vectors: Vectors, rows: Sequence[int], wanted: Numbers) -> Numbers:
    """Return (n, 5) probabilities after a kernel logistic regression that starts at the prior."""
    start = np.log(prior)
    across = _alike(prior, vectors, rows)
    within = across[rows].astype(np.float64)
    weights = np.zeros_like(wanted)
    # The step that never overshoots: the curvature is at most half the kernel's norm, and
    # that at most its largest row sum.
    step = 1.0 / (_PENALTY + 0.5 * float(within.sum(axis=1).max()))
    for _ in range(_STEPS):
        gap = wanted - _softmax(start[rows] + within @ weights)
        change = step * (gap - _PENALTY * weights)
        weights += change
        if np.abs(change).max() < _LEAST * step:
            break
    return _softmax(start + across @ weights.astype(np.float32))


def _alike(prior: Numbers, vectors: Vectors, rows: Sequence[int]) -> Vectors:
    """Return (n, len(rows)) from 0 to 1: alike in wording and in what the tagger made of them."""
    # Half the digits, twice the speed: the kernel is a likeness, not a sum.
    alike = np.minimum(vectors @ vectors[rows].T, np.float32(1.0))
    alike -= np.float32(1.0)
    alike /= np.float32(_WIDTH)
    np.exp(alike, out=alike)
    root = np.sqrt(prior).astype(np.float32)
    alike *= root @ root[rows].T
    likeness: Vectors = alike
    return likeness


def _prior(tags: Sequence[Tag]) -> Numbers:
    table = np.array([[tag.probabilities[name] for name in QUADRANTS] for tag in tags])
    table = np.maximum(table, _LEAST)
    shares: Numbers = table / table.sum(axis=1, keepdims=True)
    return shares


def _wanted(quadrants: Sequence[Quadrant]) -> Numbers:
    return np.eye(len(QUADRANTS))[[QUADRANTS.index(each) for each in quadrants]]


def _softmax(scores: Numbers) -> Numbers:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Numbers = raised / raised.sum(axis=1, keepdims=True)
    return shares


def _retagged(tag: Tag, prior: Numbers, learned: Numbers) -> Tag:
    """Return a tag with what was learned; one that learning leaves alone stays the same."""
    if np.abs(learned - prior).max() < _LEAST:
        return tag
    best = QUADRANTS[int(learned.argmax())]
    rounded = [round(float(each), 4) for each in learned]
    largest = rounded.index(max(rounded))
    rounded[largest] = round(1.0 - sum(rounded) + rounded[largest], 4)
    probabilities = dict(zip(QUADRANTS, rounded, strict=True))
    if best == tag.quadrant:
        return replace(tag, probabilities=probabilities)
    return replace(
        tag,
        quadrant=best,
        secondary=None if tag.secondary == best else tag.secondary,
        probabilities=probabilities,
        reason=f"like statements that people put under {best}",
        abstained=False,
    )


def _fold_of(statement_id: str) -> int:
    return hashlib.sha256(statement_id.encode()).digest()[0] % _FOLDS
