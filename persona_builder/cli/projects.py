"""``list`` and ``show``: which projects there are, and what is in one."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from persona_builder.cli.messages import say

if TYPE_CHECKING:
    from persona_builder.services.overview import Overview
    from persona_builder.services.projects import ProjectSummary

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def list_projects(as_json: AsJson = False) -> None:
    """List the projects of this computer, the one changed last first."""
    from persona_builder.services import projects

    found = projects.list_projects()
    if as_json:
        typer.echo(_as_json([asdict(each) for each in found]))
        return
    for each in found:
        typer.echo(f"{each.path}\t{_in_words(each)}")
    if not found:
        say("There are no projects yet. Run: persona-builder demo")


def show(
    project: Annotated[Path, typer.Argument(metavar="PROJECT", help="A project file.")],
    as_json: AsJson = False,
) -> None:
    """Show what is in a project: its transcripts, its runs and its cards."""
    from persona_builder.services.overview import overview

    found = overview(project)
    if as_json:
        typer.echo(_as_json(asdict(found)))
        return
    for line in _lines(found):
        typer.echo(line)


def _lines(found: Overview) -> list[str]:
    lines = [f"{found.summary.name}: {_in_words(found.summary)}"]
    lines += [
        f"  {row.name}: {', '.join(row.participants) or 'no participant'}, {row.n_turns} turns"
        for row in found.transcripts
    ]
    lines += [
        f"  {persona.name.text} ({persona.status}): {len(persona.participants)} people, "
        f"{sum(not claim.hidden for claim in persona.claims)} lines"
        for persona in found.personas
    ]
    return lines


def _in_words(summary: ProjectSummary) -> str:
    if summary.problem:
        return summary.problem
    return (
        f"{summary.n_transcripts} transcripts, {summary.n_participants} participants, "
        f"{summary.n_personas} personas"
    )


def _as_json(found: object) -> str:
    # Paths and moments become text; moments are UTC in ISO 8601.
    return json.dumps(found, ensure_ascii=False, indent=1, default=_plain)


def _plain(value: object) -> str:
    from datetime import datetime

    return value.isoformat() if isinstance(value, datetime) else str(value)
