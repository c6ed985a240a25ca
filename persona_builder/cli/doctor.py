"""``persona-builder doctor``: is this installation whole?"""

from __future__ import annotations

import json
from typing import Annotated

import typer


def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> int:
    """Check the installation, the models and the folders, and say what to mend."""
    from persona_builder.services.doctor import examine

    findings = examine()
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
