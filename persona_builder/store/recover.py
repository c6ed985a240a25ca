"""Save what can be saved of a damaged project into a new file; the old one is left as it is."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from persona_builder.errors import ProjectError
from persona_builder.store.connection import create_file, refuse_missing
from persona_builder.store.identity import APPLICATION_ID
from persona_builder.store.messages import as_project_errors
from persona_builder.store.read_only import opened_as_it_lies
from persona_builder.store.sealed import is_whole

Row: TypeAlias = dict[str, Any]

# After this many places in a row that cannot be read the search goes in growing steps,
# and after so many more it ends: a damaged page can claim rows without end.
_SINGLE_STEPS = 256
_MOST_FAILURES = 4096


@dataclass(frozen=True, slots=True)
class Salvage:
    """What a recovery found, in rows by table.

    Attributes:
        saved: Rows that are as they were stored.
        lost: Rows that were there and are damaged, or rest on one that is.
        without_source: Names of interviews whose text was saved and whose file was not.
    """

    saved: Mapping[str, int]
    lost: Mapping[str, int]
    without_source: tuple[str, ...]


def recover_file(path: Path, target: Path, *, project_id: str) -> Salvage:
    """Write every row of a damaged project that is as it was stored into a new project.

    Each blob is compared with its hash, so that no altered word gets into the new file.

    Args:
        path: The damaged file; nothing is written to it.
        target: The new file; it appears whole, or not at all.
        project_id: Given to the new file where the old one no longer says its own.

    Raises:
        ProjectError: Nothing of it can be read, or ``target`` is there or cannot be written.
    """
    refuse_missing(path)
    with tempfile.TemporaryDirectory(prefix=".persona-builder-", dir=target.parent) as folder:
        copy = _copied_aside(path, Path(folder))
        with as_project_errors(path), opened_as_it_lies(copy) as damaged:
            _refuse_foreign(damaged, path)
            found = _Find(damaged)
            create_file(target, lambda fresh: found.write_into(fresh, path.stem, project_id))
    return found.salvage()


def _copied_aside(path: Path, folder: Path) -> Path:
    """Copy a project with what its log holds: reading it in place could change it."""
    copy = folder / path.name
    for ending in ("", "-wal"):
        part = path.with_name(f"{path.name}{ending}")
        if part.exists():
            shutil.copyfile(part, folder / f"{path.name}{ending}")
    connection = sqlite3.connect(copy, isolation_level=None)
    try:
        # What was committed may still lie in the log only.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except sqlite3.Error:
        # Then the main file is all there is.
        copy.with_name(f"{copy.name}-wal").unlink(missing_ok=True)
    finally:
        connection.close()
    return copy


def _refuse_foreign(damaged: sqlite3.Connection, path: Path) -> None:
    for pragma in ("PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON"):
        damaged.execute(pragma)
    if damaged.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise ProjectError(f"{path.name} is not a Persona Builder project.")


class _Find:
    """The rows of a damaged file, while they are carried over."""

    def __init__(self, damaged: sqlite3.Connection) -> None:
        self._damaged = damaged
        self._saved: dict[str, int] = {}
        self._lost: dict[str, int] = {}
        self._without_source: list[str] = []

    def salvage(self) -> Salvage:
        return Salvage(self._saved, self._lost, tuple(self._without_source))

    def write_into(self, fresh: sqlite3.Connection, name: str, project_id: str) -> None:
        """Carry over every good row; what rests on a lost one is lost too."""
        tables = [str(row[0]) for row in fresh.execute(_TABLES)]
        fresh.execute("PRAGMA foreign_keys = OFF")
        fresh.execute("BEGIN")
        for table in tables:
            columns = [str(row[1]) for row in fresh.execute(f"PRAGMA table_info({table})")]
            for row in self._good_rows(table, columns):
                self._insert(fresh, table, row)
        if not self._saved.get("project"):
            _introduce(fresh, name, project_id)
        self._keep_texts_without_source(fresh)
        self._drop_orphans(fresh)
        fresh.execute("COMMIT")
        if not self._saved.get("transcript") and not self._saved.get("edit"):
            raise ProjectError(
                f"Nothing could be saved of {name}: neither an interview nor an edit is whole. "
                "Open a backup of it, or add the interviews to a new project."
            )

    def _good_rows(self, table: str, columns: Sequence[str]) -> Iterator[Row]:
        for row in _readable_rows(self._damaged, table):
            known = {name: value for name, value in row.items() if name in columns}
            if _is_as_stored(table, known):
                yield known
            else:
                self._lost[table] = self._lost.get(table, 0) + 1

    def _insert(self, fresh: sqlite3.Connection, table: str, row: Row) -> None:
        names = ", ".join(row)
        marks = ", ".join("?" * len(row))
        try:
            # Names of tables and columns are our own, never a stranger's.
            fresh.execute(
                f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608
                tuple(row.values()),
            )
        except sqlite3.IntegrityError:
            # The same row twice, or one without what it must have.
            self._lost[table] = self._lost.get(table, 0) + 1
            return
        self._saved[table] = self._saved.get(table, 0) + 1

    def _keep_texts_without_source(self, fresh: sqlite3.Connection) -> None:
        """An interview is worth keeping although the file it came from is damaged."""
        rows = fresh.execute(
            "SELECT DISTINCT source_sha256 FROM transcript"
            " WHERE source_sha256 NOT IN (SELECT sha256 FROM source)"
        ).fetchall()
        for (sha256,) in rows:
            name = _name_of_source(self._damaged, sha256)
            self._without_source.append(name)
            fresh.execute(
                "INSERT INTO source (sha256, name, content, added_at) VALUES (?, ?, x'',"
                " (SELECT created_at FROM project))",
                (sha256, name),
            )

    def _drop_orphans(self, fresh: sqlite3.Connection) -> None:
        while orphans := fresh.execute("PRAGMA foreign_key_check").fetchall():
            for table, rowid, _, _ in orphans:
                gone = fresh.execute(
                    f"DELETE FROM {table} WHERE rowid = ?",  # noqa: S608 - our own table
                    (rowid,),
                ).rowcount
                self._saved[table] -= gone
                self._lost[table] = self._lost.get(table, 0) + gone


_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


def _readable_rows(damaged: sqlite3.Connection, table: str) -> Iterator[Row]:
    """Yield the rows whose pages can be read, past those that cannot."""
    last = _last_rowid(damaged, table)
    place, failures = 0, 0
    while last is not None and place <= last:
        try:
            cursor = damaged.execute(
                f"SELECT rowid, * FROM {table} WHERE rowid >= ? ORDER BY rowid",  # noqa: S608
                (place,),
            )
            names = [column[0] for column in cursor.description]
            for row in cursor:
                place, failures = row[0] + 1, 0
                yield dict(zip(names[1:], row[1:], strict=True))
        except (sqlite3.Error, UnicodeDecodeError, OverflowError):
            failures += 1
            if failures == _MOST_FAILURES:
                return
            place += 1 if failures < _SINGLE_STEPS else failures
        else:
            return


def _last_rowid(damaged: sqlite3.Connection, table: str) -> int | None:
    for query in ("SELECT max(rowid) FROM {}", "SELECT seq FROM sqlite_sequence WHERE name = '{}'"):
        try:
            row = damaged.execute(query.format(table)).fetchone()
        except (sqlite3.Error, UnicodeDecodeError):
            continue
        if row and isinstance(row[0], int):
            return row[0]
    return None


def _is_as_stored(table: str, row: Row) -> bool:
    if table == "source":
        content = row.get("content")
        return isinstance(content, bytes) and hashlib.sha256(content).hexdigest() == row["sha256"]
    sealed = [name for name in row if f"{name}_hash" in row]
    return all(
        isinstance(row[name], bytes) and is_whole(row[name], str(row[f"{name}_hash"]))
        for name in sealed
    )


def _name_of_source(damaged: sqlite3.Connection, sha256: str) -> str:
    try:
        row = damaged.execute("SELECT name FROM source WHERE sha256 = ?", (sha256,)).fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        row = None
    return str(row[0]) if row else f"{sha256[:8]}.txt"


def _introduce(fresh: sqlite3.Connection, name: str, project_id: str) -> None:
    moment = "1970-01-01T00:00:00+00:00"
    fresh.execute(
        "INSERT INTO project (only_row, id, name, created_at, changed_at, version, inputs_version)"
        " VALUES (1, ?, ?, ?, ?, 1, 1)",
        (project_id, name, moment, moment),
    )
