"""Notes that a researcher hung on a person's empathy map, shown from the log alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from persona_builder.domain.edits import Edit
from persona_builder.domain.maps import MAP_CELLS, MapCell, MapNote, PersonNotes
from persona_builder.review.log import Log


def show_own_notes(
    notes: PersonNotes, edits: Iterable[Edit], values: Mapping[str, str]
) -> PersonNotes:
    """Return a person's notes with the researcher's own after what the person said.

    Args:
        notes: What the person said.
        edits: The whole log, in any order.
        values: What people typed, by value id; an erased note is missing.
    """
    log = Log.of(edits, values)
    cells = dict(notes.cells)
    for edit in log.active:
        if (edit.entity_id, edit.kind, edit.field) != (notes.participant_id, "add", "note"):
            continue
        entry_id = edit.value_id or ""
        text = log.on(entry_id).text("note")
        note = note_from_value(log.value(edit) if text is None else text)
        if note is None or log.on(entry_id).is_hidden:
            continue
        own = replace(note, entry_id=entry_id, rev=log.revision(entry_id))
        cells[own.cell] = (*cells.get(own.cell, ()), own)
    return replace(notes, cells=cells)


def note_to_value(cell: MapCell, text: str) -> str:
    """Return a note as the value of an edit."""
    return json.dumps({"cell": cell, "text": text}, ensure_ascii=False)


def note_from_value(value: str) -> MapNote | None:
    """Return the note a value holds, as inferred; None where it holds none."""
    try:
        given = json.loads(value)
    except ValueError:
        return None
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        return None
    cell = next((each for each in MAP_CELLS if each == given.get("cell")), None)
    return MapNote(cell, given["text"], "inferred") if cell else None
