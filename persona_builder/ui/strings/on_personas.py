"""What the cards and the empathy map say."""

from __future__ import annotations

from collections.abc import Mapping

from persona_builder.ui.strings.everywhere import STRENGTHS
from persona_builder.ui.text import counted

NO_PERSONAS = "No personas yet"
NO_PERSONAS_MORE = "Run the analysis, and the drafts appear here for you to review."
GO_RUN = "Go to the analysis"
EMPATHY_MAP = "Empathy map"
MAP_HINT = (
    "Drag a card, or press on it 1 to 4 to move, E to edit, H to hide, Enter for evidence, Space "
    "to select several."
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
KINDS: Mapping[str, str] = {
    "proto": "Proto-persona",
    "qualitative": "Qualitative persona",
    "statistical": "Statistical persona",
}
KIND_TIPS: Mapping[str, str] = {
    "proto": "Rests on fewer than five people: a hypothesis to test.",
    "qualitative": "Rests on five people or more.",
    "statistical": "Drawn from a hundred people or more, in groups that re-appear.",
}


def removed_quotes(count: int) -> str:
    """Say that quotes of a card were erased with their interview."""
    quotes = "1 quote" if count == 1 else f"{count} quotes"
    return f"Evidence removed: {quotes} of this card went with an interview that was removed."


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
BOARD_FORM = "Form of the map"
BOARD_FORMS: Mapping[str, str] = {"board": "Quadrants", "canvas": "Canvas"}
WHOSE_WORDS = "Whose words"
EVERYBODY = "Everybody"
TRAY_TITLE = "Not placed"
TRAY_TIP = "The tagger was not sure of these. Put them where they belong, or leave them."
MORE_UNPLACED = "All statements that are not placed"
NOTHING_AROUND = "No evidence."
CANVAS_PARTS: Mapping[str, str] = {
    "who": "Who are they",
    "see": "What do they see",
    "hear": "What do they hear",
}
UNDO_ALL = "Undo all"
EMPTY_LIST = "Nothing found in these interviews."
PEOPLE = "People"

MARK_OWN = "Researcher"
MARK_OWN_TIP = "You wrote this line. It rests on no quote."
MARK_PLACED = "Put here"
MARK_PLACED_TIP = "A person put these words of an interview here; no analysis drafted the line."
MARK_MOVED = "Moved"
MARK_EDITED = "Edited"
MARK_EDITED_TIP = "Your words. The original is kept in the evidence and is what was said."
MARK_PINNED = "On top"
MARK_PINNED_TIP = "You keep this line on top."
MARK_HIDDEN = "Hidden"
MARK_HIDDEN_TIP = "Left out of exports."
MARK_REMOVED = "Evidence removed"
MARK_REMOVED_TIP = "Some of its quotes went with an interview that was removed."
MARK_LOST = "Not in the newest draft"
MARK_LOST_TIP = "Kept because you worked on it. The newest analysis did not draft it."

BOARD_WORDS: Mapping[str, str] = {
    "board": (
        "Cards. Arrow keys walk between cards, numbers move a card, E edits, H hides, "
        "Space selects several, Enter opens the evidence."
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
    "pickTip": "Select together with others (Space)",
    "unpickTip": "Take out of the selection (Space)",
    "isChosen": "selected",
    "chosen": "{n} selected",
    "moveAll": "Move all selected to {to}",
    "hideAll": "Hide all selected from exports",
    "choseNone": "Clear selection",
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


def moved_many(number: int, slot: str) -> str:
    """Say how many cards were moved where."""
    return f"{counted(number, 'card', 'cards')} moved to {slot}."


def hidden_many(number: int) -> str:
    """Say how many cards were hidden."""
    return f"{counted(number, 'card', 'cards')} hidden from exports."


def undone_many(number: int) -> str:
    """Say how many decisions were taken back."""
    return f"{counted(number, 'decision', 'decisions')} taken back."


def undone(action: str) -> str:
    """Say what was taken back."""
    return f"Undone: {action}"


def redone(action: str) -> str:
    """Say what was done again."""
    return f"Done again: {action}"
