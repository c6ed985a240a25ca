"""Every card of a project: what was drafted, and what is shown with edits over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from persona_builder.domain.edits import Edit, EditField, EditKind
from persona_builder.domain.personas import PersonaDraft
from persona_builder.domain.review import ShownClaim, ShownPersona
from persona_builder.errors import ProjectError
from persona_builder.review import show_personas
from persona_builder.services.placed_lines import placed_lines
from persona_builder.store import (
    ProjectStore,
    Snapshot,
    earlier_drafts,
    edits_of,
    every_draft,
    newest_drafts,
    values_of,
)


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of a project at one moment.

    Attributes:
        shown: As they stand, discarded ones included.
        drafts: What they rest on: of the newest run, then older ones that edits speak of.
    """

    shown: tuple[ShownPersona, ...]
    drafts: tuple[PersonaDraft, ...]

    def persona(self, persona_id: str) -> ShownPersona:
        """Return a card.

        Raises:
            ProjectError: It is gone.
        """
        for persona in self.shown:
            if persona.id == persona_id:
                return persona
        raise ProjectError("This persona is no longer in the project.")

    def claim(self, claim_id: str, *, persona_id: str | None = None) -> ShownClaim:
        """Return a line, of any card or of one.

        Raises:
            ProjectError: It is gone.
        """
        for persona in self.shown:
            if persona_id in (None, persona.id):
                for claim in persona.claims:
                    if claim.id == claim_id:
                        return claim
        raise ProjectError("This line is no longer in the project.")


@dataclass(frozen=True, slots=True)
class Trial:
    """A decision that is tried out and not saved.

    Attributes:
        entity_id: The persona it speaks of.
        kind: What would be done.
        field: What it would set.
        value: To what.
    """

    entity_id: str
    kind: EditKind
    field: EditField
    value: str

    # Of a persona that a trial makes; no real id looks like it.
    ID: ClassVar[str] = "trial"

    def as_edit(self, edits: Sequence[Edit]) -> Edit:
        """Return the decision as if it were made after all others."""
        seq = max((edit.seq for edit in edits), default=0) + 1
        now = datetime.now(UTC)
        return Edit(seq, now, "", self.entity_id, self.kind, self.field, self.ID)


def load_cards(project: Path, trial: Trial | None = None) -> Cards:
    """Return the cards of a project, as they are or as a decision would make them.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        return cards_in(connection, trial)


def cards_in(connection: Snapshot, trial: Trial | None = None) -> Cards:
    """Return the cards of a project that is open for reading."""
    drafts = newest_drafts(connection)
    edits = edits_of(connection)
    values = values_of(connection)
    if trial is not None:
        edits = (*edits, trial.as_edit(edits))
        values = {**values, trial.ID: trial.value}
    known = {claim.id for draft in drafts for claim in draft.claims}
    known.update(draft.persona_id for draft in drafts)
    spoken_of = {edit.entity_id for edit in edits}
    spoken_of |= {values.get(edit.value_id or "", "") for edit in edits if edit.kind == "move_line"}
    if any(edit.kind == "duplicate" for edit in edits):
        # A copied line has an id of its own, which no draft holds.
        earlier = tuple(draft for draft in every_draft(connection) if draft not in drafts)
    else:
        earlier = earlier_drafts(connection, spoken_of - known)
    placed = placed_lines(connection, edits, values)
    shown = show_personas(drafts, edits, values, earlier=earlier, placed=placed)
    return Cards(shown, (*drafts, *earlier))
