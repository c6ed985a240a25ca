"""Open a project file: one connection for one short piece of work."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from persona_builder.errors import ProjectError
from persona_builder.store.migrate import migrate, packaged_migrations, schema_of

# What readers are handed, so that nothing outside of this package speaks SQL.
Snapshot: TypeAlias = sqlite3.Connection

# "PBld" in ASCII; the first migration writes the same number.
APPLICATION_ID = 0x50426C64

# Long enough for any write of ours to finish, short enough for a person to wait.
BUSY_TIMEOUT_MS = 5000

_PRAGMAS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA synchronous = FULL",
)

_SENTENCES = {
    "SQLITE_BUSY": "Another program is writing to {name}. Try again in a moment.",
    "SQLITE_LOCKED": "Another program is writing to {name}. Try again in a moment.",
    "SQLITE_FULL": "The disk is full, so nothing was saved in {name}. "
    "Free some space and try again.",
    "SQLITE_READONLY": "{name} can be read but not changed. "
    "Check the permissions of the file and of its folder.",
    "SQLITE_CANTOPEN": "{name} cannot be opened. "
    "Check that its folder exists and that you may read and write there.",
    "SQLITE_PERM": "You have no permission to open {name}.",
    "SQLITE_IOERR": "The disk reported an error while {name} was in use; nothing was saved.",
    "SQLITE_NOTADB": "{name} is not a Persona Builder project.",
    "SQLITE_CORRUPT": "{name} is damaged. It was left as it is; open a backup of it.",
}


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Yield a connection that sees one moment of the project, whatever others write.

    Raises:
        ProjectError: The file is missing, foreign, newer, locked or damaged.
    """
    with _open(path) as connection:
        connection.execute("BEGIN")
        try:
            yield connection
        finally:
            connection.execute("ROLLBACK")


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """Yield a connection whose changes are saved together at the end, or not at all.

    Raises:
        ProjectError: The file is missing, foreign, newer, locked, read-only or damaged.
    """
    with _open(path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            # A full disk makes SQLite roll back by itself.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def compact(path: Path) -> None:
    """Wipe what was deleted also from the write-ahead log."""
    with _open(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def check_whole(path: Path) -> tuple[str, ...]:
    """Return what SQLite finds wrong with the file; empty when all is well."""
    with _open(path) as connection:
        rows = connection.execute("PRAGMA integrity_check(20)").fetchall()
    return tuple(str(row[0]) for row in rows if row[0] != "ok")


def create_file(path: Path, fill: Callable[[sqlite3.Connection], None]) -> None:
    """Make a project file that only its owner may read.

    It appears under its name whole, or not at all.

    Args:
        path: Where; nothing of that name may be there.
        fill: Writes the first rows.

    Raises:
        ProjectError: Something of that name is there, or the folder cannot be written.
    """
    partial = path.with_name(f".{path.name}.partial-{os.getpid()}")
    with _as_project_errors(path):
        partial.unlink(missing_ok=True)
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            _prepare(partial, fill)
            _publish(partial, path)
        finally:
            partial.unlink(missing_ok=True)


def _publish(partial: Path, path: Path) -> None:
    # Unlike a rename, a link never replaces what is there.
    try:
        os.link(partial, path)
    except FileExistsError:
        raise
    except OSError:
        # A memory stick (FAT) has no links.
        if path.exists():
            raise FileExistsError(path) from None
        partial.rename(path)


def _prepare(path: Path, fill: Callable[[sqlite3.Connection], None]) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        connection.execute("PRAGMA synchronous = FULL")
        migrate(connection, path, packaged_migrations())
        fill(connection)
    finally:
        connection.close()


@contextmanager
def _open(path: Path) -> Iterator[sqlite3.Connection]:
    if not path.is_file():
        raise ProjectError(f"There is no project at {path.name}. Check the name and the folder.")
    with _as_project_errors(path):
        connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None)
        try:
            for pragma in _PRAGMAS:
                connection.execute(pragma)
            _check_identity(connection, path)
            yield connection
        finally:
            connection.close()


def _check_identity(connection: sqlite3.Connection, path: Path) -> None:
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    if application_id != APPLICATION_ID:
        raise ProjectError(f"{path.name} is not a Persona Builder project.")
    migrations = packaged_migrations()
    known = migrations[-1].number
    schema = schema_of(connection)
    if schema > known:
        raise ProjectError(
            f"This project was made with a newer version (schema {schema}; "
            f"this version knows {known}). Update Persona Builder to open {path.name}."
        )
    # A file from a stranger could act through these; we never make any.
    acting = "SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view')"
    if connection.execute(acting).fetchone():
        raise ProjectError(
            f"{path.name} holds instructions that no Persona Builder project has; "
            "it was not opened. Ask whoever gave it to you."
        )
    if schema < known:
        migrate(connection, path, migrations)


@contextmanager
def _as_project_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise ProjectError(_sentence(error, path.name)) from error
    except UnicodeDecodeError as error:
        # A damaged schema breaks SQLite's own message about it.
        raise ProjectError(_SENTENCES["SQLITE_CORRUPT"].format(name=path.name)) from error
    except FileExistsError as error:
        raise ProjectError(
            f"There is already a file named {path.name}; it was left as it is."
        ) from error
    except OSError as error:
        raise ProjectError(
            f"{path.name} cannot be written: {error.strerror}. Check the folder's permissions."
        ) from error


def _sentence(error: sqlite3.Error, name: str) -> str:
    # Extended names such as SQLITE_READONLY_DBMOVED begin with the plain one.
    code = getattr(error, "sqlite_errorname", "")
    for start, sentence in _SENTENCES.items():
        if code.startswith(start):
            return sentence.format(name=name)
    return f"{name} could not be used ({code or type(error).__name__}); nothing was saved."
