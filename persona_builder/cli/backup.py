"""``backup`` and ``recover``: a verified copy of a project, and what a damaged one still holds."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from persona_builder.cli.messages import say


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


def recover(
    project: Annotated[Path, typer.Argument(metavar="PROJECT", help="A damaged project file.")],
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="The new file; beside the old by default."),
    ] = None,
) -> None:
    """Save what can be saved of a damaged project into a new file; the old one stays as it is."""
    from persona_builder.services.backups import recover_project

    found = recover_project(project, out)
    say(f"Saved: {found.saved}.")
    for sentence in found.lost:
        say(sentence)
    typer.echo(str(found.path))
