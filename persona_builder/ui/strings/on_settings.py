"""What the Settings page says."""

from __future__ import annotations

from collections.abc import Mapping

from persona_builder.ui.text import counted

YOU_TITLE = "You"
YOUR_NAME = "Your name"
YOUR_NAME_HELP = (
    "Stands beside your decisions in Activity, so that two people who work on one file can be "
    "told apart. Empty: “you”."
)
THIS_PROJECT = "This project"
APPEARANCE = "Appearance"
SCHEME = "Colours"
SCHEMES: Mapping[str, str] = {"System": "As this computer", "Light": "Light", "Dark": "Dark"}
INTERFACE_LANGUAGE = "Language of the app"
INTERFACE_LANGUAGE_IS = (
    "English. Interviews may be in English, Greek, Persian or Hebrew; each text keeps its own "
    "direction."
)
ANALYSIS_SETTINGS = "Analysis"
LEARN_AFTER_RUN = "Learning from your decisions can be switched on once an analysis was run."
MODELS_PRESENT = "Models on this computer"
NOT_CHECKED = "not checked yet"
CHECK_MODELS = "Check the models"
CHECK_MODELS_HELP = "Compares every file with the one this version was built with."
MODEL_FINE = "as expected"
PRIVACY_TITLE = "Privacy"
PRIVACY_FACTS = (
    "Nothing you do here leaves this computer: no account, no usage figures, no downloads. "
    "Projects are files that only your account can read."
)
CODES_FIRST = "Start exports with codes in the place of names"
CODES_FIRST_HELP = "Each export still asks; this is only where the switch stands at first."
WHERE_AND_HOW_MUCH = "Where it lies"
PROJECT_FILE = "This project"
ALL_OF_IT = "Everything in the folder"
MAKE_BACKUP = "Make a backup"
DELETE_ALL_OF_PROJECT = "Delete everything of this project"
TOUR_AGAIN = "Show the tour again"
TOUR_COMES_BACK = "The tour is back on the sample project."
LOG_TITLE = "Log"
LOG_MORE = "The last lines of the log: times, places in the program and counts, never interviews."
LOG_EMPTY = "Nothing was logged."
NEW_NAME_SAVED = "Renamed."


def backed_up(name: str) -> str:
    """Say where a backup lies."""
    return f"Backup made: {name}, beside the project. Removing an interview does not reach it."


def version_of(version: str) -> str:
    """Return "version 2"."""
    return f"version {version}"


def megabytes(n_bytes: int) -> str:
    """Return "3.4 MB"."""
    return f"{n_bytes / 1_000_000:,.1f} MB"


def with_copies(size: str, copies: int) -> str:
    """Return a size with how many backups lie beside."""
    return f"{size}, {counted(copies, 'backup', 'backups')} beside it" if copies else size
