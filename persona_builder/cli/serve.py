"""``persona-builder serve``: the app, on this computer only."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from persona_builder.cli.messages import say
from persona_builder.errors import UsageError

Port = Annotated[int, typer.Option("--port", min=1, max=65535, help="The port to listen on.")]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Do not open a browser.")]


def serve(
    project: Annotated[
        Path | None, typer.Argument(metavar="[PROJECT]", help="A project to open.")
    ] = None,
    port: Port = 8501,
    no_browser: NoBrowser = False,
    listen: Annotated[
        str | None,
        typer.Option(
            "--listen",
            metavar="ADDRESS",
            help="Also answer other computers, at this address, once they give a password.",
        ),
    ] = None,
    password_file: Annotated[
        Path | None,
        typer.Option("--password-file", help="A file whose first line is the password."),
    ] = None,
) -> int:
    """Open the app in a browser; it answers this computer only, unless told to listen."""
    from persona_builder.services.passwords import hashed
    from persona_builder.services.serving import Listen, serve_app

    if password_file is not None and listen is None:
        raise UsageError("A password is needed only with --listen ADDRESS.")
    listening = Listen(listen, hashed(_password(password_file))) if listen else None
    return serve_app(project, port=port, open_browser=not no_browser, tell=say, listen=listening)


def _password(file: Path | None) -> str:
    """Return the password that a file holds, or that somebody types twice."""
    if file is None:
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
    try:
        return file.read_text(encoding="utf-8").split("\n", maxsplit=1)[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"The password cannot be read from {file.name}.") from error
