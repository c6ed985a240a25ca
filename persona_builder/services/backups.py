"""Copies of a project: make one that is known to be whole, and find those there are."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from persona_builder.store import copy_file, recover_file
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


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was saved of a damaged project.

    Attributes:
        path: The new project file.
        saved: What is in it, in words: "14 interviews, 212 edits".
        lost: What could not be saved, whole sentences; empty when everything was.
    """

    path: Path
    saved: str
    lost: tuple[str, ...]


# What a researcher calls the rows of a table; others are counted together.
_THINGS = {
    "transcript": ("interview", "interviews"),
    "edit": ("edit", "edits"),
    "persona_draft": ("drafted card", "drafted cards"),
    "participant_fact": ("fact about participants", "facts about participants"),
}


def recover_project(project: Path, target: Path | None = None) -> Recovery:
    """Save what can be saved of a damaged project into a new file; the old one stays as it is.

    Every word in the new file is as it was stored: what does not fit its hash is left out.

    Args:
        project: The damaged file.
        target: The new file; beside the damaged one by default.

    Raises:
        ProjectError: Nothing can be saved, or something of the new name is there.
    """
    copy = target or _free_name(project)
    salvage = recover_file(project, copy, project_id=str(uuid.uuid4()))
    saved = [
        f"{salvage.saved.get(table, 0)} {many if salvage.saved.get(table, 0) != 1 else one}"
        for table, (one, many) in _THINGS.items()
    ]
    lost = [
        f"{salvage.lost[table]} {many if salvage.lost[table] != 1 else one} could not be saved."
        for table, (one, many) in _THINGS.items()
        if salvage.lost.get(table)
    ]
    lost += [
        f"The text of {name} was saved; the file it was read from is damaged."
        for name in salvage.without_source
    ]
    if not salvage.saved.get("study"):
        lost.append("The last analysis could not be saved. Run it again; edits are kept.")
    if salvage.lost.get("edit_value"):
        lost.append(
            f"What was typed in {salvage.lost['edit_value']} edits is lost; there the draft shows."
        )
    return Recovery(copy, ", ".join(saved), tuple(lost))


def _free_name(project: Path) -> Path:
    number = 1
    while True:
        ending = "" if number == 1 else f"-{number}"
        name = project.with_name(f"{project.stem}-recovered{ending}.persona")
        if not name.exists():
            return name
        number += 1


def list_backups(project: Path) -> tuple[Path, ...]:
    """Return the backups beside a project, newest first; none of them is opened."""
    return backup_files(project)
