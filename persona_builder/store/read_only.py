"""Read a project where nothing can be written: a locked folder, a full disk."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from persona_builder.store.migrate import packaged_migrations, schema_of

# Says whose folder it is, so that one of a process that died can be swept away.
COPY_PREFIX = "persona-builder-read-"


def is_read_only(path: Path) -> bool:
    """Return whether the file or its folder cannot be written by this person."""
    return not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


@contextmanager
def opened_as_it_lies(path: Path) -> Iterator[sqlite3.Connection]:
    """Yield a connection that needs no helper files beside the project.

    What is still in a write-ahead log, and a file of an older schema, are read from a
    copy in a private temporary folder.
    """
    if _has_log(path) or _is_older(path):
        with tempfile.TemporaryDirectory(prefix=f"{COPY_PREFIX}{os.getpid()}-") as folder:
            copy = Path(folder) / path.name
            shutil.copyfile(path, copy)
            if _has_log(path):
                shutil.copyfile(_log_of(path), _log_of(copy))
            connection = sqlite3.connect(copy, isolation_level=None)
            try:
                yield connection
            finally:
                connection.close()
    else:
        connection = _immutable(path)
        try:
            yield connection
        finally:
            connection.close()


def _immutable(path: Path) -> sqlite3.Connection:
    address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, isolation_level=None)


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _has_log(path: Path) -> bool:
    log = _log_of(path)
    return log.is_file() and log.stat().st_size > 0


def _is_older(path: Path) -> bool:
    connection = _immutable(path)
    try:
        return schema_of(connection) < packaged_migrations()[-1].number
    except sqlite3.Error:
        # Whatever is wrong is said when it is opened in earnest.
        return False
    finally:
        connection.close()
