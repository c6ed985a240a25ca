"""What was done in a project, by whom and when: the log of edits for people to read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from persona_builder.review import action_name, active_edits, show_entries
from persona_builder.services.cards import cards_in
from persona_builder.store import ProjectStore, edits_of, transcript_files, values_of


@dataclass(frozen=True, slots=True)
class Action:
    """One thing somebody did.

    Attributes:
        seq: Its place in the log, from 1.
        at: When, in UTC.
        author: Who.
        name: What, as undo calls it; for undo and redo, with what was undone or redone.
        about: Name of the persona it was done on, as it is called now; may be empty.
        persona_id: That persona; empty where it is gone or none was meant.
        counts: False when it was undone, or only undid or redid something.
    """

    seq: int
    at: datetime
    author: str
    name: str
    about: str
    persona_id: str
    counts: bool


def activity(project: Path) -> tuple[Action, ...]:
    """Return everything people did in a project, newest first.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        edits, values = edits_of(connection), values_of(connection)
        cards, files = cards_in(connection), transcript_files(connection)
    by_seq = {edit.seq: edit for edit in edits}
    counting = {edit.seq for edit in active_edits(edits)}
    homes = {claim.id: persona for persona in cards.shown for claim in persona.claims}
    homes |= {persona.id: persona for persona in cards.shown}
    beside = {each.id: homes.get(each.persona_id) for each in show_entries(edits, values)}
    actions: list[Action] = []
    for edit in edits:
        if edit.field == "codes":
            continue
        undone = by_seq.get(edit.undoes) if edit.undoes is not None else None
        name = action_name(edit, values, files)
        if undone is not None:
            name = f"{name}: {action_name(undone, values, files)}"
        home = homes.get(edit.entity_id) or beside.get(edit.entity_id)
        actions.append(
            Action(
                seq=edit.seq,
                at=edit.at,
                author=edit.author,
                name=name,
                about=home.name.text if home else "",
                persona_id=home.id if home else "",
                counts=edit.seq in counting,
            )
        )
    return tuple(sorted(actions, key=lambda action: -action.seq))
