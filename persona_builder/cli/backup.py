"""``persona-builder backup``: a verified copy of a project."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def backup(
    project: Annotated[Path, typer.Argument(metavar="PROJECT", help="A project file.")],
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Where to; beside the project by default."),
    ] = None,
) -> None:
    """Copy a project and check the copy; it holds the interviews, as the project does."""
    from persona_builder.services.backups import back_up

    typer.echo(str(back_up(project, out)))
