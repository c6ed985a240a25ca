"""Describe each participant from four sides, statement by statement.

Everything here is linear: what stands in a person's row is the mean of what stands in the
rows of this person's statements. So halves of what people said, and studies invented to
compare with, are described in the same way by taking other means.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.segments import ViewShare, ViewWeights
from persona_builder.domain.studies import Vectors
from persona_builder.segment.profiles import (
    Matrix,
    beside_the_others,
    half_means,
    means,
)
from persona_builder.segment.sections import beside_sections

Rows = NDArray[np.floating[Any]]

# Nobody counts with more than this many times the median number of statements:
# the mean of a talkative person would otherwise be much surer than everybody else's.
THINNING = 2.0
# In large studies people are heard through fewer statements, so that memory and time hold.
MOST_STATEMENTS = 60_000

# How far directions are weighed down in which sentences of one person vary anyway
# (0: not at all, 0.5: to equal spread), and how little a direction may count as varying.
# Chosen on real interviews, see docs/decisions/0006-choosing-the-number-of-segments.md.
WEIGHING = 0.2
FLOOR = 0.3

# Of the encoder's dimensions, the directions in which statements vary most. The rest
# changes no grouping and costs time.
CONTENT_DIRECTIONS = 64
# Themes of the stance view: a statement belongs to each by degree. Hard themes were
# measured too and carry less, see docs/decisions/0011.
STANCE_THEMES = 12
# With fewer statements of what they do, people's behaviour is taken as everybody's.
MIN_DO_STATEMENTS = 6

RELIABILITY_SPLITS = 12
# More people make the agreement of two halves no surer.
RELIABILITY_PEOPLE = 300
MIN_RELIABILITY = 0.02
# Less than this is rounding, not difference.
MIN_VARIANCE = 1e-12

# Sees the packed statements of one person as rows of another matrix.
Look = Callable[[Rows], Matrix]


@dataclass(frozen=True, eq=False, slots=True)
class Said:
    """What one participant said, a row for each statement.

    Attributes:
        vectors: (n, d), from the encoder.
        does: (n,), probability that the statement tells what the person does; empty if unknown.
        stance: (n, 3), probabilities of a pain and of a need, and valence -1 to 1; or empty.
        words: (n, w), from ``word_vectors``; or empty.
        sections: (n,), from ``section_numbers``; or empty.
    """

    vectors: Vectors
    does: Vectors | None = None
    stance: Vectors | None = None
    words: Vectors | None = None
    sections: Vectors | None = None

    def __len__(self) -> int:
        return len(self.vectors)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each kind of column of a packed statement ends; the vectors come first."""

    vectors: int
    does: int
    stance: int
    words: int
    sections: int = 0


def pack(said: Mapping[str, Said]) -> tuple[dict[str, Vectors], Columns]:
    """Return each participant's different statements in one matrix, in an order of their own.

    Repeats are dropped, so saying a thing twice moves nobody. People are put in the order
    of how much and then what they said, so neither their names, nor the order in which
    files were read, nor the order of sentences changes what the random draws do.
    """
    first = next(iter(said.values()))
    parts = (first.vectors, first.does, first.stance, first.words, first.sections)
    ends = np.cumsum([0 if part is None else np.atleast_2d(part.T).shape[0] for part in parts])
    packed = {name: np.unique(_packed(each), axis=0) for name, each in said.items()}
    order = sorted(packed, key=lambda name: (*_order_key(packed[name]), name))
    return {name: packed[name] for name in order}, Columns(*(int(end) for end in ends))


def thin(statements: Sequence[Vectors], rng: np.random.Generator) -> list[Vectors]:
    """Return at most twice the median number of statements of each person, drawn at random."""
    limit = int(THINNING * np.median([len(rows) for rows in statements]))
    limit = max(1, min(limit, MOST_STATEMENTS // len(statements)))
    return [
        rows if len(rows) <= limit else rows[np.sort(rng.permutation(len(rows))[:limit])]
        for rows in statements
    ]


def look_at(
    statements: Sequence[Vectors],
    columns: Columns,
    weights: ViewWeights,
    rng: np.random.Generator,
) -> tuple[Look, tuple[ViewShare, ...]]:
    """Return how to see a person's statements from all sides at once, and how much each counts.

    Views are brought to the same total variance between people, then weighed by what the
    researcher set and by how far two halves of what people said agree in this view.

    Args:
        statements: Packed, one matrix for each person; what is usual is learned from them.
        columns: From ``pack``.
        weights: What counts how much.
        rng: Draws the halves.
    """
    views = _views(statements, columns, weights)
    if len(statements) < 3:
        views = dict(list(views.items())[:1])
    scaled: list[tuple[Look, float]] = []
    counted: dict[str, tuple[float, float]] = {}
    for name, view in views.items():
        people = [view(rows) for rows in statements]
        around = means(people)
        total = float(((around - around.mean(axis=0)) ** 2).sum()) / len(around)
        if total > MIN_VARIANCE:
            trusted = reliability(people, rng) if len(views) > 1 else 1.0
            amount = getattr(weights, name) * trusted
            scaled.append((view, math.sqrt(amount / total)))
            counted[name] = (trusted, amount)
    seen = scaled or [(view, 1.0) for view in views.values()]

    def look(rows: Rows) -> Matrix:
        return np.concatenate([scale * view(rows) for view, scale in seen], axis=1)

    whole = sum(amount for _, amount in counted.values())
    return look, tuple(
        ViewShare(name, round(trusted, 4), round(amount / whole, 4))
        for name, (trusted, amount) in counted.items()
    )


def reliability(people: Sequence[Matrix], rng: np.random.Generator) -> float:
    """Return how far two halves agree on who is like whom in one view: 0.02 to 1."""
    if len(people) > RELIABILITY_PEOPLE:
        drawn = np.sort(rng.permutation(len(people))[:RELIABILITY_PEOPLE])
        people = [people[row] for row in drawn]
    pairs = np.triu_indices(len(people), 1)
    found = []
    for _ in range(RELIABILITY_SPLITS):
        first, second = (
            (rows @ rows.T)[pairs] for rows in map(beside_the_others, half_means(people, rng))
        )
        if first.std() < 1e-9 or second.std() < 1e-9:
            return MIN_RELIABILITY
        found.append(float(np.corrcoef(first, second)[0, 1]))
    return max(MIN_RELIABILITY, float(np.mean(found)))


def _views(
    statements: Sequence[Vectors], columns: Columns, weights: ViewWeights
) -> dict[str, Look]:
    """Return the views that count and that are known, by name; content where there is none."""
    rows = np.concatenate(list(statements)).astype(np.float64)
    content = _content(statements, columns)
    views: dict[str, Look] = {}
    if weights.content:
        views["content"] = content
    if weights.stance and columns.stance > columns.does:
        views["stance"] = _stance(rows, columns)
    if weights.behaviour and columns.does > columns.vectors:
        views["behaviour"] = _behaviour(rows, content, columns)
    if weights.words and columns.words > columns.stance:
        views["words"] = lambda part: part[:, columns.stance : columns.words].astype(np.float64)
    return views or {"content": content}


def _content(statements: Sequence[Vectors], columns: Columns) -> Look:
    """Return what is talked about, with directions weighed down in which every person varies.

    Sentences of one person differ in many ways that say nothing about who the person is.
    The spread around each person's own mean shows which ways these are.
    """
    beside = beside_sections(statements, columns.vectors, columns.words, columns.sections)
    vectors = [beside(rows) for rows in statements]
    around = np.concatenate([rows - rows.mean(axis=0) for rows in vectors])
    spread, directions = np.linalg.eigh(around.T @ around / len(around))
    floor = FLOOR * spread.mean()
    if floor > 0.0:
        directions = directions * (np.maximum(spread, 0.0) + floor) ** -WEIGHING
    everything = np.concatenate(vectors) @ directions
    reduced = directions @ _main_directions(everything, CONTENT_DIRECTIONS)
    centre = np.concatenate(vectors).mean(axis=0) @ reduced
    return lambda rows: beside(rows) @ reduced - centre


def _main_directions(rows: Matrix, count: int) -> Matrix:
    """Return (n_dimensions, at most ``count``): the directions in which rows vary most."""
    if rows.shape[1] <= count:
        return np.eye(rows.shape[1])
    centred = rows - rows.mean(axis=0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    return np.asarray(directions[:, ::-1][:, :count])


def _stance(everything: Matrix, columns: Columns) -> Look:
    """Return pain, need and valence beside what is usual, overall and by theme.

    A person's row is the sum over the statements of a theme, divided by all statements: who
    says little on a theme stays near the average, so short interviews are not extremes.
    """
    vectors = everything[:, : columns.vectors]
    themes = _main_directions(vectors, STANCE_THEMES)
    themes = themes / max(float((vectors @ themes).std(axis=0).mean()), MIN_VARIANCE)
    centre = vectors.mean(axis=0) @ themes
    stance = everything[:, columns.does : columns.stance]
    usual, spread = stance.mean(axis=0), np.maximum(stance.std(axis=0), MIN_VARIANCE)

    def look(rows: Rows) -> Matrix:
        about = rows[:, : columns.vectors].astype(np.float64) @ themes - centre
        about = np.concatenate([about, np.ones((len(rows), 1))], axis=1)
        beside = (rows[:, columns.does : columns.stance] - usual) / spread
        return np.asarray((beside[:, :, None] * about[:, None, :]).reshape(len(rows), -1))

    return look


def _behaviour(everything: Matrix, content: Look, columns: Columns) -> Look:
    """Return the content of what people do, beside what everybody does."""
    does = everything[:, columns.vectors : columns.does]
    usual = (does * content(everything)).sum(axis=0) / max(float(does.sum()), MIN_VARIANCE)

    def look(rows: Rows) -> Matrix:
        own = rows[:, columns.vectors : columns.does].astype(np.float64)
        told = 1.0 if own.sum() >= MIN_DO_STATEMENTS else 0.0
        return np.asarray(told * own * (content(rows) - usual))

    return look


def _packed(said: Said) -> Vectors:
    parts = (said.vectors, said.does, said.stance, said.words, said.sections)
    columns = [
        np.asarray(part, dtype=np.float32).reshape(len(said), -1)
        for part in parts
        if part is not None
    ]
    return np.concatenate(columns, axis=1)


def _order_key(rows: Vectors) -> tuple[float, ...]:
    # Rounded, because the last bits of a vector differ between machines.
    first = rows[:, :8].astype(np.float64)
    return (float(len(rows)), *np.round(first.mean(axis=0), 4).tolist())
