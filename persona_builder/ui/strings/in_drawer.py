"""What the evidence drawer says."""

from __future__ import annotations

from persona_builder.ui.text import counted

EVIDENCE = "Evidence"
QUOTES_BEHIND = "Who said it"
WHY_HERE = "Why it is here"
AGAINST = "What speaks against it"
NOTHING_AGAINST = "Nothing in this group's interviews was found to speak against it."
EDITED_LINE = "Edited by you. What was said is below, word for word."
OWN_LINE = "You wrote this line. No quote stands behind it."
COPY_REFERENCE = "Copy with reference"
READ_THERE = "Read in the transcript"
KEEP_ON_TOP = "Keep on top"
HIDE_LINE = "Leave out of exports"
MOVE_TO = "Stands under"
SOURCE_GONE = "The transcript of this card was removed. The quote is kept."
NO_SUCH_LINE = "This line is not on the card any more."


def more_quotes(number: int) -> str:
    """Return the label over further quotes."""
    return counted(number, "more quote", "more quotes")
