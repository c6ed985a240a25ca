"""Make project files."""

from __future__ import annotations

import uuid
from pathlib import Path

from persona_builder.store import create_project_file


def create_project_at(path: Path, name: str | None = None) -> None:
    """Make an empty project at a place of the researcher's choice.

    Args:
        path: The file; nothing may be there.
        name: What to call it; the file's name by default.

    Raises:
        ProjectError: Something is there, or the file cannot be written.
    """
    create_project_file(path, name or path.stem, project_id=str(uuid.uuid4()))
