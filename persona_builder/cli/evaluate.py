"""``persona-builder evaluate``: figures against labelled data, beside baselines."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from persona_builder.cli.messages import shown_progress

app = typer.Typer(help="Measure the parts against labelled data.", no_args_is_help=True)

Gold = Annotated[Path, typer.Option("--gold", metavar="PATH", help="The labelled data.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command("tagger")
def tagger(
    gold: Gold,
    train: Annotated[
        list[Path] | None,
        typer.Option("--train", metavar="PATH", help="Data to train the baselines on."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Measure the think, feel, say, do tagger on labelled statements."""
    from persona_builder.services import evaluation

    typer.echo(evaluation.tagger(gold, train=tuple(train or ()), as_json=as_json))


@app.command("segments")
def segments(
    gold: Gold,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Transcripts.")],
    draws: Annotated[int | None, typer.Option("--draws", min=1, help="Random draws.")] = None,
    per_group: Annotated[
        int | None, typer.Option("--per-group", min=1, help="People from each group in a draw.")
    ] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Makes draws repeatable.")] = 0,
    as_json: AsJson = False,
) -> None:
    """Measure segments against known groups of people."""
    from persona_builder.services import evaluation

    with shown_progress() as progress:
        text = evaluation.segments(
            gold,
            paths,
            draws=draws,
            per_group=per_group,
            seed=seed,
            as_json=as_json,
            progress=progress,
        )
    typer.echo(text)
