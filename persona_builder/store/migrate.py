"""Bring a project file to the newest schema, or leave it as it was."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from persona_builder.errors import ProjectError
from persona_builder.store.backup_files import BACKUP_ENDING
from persona_builder.store.failpoints import pass_failpoint


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered step of the schema.

    Attributes:
        number: 1, 2, ... without gaps; the ``user_version`` it leads to.
        sql: Statements, the last of which sets ``user_version``.
    """

    number: int
    sql: str


@cache
def packaged_migrations() -> tuple[Migration, ...]:
    """Return the migrations that come with this version, in order."""
    folder = files("persona_builder.store") / "migrations"
    found = (
        Migration(int(match[1]), entry.read_text(encoding="utf-8"))
        for entry in folder.iterdir()
        if (match := re.fullmatch(r"(\d{4})_\w+\.sql", entry.name))
    )
    return tuple(sorted(found, key=lambda migration: migration.number))


def schema_of(connection: sqlite3.Connection) -> int:
    """Return the number of the newest migration a file has had; 0 for an empty file."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def migrate(
    connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration]
) -> Path | None:
    """Run the migrations a file has not had yet, all or none of them.

    Args:
        connection: In autocommit mode, with no transaction open.
        path: The project file.
        migrations: In order.

    Returns:
        The backup that was made first; None where nothing needed to be kept.

    Raises:
        ProjectError: The backup is not good; nothing was changed.
    """
    before = schema_of(connection)
    if before == migrations[-1].number:
        return None
    backup = _back_up(connection, path, before) if before else None
    pass_failpoint("migrate.backed-up")
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have migrated while this one waited for the lock.
        for migration in migrations[schema_of(connection) :]:
            run_statements(connection, migration.sql)
            pass_failpoint("migrate.half")
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise ProjectError(
                f"{path.name} cannot be brought to the format of this version; "
                "it was left as it was."
            )
        pass_failpoint("migrate.before-commit")
        connection.execute("COMMIT")
    except BaseException:
        # A full disk makes SQLite roll back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    pass_failpoint("migrate.after-commit")
    return backup


def run_statements(connection: sqlite3.Connection, sql: str) -> None:
    """Run a script one statement at a time, in whatever transaction is open."""
    for statement in _statements(sql):
        connection.execute(statement)


def _statements(sql: str) -> list[str]:
    """Split a script; ``executescript`` would commit before it starts."""
    found: list[str] = []
    pending = ""
    for line in sql.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending)
            pending = ""
    return found


def _back_up(connection: sqlite3.Connection, path: Path, schema: int) -> Path:
    backup = path.with_name(f"{path.name}.schema-{schema}{BACKUP_ENDING}")
    copy_verified(connection, path, backup)
    return backup


def copy_verified(connection: sqlite3.Connection, path: Path, backup: Path) -> None:
    """Copy a project into a file for its owner only; it gets its name once it is known to be whole.

    Args:
        connection: To the project, with no transaction open.
        path: The project file.
        backup: Where; a file of that name is replaced.

    Raises:
        ProjectError: The copy is not whole.
    """
    schema = schema_of(connection)
    partial = backup.with_name(f"{backup.name}.partial")
    partial.unlink(missing_ok=True)
    # VACUUM INTO takes an empty file; made first so that nobody else may read it.
    os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        connection.execute("VACUUM INTO ?", (str(partial),))
        pass_failpoint("backup.partial")
        if not _is_whole(partial, schema):
            raise ProjectError(
                f"The backup of {path.name} could not be verified, so nothing was changed. "
                "The file may be damaged, or the disk may be full."
            )
        _sync(partial)
        partial.replace(backup)
    finally:
        partial.unlink(missing_ok=True)
    pass_failpoint("backup.verified")


def _is_whole(path: Path, schema: int) -> bool:
    copy = sqlite3.connect(path)
    try:
        healthy = copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return healthy and schema_of(copy) == schema
    finally:
        copy.close()


def _sync(path: Path) -> None:
    """Wait until a file is on the disk: a backup in a buffer is none."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
