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
HEAT_MAP = "Who speaks of what"
HEAT_MAP_HELP = "One row for each person, one column for each theme; darker is more statements."
PEOPLE_MAP = "People on a map"
STATEMENTS_MAP = "Statements on a map"
MAP_HELP = "Near each other: like things are said. Distances on this map are approximate."
STABILITY = "Numbers of segments"
STABILITY_HELP = "How far two halves of everybody's words give the same groups: 1 is always."
SATURATION = "Themes after each interview"
AS_TABLE = "As a table"
PERSON = "Person"
GROUP = "Persona"
STATEMENT = "Statement"
NUMBER = "Number of segments"
SPLIT_HALF = "Agreement of halves"
SILHOUETTE = "Silhouette"
CHOSEN = "(chosen)"
INTERVIEWS = "Interviews"
THEMES_SEEN = "Themes (mean)"
UNTESTED = "not tested"


def people_speak(number: int) -> str:
    """Return "1 person" or "4 people"."""
    return "1 person" if number == 1 else f"{number} people"
