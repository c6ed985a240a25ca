"""What the frame and every page say."""

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
NAMES = "Names"
ANALYSIS = "Analysis"
EVIDENCE_PAGE = "Evidence"
PERSONAS = "Personas"
COMPARE = "Compare"
JOURNEY = "Journey"
STAKEHOLDERS = "Stakeholders"
FOCUS = "Focus"
ACTIVITY = "Activity"
EXPORT = "Export"
SETTINGS = "Settings"
HELP = "Help"

# Headings of the sidebar
GROUP_STUDY = "Interviews"
GROUP_FINDINGS = "Findings"
GROUP_BESIDE = "Beside a persona"
GROUP_SHARE = "Pass on"
GROUP_REST = "This project"

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
    "situation": "Situation",
    "expectation": "Expectations",
    "job": "Jobs to be done",
    "fact": "About themselves",
    "scale": "Behavioural scales",
    "contradiction": "Says one thing, does another",
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
