"""What the Export page says."""

from __future__ import annotations

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
