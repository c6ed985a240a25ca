"""``persona-builder doctor``: is this installation whole?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer


def doctor(
    project: Annotated[
        Path | None, typer.Argument(metavar="[PROJECT]", help="A project file to look at instead.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> int:
    """Check the installation, or one project, and say what to mend."""
    from persona_builder.services.doctor import examine, examine_project

    findings = examine() if project is None else examine_project(project)
    if as_json:
        shown = [
            {"name": each.name, "ok": each.ok, "found": each.found, "advice": each.advice}
            for each in findings
        ]
        typer.echo(json.dumps({"ok": all(each.ok for each in findings), "checks": shown}, indent=1))
    else:
        for each in findings:
            typer.echo(f"{'ok ' if each.ok else 'NOT'}  {each.name}: {each.found}")
            if each.advice:
                typer.echo(f"     {each.advice}")
    return 0 if all(each.ok for each in findings) else 1
