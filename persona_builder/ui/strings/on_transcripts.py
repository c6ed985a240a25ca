"""What the pages with transcripts say."""

from __future__ import annotations

from collections.abc import Mapping

from persona_builder.ui.strings.everywhere import transcripts
from persona_builder.ui.text import counted

FILES_STAY = "Files stay on this computer. Nothing is sent anywhere."
ADD_TRANSCRIPTS = "Add interview transcripts"
UPLOAD_TYPES = [
    *("txt", "md", "vtt", "srt", "sbv", "docx", "odt", "rtf", "html", "pdf"),
    *("csv", "tsv", "xlsx", "json", "qdpx", "zip"),
]
NO_TRANSCRIPTS = "No transcripts yet"
NO_TRANSCRIPTS_MORE = (
    "Drop .vtt, .srt, .docx, .txt, .md, .json, .csv, .pdf or other transcript files above. "
    "Exports from Zoom, Teams, Otter, Whisper and others work."
)
CHECK_FILES = "Check before adding"
CHECK_FILES_MORE = (
    "Only what participants say is analysed. See that each speaker has the right role."
)
ENCODING = "Text looks garbled? Read it as"
ENCODING_GUESSED = "As detected"
# Names Python and people both know; the ones met in Greek, Persian and Hebrew exports.
ENCODINGS = ["utf-8", "utf-16", "cp1252", "cp1253", "iso8859-7", "cp1255", "iso8859-8", "cp1256"]
UNLABELLED = "Nothing in this file says who speaks. How is it to be read?"
UNLABELLED_WAYS: Mapping[str, str] = {
    "refuse": "Do not add it",
    "alternate": "Two people take turns",
    "one": "Everything is one participant's words",
}
COLUMNS_OF_TABLE = "What the columns hold"
COLUMNS_GUESSED = "Guessed from their names and cells. Change what is wrong; it is remembered."
COLUMNS_REMEMBERED = "As you said for such a table. Change what is wrong; it is remembered."
NO_COLUMN = "None"
COLUMN_MEANINGS: Mapping[str, str] = {
    "text": "What was said",
    "speaker": "Who speaks",
    "interview": "Which interview",
    "start": "When it starts",
    "end": "When it ends",
}
FIRST_TURNS = "First turns"
NO_PARTICIPANT = "Nobody here is a participant yet. Choose who was interviewed."
NOTHING_TO_ADD = "None of these files can be added."
READ = "Read"
SPEAKERS = "Speakers"
REMOVE = "Remove"
SAVED_AT_ONCE = "Changes are saved at once."
GO_ANALYSE = "Continue to the analysis"
REMOVED_MORE = (
    "Its text is erased for good, with every quote taken from it. This cannot be undone. "
    "Your own lines stay."
)


def add_transcripts(number: int) -> str:
    """Return the label of the button that adds files."""
    return f"Add {transcripts(number)}"


def added(number: int) -> str:
    """Say that transcripts were added."""
    return f"{transcripts(number)} added."


def removed(name: str) -> str:
    """Say that a transcript was removed."""
    return f"{name} was removed."


def remove_question(name: str) -> str:
    """Ask whether to remove a transcript."""
    return f"Remove {name} from this project?"


def turns(number: int) -> str:
    """Return "12 turns"."""
    return counted(number, "turn", "turns")


def words(number: int) -> str:
    """Return "840 words"."""
    return counted(number, "word", "words")


def role_of(speaker: str) -> str:
    """Return the label of a speaker's role."""
    return f"Role of {speaker}"


# Reader
BACK_TO_TRANSCRIPTS = "All transcripts"
SEARCH_TURNS = "Search in this transcript"
NO_SUCH_TRANSCRIPT = "This transcript is not in the project. It may have been removed."
NOTHING_FOUND = "Nothing in this transcript matches. Try fewer words."
USED_HINT = "Marked words are quoted on a persona."

# Correcting
CORRECT = "Correct"
CORRECT_MODE = "Correct words or speakers"
CORRECT_MODE_MORE = (
    "Choose a turn. The words as they were read are kept; lines and quotes follow a correction, "
    "and what cannot follow waits in the tray. Undo takes a correction back."
)
CORRECT_TURN = "Correct this turn"
WORDS_TAB = "Words"
WHO_TAB = "Who speaks"
WORDS_OF_TURN = "What was said"
WORDS_EMPTY = "Empty: the turn is taken out of the transcript."
WHO_SPEAKS = "Who speaks here"
SOMEBODY_ELSE = "Somebody else"
NEW_LABEL = "What to call them"
NEW_LABEL_NEEDED = "Say what to call them."
THEIR_ROLE = "What they are in the study"
WHAT_FOLLOWS = "What follows"
NOTHING_CHANGED = "Nothing is changed yet."
SAVE_CORRECTION = "Save correction"
CORRECTED_NOW = "Corrected. Undo is at the top."
CORRECTED = "corrected"
AS_READ = "Show the words as they were read"
AS_READ_NOTE = "These are the words as they were read from the file, without corrections."
CORRECTIONS_MADE = "Corrections"
TOOK_OUT = "taken out"
TRAY_MORE = (
    "These statements could not follow a correction. The next analysis reads the corrected words."
)
RESTED = "Rested on it"
LEFT_THE_CARD = "left the card"
STAYS = "stays on the card"


def of_statements(number: int) -> str:
    """Say how many statements an analysis found in a transcript."""
    return f"{counted(number, 'statement', 'statements')} of the newest analysis stand here."


def statements_follow(number: int) -> str:
    """Say how many statements would show what was corrected."""
    verb = "follows" if number == 1 else "follow"
    return f"{counted(number, 'statement', 'statements')} {verb} the correction."


def statements_lost(number: int) -> str:
    """Say how many statements would go to the tray."""
    verb = "goes" if number == 1 else "go"
    return f"{counted(number, 'statement', 'statements')} {verb} to the tray."


def lines_follow(number: int) -> str:
    """Say how many lines of cards would show corrected words."""
    return f"{counted(number, 'line', 'lines')} on cards with corrected words."


def lines_lost(number: int) -> str:
    """Say how many lines would leave their card."""
    verb = "leaves" if number == 1 else "leave"
    return f"{counted(number, 'line', 'lines')} {verb} the card."


def lines_weaker(number: int) -> str:
    """Say how many lines would keep a part of their evidence."""
    verb = "loses" if number == 1 else "lose"
    return f"{counted(number, 'line', 'lines')} {verb} a part of the evidence."


def tray_title(number: int) -> str:
    """Return the label over what could not follow a correction."""
    return f"Tray: {counted(number, 'statement', 'statements')}"


def corrections_title(number: int) -> str:
    """Return the label over the corrections of a transcript."""
    return counted(number, "correction", "corrections")


def correct_turn(number: int) -> str:
    """Return what the button beside a turn is called for those who hear the page."""
    return f"{CORRECT} turn {number}"
