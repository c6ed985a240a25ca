"""What the pages Report, Participants and Priorities say."""

from __future__ import annotations

REPORT_PAGE = "Report"
REPORT_MORE = (
    "One document on the whole study: method, participants, saturation, segments, personas side "
    "by side, priorities, confidence and limits. It changes with every decision you make."
)
NO_REPORT = "No report yet"
NO_REPORT_MORE = "Run the analysis first. The report tells what it found and how sure that is."
TAKE_MARKDOWN = "Markdown"
TAKE_HTML = "HTML to print"
TAKE_CSV = "Table (CSV)"
TAKE_KEY = "The key"

PARTICIPANTS_PAGE = "Participants"
PARTICIPANTS_MORE = (
    "One person at a time, before types: what they said, in their own words, and where they stand "
    "among the personas."
)
NO_PARTICIPANTS = "Nobody to show yet"
NO_PARTICIPANTS_MORE = (
    "Run the analysis first. Every person you interviewed gets a page of their own here."
)
CHOOSE_PARTICIPANT = "Participant"
WHAT_IS_KNOWN = "What is known"
WHERE_THEY_STAND = "Among the personas"
IN_OWN_WORDS = "In their own words"
THEIR_PAINS = "Pains"
THEIR_NEEDS = "Needs and gains"
THEIR_JOURNEY = "Journey"
NO_EVIDENCE_HERE = "No evidence in this interview."
MAP_FORM = "Empathy map as"
AS_QUADRANTS = "Four quadrants"
AS_CANVAS = "Canvas"
EMPATHY_MAP_OF_ONE = "Empathy map"
OWN_NOTE = "Add a note of your own"
OWN_NOTE_MORE = (
    "Everything else on this map was said aloud. Your note is marked as inferred, here and in "
    "every file."
)
OWN_NOTE_CELL = "Where it hangs"
OWN_NOTE_TEXT = "Your note"
ADD_NOTE = "Add note"
TAKE_NOTE_OUT = "Take out"
INFERRED = "inferred, yours"
OPEN_INTERVIEW = "Open the interview"
STATEMENTS_MADE = "Statements"
INTERVIEW_FILES = "Interviews"

PRIORITIES_PAGE = "Priorities"
NO_PRIORITIES = "No priorities yet"
NO_PRIORITIES_MORE = (
    "Run the analysis first. Pains and unmet needs of the whole study are ranked here. They are "
    "put away when an interview is corrected or erased, and come back with the next run, with "
    "your marks."
)
MOVE_UP = "Up"
MOVE_DOWN = "Down"
MARK = "Mark"
QUICK = "Quick to fix"
ROOT_CAUSE = "Root cause"
ROOT_CAUSE_EXAMPLE = "Why it comes about, as far as you know"
OWNER = "Owner"
OWNER_EXAMPLE = "Who sees to it"
ASIDE = "Set aside"
SAVE_MARKS = "Save"
NO_LONGER_FOUND = "No longer found by the newest run; kept because you marked it."
PLACED_BY_YOU = "you put it here"
SINGLE_VOICES = "Single voices"
SET_ASIDE = "Set aside"

VALIDATION = "Let others judge the personas"
VALIDATION_MORE = (
    "A form for each card (credibility, consistency, completeness, clarity, empathy, willingness "
    "to use) and a list to go through with other departments."
)
DOWNLOAD_HTML = "Download HTML"
HTML_HELP = (
    "One file to look at, to print or to save as PDF: a page for each card, then the exact words "
    "behind every line. It needs no internet."
)


def share_of_repeats(share: str) -> str:
    """Say how firmly a person stays with the same people."""
    return f"Stays with the same people in {share} of the repeats with half of the words left out."


def reach(people: int, of: int) -> str:
    """Return "4 of 14 people"."""
    return f"{people} of {of} people"
