"""What the Themes page says."""

from __future__ import annotations

from persona_builder.ui.text import counted

THEMES_PAGE = "Themes"
THEMES_MORE = (
    "What people speak of, whoever they are and whatever they think of it. Names and groupings "
    "are drafts: rename, merge and split them as you read. Your changes stay in later runs, and "
    "show wherever a theme is named."
)
NO_THEMES = "No themes yet"
NO_THEMES_MORE = (
    "Run the analysis first. Themes of a run are put away when an interview is corrected or "
    "erased, and come back with the next run, with your changes."
)
CHOOSE_THEME = "Theme"
THEME_NAME = "Name"
THEME_NAME_HELP = "Saved when you leave the box. The words below are what people say most."
IN_THEIR_WORDS = "In their own words"
YOU_NAMED_IT = "You named it."
OPEN_STATEMENT = "Open"
EVERY_STATEMENT = "Every statement"
MERGE_THEME = "Merge with another theme"
MERGE_THEME_MORE = (
    "The other theme's statements come to this one, which keeps its name. Later runs keep them "
    "together. Undo takes it back."
)
MERGE_THEME_WITH = "Merge with"
THEMES_MERGED = "Merged. Undo is at the top."
ONE_THEME_ONLY = "There is no other theme."
SPLIT_THEME = "Take statements out"
SPLIT_THEME_MORE = (
    "Choose statements that belong elsewhere. They get a theme of their own, or go to one that "
    "is there."
)
WHERE_TO = "Where they go"
NEW_THEME = "A new theme"
NEW_THEME_NAME = "Name of the new theme"
STATEMENTS_TAKEN = "Done. Undo is at the top."
ONE_STATEMENT_ONLY = "This theme has one statement only."
GO_THEMES = "Rename, merge and split themes"


def theme_people(people: int, of: int, statements: int) -> str:
    """Return "4 of 14 people · 12 statements"."""
    return f"{people} of {counted(of, 'person', 'people')} · {_statements(statements)}"


def would_have(people: int, statements: int) -> str:
    """Say how large a theme would be: "Together: 6 people, 31 statements"."""
    return f"Together: {counted(people, 'person', 'people')}, {_statements(statements)}"


def first_of_theme(number: int, of: int) -> str:
    """Say that only the first statements can be chosen from here."""
    return f"The {number} most central of {of} are listed."


def _statements(number: int) -> str:
    return counted(number, "statement", "statements")
