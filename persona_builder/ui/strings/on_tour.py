"""What the tour of the sample project says, step by step."""

from __future__ import annotations

# Page, title, words.
TOUR: tuple[tuple[str, str, str], ...] = (
    (
        "transcripts",
        "These interviews were invented for you to try things on",
        "Each row is a file: who was interviewed, in which language. Read opens the words; what "
        "was misheard can be corrected there.",
    ),
    (
        "analysis",
        "Run the analysis",
        "It sorts what people said, groups people who say like things, and drafts a persona for "
        "each group. It takes about a minute, and the page says why people were grouped so.",
    ),
    (
        "personas",
        "Review the drafts",
        "Drag a card, or select it and press 1 to 4, E, H or Enter. Every change is saved at once, "
        "and Undo names what it takes back.",
    ),
    (
        "evidence",
        "Check what lies behind",
        "Everything people said, to be searched and filtered. Open a statement to see it in "
        "context, and to put it on a card or take it off.",
    ),
    (
        "compare",
        "See what tells the personas apart",
        "Themes and facts side by side, the widest differences first. After a second run, Two runs "
        "says what it changed.",
    ),
    (
        "export",
        "Take it with you",
        "Accepted personas leave as documents in which every line still names its quotes.",
    ),
)
TOUR_NEXT = "Next"
TOUR_BACK = "Back"
TOUR_END = "End the tour"
TOUR_DONE = "Done"
TOUR_NAME = "Tour of the sample project"


def tour_step(number: int, of: int) -> str:
    """Return "Tour, 2 of 6"."""
    return f"Tour, {number} of {of}"
