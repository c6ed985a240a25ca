"""``import``, ``analyse`` and ``export``: work on a project step by step."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from persona_builder.cli import options
from persona_builder.cli.messages import say, shown_progress

Project = Annotated[Path, typer.Argument(metavar="PROJECT", help="A project file.")]


def import_files(
    project: Project,
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Transcripts, or folders of them.")
    ],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be added, and add nothing.")
    ] = False,
    interviewer: options.Interviewer = None,
    unlabelled: options.Unlabelled = "refuse",
    column: options.Columns = None,
) -> int:
    """Add transcripts to a project; the project is made if it is not there."""
    how = options.unlabelled_of(unlabelled)
    columns = options.columns_of(column)
    from persona_builder.services import transcripts

    with shown_progress() as progress:
        report = transcripts.import_paths(
            project,
            paths,
            dry_run=dry_run,
            interviewers=tuple(interviewer or ()),
            unlabelled=how,
            columns=columns,
            progress=progress,
        )
    for problem in report.problems:
        say(problem)
    for name in report.added:
        typer.echo(name)
    verb = "would be added" if dry_run else "added"
    say(f"{len(report.added)} transcripts {verb}.")
    if report.problems:
        return 3
    return 0 if report.added else 5


def analyse(
    project: Project,
    personas: options.Personas = "auto",
    seed: options.Seed = 0,
    dask: Annotated[
        str | None, typer.Option("--dask", metavar="ADDRESS", help="A Dask scheduler's address.")
    ] = None,
    weights: options.Weights = "",
) -> int:
    """Analyse a project's transcripts and draft personas; your edits are kept."""
    count = options.personas_of(personas)
    view_weights = options.weights_of(weights)
    from persona_builder.domain.runs import RunSettings
    from persona_builder.errors import UsageError
    from persona_builder.services import analysis

    if dask is not None:
        raise UsageError(
            "This version analyses on one computer only. Leave --dask out; nothing was changed."
        )
    with shown_progress() as progress:
        found = analysis.run_analysis(
            project,
            RunSettings(personas=count, seed=seed, view_weights=view_weights),
            progress=progress,
        )
    for note in found.segmentation.notes:
        say(note)
    for persona in found.personas:
        typer.echo(f"{persona.name}: {len(persona.participants)} people")
    return 0


def export(
    project: Project,
    out: options.Out,
    formats: options.Formats = "markdown",
    pseudonyms: options.Pseudonyms = False,
    key: options.KeyFile = None,
) -> int:
    """Write a project's personas, with your edits, into a folder."""
    options.refuse_lone_key(key, pseudonyms=pseudonyms)
    from persona_builder.services import exports
    from persona_builder.services.pseudonyms import Pseudonyms, key_file_for, notes_on_export

    asked = Pseudonyms(key_file_for(out, key)) if pseudonyms else None
    written = exports.export(project, options.formats_of(formats), out, pseudonyms=asked)
    for note in notes_on_export(project, written, asked):
        say(note)
    for path in written:
        typer.echo(str(path))
    return 0
