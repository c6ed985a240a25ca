"""The log of edits: append to it, and read it back."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import get_args

from persona_builder.domain.corrections import WordsCorrection
from persona_builder.domain.edits import Edit, EditField, EditKind
from persona_builder.errors import StaleEditError
from persona_builder.store.codec import one_of
from persona_builder.store.codec_corrections import correction_to_json
from persona_builder.store.commands import RecordCorrection, RecordEdit, SwitchEdit
from persona_builder.store.failpoints import pass_failpoint
from persona_builder.store.json_fields import stored_time
from persona_builder.store.sealed import seal, unseal

_KINDS: tuple[EditKind, ...] = get_args(EditKind)
_FIELDS: tuple[EditField, ...] = get_args(EditField)

_WHAT_CHANGED: Mapping[EditKind, str] = MappingProxyType(
    {
        "rename": "this persona was renamed",
        "move": "this line was moved",
        "hide": "this line was hidden",
        "show": "this line was shown again",
        "pin": "this line was pinned",
        "unpin": "this line was unpinned",
        "add": "a line was added here",
        "accept": "this persona was accepted",
        "discard": "this persona was discarded",
        "reopen": "this persona was reopened",
        "reject": "this line was rejected",
        "restore": "this line was restored",
        "merge": "this persona was merged",
        "split": "this persona was split",
        "duplicate": "this persona was copied",
        "move_person": "somebody was moved here",
        "move_line": "this line was moved to another persona",
        "correct": "this transcript was corrected",
        "judge": "this contradiction was decided on",
        "undo": "a change of it was undone",
        "redo": "a change of it was redone",
    }
)


_WHAT_CHANGED_OF_THEMES: Mapping[EditKind, str] = MappingProxyType(
    {
        "rename": "this theme was renamed",
        "merge": "another theme was merged into it",
        "split": "this theme was split",
        "move": "statements of this theme were moved",
        "undo": "a change of it was undone",
        "redo": "a change of it was redone",
    }
)


def record(
    connection: sqlite3.Connection,
    command: RecordEdit,
    at: datetime,
    expected_version: int | None,
) -> Edit:
    """Append an edit and its value.

    Args:
        connection: With a write transaction open.
        command: What was decided.
        at: Now, in UTC.
        expected_version: How many events spoke of the entity when the person looked.

    Raises:
        StaleEditError: There are more events of this entity by now.
    """
    if expected_version is not None:
        refuse_stale(connection, command.entity_id, expected_version)
    if command.value_id is not None:
        content = command.value.encode()
        connection.execute(
            "INSERT INTO edit_value (id, content, content_hash) VALUES (?, ?, ?)",
            (command.value_id, content, seal(content)),
        )
        pass_failpoint("edit.value-saved")
    edit = Edit(
        seq=log_length(connection) + 1,
        at=at,
        author=command.author,
        entity_id=command.entity_id,
        kind=command.kind,
        field=command.field_name,
        value_id=command.value_id,
        seen=command.seen,
    )
    _insert(connection, edit)
    return edit


def record_correction(
    connection: sqlite3.Connection,
    command: RecordCorrection,
    at: datetime,
    expected_version: int | None,
) -> Edit:
    """Append a correction of a transcript and its words.

    Args:
        connection: With a write transaction open.
        command: What was corrected.
        at: Now, in UTC.
        expected_version: How many events spoke of the transcript when the person looked.

    Raises:
        StaleEditError: There are more events of this transcript by now.
    """
    if expected_version is not None:
        refuse_stale(connection, command.transcript_id, expected_version)
    content = correction_to_json(command.correction)
    connection.execute(
        "INSERT INTO correction_text (id, transcript_id, content, content_hash)"
        " VALUES (?, ?, ?, ?)",
        (command.value_id, command.transcript_id, content, seal(content)),
    )
    pass_failpoint("correction.words-saved")
    edit = Edit(
        seq=log_length(connection) + 1,
        at=at,
        author=command.author,
        entity_id=command.transcript_id,
        kind="correct",
        field="words" if isinstance(command.correction, WordsCorrection) else "speaker",
        value_id=command.value_id,
        seen=command.seen,
    )
    _insert(connection, edit)
    return edit


def speaks_of_correction(connection: sqlite3.Connection, edit: Edit) -> bool:
    """Return whether an event is a correction, or switches one off or on again."""
    if edit.undoes is None:
        return edit.kind == "correct"
    row = connection.execute("SELECT kind FROM edit WHERE seq = ?", (edit.undoes,)).fetchone()
    return row is not None and row[0] == "correct"


def revision_of(connection: sqlite3.Connection, entity_id: str) -> int:
    """Return how many events speak of a persona, claim or transcript."""
    number: int = connection.execute(
        "SELECT count(*) FROM edit WHERE entity_id = ?", (entity_id,)
    ).fetchone()[0]
    return number


def switch(
    connection: sqlite3.Connection,
    command: SwitchEdit,
    at: datetime,
    expected_version: int | None,
) -> Edit:
    """Append an undo or redo.

    Args:
        connection: With a write transaction open.
        command: Which edit to switch off or on.
        at: Now, in UTC.
        expected_version: How long the whole log was when the person looked.

    Raises:
        StaleEditError: The log has grown since.
    """
    length = log_length(connection)
    if expected_version is not None and length != expected_version:
        raise StaleEditError("something else was changed")
    row = connection.execute("SELECT entity_id FROM edit WHERE seq = ?", (command.seq,)).fetchone()
    if row is None:
        raise StaleEditError("the change to undo is not known here; it may be")
    edit = Edit(
        seq=length + 1,
        at=at,
        author=command.author,
        entity_id=row[0],
        kind=command.kind,
        field="",
        undoes=command.seq,
    )
    _insert(connection, edit)
    return edit


def log_length(connection: sqlite3.Connection) -> int:
    """Return the number of events so far; they are numbered without gaps."""
    length: int = connection.execute("SELECT coalesce(max(seq), 0) FROM edit").fetchone()[0]
    return length


def edits_of(connection: sqlite3.Connection) -> tuple[Edit, ...]:
    """Return the whole log, oldest first.

    Raises:
        ProjectError: An event is damaged.
    """
    rows = connection.execute(
        "SELECT seq, at, author, entity_id, kind, field, value_id, seen, undoes"
        " FROM edit ORDER BY seq"
    )
    return tuple(
        Edit(
            seq=seq,
            at=stored_time(at),
            author=author,
            entity_id=entity_id,
            kind=one_of(kind, _KINDS),
            field=one_of(field, _FIELDS),
            value_id=value_id,
            seen=seen,
            undoes=undoes,
        )
        for seq, at, author, entity_id, kind, field, value_id, seen, undoes in rows
    )


def values_of(connection: sqlite3.Connection) -> dict[str, str]:
    """Return what people typed, by value id; erased values are missing.

    Raises:
        ProjectError: A value is damaged.
    """
    rows = connection.execute("SELECT id, content, content_hash FROM edit_value")
    return {
        value_id: unseal(content, content_hash, "an edit").decode()
        for value_id, content, content_hash in rows
    }


def _insert(connection: sqlite3.Connection, edit: Edit) -> None:
    connection.execute(
        "INSERT INTO edit (seq, at, author, entity_id, kind, field, value_id, seen, undoes)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            edit.seq,
            edit.at.isoformat(),
            edit.author,
            edit.entity_id,
            edit.kind,
            edit.field,
            edit.value_id,
            edit.seen,
            edit.undoes,
        ),
    )


def refuse_stale(connection: sqlite3.Connection, entity_id: str, expected_version: int) -> None:
    """Check that nothing happened to a persona, claim or transcript since a person looked.

    Raises:
        StaleEditError: There are other events of it by now; says what the last one did.
    """
    events = connection.execute(
        "SELECT kind, field FROM edit WHERE entity_id = ? ORDER BY seq", (entity_id,)
    ).fetchall()
    if len(events) != expected_version:
        newest = one_of(events[-1][0], _KINDS) if events else None
        on_theme = any(field == "theme" for _, field in events)
        words = _WHAT_CHANGED_OF_THEMES if on_theme else _WHAT_CHANGED
        raise StaleEditError(
            words.get(newest, "this was changed") if newest else "this was changed"
        )
