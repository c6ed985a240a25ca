"""The folder in which this program keeps projects, logs and notes of its own."""

from __future__ import annotations

import os
from pathlib import Path

from persona_builder.errors import ProjectError

HOME_VARIABLE = "PERSONA_BUILDER_HOME"


def data_folder() -> Path:
    """Return the folder that holds projects and logs, made for its owner only.

    Raises:
        ProjectError: It cannot be made.
    """
    return private_folder(data_path())


def data_path() -> Path:
    """Return where that folder is or would be; nothing is made."""
    given = os.environ.get(HOME_VARIABLE)
    if given:
        return Path(given).expanduser()
    from platformdirs import user_data_path

    return user_data_path("persona-builder", appauthor=False)


def size_of(folder: Path) -> int:
    """Return how many bytes the files of a folder take, those in folders of it included."""
    return sum(each.lstat().st_size for each in folder.rglob("*") if each.is_file())


def private_folder(folder: Path) -> Path:
    """Return a folder that is made for its owner only where it is not there.

    Raises:
        ProjectError: It cannot be made.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ProjectError(
            f"The folder for projects cannot be made ({error.strerror or 'no reason given'}). "
            f"Name another one in {HOME_VARIABLE}."
        ) from error
    return folder
