"""Save one decision of a person, with what the machine had drafted at that moment."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from persona_builder.domain.edits import Edit, EditField, EditKind
from persona_builder.domain.ids import text_hash
from persona_builder.errors import StaleEditError
from persona_builder.review import action_name, machine_value, redo_target, undo_target
from persona_builder.services.cards import Cards, load_cards
from persona_builder.services.preferences import signed
from persona_builder.store import (
    ProjectStore,
    RecordEdit,
    SwitchEdit,
    edits_of,
    transcript_files,
    values_of,
)

# Somebody may change the project between looking for the target and switching it.
_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class Change:
    """An edit about to be made.

    Attributes:
        project: The project file.
        entity_id: The persona or line.
        rev: The revision it was decided upon; None accepts any.
        author: Who.
    """

    project: Path
    entity_id: str
    rev: int | None
    author: str

    def of_persona(self, kind: EditKind, field: EditField, value: str) -> Edit:
        """Set a field of a persona.

        Raises:
            StaleEditError: The card changed since ``rev``.
            ProjectError: The card is gone, or the file cannot be written.
        """
        cards = load_cards(self.project)
        cards.persona(self.entity_id)
        return self._record(cards, kind, field, value)

    def of_claim(self, kind: EditKind, field: EditField, value: str) -> Edit:
        """Set a field of a line.

        Raises:
            StaleEditError: The line changed since ``rev``.
            ProjectError: The line is gone, or the file cannot be written.
        """
        cards = load_cards(self.project)
        cards.claim(self.entity_id)
        return self._record(cards, kind, field, value)

    def _record(self, cards: Cards, kind: EditKind, field: EditField, value: str) -> Edit:
        machine = machine_value(cards.drafts, self.entity_id, field)
        command = RecordEdit(
            author=signed(self.author),
            entity_id=self.entity_id,
            kind=kind,
            field_name=field,
            value_id=str(uuid.uuid4()),
            value=value,
            seen=None if machine is None else text_hash(machine),
        )
        return ProjectStore(self.project).apply(command, self.rev)


def switch_last(project: Path, kind: Literal["undo", "redo"], author: str) -> str | None:
    """Undo or redo; return the name of the action, None where there is none.

    Raises:
        StaleEditError: Others keep changing the project.
        ProjectError: The file cannot be written.
    """
    for _ in range(_ATTEMPTS):
        with ProjectStore(project).read() as connection:
            edits, values = edits_of(connection), values_of(connection)
            files = transcript_files(connection)
        target = undo_target(edits) if kind == "undo" else redo_target(edits)
        if target is None:
            return None
        try:
            ProjectStore(project).apply(SwitchEdit(signed(author), kind, target.seq), len(edits))
        except StaleEditError:
            continue
        return action_name(target, values, files)
    raise StaleEditError("other changes were made at the same time")
