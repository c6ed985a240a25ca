"""What the dialogs say that change which personas there are."""

from __future__ import annotations

from persona_builder.ui.text import counted

MERGE = "Merge with another persona"
MERGE_MORE = (
    "The other persona's people and lines come to this card. This card keeps its name, its "
    "summary and your notes. Later runs keep them together. Undo takes it back."
)
MERGE_WITH = "Merge with"
MERGED_NOW = "Merged. Undo is at the top."
NO_OTHER_PERSONA = "There is no other persona in this project."
SPLIT = "Split into two"
SPLIT_MORE = (
    "Choose who gets a persona of their own. The lines that show their words go with them, "
    "and they stay together in later runs until you undo it."
)
WHO_PARTS = "Who gets a persona of their own"
SPLIT_NOW = "Split. Undo is at the top."
ONE_PERSON_ONLY = "Only one participant stands behind this persona, so it cannot be split."
MOVE_HERE = "Move a participant here"
MOVE_MORE = "The lines that show their words come along, and later runs leave the person here."
WHO_COMES = "Participant"
MOVED_HERE = "Moved. Undo is at the top."
NOBODY_ELSEWHERE = "Every participant belongs to this persona already, or to none."
DUPLICATE = "Duplicate"
DUPLICATE_MORE = "The copy has every line as it stands now; changes of one do not reach the other."
COPY_NAME = "Name of the copy"
COPY_NAME_NEEDED = "Give the copy a name."
WHAT_WOULD_BE = "What would be"
WHAT_STAYS = "What stays"
MOVE_LINE_TO = "Belongs to"


def lines(number: int) -> str:
    """Return "12 lines"."""
    return counted(number, "line", "lines")


def moved_to(name: str) -> str:
    """Say that a line is on another card now."""
    return f"Moved to {name}. Undo is at the top."
