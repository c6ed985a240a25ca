"""``persona-builder inspect``: what a reader sees in one file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from persona_builder.cli import options


def inspect(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="One transcript.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    language: options.Language = "auto",
    interviewer: options.Interviewer = None,
    unlabelled: options.Unlabelled = "refuse",
    column: options.Columns = None,
) -> None:
    """Show what a reader sees in one file, without storing anything."""
    language = options.language_of(language)
    how = options.unlabelled_of(unlabelled)
    columns = options.columns_of(column)
    from persona_builder.services.inspection import inspect_file, inspection_as_text

    interviews = inspect_file(
        file,
        language=language,
        interviewers=tuple(interviewer or ()),
        unlabelled=how,
        columns=columns,
    )
    if as_json:
        shown = interviews[0] if len(interviews) == 1 else interviews
        typer.echo(json.dumps(shown, ensure_ascii=False, indent=1))
    else:
        typer.echo(inspection_as_text(interviews))
