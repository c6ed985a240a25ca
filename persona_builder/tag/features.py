"""Put what was read off statements into numbers, the same way for training and for use."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.studies import Vectors
from persona_builder.tag.cues import CUE_KINDS, PLACES
from persona_builder.tag.reading import Reading

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

# How loud each block speaks against a single cue; chosen by cross-validation over interviews.
VECTOR_SCALE = 3.0
FORM_SCALE = 4.0
WORD_SCALE = 3.0
ENCODER_SCALE = 2.0

CUE_COLUMNS: tuple[tuple[str, str], ...] = tuple(
    (name, place) for name in CUE_KINDS for place in PLACES
)
_CUE_COLUMN = {key: column for column, key in enumerate(CUE_COLUMNS)}


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns a model was trained on.

    Cues have columns of their own, so that a decision can be explained by them. Forms and
    words share columns by hash: no list of the training texts' words is kept anywhere.

    Attributes:
        vectors: Dimensions of the sentence vector; 0 for cues only.
        forms: Columns for grammatical forms and pairs of cues.
        words: Columns for words and pairs of words.
        encoder: Scores of the fine-tuned sentence model, see ``tag.encoder_head``; 0 without.
    """

    vectors: int
    forms: int
    words: int
    encoder: int = 0

    @property
    def cues_end(self) -> int:
        """The column after the last cue; cues come first."""
        return len(CUE_COLUMNS)

    @property
    def width(self) -> int:
        """How many columns there are."""
        return self.cues_end + self.vectors + self.forms + self.words + self.encoder


def feature_rows(
    readings: Sequence[Reading],
    vectors: Vectors | None,
    layout: Layout,
    encoded: NDArray[np.float32] | None = None,
) -> csr_matrix:
    """Return (n_statements, layout.width) float32.

    Args:
        readings: What each statement shows.
        vectors: (n_statements, layout.vectors) unit rows; unused when the layout has none.
        layout: Which columns to fill.
        encoded: (n_statements, layout.encoder) scores; unused when the layout has none.
    """
    from scipy.sparse import csr_matrix, hstack

    counts, columns, values = [0], [], []
    for reading in readings:
        for column, value in sorted(_sparse(reading, layout).items()):
            columns.append(column)
            values.append(value)
        counts.append(len(columns))
    hashed = csr_matrix(
        (np.asarray(values, np.float32), np.asarray(columns, np.int32), counts),
        shape=(len(readings), layout.width - layout.vectors - layout.encoder),
    )
    blocks = [hashed]
    if layout.vectors:
        assert vectors is not None  # noqa: S101 - the caller chose a layout with vectors
        scaled = np.asarray(vectors, np.float32) * np.float32(VECTOR_SCALE)
        blocks.append(csr_matrix(scaled))
    if layout.encoder:
        assert encoded is not None  # noqa: S101 - the caller chose a layout with the encoder
        blocks.append(csr_matrix(encoded * np.float32(ENCODER_SCALE)))
    return csr_matrix(hstack(blocks)) if len(blocks) > 1 else hashed


def cue_weights(weights: NDArray[np.float32], layout: Layout) -> NDArray[np.float32]:
    """Return the part of (n_classes, width) weights that belongs to cues."""
    return weights[:, : layout.cues_end]


def cue_column(name: str, place: str) -> int:
    """Return the column of a cue in a place."""
    return _CUE_COLUMN[name, place]


def _sparse(reading: Reading, layout: Layout) -> dict[int, float]:
    row = {_CUE_COLUMN[cue.name, cue.place]: 1.0 for cue in reading.cues}
    start = layout.cues_end
    if layout.forms:
        names = {*reading.forms, *_pairs(reading)}
        row |= _hashed(names, layout.forms, start, FORM_SCALE)
    if layout.words:
        row |= _hashed(set(reading.words), layout.words, start + layout.forms, WORD_SCALE)
    return row


def _pairs(reading: Reading) -> Iterator[str]:
    names = sorted({cue.name for cue in reading.cues if cue.place == "main"})
    return (f"{first}+{second}" for first, second in combinations(names, 2))


def _hashed(names: Iterable[str], size: int, start: int, scale: float) -> dict[int, float]:
    found = {start + zlib.crc32(name.encode()) % size for name in names}
    return dict.fromkeys(found, scale / max(1, len(found)) ** 0.5)
