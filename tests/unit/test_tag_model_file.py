from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from persona_builder.errors import ModelError
from persona_builder.tag.features import CUE_COLUMNS, Layout
from persona_builder.tag.model import (
    CARD_FILE,
    WEIGHTS_FILE,
    Head,
    TaggerModel,
    load_model,
    save_model,
)

LAYOUT = Layout(vectors=0, forms=4, words=0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small tagger, saved."""
    heads = {
        "quadrant": Head(
            np.full((5, LAYOUT.width), 0.25, np.float32), np.arange(5, dtype=np.float32), 1.5
        )
    }
    model = TaggerModel("small-1", LAYOUT, heads, {"abstain": 0.4}, {"licence": "MIT"})
    save_model(model, tmp_path / "small")
    return tmp_path / "small"


def test_what_was_saved_is_loaded(folder: Path) -> None:
    model = load_model(folder)
    assert model.layout == LAYOUT
    assert model.thresholds == {"abstain": 0.4}
    assert model.heads["quadrant"].temperature == 1.5
    assert model.heads["quadrant"].bias.tolist() == [0, 1, 2, 3, 4]
    assert model.heads["quadrant"].weights.shape == (5, len(CUE_COLUMNS) + 4)
    assert model.name.startswith("small-1@")


def test_the_same_model_makes_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    model = load_model(folder)
    save_model(TaggerModel("small-1", LAYOUT, model.heads, {"abstain": 0.4}), tmp_path / "again")
    assert (tmp_path / "again" / WEIGHTS_FILE).read_bytes() == (folder / WEIGHTS_FILE).read_bytes()


def test_changed_weights_are_refused(folder: Path) -> None:
    data = bytearray((folder / WEIGHTS_FILE).read_bytes())
    data[-1] ^= 1
    (folder / WEIGHTS_FILE).write_bytes(data)
    with pytest.raises(ModelError, match="not those of its card"):
        load_model(folder)


@pytest.mark.parametrize("name", [WEIGHTS_FILE, CARD_FILE])
def test_half_a_model_is_refused(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelError, match="not whole"):
        load_model(folder)


@pytest.mark.parametrize(
    ("key", "value"), [pytest.param("format", 0, id="format"), pytest.param("cues", "x", id="cues")]
)
def test_weights_for_other_columns_are_refused(folder: Path, key: str, value: object) -> None:
    card = json.loads((folder / CARD_FILE).read_text(encoding="utf-8"))
    (folder / CARD_FILE).write_text(json.dumps({**card, key: value}), encoding="utf-8")
    with pytest.raises(ModelError, match="another version"):
        load_model(folder)


def test_a_card_that_is_no_json_is_refused(folder: Path) -> None:
    (folder / CARD_FILE).write_text("{", encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be read"):
        load_model(folder)
