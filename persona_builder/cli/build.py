"""``persona-builder build``: read, analyse and write cards in one go."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from persona_builder.cli import options
from persona_builder.cli.messages import say, shown_progress


def build(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Transcripts, or folders of them.")
    ],
    out: options.Out,
    personas: options.Personas = "auto",
    seed: options.Seed = 0,
    language: options.Language = "auto",
    participants: Annotated[
        Path | None,
        typer.Option("--participants", metavar="FILE.csv", help="Facts about participants."),
    ] = None,
    formats: options.Formats = "markdown",
    interviewer: options.Interviewer = None,
    pseudonyms: options.Pseudonyms = False,
    key: options.KeyFile = None,
    project: Annotated[
        Path | None,
        typer.Option("--project", metavar="FILE", help="Keep the study in this project as well."),
    ] = None,
    weights: options.Weights = "",
    unlabelled: options.Unlabelled = "refuse",
    column: options.Columns = None,
) -> int:
    """Read transcripts, analyse them and write persona cards."""
    options.refuse_lone_key(key, pseudonyms=pseudonyms)
    count = options.personas_of(personas)
    language = options.language_of(language)
    view_weights = options.weights_of(weights)
    how = options.unlabelled_of(unlabelled)
    columns = options.columns_of(column)
    from persona_builder.domain.runs import RunSettings
    from persona_builder.services import builds
    from persona_builder.services.pseudonyms import Pseudonyms, key_file_for

    with shown_progress() as progress:
        report = builds.build(
            paths,
            out,
            RunSettings(personas=count, seed=seed, language=language, view_weights=view_weights),
            participants_csv=participants,
            formats=options.formats_of(formats),
            interviewers=tuple(interviewer or ()),
            unlabelled=how,
            columns=columns,
            project=project,
            pseudonyms=Pseudonyms(key_file_for(out, key)) if pseudonyms else None,
            progress=progress,
        )
    for problem in report.problems:
        say(str(problem))
    for warning in report.warnings:
        say(warning)
    count_written = len(report.analysis.personas)
    say(
        f"{count_written} persona{'s' if count_written != 1 else ''} drafted from "
        f"{len(report.analysis.study.participants)} people. Start with {report.out / 'index.md'}"
    )
    typer.echo(str(report.out))
    return 3 if report.problems else 0
