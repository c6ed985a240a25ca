"""Erase what people typed over the words of an interview; events stay, as they hold none."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from persona_builder.domain.ids import derived_id
from persona_builder.review import own_line_from_value
from persona_builder.store.sealed import seal


@dataclass(frozen=True, slots=True)
class _Gone:
    """What is erased, and what stays.

    Attributes:
        transcript_id: The interview that goes.
        statements: Its statements.
        others: Ids of the interviews that stay.
    """

    transcript_id: str
    statements: frozenset[str]
    others: frozenset[str]


def forget_entries(
    connection: sqlite3.Connection, statement_ids: frozenset[str], transcript_id: str = ""
) -> None:
    """Erase journey steps and focus statements that rest on statements that are gone.

    A proposal that was accepted as it was shows the words of its first statement only, so it
    stays where other people's go; a touchpoint is a noun of many people and stays with any.

    Args:
        connection: With a write transaction open.
        statement_ids: Every statement of the interview, whether or not a card shows it.
        transcript_id: The interview; it is still in its table.
    """
    known = {each for (each,) in connection.execute("SELECT id FROM transcript")}
    gone = _Gone(transcript_id, statement_ids, frozenset(known - {transcript_id}))
    rows = connection.execute(
        "SELECT edit_value.id, content, edit.kind FROM edit_value"
        " JOIN edit ON edit.value_id = edit_value.id WHERE edit.field IN ('journey', 'focus')"
    ).fetchall()
    resting = (
        (value_id,)
        for value_id, content, kind in rows
        if _rests_on(json.loads(content), gone, as_proposed=kind == "add")
    )
    connection.executemany("DELETE FROM edit_value WHERE id = ?", tuple(resting))


def _rests_on(entry: Mapping[str, Any], gone: _Gone, *, as_proposed: bool) -> bool:
    statements = list(entry.get("statement_ids", ()))
    places = list(entry.get("transcript_ids", ()))
    if not (as_proposed and entry.get("proposal_id")):
        return bool(gone.statements & set(statements)) or gone.transcript_id in places
    if entry.get("row") == "touchpoint":
        # One interview may go after the other; with the last of them nobody is left.
        return gone.transcript_id in places and gone.others.isdisjoint(places)
    return places[:1] == [gone.transcript_id] or bool(gone.statements & set(statements[:1]))


def forget_stakeholders(
    connection: sqlite3.Connection, statement_ids: frozenset[str], staying: frozenset[str]
) -> None:
    """Erase what was noted about people of whom an erased interview speaks.

    A name is a noun of many people, as a touchpoint is: it stays on its place of the map
    for as long as anybody else speaks of them.

    Args:
        connection: With a write transaction open.
        statement_ids: Every statement of the interview.
        staying: Every statement of the others.
    """
    rows = connection.execute(
        "SELECT edit_value.id, content FROM edit_value JOIN edit ON edit.value_id = edit_value.id"
        " WHERE edit.field = 'stakeholder'"
    ).fetchall()
    for value_id, content in rows:
        entry = json.loads(content)
        behind = set(entry.get("statement_ids", ()))
        if not behind & statement_ids:
            continue
        if behind.isdisjoint(staying):
            connection.execute("DELETE FROM edit_value WHERE id = ?", (value_id,))
        else:
            _rewrite(connection, value_id, entry | {"note": ""})


def forget_placed(connection: sqlite3.Connection, transcript_id: str) -> None:
    """Erase what was typed over lines that a person made of an interview's words."""
    rows = connection.execute(
        "SELECT edit_value.id, content FROM edit_value JOIN edit ON edit.value_id = edit_value.id"
        " WHERE edit.kind = 'add' AND edit.field = 'claim'"
    ).fetchall()
    lines = ((line_id, own_line_from_value(content.decode())) for line_id, content in rows)
    placed = (
        line_id
        for line_id, line in lines
        if line and line.place and line.place.transcript_id == transcript_id
    )
    forget_texts(connection, tuple(placed))


def _rewrite(connection: sqlite3.Connection, value_id: str, value: Mapping[str, Any]) -> None:
    content = json.dumps(value, ensure_ascii=False).encode()
    connection.execute(
        "UPDATE edit_value SET content = ?, content_hash = ? WHERE id = ?",
        (content, seal(content), value_id),
    )


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
        _rewrite(connection, value_id, decision)


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
