"""Which files beside a project are backups of it, and which of them can be trusted."""

from __future__ import annotations

import sqlite3
from pathlib import Path

BACKUP_ENDING = ".backup"


def backup_files(path: Path) -> tuple[Path, ...]:
    """Return the backups that lie beside a project, the newest first; none is opened."""
    start = f"{path.name}."
    try:
        found = [
            (other.stat().st_mtime_ns, other)
            for other in path.parent.iterdir()
            if other.name.startswith(start) and other.name.endswith(BACKUP_ENDING)
        ]
    except OSError:
        # A folder that is gone or closed has no backup to offer.
        return ()
    return tuple(other for _, other in sorted(found, reverse=True))


def newest_good_backup(path: Path) -> Path | None:
    """Return the newest backup in which every page is whole; None where there is none."""
    return next((backup for backup in backup_files(path) if _is_good(backup)), None)


def _is_good(backup: Path) -> bool:
    # A backup must be opened to count; "immutable" leaves no other file beside it.
    connection = sqlite3.connect(f"{backup.resolve().as_uri()}?immutable=1", uri=True)
    try:
        return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    except (sqlite3.Error, UnicodeDecodeError):
        return False
    finally:
        connection.close()
