"""Delete a whole project: its file, what SQLite keeps beside it, and its backups."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from persona_builder.errors import ProjectError, UsageError
from persona_builder.services import jobs
from persona_builder.services.projects import summary
from persona_builder.services.traces import copies_beside

_BESIDE = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Deletion:
    """What goes with a project.

    Attributes:
        name: What the project is called.
        files: Its file and backups, all deleted.
    """

    name: str
    files: tuple[Path, ...]


def what_goes(project: Path) -> Deletion:
    """Return what deleting a project takes away; exported cards stay where they are."""
    return Deletion(summary(project).name, (project, *copies_beside(project)))


def delete_project(project: Path, *, typed: str) -> None:
    """Delete a project for good; this cannot be undone.

    Args:
        project: The project file.
        typed: Its name, as the person typed it to confirm.

    Raises:
        UsageError: The name is another one, or an analysis is running.
        ProjectError: A file cannot be deleted.
    """
    going = what_goes(project)
    if typed.strip() != going.name:
        raise UsageError("The name you typed is not the name of this project.")
    running = None if summary(project).problem else jobs.job(project)
    if running is not None and running.state == "running":
        raise UsageError("An analysis of this project is running. Cancel it first.")
    beside = [Path(f"{project}{ending}") for ending in _BESIDE]
    # The space kept free beside a project, so that erasing works on a full disk.
    beside.append(project.with_name(f".{project.name}.reserve"))
    for file in (*beside, *going.files):
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise ProjectError(
                f"{file.name} cannot be deleted ({error.strerror or 'no reason given'})."
            ) from error
