"""What the Export page says."""

from __future__ import annotations

from persona_builder.ui.text import counted

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
CODES_FOR_NAMES = "Codes for names"
CODES_HELP = "Names, numbers and addresses become codes, the same ones in every export."
CODES_NOTE = (
    "Pseudonymised: whoever holds the key, or knows the people, can still tell who they are. "
    "Quotes are verbatim, so read them before you pass them on. Keep the key apart."
)
DOWNLOAD_KEY = "Download the key"
DECIDE_NAMES = "Decide on names"


def names_open(number: int) -> str:
    """Warn of words that may be names and stand as they are."""
    verb = "is" if number == 1 else "are"
    return (
        f"{counted(number, 'word that may be a name', 'words that may be names')} {verb} not "
        "decided on, and left as written."
    )


def facts_that_tell(number: int) -> str:
    """Head the list of pairs of facts that few people share."""
    return (
        f"{counted(number, 'pair of facts', 'pairs of facts')} may tell who somebody is, "
        "whatever their name"
    )
