"""Where the files that travel with the program lie, installed or in a checkout."""

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
    raise _not_whole(name)


def app_script() -> Path:
    """Return the script that Streamlit runs; its settings lie in ``.streamlit`` beside it.

    Raises:
        FileNotFoundError: The installation is not whole.
    """
    # A wheel keeps it in a folder of its own: Streamlit puts the script's folder
    # on the import path, where the package's modules would hide others' names.
    for place in (_PACKAGE / "app" / "app.py", _PACKAGE.parent / "app.py"):
        if place.is_file() and (place.parent / ".streamlit" / "config.toml").is_file():
            return place
    raise _not_whole("app.py")


def _not_whole(name: str) -> FileNotFoundError:
    return FileNotFoundError(
        f"{name} is missing from this installation of Persona Builder; install it again."
    )
