"""Everything the app says, in one place.

Short, second person, present tense: what happened, what is safe, what to do.
Names put into these sentences have been through ``text.label`` or are escaped
where they are drawn.
"""

from __future__ import annotations

from collections.abc import Mapping

from persona_builder.domain.personas import Slot, Strength
from persona_builder.domain.transcripts import Role
from persona_builder.ui.text import counted

APP = "Persona Builder"
ICON = "👥"

# Pages
HOME = "Home"
TRANSCRIPTS = "Transcripts"
TRANSCRIPT = "Transcript"
ANALYSIS = "Analysis"
PERSONAS = "Personas"
EXPORT = "Export"
HELP = "Help"

# Everywhere
CANCEL = "Cancel"
CLOSE = "Close"
SAVED = "All changes saved"
PROJECT = "Project"
NO_PROJECT = "No project yet"
TRY_AGAIN = "Try again"
CHOOSE_PROJECT_FIRST = "Open or create a project first."
GO_HOME = "Go to Home"

SLOTS: Mapping[Slot, str] = {
    "say": "Says",
    "think": "Thinks",
    "do": "Does",
    "feel": "Feels",
    "goal": "Goals",
    "need": "Needs",
    "pain": "Pains",
    "behaviour": "Behaviours",
    "quote": "In their own words",
    "contrast": "What would not be true of them",
}
STRENGTHS: Mapping[Strength, str] = {"strong": "strong", "fair": "fair", "weak": "weak"}
ROLES: Mapping[Role, str] = {
    "participant": "Participant",
    "interviewer": "Interviewer",
    "observer": "Leave out",
    "unknown": "Not known",
}
LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "el": "Greek",
    "fa": "Persian",
    "he": "Hebrew",
    "und": "Language not known",
}
FORMATS: Mapping[str, str] = {
    "plain-text": "Text",
    "webvtt": "WebVTT",
    "srt": "SubRip",
    "docx": "Word",
    "sbv": "YouTube captions",
    "odt": "OpenDocument",
    "rtf": "RTF",
    "html": "Web page",
    "pdf": "PDF",
    "table": "Table",
    "xlsx": "Excel",
    "json": "JSON",
    "qdpx": "QDA project",
}


def language_name(code: str) -> str:
    """Return a language's name, or its code where we have no name for it."""
    return LANGUAGES.get(code.split("-", maxsplit=1)[0], code)


def format_name(name: str) -> str:
    """Return what to call a reader's format."""
    return FORMATS.get(name, name.replace("-", " ").capitalize())


def broken(error_id: str) -> str:
    """Say that a page failed and that nothing is lost."""
    return (
        "Something went wrong on this page. Your project is saved. "
        f"Error {error_id} is in the log file (Help says where)."
    )


def no_such_project(name: str) -> str:
    """Say that the address names no project."""
    return f"There is no project {name} on this computer."


def people_of(number: int, total: int) -> str:
    """Return "3 of 5 people"."""
    return f"{number} of {counted(total, 'person', 'people')}"


def participants(number: int) -> str:
    """Return "5 participants"."""
    return counted(number, "participant", "participants")


def transcripts(number: int) -> str:
    """Return "5 transcripts"."""
    return counted(number, "transcript", "transcripts")


def personas(number: int) -> str:
    """Return "3 personas"."""
    return counted(number, "persona", "personas")


# Home
PROMISE = "Turn interviews into personas you can defend."
PROMISE_MORE = (
    "Drop in your transcripts. Every line of a persona draft rests on words somebody said, "
    "and you decide what stays. Everything stays on this computer."
)
FIRST_STEPS = (
    ("Add transcripts", "Zoom, Teams, Otter, Whisper, Word or plain text, in four languages."),
    ("Run the analysis", "People who say similar things are grouped, and each group is drafted."),
    (
        "Review and export",
        "Move, edit, hide and add lines; check each quote; take it as Markdown.",
    ),
)
TRY_SAMPLE = "Try the sample project"
NEW_PROJECT = "New project"
OPEN = "Open"
NAME_OF_PROJECT = "Name of the study"
NAME_EXAMPLE = "Clinic study, spring"
CREATE = "Create project"
YOUR_PROJECTS = "Your projects"
CHANGED = "changed"
NAME_NEEDED = "Give the study a name."

# Transcripts
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

# Analysis
ANALYSIS_NEEDS = "Add at least 2 transcripts to run an analysis."
ADD_THEM = "Add transcripts"
HOW_MANY = "Number of personas"
AUTO = "Auto"
HOW_MANY_HELP = (
    "Auto lets the interviews decide. Choose a number when you know how many groups you need; "
    "never more than there are participants."
)
RUN = "Run analysis"
RUN_AGAIN = "Run again"
CURRENT = "Nothing has changed since the newest run."
OUTDATED = "Transcripts or roles have changed since the newest run."
KEPT = "Personas you accepted and lines you changed are kept. New drafts appear beside them."
RUNNING = "You can close this tab; the analysis goes on while Persona Builder is running."
STARTING = "Starting"
REVIEW = "Review personas"
CANCELLED = "Cancelled. Nothing was changed."
INTERRUPTED = "The last run stopped when Persona Builder was closed. Run it again."
FAILED = "The analysis could not be finished. Nothing was changed."
EARLIER_RUNS = "Earlier runs"
STEPS: Mapping[str, str] = {
    "read": "Reading transcripts",
    "split": "Finding statements",
    "embed": "Comparing statements",
    "tag": "Sorting into says, thinks, does, feels",
    "segment": "Grouping participants",
    "draft": "Drafting personas",
    "write": "Saving",
}
READY = "Ready to run"


def step_name(step: str) -> str:
    """Return a step of the analysis in a researcher's words."""
    return STEPS.get(step, step.replace("_", " ").capitalize() or STARTING)


def progress(step: str, done: int, total: int) -> str:
    """Return "Comparing statements: 14 of 60"."""
    return f"{step_name(step)}: {done:,} of {total:,}" if total else step_name(step)


def finished(seconds: float | None, number: int | None) -> str:
    """Say that an analysis is done."""
    time = f" in {seconds:.0f} s" if seconds is not None else ""
    found = f" {personas(number)} proposed." if number is not None else ""
    return f"Finished{time}.{found}"


def chosen_count(number: int | None) -> str:
    """Say how many personas were asked for."""
    return f"{HOW_MANY}: {number or AUTO}"


def elapsed(seconds: float) -> str:
    """Return how long a run has been going."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


# Personas
NO_PERSONAS = "No personas yet"
NO_PERSONAS_MORE = "Run the analysis, and the drafts appear here for you to review."
GO_RUN = "Go to the analysis"
EMPATHY_MAP = "Empathy map"
MAP_HINT = (
    "Drag a card, or select it and press 1 to 4 to move, E to edit, H to hide, Enter for evidence."
)
SHOW_HIDDEN = "Show hidden"
ACCEPT = "Accept"
MORE = "More"
EDIT_DETAILS = "Edit details"
DISCARD = "Discard"
REOPEN = "Reopen"
UNDO = "Undo"
REDO = "Redo"
NOTHING_TO_UNDO = "Nothing to undo"
NOTHING_TO_REDO = "Nothing to redo"
CHOOSE_PERSONA = "Persona"
AT_A_GLANCE = "At a glance"
OPEN_QUESTIONS = "Open questions"
NOTES = "Notes"
STATUS: Mapping[str, str] = {"draft": "Draft", "reviewed": "Accepted", "discarded": "Discarded"}
KINDS: Mapping[str, str] = {"proto": "Proto-persona", "qualitative": "Qualitative persona"}
KIND_TIPS: Mapping[str, str] = {
    "proto": "Rests on fewer than five people: a hypothesis to test.",
    "qualitative": "Rests on five people or more.",
}
LOST_PERSONA = (
    "The newest analysis has no such group. This persona is kept because you worked on it."
)
DISCARDED_NOTE = "This persona is discarded: it is left out of exports. Reopen it to go on."
NEWER_DRAFT = "The newest analysis suggests"
USE_IT = "Use it"
YOU_SET = "set by you"
NAME = "Name"
ARCHETYPE = "Role line"
SUGGESTED = "Suggested"
SUMMARY = "In one line"
SAVE = "Save"
REFRESH = "Refresh"
CHANGED_ELSEWHERE = "This project was changed in another window."
SOMEBODY = "a participant"
EMPTY_QUADRANT = "Nothing here yet. Drag a card in, or press 1 to 4 on a selected card."
EMPTY_LIST = "Nothing found in these interviews."
PEOPLE = "People"

MARK_OWN = "Researcher"
MARK_OWN_TIP = "You wrote this line. It rests on no quote."
MARK_MOVED = "Moved"
MARK_EDITED = "Edited"
MARK_EDITED_TIP = "Your words. The original is kept in the evidence and is what was said."
MARK_PINNED = "On top"
MARK_PINNED_TIP = "You keep this line on top."
MARK_HIDDEN = "Hidden"
MARK_HIDDEN_TIP = "Left out of exports."
MARK_LOST = "Not in the newest draft"
MARK_LOST_TIP = "Kept because you worked on it. The newest analysis did not draft it."

BOARD_WORDS: Mapping[str, str] = {
    "board": (
        "Cards. Arrow keys walk between cards, 1 to 4 move a card, E edits, H hides, "
        "Enter opens its evidence."
    ),
    "count": "Number of cards",
    "keyTip": "Press this number on a selected card to move it here",
    "more": "Show {n} more",
    "fewer": "Show fewer",
    "edit": "Edit",
    "editTip": "Edit text (E)",
    "editing": "Text of this card",
    "hide": "Hide",
    "hideTip": "Hide from exports (H)",
    "show": "Show",
    "showTip": "Show again (H)",
    "evidence": "Evidence",
    "evidenceTip": "Open evidence (Enter)",
    "add": "+ Add a line",
    "addTip": "Add a line of your own to {to}",
    "typingHint": "Enter saves, Escape leaves it as it was.",
    "moved": "Moved to {to}",
    **{str(strength): word for strength, word in STRENGTHS.items()},
}


def mark_moved_tip(drafted: str) -> str:
    """Say where a moved card was drafted."""
    return f"You moved this card. It was drafted under {drafted}."


def thin(number: int) -> str:
    """Warn that few people stand behind a persona."""
    who = "Only 1 participant supports" if number == 1 else f"Only {number} participants support"
    return f"{who} this persona. Treat it as a hypothesis."


def no_such_persona(asked: str) -> str:
    """Say that the address names no persona."""
    return f"There is no persona {asked} in this project. Showing the first one."


HIDDEN_NOW = "Hidden from exports. Undo is at the top."
DISCARDED_NOW = "Discarded: it is left out of exports. Undo is at the top."


def undone(action: str) -> str:
    """Say what was taken back."""
    return f"Undone: {action}"


def redone(action: str) -> str:
    """Say what was done again."""
    return f"Done again: {action}"


# Evidence
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


# Export
NOTHING_TO_EXPORT = "Nothing to export yet"
NOTHING_TO_EXPORT_MORE = "Run the analysis first. You choose here which personas go into the file."
WHICH_PERSONAS = "Personas in the file"
INCLUDE_HIDDEN = "Include hidden lines"
CHOOSE_ONE = "Choose at least one persona."
PREVIEW = "Preview"
AS_TEXT = "Markdown text"
FILE_HEADER = "Header for other programs"
DOWNLOAD = "Download Markdown"
DRAFT_WARNING = "A persona you have not accepted carries the word draft in the file."
EXPORT_MORE = (
    "One Markdown file, with every quote's source. It reads well in Git, Notion or on paper."
)

# Help
HELP_STEPS = """
1. **Create a project** for your study on Home, or try the sample project.
2. **Add transcripts.** Check in the preview who was interviewed and who asked.
3. **Run the analysis.** Statements of participants are compared, people with similar
   statements are grouped, and one persona is drafted for each group.
4. **Review.** Move, edit, hide and add lines. Every change is saved at once and can be undone.
   A new run never changes what you decided.
5. **Export** the personas you want to show as Markdown.
"""
HELP_LIMITS = """
- A persona here is a draft: a group of people who said similar things, in their own words.
  You decide whether the group makes sense.
- Below five people a persona is a hypothesis. The card says so.
- "3 of 5" counts people, never quotes. Strength is a word (strong, fair, weak), because the
  numbers behind it are not exact.
- Nothing is invented: each line is a quote, a count, a fact you gave, or your own line marked
  *Researcher*.
- English is split into sentences by a language model. Greek, Persian and Hebrew use simpler
  rules, so look twice at their sentence boundaries and quadrants.
"""
HELP_KEYS_INTRO = "With a card selected on the empathy map:"
HELP_KEYS = """
| Key | What it does |
|---|---|
| Up, Down | Walk through the cards |
| Left, Right | Go to the next list |
| 1, 2, 3, 4 | Move to Says, Thinks, Does, Feels |
| E | Edit; Enter saves, Escape leaves it as it was |
| H | Hide from exports, or show again |
| Enter | Open the evidence |
| Ctrl+Z, Ctrl+Shift+Z | Undo, redo (Cmd on a Mac) |
"""
HELP_FORMATS = """
| File | Made by |
|---|---|
| .vtt, .sbv | Zoom, Teams, Meet, YouTube, Whisper |
| .srt | Otter, Rev, Whisper and most captioning tools |
| .docx, .odt, .rtf | Teams, Meet, and documents with `Name: text` |
| .txt, .md, .html | Otter, Rev, Descript, MAXQDA, or typed as `Name: text` |
| .pdf | documents with `Name: text`; not scans, and right-to-left text often comes out scrambled |
| .csv, .tsv, .xlsx | tables with a column for the speaker and one for the words |
| .json | Whisper, WhisperX, AssemblyAI, Deepgram, Rev.ai, Amazon, Google, Speechmatics |
| .qdpx, .zip | QDA projects with their sources, and archives of any of these |
"""
HELP_STOPPED = """
The page says **"server is not responding"** when the window in which Persona Builder was
started has been closed, or the computer slept. Nothing is lost: start it again and reload the
page. It has nothing to do with the internet; Persona Builder never uses it.
"""
HELP_HOW = "How it works"
HELP_KEYS_TITLE = "Keys"
HELP_LIMITS_TITLE = "What automatic personas cannot do"
HELP_FORMATS_TITLE = "Files it reads"
HELP_STOPPED_TITLE = "When the page stops answering"
HELP_PLACES = "Where your data lies"
DATA_FOLDER = "Projects"
LOG_FILE = "Log file"
VERSION = "Version"
PRIVACY = (
    "Projects are files in a folder of yours. Other accounts on this computer may be able to open "
    "this page while it runs; nobody outside this computer can."
)
