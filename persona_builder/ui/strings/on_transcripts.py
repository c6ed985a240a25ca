"""What the pages with transcripts say."""

from __future__ import annotations

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
