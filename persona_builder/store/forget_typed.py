"""Erase what people typed over the words of an interview; events stay, as they hold none."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from persona_builder.domain.ids import derived_id
from persona_builder.store.sealed import seal


def forget_entries(
    connection: sqlite3.Connection, statement_ids: frozenset[str], transcript_id: str = ""
) -> None:
    """Erase journey steps and focus statements that rest on statements that are gone.

    A proposal that was accepted as it was shows the words of its first statement only, so it
    stays where other people's go; a touchpoint is a noun of many people and stays with any.
    """
    rows = connection.execute(
        "SELECT edit_value.id, content, edit.kind FROM edit_value"
        " JOIN edit ON edit.value_id = edit_value.id WHERE edit.field IN ('journey', 'focus')"
    ).fetchall()
    resting = (
        (value_id,)
        for value_id, content, kind in rows
        if _rests_on(json.loads(content), statement_ids, transcript_id, as_proposed=kind == "add")
    )
    connection.executemany("DELETE FROM edit_value WHERE id = ?", tuple(resting))


def _rests_on(
    entry: Mapping[str, Any], gone: frozenset[str], transcript_id: str, *, as_proposed: bool
) -> bool:
    statements = list(entry.get("statement_ids", ()))
    places = list(entry.get("transcript_ids", ()))
    if not (as_proposed and entry.get("proposal_id")):
        return bool(gone & set(statements)) or transcript_id in places
    if entry.get("row") == "touchpoint":
        return bool(places) and set(places) <= {transcript_id}
    return places[:1] == [transcript_id] or bool(gone & set(statements[:1]))


def forget_themes(connection: sqlite3.Connection, transcript_id: str) -> None:
    """Erase an interview from what people decided about themes.

    A name goes with the interview whose words were on the screen when it was typed, since
    it may repeat them; a decision goes when none of its statements is left.
    """
    rows = connection.execute(
        "SELECT edit_value.id, content, edit.kind FROM edit_value"
        " JOIN edit ON edit.value_id = edit_value.id WHERE edit.field = 'theme'"
    ).fetchall()
    for value_id, content, kind in rows:
        decision = json.loads(content)
        if transcript_id in decision["shown"]:
            decision["name"] = ""
        for places in ("statements", "others"):
            decision[places].pop(transcript_id, None)
        decision["shown"] = [each for each in decision["shown"] if each != transcript_id]
        if not decision["statements"] or (kind == "rename" and not decision["name"]):
            connection.execute("DELETE FROM edit_value WHERE id = ?", (value_id,))
            continue
        kept = json.dumps(decision, ensure_ascii=False).encode()
        connection.execute(
            "UPDATE edit_value SET content = ?, content_hash = ? WHERE id = ?",
            (kept, seal(kept), value_id),
        )


def forget_texts(connection: sqlite3.Connection, claim_ids: tuple[str, ...]) -> None:
    """Erase what people typed over lines that are gone, and over their copies; events stay."""
    claim_ids += _copies_of(connection, claim_ids)
    connection.executemany(
        "DELETE FROM edit_value WHERE id IN"
        " (SELECT value_id FROM edit WHERE entity_id = ? AND field = 'text')",
        [(claim_id,) for claim_id in claim_ids],
    )


def _copies_of(connection: sqlite3.Connection, claim_ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids of every copy of some lines, and of copies of copies."""
    duplicates = connection.execute(
        "SELECT value_id, entity_id FROM edit WHERE kind = 'duplicate' ORDER BY seq"
    ).fetchall()
    # Once lines wander between cards, any card may hold a copy that a later one repeats.
    wandering = connection.execute(
        "SELECT 1 FROM edit WHERE kind IN ('merge', 'split', 'move_person', 'move_line')"
    ).fetchone()
    found: dict[str, tuple[str, ...]] = {}
    for new_id, origin in duplicates:
        known = found.values() if wandering else (found.get(origin, ()),)
        sources = (*claim_ids, *(copy_id for copies in known for copy_id in copies))
        found[new_id] = tuple(derived_id("copy", new_id, claim_id) for claim_id in sources)
    return tuple(copy_id for copies in found.values() for copy_id in copies)
