"""Every card of a project: what was drafted, and what is shown with edits over it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from persona_builder.domain.personas import PersonaDraft
from persona_builder.domain.review import ShownClaim, ShownPersona
from persona_builder.errors import ProjectError
from persona_builder.review import show_personas
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


def load_cards(project: Path) -> Cards:
    """Return the cards of a project.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        return cards_in(connection)


def cards_in(connection: Snapshot) -> Cards:
    """Return the cards of a project that is open for reading."""
    drafts = newest_drafts(connection)
    edits = edits_of(connection)
    known = {claim.id for draft in drafts for claim in draft.claims}
    known.update(draft.persona_id for draft in drafts)
    values = values_of(connection)
    spoken_of = {edit.entity_id for edit in edits}
    spoken_of |= {values.get(edit.value_id or "", "") for edit in edits if edit.kind == "move_line"}
    if any(edit.kind == "duplicate" for edit in edits):
        # A copied line has an id of its own, which no draft holds.
        earlier = tuple(draft for draft in every_draft(connection) if draft not in drafts)
    else:
        earlier = earlier_drafts(connection, spoken_of - known)
    shown = show_personas(drafts, edits, values, earlier=earlier)
    return Cards(shown, (*drafts, *earlier))
