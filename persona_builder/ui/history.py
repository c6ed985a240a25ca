"""Undo and redo: two buttons that name what they would do."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from persona_builder.services import review
from persona_builder.ui import notices, strings
from persona_builder.ui.text import label, shortened

# Longer labels would push the buttons off a small screen; the tooltip has it all.
LABEL_LENGTH = 34


def history_buttons(project: Path) -> None:
    """Draw Undo and Redo."""
    history = review.history(project)
    st.button(
        _named(strings.UNDO, history.undo_label),
        key="undo",
        icon=":material/undo:",
        disabled=history.undo_label is None,
        help=label(history.undo_label) if history.undo_label else strings.NOTHING_TO_UNDO,
        on_click=lambda: undo(project),
    )
    st.button(
        _named(strings.REDO, history.redo_label),
        key="redo",
        icon=":material/redo:",
        disabled=history.redo_label is None,
        help=label(history.redo_label) if history.redo_label else strings.NOTHING_TO_REDO,
        on_click=lambda: redo(project),
    )


def undo(project: Path) -> None:
    """Take back the last action and say which."""

    def act() -> None:
        action = review.undo(project)
        notices.say(strings.undone(action) if action else strings.NOTHING_TO_UNDO)

    notices.attempt(act)


def redo(project: Path) -> None:
    """Do the action again that was taken back last, and say which."""

    def act() -> None:
        action = review.redo(project)
        notices.say(strings.redone(action) if action else strings.NOTHING_TO_REDO)

    notices.attempt(act)


def _named(verb: str, action: str | None) -> str:
    return f"{verb}: {label(shortened(action, LABEL_LENGTH))}" if action else verb
