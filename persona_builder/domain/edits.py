"""An edit: what a person decided about a draft, only ever appended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

EditKind = Literal[
    "rename",
    "set",
    "move",
    "hide",
    "show",
    "pin",
    "unpin",
    "add",
    "reject",
    "restore",
    "accept",
    "discard",
    "reopen",
    "merge",
    "split",
    "duplicate",
    "move_person",
    "move_line",
    "correct",
    "judge",
    "undo",
    "redo",
]
EditField = Literal[
    "name",
    "archetype",
    "summary",
    "notes",
    "status",
    "text",
    "slot",
    "hidden",
    "pinned",
    "claim",
    "merged",
    "parted",
    "copied",
    "person",
    "home",
    "journey",
    "stakeholder",
    "focus",
    "theme",
    "priority",
    "note",
    "words",
    "speaker",
    "names",
    "codes",
    "learning",
    "proposal",
    "stages",
    "evidence",
    "verdict",
    "",
]


@dataclass(frozen=True, slots=True)
class Edit:
    """One decision of a person.

    Holds ids and hashes only; the words a person typed lie in a row of their own
    (``value_id``), so that they can be erased while the history stays.

    Attributes:
        seq: 1, 2, ... in the order of saving; the order that counts.
        at: When, in UTC; for people to read, never for ordering.
        author: Who.
        entity_id: The persona, claim, theme or transcript it speaks of.
        kind: Names the action ("move", "rename", ...).
        field: What it sets; empty for undo and redo. "names", "codes", "learning"
            and "stages" speak of the project; "proposal" of something that was offered.
        value_id: Where the new value lies; None for undo and redo.
        seen: Hash of the machine's value the person saw; None where there was none.
        undoes: For undo and redo: the ``seq`` of the edit switched off or on again.
    """

    seq: int
    at: datetime
    author: str
    entity_id: str
    kind: EditKind
    field: EditField
    value_id: str | None = None
    seen: str | None = None
    undoes: int | None = None
