"""A model whose bytes are not the known ones is told apart, with what to do."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from persona_builder.services.models import check_models, check_tagger, list_models

WEIGHTS = b"weights of a tagger"


def tagger(folder: Path, *, sha256: str) -> Path:
    (folder / "card.json").write_text(json.dumps({"sha256": sha256}), encoding="utf-8")
    (folder / "weights.safetensors").write_bytes(WEIGHTS)
    return folder


def test_a_tagger_with_the_bytes_of_its_card_is_the_known_one(tmp_path: Path) -> None:
    known = hashlib.sha256(WEIGHTS).hexdigest()

    check = check_tagger(tagger(tmp_path, sha256=known), "tagger-en")

    assert check.ok
    assert check.advice == ""
    assert check.expected == check.found == known


def test_a_tagger_with_other_bytes_is_not(tmp_path: Path) -> None:
    check = check_tagger(tagger(tmp_path, sha256="0" * 64), "tagger-en")

    assert not check.ok
    assert "instead of 000000000000" in check.why
    assert check.advice == "Install Persona Builder again."


def test_a_tagger_without_weights_or_card_is_not(tmp_path: Path) -> None:
    tagger(tmp_path, sha256="0" * 64)
    (tmp_path / "weights.safetensors").unlink()

    assert check_tagger(tmp_path, "tagger-en").why == "it has no weights"
    assert check_tagger(None, "tagger-en").why == "it has no card"


@pytest.mark.models
def test_every_model_is_listed_with_its_licence_and_is_the_known_one() -> None:
    models, checks = list_models(), check_models()

    assert [model.name for model in models] == [check.name for check in checks]
    assert all(model.licence and Path(model.place).is_dir() for model in models)
    assert [check.name for check in checks if not check.ok] == []
