"""The ``persona-builder`` command: which verbs there are, and how errors end.

Results go to standard output, progress and messages to standard error. Exit
codes: 0 done; 1 unexpected error; 2 usage; 3 some input could not be read (the
rest was done); 4 project missing, locked or newer; 5 nothing to do; 130
interrupted.

Verbs import what they need when they run, so that ``--help`` is instant.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer
from typer.exceptions import Abort, Exit, TyperException

from persona_builder import __version__
from persona_builder.cli import (
    backup,
    build,
    demo,
    doctor,
    evaluate,
    inspect,
    models,
    project,
    projects,
    serve,
    tag,
    verify,
)
from persona_builder.cli.messages import report_unexpected, say
from persona_builder.errors import PersonaBuilderError

app = typer.Typer(
    name="persona-builder",
    help="Draft personas from interview transcripts. Everything stays on this computer.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"persona-builder {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Print the version and stop."
        ),
    ] = False,
) -> None:
    """Draft personas from interview transcripts. Everything stays on this computer.

    Without a command, the app opens.
    """
    if context.invoked_subcommand is None:
        serve.serve()


app.command("serve")(serve.serve)
app.command("demo")(demo.demo)
app.command("build")(build.build)
app.command("import")(project.import_files)
app.command("analyse")(project.analyse)
app.command("export")(project.export)
app.command("backup")(backup.backup)
app.command("recover")(backup.recover)
app.command("list")(projects.list_projects)
app.command("show")(projects.show)
app.command("inspect")(inspect.inspect)
app.command("tag")(tag.tag)
app.command("verify")(verify.verify)
app.add_typer(evaluate.app, name="evaluate")
app.add_typer(models.app, name="models")
app.command("doctor")(doctor.doctor)


def main() -> None:
    """Run the command line and end the process with the right exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code; nothing is raised."""
    try:
        result = app(arguments, standalone_mode=False)
    except (KeyboardInterrupt, Abort):
        say("Interrupted. Nothing was changed.")
        return 130
    except Exception as error:  # noqa: BLE001 - a person must never meet a traceback
        return _ended_by(error)
    return result if isinstance(result, int) else 0


def _ended_by(error: Exception) -> int:
    """Say what went wrong, and return the exit code for it."""
    match error:
        case PersonaBuilderError():
            say(str(error))
            return error.exit_code
        case Exit():
            return error.exit_code
        case TyperException():
            say(f"{error.format_message()} Try: persona-builder --help")
            return 2
        case BrokenPipeError():
            # Whoever read the output has seen enough.
            return 0
    report_unexpected(error)
    return 1
