"""``persona-builder models``: which language models there are, and are they the known ones?"""

from __future__ import annotations

import typer

from persona_builder.cli.messages import say

app = typer.Typer(help="The language models this program works with.", no_args_is_help=True)


@app.command("list")
def list_models() -> None:
    """List the models, their licences and where they lie."""
    from persona_builder.services import models

    for model in models.list_models():
        typer.echo(f"{model.name}\t{model.version}\t{model.licence}\t{model.place}")


@app.command("fetch")
def fetch_models() -> int:
    """Say where the models come from: they are installed with the program."""
    say(
        "The models come with the program's packages; there is nothing to fetch. "
        "Run: persona-builder models check"
    )
    return 5


@app.command("check")
def check_models() -> int:
    """Check that every model's bytes are those this version was built with."""
    from persona_builder.services import models

    checks = models.check_models()
    for model in checks:
        typer.echo(f"{'ok' if model.ok else 'NOT OK'}\t{model.name}\t{model.why}")
    return 0 if all(model.ok for model in checks) else 1
