"""Keep the tagger's weights in a file that can be read without running anything."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.ids import derived_id
from persona_builder.errors import ModelError
from persona_builder.tag.features import CUE_COLUMNS, Layout

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

WEIGHTS_FILE = "weights.safetensors"
CARD_FILE = "card.json"
_ENCODER = "encoder."

# Raised whenever the meaning of a column changes: older weights are then refused.
FORMAT = 1


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """One linear decision.

    Attributes:
        weights: (n_classes, width).
        bias: (n_classes,).
        temperature: What scores are divided by to become honest.
    """

    weights: NDArray[np.float32]
    bias: NDArray[np.float32]
    temperature: float

    def scores(self, rows: csr_matrix) -> NDArray[np.float64]:
        """Return (n_statements, n_classes) calibrated log-odds."""
        raw = np.asarray(rows @ self.weights.T, np.float64) + self.bias
        return np.asarray(raw / self.temperature)


@dataclass(frozen=True, slots=True, eq=False)
class TaggerModel:
    """Everything that was learned.

    Attributes:
        name: Versioned, with the start of the weights' hash.
        layout: Which columns the weights stand for.
        heads: "quadrant", "secondary", "pain", "need", "valence".
        thresholds: "abstain" (least probability to be sure), "secondary".
        card: What the weights come from and what they can do.
        encoder: Weights of the fine-tuned sentence model by name; empty without one.
    """

    name: str
    layout: Layout
    heads: Mapping[str, Head]
    thresholds: Mapping[str, float]
    card: Mapping[str, Any] = field(default_factory=dict)
    encoder: Mapping[str, NDArray[np.float16]] = field(default_factory=dict)


def save_model(model: TaggerModel, folder: Path) -> None:
    """Write weights and card; the same model makes the same bytes."""
    from safetensors.numpy import save

    tensors: dict[str, NDArray[Any]] = {
        f"{_ENCODER}{name}": each for name, each in model.encoder.items()
    }
    for name, head in model.heads.items():
        tensors[f"{name}.weights"] = np.ascontiguousarray(head.weights)
        tensors[f"{name}.bias"] = np.ascontiguousarray(head.bias)
    data = save(tensors)
    card = {
        **model.card,
        "name": model.name,
        "format": FORMAT,
        "sha256": hashlib.sha256(data).hexdigest(),
        "layout": asdict(model.layout),
        "cues": _cues_hash(),
        "temperatures": {name: head.temperature for name, head in model.heads.items()},
        "thresholds": dict(model.thresholds),
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / WEIGHTS_FILE).write_bytes(data)
    text = json.dumps(card, indent=2, ensure_ascii=False, sort_keys=True)
    (folder / CARD_FILE).write_text(text + "\n", encoding="utf-8")


def load_model(folder: Path) -> TaggerModel:
    """Return the model in a folder.

    Raises:
        ModelError: A file is missing, the weights are not those of the card, or they
            were made for other columns.
    """
    weights_file, card_file = folder / WEIGHTS_FILE, folder / CARD_FILE
    if not (weights_file.is_file() and card_file.is_file()):
        raise ModelError(
            f"The tagger {folder.name} is not whole: {WEIGHTS_FILE} or {CARD_FILE} is missing. "
            "Install Persona Builder again."
        )
    data = weights_file.read_bytes()
    card = _card(card_file)
    found = hashlib.sha256(data).hexdigest()
    if found != card.get("sha256"):
        raise ModelError(
            f"The weights of the tagger {folder.name} are not those of its card (hash "
            f"{found[:12]}, expected {str(card.get('sha256'))[:12]}), so they were not loaded. "
            "Install Persona Builder again."
        )
    if card.get("format") != FORMAT or card.get("cues") != _cues_hash():
        raise ModelError(
            f"The tagger {folder.name} was trained for another version of Persona Builder. "
            "Install Persona Builder again, or train it with: make tagger"
        )
    return _model(card, data, found)


def _cues_hash() -> str:
    """Return a hash of the cue columns: renaming or adding a cue moves the others."""
    return derived_id(*(f"{name}@{place}" for name, place in CUE_COLUMNS))


def _card(card_file: Path) -> dict[str, Any]:
    try:
        card = json.loads(card_file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ModelError(
            f"The card of the tagger {card_file.parent.name} cannot be read. "
            "Install Persona Builder again."
        ) from error
    return card if isinstance(card, dict) else {}


def _model(card: dict[str, Any], data: bytes, sha256: str) -> TaggerModel:
    from safetensors.numpy import load

    tensors = load(data)
    heads = {
        name: Head(tensors[f"{name}.weights"], tensors[f"{name}.bias"], float(temperature))
        for name, temperature in card["temperatures"].items()
    }
    return TaggerModel(
        name=f"{card['name']}@{sha256[:12]}",
        layout=Layout(**card["layout"]),
        heads=heads,
        thresholds=card["thresholds"],
        card=card,
        encoder={
            name.removeprefix(_ENCODER): each
            for name, each in tensors.items()
            if name.startswith(_ENCODER)
        },
    )
