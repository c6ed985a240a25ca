"""``persona-builder serve``: the app, on this computer only."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from persona_builder.cli.messages import say

Port = Annotated[int, typer.Option("--port", min=1, max=65535, help="The port to listen on.")]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Do not open a browser.")]


def serve(
    project: Annotated[
        Path | None, typer.Argument(metavar="[PROJECT]", help="A project to open.")
    ] = None,
    port: Port = 8501,
    no_browser: NoBrowser = False,
) -> int:
    """Open the app in a browser; it answers this computer only."""
    from persona_builder.services.serving import serve_app

    return serve_app(project, port=port, open_browser=not no_browser, tell=say)
