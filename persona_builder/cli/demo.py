"""``persona-builder demo``: a sample project, analysed and opened."""

from __future__ import annotations

import typer

from persona_builder.cli.messages import say, shown_progress
from persona_builder.cli.serve import NoBrowser, Port


def demo(port: Port = 8501, no_browser: NoBrowser = False) -> int:
    """Make a fresh sample project, analyse it, and open it in the app."""
    from persona_builder.domain.runs import RunSettings
    from persona_builder.services import analysis, exports, projects, serving

    project = projects.create_sample_project()
    with shown_progress() as progress:
        found = analysis.run_analysis(project, RunSettings(), progress=progress)
    cards = project.with_name(f"{project.stem}-cards")
    exports.export(project, ("markdown",), cards)
    say(
        f"{len(found.personas)} personas drafted from {len(found.study.participants)} "
        "invented interviews."
    )
    say(f"The project: {project}")
    typer.echo(f"Cards: {cards}")
    return serving.serve_app(project, port=port, open_browser=not no_browser, tell=say)
