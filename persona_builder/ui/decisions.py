"""What a researcher does on a card, sent on to the services as it happens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from persona_builder.domain.review import ShownPersona
from persona_builder.services import review
from persona_builder.ui import history, notices, strings
from persona_builder.ui.components.board import BoardEvent

# The card whose evidence is to be shown when the page is drawn next.
OPEN_EVIDENCE = "open-evidence"


def answer(project: Path, persona_id: str, event: BoardEvent) -> None:
    """Carry out what was done on a board."""
    if event.op == "open":
        st.session_state[OPEN_EVIDENCE] = event.claim_id
    elif event.op == "undo":
        history.undo(project)
    elif event.op == "redo":
        history.redo(project)
    else:
        _change(project, persona_id, event)


def _change(project: Path, persona_id: str, event: BoardEvent) -> None:
    claim_id, rev = event.claim_id, event.rev
    if event.op == "hide":
        if notices.attempt(lambda: review.hide_claim(project, claim_id, rev=rev)):
            notices.say(strings.HIDDEN_NOW)
    elif event.op == "show":
        notices.attempt(lambda: review.show_claim(project, claim_id, rev=rev))
    elif event.op == "edit":
        notices.attempt(lambda: review.edit_claim(project, claim_id, event.text, rev=rev))
    elif event.slot is not None:
        slot = event.slot
        if event.op == "move":
            notices.attempt(lambda: review.move_claim(project, claim_id, slot, rev=rev))
        else:
            notices.attempt(lambda: review.add_claim(project, persona_id, slot, event.text))


def accept(project: Path, persona: ShownPersona) -> None:
    """Mark a persona as accepted."""
    notices.attempt(lambda: review.accept(project, persona.id, rev=persona.rev))


def reopen(project: Path, persona: ShownPersona) -> None:
    """Make a persona a draft again."""
    notices.attempt(lambda: review.reopen(project, persona.id, rev=persona.rev))


def discard(project: Path, persona: ShownPersona) -> None:
    """Leave a persona out of exports."""
    if notices.attempt(lambda: review.discard(project, persona.id, rev=persona.rev)):
        notices.say(strings.DISCARDED_NOW)


def save_details(
    project: Path, persona: ShownPersona, name: str, archetype: str, summary: str, notes: str
) -> None:
    """Save those details of a persona that differ from what is shown."""
    changes: list[tuple[Callable[..., object], str, str]] = [
        (review.rename_persona, persona.name.text, name),
        (review.set_archetype, persona.archetype.text, archetype),
        (review.set_summary, persona.summary.text, summary),
        (review.set_notes, persona.notes.text, notes),
    ]
    rev = persona.rev
    for change, before, after in changes:
        if after.strip() != before:
            change(project, persona.id, after.strip(), rev=rev)
            rev += 1
