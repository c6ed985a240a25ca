"""A schema changes with a verified backup, as a whole, or not at all."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

import pytest
from small_project import small_project

from persona_builder.errors import ProjectError
from persona_builder.store.migrate import Migration, migrate, packaged_migrations, schema_of

NEXT = packaged_migrations()[-1].number + 1
GOOD = Migration(
    NEXT, f"ALTER TABLE project ADD COLUMN note TEXT;\nPRAGMA user_version = {NEXT};\n"
)
BROKEN = Migration(NEXT, "DROP TABLE edit_value;\nINSERT INTO nowhere VALUES (1);\n")
DANGLING = Migration(NEXT, f"DELETE FROM source;\nPRAGMA user_version = {NEXT};\n")


def connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def content_of(path: Path) -> list[str]:
    connection = connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def test_migrations_are_numbered_without_gaps() -> None:
    numbers = [migration.number for migration in packaged_migrations()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_an_older_file_is_backed_up_then_migrated(tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    before = content_of(path)
    connection = connect(path)
    backup = migrate(connection, path, (*packaged_migrations(), GOOD))
    assert schema_of(connection) == NEXT
    connection.close()
    assert backup is not None
    assert content_of(backup) == before
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_a_file_of_the_newest_schema_needs_no_backup(tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    connection = connect(path)
    assert migrate(connection, path, packaged_migrations()) is None
    connection.close()


@pytest.mark.parametrize("migration", [BROKEN, DANGLING], ids=["broken", "dangling"])
def test_a_migration_that_fails_changes_nothing(migration: Migration, tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    before = content_of(path)
    connection = connect(path)
    with pytest.raises((sqlite3.Error, ProjectError)):
        migrate(connection, path, (*packaged_migrations(), migration))
    connection.close()
    assert content_of(path) == before
