"""What Home says."""

from __future__ import annotations

from persona_builder.ui.text import counted

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

DELETE = "Delete"
DELETE_PROJECT = "Delete project"
DELETE_MORE = (
    "Its interviews, personas, edits and backups are deleted for good. This cannot be undone. "
    "Cards you exported stay where you saved them."
)
TYPE_ITS_NAME = "Type the project's name to confirm"
RECOVER = "Save what can be saved"
RECOVER_MORE = "The damaged file stays as it is."


def deleted(name: str) -> str:
    """Say that a project is gone."""
    return f"{name} was deleted."


def backups_too(number: int) -> str:
    """Say how many backups go with a project."""
    return counted(number, "backup is deleted too.", "backups are deleted too.")


def recovered(saved: str) -> str:
    """Say what a new project holds that was made of a damaged one."""
    return f"Saved into a new project: {saved}."
