"""What an erasure does not reach: copies that somebody made on purpose."""

from __future__ import annotations

from pathlib import Path

from persona_builder.store.backup_files import backup_files


def copies_beside(project: Path) -> tuple[Path, ...]:
    """Return the backups beside a project, newest first; words removed since are still in them.

    Exported cards are not among them: the project does not know where they went.
    """
    return backup_files(project)
