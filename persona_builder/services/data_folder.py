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
    given = os.environ.get(HOME_VARIABLE)
    if given:
        folder = Path(given).expanduser()
    else:
        from platformdirs import user_data_path

        folder = user_data_path("persona-builder", appauthor=False)
    return private_folder(folder)


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
