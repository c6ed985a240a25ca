"""What the section "Why these segments" says."""

from __future__ import annotations

WHY = "Why these segments"
NO_WHY = (
    "There is no explanation for this run: it was made by an older version, or an interview was "
    "corrected or erased since. Run the analysis again."
)
EACH_PERSON = "Each person: why here, and how near the next"
EVERY_DIFFERENCE = "Every difference that was found"
THEMES = "Themes"
THEMES_HELP = "Statements on one subject, named in people's own words. Counts are people."
MOST_CENTRAL = "Most central"
MOST_OPPOSITE = "Least like them"
AS_TABLE = "As a table"
PERSON = "Person"


def people_speak(number: int) -> str:
    """Return "1 person" or "4 people"."""
    return "1 person" if number == 1 else f"{number} people"
