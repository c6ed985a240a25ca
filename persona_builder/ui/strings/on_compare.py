"""What the Compare page says."""

from __future__ import annotations

from collections.abc import Mapping

from persona_builder.ui.text import counted

VIEWS: Mapping[str, str] = {"personas": "Personas", "runs": "Two runs"}
COMPARE_WHAT = "What to compare"
COMPARE_MORE = "What tells the personas apart comes first; what they share is folded away below."
COMPARE_NEEDS = "Only one persona yet"
COMPARE_NEEDS_MORE = "Keep at least two personas to compare them."
COMPARE_WHICH = "Personas"
CHOOSE_TWO = "Choose at least two personas."
APART = "What tells them apart"
NOTHING_APART = "No theme and no given fact sets these personas clearly apart."
HOW_COUNTED = (
    "Counts are people, never quotes: “3 of 5” means that three of this persona's five people "
    "speak of it. With few people, one person more or less is not a difference."
)
THEME = "Theme or fact"
NOT_KNOWN = "not known"
LINE_BY_LINE = "Line by line"
PLACE_ON_CARD = "On the card"
NO_LINES = "Nothing on this card."
WHO_STANDS_WHERE = "Who stands behind which card"
WHO_STANDS_MORE = (
    "How many lines of each card rest on a person's words. A person with many lines on another "
    "card may belong there: move them on the Personas page."
)
COMPARE_PERSON = "Person"
BELONGS = "belongs here"
OPEN_CARD = "Open card"
NEEDS_TWO_RUNS = "One run so far"
NEEDS_TWO_RUNS_MORE = "Run the analysis a second time, and this says what changed between the two."
EARLIER_RUN = "Earlier run"
LATER_RUN = "Later run"
SAME_RUN = "Choose two different runs."
LINES_OF = "Lines that changed"
WAS_NEW = "new"
WAS_GONE = "no longer drafted"
NO_CHANGES_BETWEEN = "Both runs drafted the same personas."
LOST_SUPPORT = "Lost support"


def alike(number: int) -> str:
    """Return the label over what personas share."""
    return f"What they share ({counted(number, 'theme or fact', 'themes and facts')})"


def of_people(number: int, of: int) -> str:
    """Return "3 of 5"."""
    return f"{number} of {of}"


def pains_and_needs(pains: int, needs: int) -> str:
    """Return "2 state a problem, 1 a need"; empty for none."""
    parts = [
        counted(pains, "states a problem", "state a problem") if pains else "",
        counted(needs, "states a need", "state a need") if needs else "",
    ]
    return ", ".join(part for part in parts if part)


def line_count(number: int) -> str:
    """Return "3 lines"."""
    return counted(number, "line", "lines")


def weaker(before: int, after: int) -> str:
    """Say that a line rests on fewer people."""
    return f"{before} → {counted(after, 'person', 'people')}"


def run_named(number: int, at: str, found: int) -> str:
    """Return "Run 2, 2026-03-02 12:00, 3 personas"."""
    return f"Run {number}, {at}, {counted(found, 'persona', 'personas')}"
