"""Open a project file: one connection for one short piece of work."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from persona_builder.errors import ProjectError
from persona_builder.store.failpoints import pass_failpoint
from persona_builder.store.identity import check_identity
from persona_builder.store.messages import (
    as_project_errors,
    code_of,
    damaged_file,
    unchangeable_file,
)
from persona_builder.store.migrate import copy_verified, migrate, packaged_migrations
from persona_builder.store.read_only import is_read_only, opened_as_it_lies

# What readers are handed, so that nothing outside of this package speaks SQL.
Snapshot: TypeAlias = sqlite3.Connection

# Long enough for any write of ours to finish, short enough for a person to wait.
BUSY_TIMEOUT_MS = 5000

_PRAGMAS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA synchronous = FULL",
)

# A file that cannot get its helper files (-wal, -shm) can still be read without them.
_NO_ROOM_FOR_HELPERS = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_FULL", "SQLITE_IOERR")

# Files that this process found whole before it first wrote to them. Looking at each page
# for every edit would make large projects slow; damage while the program runs is
# caught by the hash of each blob.
_found_whole: set[tuple[int, int]] = set()


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Yield a connection that sees one moment of the project, whatever others write.

    A project that cannot be written can still be read.

    Raises:
        ProjectError: The file is missing, foreign, newer, locked or damaged.
    """
    refuse_missing(path)
    with as_project_errors(path), _open_to_read(path) as connection:
        connection.execute("BEGIN")
        try:
            yield connection
        finally:
            connection.execute("ROLLBACK")


@contextmanager
def writing(path: Path, *, wait_ms: int = BUSY_TIMEOUT_MS) -> Iterator[sqlite3.Connection]:
    """Yield a connection whose changes are saved together at the end, or not at all.

    Args:
        path: The file.
        wait_ms: How long to wait for others who write.

    Raises:
        ProjectError: The file is missing, foreign, newer, locked, read-only or damaged.
    """
    refuse_missing(path)
    if is_read_only(path):
        raise unchangeable_file(path)
    with as_project_errors(path), _open(path, wait_ms) as connection:
        opened = _identity(path)
        _refuse_damaged(connection, path, opened)
        connection.execute("BEGIN IMMEDIATE")
        pass_failpoint("write.begun")
        try:
            yield connection
            pass_failpoint("write.before-commit")
            connection.execute("COMMIT")
        except BaseException:
            # A full disk makes SQLite roll back by itself.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        pass_failpoint("write.after-commit")
        _refuse_moved(path, opened)


def compact(path: Path) -> None:
    """Wipe what was deleted also from the write-ahead log."""
    with as_project_errors(path), _open(path, BUSY_TIMEOUT_MS) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def check_whole(path: Path) -> tuple[str, ...]:
    """Return what SQLite finds wrong with the file; empty when all is well.

    Raises:
        ProjectError: The file is missing, foreign, newer or too damaged to be opened.
    """
    refuse_missing(path)
    with as_project_errors(path), _open_to_read(path) as connection:
        rows = connection.execute("PRAGMA integrity_check(20)").fetchall()
    return tuple(str(row[0]) for row in rows if row[0] != "ok")


def copy_file(path: Path, target: Path) -> None:
    """Write a verified copy of a project beside others who use it; it may be read-only.

    Raises:
        ProjectError: The project cannot be read, something of the copy's name is there,
            or the copy cannot be written.
    """
    refuse_missing(path)
    with as_project_errors(target):
        if target.exists():
            raise FileExistsError(target)
        with as_project_errors(path), _open_to_read(path) as connection:
            copy_verified(connection, path, target)


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
    with as_project_errors(path):
        partial.unlink(missing_ok=True)
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            _prepare(partial, fill)
            pass_failpoint("create.prepared")
            publish(partial, path)
            pass_failpoint("create.published")
        finally:
            partial.unlink(missing_ok=True)


def publish(partial: Path, path: Path) -> None:
    """Give a finished file its name; what has that name already is never replaced.

    Raises:
        FileExistsError: Something of that name is there.
    """
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


def refuse_missing(path: Path) -> None:
    """Say in a sentence that there is no file.

    Raises:
        ProjectError: There is none.
    """
    if not path.is_file():
        raise ProjectError(f"There is no project at {path.name}. Check the name and the folder.")


@contextmanager
def _open(path: Path, wait_ms: int) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, timeout=wait_ms / 1000, isolation_level=None)
    try:
        _prepare_connection(connection, path)
        yield connection
    finally:
        connection.close()


@contextmanager
def _open_to_read(path: Path) -> Iterator[sqlite3.Connection]:
    if is_read_only(path) or not _can_be_opened(path):
        with opened_as_it_lies(path) as connection:
            _prepare_connection(connection, path)
            yield connection
    else:
        with _open(path, BUSY_TIMEOUT_MS) as connection:
            yield connection


def _can_be_opened(path: Path) -> bool:
    """Return whether the file gets its helper files; False on a full disk."""
    if path.with_name(f"{path.name}-shm").exists():
        return True
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        return not code_of(error).startswith(_NO_ROOM_FOR_HELPERS)
    finally:
        connection.close()
    return True


def _prepare_connection(connection: sqlite3.Connection, path: Path) -> None:
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    if check_identity(connection, path) < packaged_migrations()[-1].number:
        migrate(connection, path, packaged_migrations())


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _refuse_damaged(connection: sqlite3.Connection, path: Path, identity: tuple[int, int]) -> None:
    """Never write to a file whose pages do not fit together."""
    if identity in _found_whole:
        return
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise damaged_file(path)
    _found_whole.add(identity)


def _refuse_moved(path: Path, opened: tuple[int, int]) -> None:
    """Notice that somebody took the file away while it was being written."""
    if not path.is_file() or _identity(path) != opened:
        raise ProjectError(
            f"{path.name} was moved or deleted while it was in use, so the change is not in it. "
            "Put the file back and make the change again."
        )
