"""Is this file a project of ours, and has it the tables we know?"""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path

from persona_builder.errors import ProjectError
from persona_builder.store.migrate import packaged_migrations, run_statements, schema_of

# "PBld" in ASCII; the first migration writes the same number.
APPLICATION_ID = 0x50426C64

_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"


def check_identity(connection: sqlite3.Connection, path: Path) -> int:
    """Return the schema of a project file that can be trusted.

    Raises:
        ProjectError: It is foreign, newer, or holds anything that we never make.
    """
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    if application_id != APPLICATION_ID:
        raise ProjectError(f"{path.name} is not a Persona Builder project.")
    known = packaged_migrations()[-1].number
    schema = schema_of(connection)
    if schema > known:
        raise ProjectError(
            f"This project was made with a newer version (schema {schema}; "
            f"this version knows {known}). Update Persona Builder to open {path.name}."
        )
    found = _shape(connection)
    # A file from a stranger could act through these; we never make any.
    if any(kind in ("trigger", "view") for kind, _, _, _ in found):
        raise ProjectError(
            f"{path.name} holds instructions that no Persona Builder project has; "
            "it was not opened. Ask whoever gave it to you."
        )
    if schema < 1 or found != known_shape(schema):
        raise ProjectError(
            f"{path.name} has other tables than a Persona Builder project; "
            "it was not opened. Ask whoever gave it to you."
        )
    return schema


@cache
def known_shape(schema: int) -> frozenset[tuple[str, str, str, str]]:
    """Return every table and index that a project of that schema has."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for migration in packaged_migrations()[:schema]:
            run_statements(connection, migration.sql)
        return _shape(connection)
    finally:
        connection.close()


def _shape(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str, str]]:
    return frozenset(
        (str(kind), str(name), str(table), " ".join(str(sql).split()))
        for kind, name, table, sql in connection.execute(_SCHEMA)
    )
