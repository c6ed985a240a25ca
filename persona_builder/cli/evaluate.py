"""``persona-builder evaluate``: figures against labelled data, beside baselines."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from persona_builder.cli.messages import say, shown_progress

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


@app.command("agreement")
def agreement(
    project: Annotated[Path, typer.Argument(metavar="PROJECT", help="A project file.")],
    sample: Annotated[
        int | None, typer.Option("--sample", min=1, help="Draw so many statements to label.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Where to write them, with their words."),
    ] = None,
    labels: Annotated[
        Path | None, typer.Option("--labels", metavar="FILE", help="The table, filled in.")
    ] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Draws other statements.")] = 0,
    as_json: AsJson = False,
) -> None:
    """Draw statements for you to label unseen, then say how far the tags agree with you."""
    from persona_builder.errors import UsageError
    from persona_builder.services import agreement as service

    if labels is not None and sample is None and out is None:
        found = service.agreement_with(project, labels)
        typer.echo(service.as_json(found) if as_json else service.as_text(found))
    elif labels is None and sample is not None and out is not None:
        written = service.write_sample(project, sample, out, seed=seed)
        say(f"{written} statements to label in {out}: think, feel, say, do or none.")
    else:
        raise UsageError("Give either --sample N and --out FILE, or --labels FILE.")


@app.command("segments")
def segments(
    gold: Gold,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Transcripts.")],
    draws: Annotated[int | None, typer.Option("--draws", min=1, help="Random draws.")] = None,
    per_group: Annotated[
        int | None, typer.Option("--per-group", min=1, help="People from each group in a draw.")
    ] = None,
    alone: Annotated[
        int | None,
        typer.Option(
            "--alone", min=0, help="Draws of one group only, as many as --draws if not given."
        ),
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
            alone=alone,
            seed=seed,
            as_json=as_json,
            progress=progress,
        )
    typer.echo(text)
