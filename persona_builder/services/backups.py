"""Copies of a project: make one that is known to be whole, and find those there are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from persona_builder.store import copy_file
from persona_builder.store.backup_files import backup_files


def back_up(
    project: Path,
    target: Path | None = None,
    *,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Path:
    """Write a copy of a project, check it, and return where it lies.

    Removing an interview does not reach such a copy.

    Args:
        project: The project file; others may go on working in it.
        target: Where to; beside the project by default, named after the moment.
        clock: Returns the time now, in UTC.

    Raises:
        ProjectError: The project cannot be read, or the copy cannot be written or is
            not whole. Something of that name is never replaced.
    """
    moment = f"{clock():%Y%m%dT%H%M%SZ}"
    copy = target or project.with_name(f"{project.name}.{moment}.backup")
    copy_file(project, copy)
    return copy


def list_backups(project: Path) -> tuple[Path, ...]:
    """Return the backups beside a project, newest first; none of them is opened."""
    return backup_files(project)
