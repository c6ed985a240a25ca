"""What a researcher does on a card, sent on to the services as it happens."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import streamlit as st

from persona_builder.domain.review import ShownPersona
from persona_builder.services import many, placing, review
from persona_builder.ui import history, notices, strings
from persona_builder.ui.components.board import BoardEvent

# The card whose evidence is to be shown when the page is drawn next.
OPEN_EVIDENCE = "open-evidence"
# Decisions that were made together last, by their numbers.
TOGETHER = "made-together"


def answer(project: Path, persona_id: str, event: BoardEvent) -> None:
    """Carry out what was done on a board."""
    if event.op == "open":
        st.session_state[OPEN_EVIDENCE] = event.claim_id
    elif event.op == "look":
        st.query_params["statement"] = event.claim_id
    elif event.many:
        _change_many(project, persona_id, event)
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
        elif event.op == "put":
            notices.attempt(lambda: placing.put_on_card(project, persona_id, claim_id, slot))
        else:
            notices.attempt(lambda: review.add_claim(project, persona_id, slot, event.text))


def _change_many(project: Path, persona_id: str, event: BoardEvent) -> None:
    """Move or hide several cards, and remember what it was, to be undone together."""
    slot = event.slot
    acts: list[many.Act] = []
    for each in event.many:
        if slot is None:
            acts.append(partial(review.hide_claim, project, each.id, rev=each.rev))
        elif each.from_tray:
            acts.append(partial(placing.put_on_card, project, persona_id, each.id, slot))
        else:
            acts.append(partial(review.move_claim, project, each.id, slot, rev=each.rev))

    def act() -> None:
        done, refused = many.do_all(acts)
        st.session_state[TOGETHER] = done
        if done and slot is None:
            notices.say(strings.hidden_many(len(done)))
        elif done and slot is not None:
            notices.say(strings.moved_many(len(done), strings.SLOTS[slot]))
        if refused:
            notices.warn(refused)

    notices.attempt(act)


def undo_together(project: Path) -> None:
    """Draw a button that takes back everything that was made together, while it is the last."""
    made = st.session_state.get(TOGETHER, ())
    if len(made) < 2 or review.history(project).undo_seq != made[-1]:
        return

    def undo() -> None:
        def act() -> None:
            notices.say(strings.undone_many(many.undo_all(project, made)))

        notices.attempt(act)

    st.button(strings.UNDO_ALL, key="undo-all", icon=":material/undo:", on_click=undo)


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
