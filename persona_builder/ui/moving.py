"""Where a line stands: its place on a card, and whose card it is."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import streamlit as st

from persona_builder.domain.personas import Slot
from persona_builder.services import regroup, review
from persona_builder.ui import notices, strings

# Lines of a form of their own, which would say nothing elsewhere, and nothing else there.
_STAYS: tuple[Slot, ...] = ("quote", "job", "scale", "fact", "contradiction")
_SLOTS: tuple[Slot, ...] = tuple(slot for slot in get_args(Slot) if slot not in _STAYS)


def place(
    project: Path, claim_id: str, slot: Slot, *, rev: int, width: int, bare: bool = False
) -> None:
    """Draw where on the card a line stands; another choice moves it, and is saved at once.

    Args:
        project: The open project.
        claim_id: The line.
        slot: Where it stands now; nothing is drawn where it cannot move.
        rev: The revision of the line that is on the screen.
        width: In pixels.
        bare: Without a visible label.
    """
    if slot not in _SLOTS:
        return
    # The revision is part of the key, so that no widget remembers an older truth.
    key = f"slot-{claim_id}-{rev}"

    def move() -> None:
        chosen: Slot = st.session_state[key]
        notices.attempt(lambda: review.move_claim(project, claim_id, chosen, rev=rev))

    st.selectbox(
        strings.MOVE_TO,
        _SLOTS,
        index=_SLOTS.index(slot),
        format_func=lambda each: strings.SLOTS[each],
        key=key,
        on_change=move,
        width=width,
        label_visibility="collapsed" if bare else "visible",
    )


def card(
    project: Path, claim_id: str, persona_id: str, *, rev: int, width: int, bare: bool = False
) -> None:
    """Draw whose line it is; choosing another persona moves it to that card.

    Args:
        project: The open project.
        claim_id: The line.
        persona_id: Whose it is now; nothing is drawn where there is no other.
        rev: The revision of the line that is on the screen.
        width: In pixels.
        bare: Without a visible label.
    """
    personas = {each.id: each.name.text for each in review.personas(project)}
    if persona_id not in personas or len(personas) < 2:
        return
    key = f"home-{claim_id}-{rev}"

    def move() -> None:
        target: str = st.session_state[key]
        if notices.attempt(lambda: regroup.move_line(project, claim_id, target, rev=rev)):
            notices.say(strings.moved_to(personas[target]))

    st.selectbox(
        strings.MOVE_LINE_TO,
        list(personas),
        index=list(personas).index(persona_id),
        format_func=lambda each: personas.get(each, each),
        key=key,
        on_change=move,
        width=width,
        label_visibility="collapsed" if bare else "visible",
    )
