"""Where the data that travels with the program lies, installed or in a checkout."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent


def resource_folder(name: Literal["models", "sample_transcripts"]) -> Path:
    """Return the folder of that name.

    In a wheel it lies inside the package, in a checkout beside it.

    Raises:
        FileNotFoundError: The installation is not whole.
    """
    for place in (_PACKAGE / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(
        f"The folder {name} is missing from this installation of Persona Builder; install it again."
    )
