"""What the Evidence page and its drawer say."""

from __future__ import annotations

from collections.abc import Mapping

from persona_builder.domain.empathy import Quadrant
from persona_builder.ui.text import counted

EVIDENCE_MORE = (
    "Every statement the newest analysis read. Search and filter, then open one to see it in "
    "context and to decide where it belongs."
)
NO_EVIDENCE = "No statements yet"
NO_EVIDENCE_MORE = "Run the analysis, and everything people said is listed here."
SEARCH_STATEMENTS = "Search the words"
BY_PERSON = "Who said it"
BY_PERSONA = "Persona"
BY_QUADRANT = "Taken for"
BY_FLAG = "States"
BY_LANGUAGE = "Language"
BY_USE = "On a card"
ANY = "All"
USED: Mapping[str, str] = {"": "All", "yes": "On a card", "no": "On none"}
FLAGS: Mapping[str, str] = {"pain": "A problem", "need": "A need"}
QUADRANT_NAMES: Mapping[Quadrant, str] = {
    "say": "Says",
    "think": "Thinks",
    "do": "Does",
    "feel": "Feels",
    "none": "None of these",
}
TRAY = "Not placed: the tagger was not sure"
TRAY_HELP = (
    "Statements that fit none of says, thinks, does and feels clearly enough. They stand on no "
    "map until you put them there."
)
NOTHING_MATCHES = "Nothing matches these filters."
CLEAR_FILTERS = "Clear filters"
OPEN_FOUND = "Open"
NOT_SURE = "not sure"
ON_NO_CARD = "on no card"
STATEMENT_GONE = "This statement is not in the newest analysis. Showing the list."
TAKEN_FOR = "Taken for"
WHERE_IT_STANDS = "Where it stands"
ON_NO_CARD_YET = "On no card yet."
SHOWS_THESE = "the line shows these words"
STANDS_BEHIND = "one of the quotes behind a line"
SPEAKS_AGAINST = "speaks against a line"
NOT_EVIDENCE = "Not evidence"
NOT_EVIDENCE_HELP = (
    "Takes these words from behind the line. A line that shows them, or rests on nothing else, is "
    "left out of the card. Undo brings it back."
)
NOT_EVIDENCE_DONE = "Taken from behind the line. Undo is at the top."
OTHERS_SAID = "What others said the other way"
NOBODY_AGAINST = "Nobody said the opposite about this theme."
PUT_ON_CARD = "Put on a card"
PUT_WHERE = "Under"
PUT = "Put there"
THEME_OF = "Theme"
OPEN_LINE = "Open card"


def statements(number: int) -> str:
    """Return "3 statements"."""
    return counted(number, "statement", "statements")


def showing(number: int, of: int) -> str:
    """Say how many statements pass the filters."""
    return statements(of) if number == of else f"{number:,} of {statements(of)}"


def put_on(persona: str, slot: str) -> str:
    """Say where a statement was put."""
    return f"Put on {persona}, under {slot}. Undo is at the top."


def open_named(words: str) -> str:
    """Name the button that opens a statement, for those who hear it alone."""
    return f"Open: {words}"
