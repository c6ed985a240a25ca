"""Erase an interview from what a researcher noted on maps and about priorities."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection

from persona_builder.store.sealed import seal


def forget_notes(connection: sqlite3.Connection, people: Collection[str]) -> None:
    """Erase what was noted on the empathy maps of people who leave; events stay."""
    for person in people:
        connection.execute(
            "DELETE FROM edit_value WHERE id IN (SELECT value_id FROM edit"
            " WHERE field = 'note' AND (entity_id = ? OR entity_id IN"
            " (SELECT value_id FROM edit WHERE field = 'note' AND entity_id = ?)))",
            (person, person),
        )


def forget_priorities(connection: sqlite3.Connection, transcript_id: str) -> None:
    """Erase words that may repeat an interview that was on the screen; owner and ticks stay."""
    rows = connection.execute(
        "SELECT edit_value.id, content FROM edit_value JOIN edit ON edit.value_id = edit_value.id"
        " WHERE edit.field = 'priority'"
    ).fetchall()
    for value_id, content in rows:
        marks = json.loads(content)
        if transcript_id not in marks.get("transcript_ids", ()):
            continue
        left = [each for each in marks["transcript_ids"] if each != transcript_id]
        kept = json.dumps(
            marks | {"root_cause": "", "theme": "", "transcript_ids": left}, ensure_ascii=False
        ).encode()
        connection.execute(
            "UPDATE edit_value SET content = ?, content_hash = ? WHERE id = ?",
            (kept, seal(kept), value_id),
        )
