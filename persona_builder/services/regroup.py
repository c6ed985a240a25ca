"""Change which personas there are and who belongs to them; each step can be undone."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from persona_builder.domain.edits import Edit
from persona_builder.domain.review import ShownPersona
from persona_builder.errors import ProjectError, UsageError
from persona_builder.review import copy_to_value, merged, people_to_value
from persona_builder.services.cards import Trial, load_cards
from persona_builder.services.changes import Change
from persona_builder.services.typed_text import clean_line


def preview_merge(project: Path, persona_id: str, other_id: str) -> ShownPersona:
    """Return the card that a merge would make; nothing is saved.

    Raises:
        UsageError: A persona cannot be merged with itself; true of ``merge_personas`` too.
        ProjectError: A card is gone, or the file cannot be read; true of all below.
    """
    if persona_id == other_id:
        raise UsageError("Choose two different personas to merge.")
    cards = load_cards(project)
    return merged(cards.persona(persona_id), cards.persona(other_id))


def merge_personas(
    project: Path, entity_id: str, other_id: str, *, rev: int, author: str = "you"
) -> Edit:
    """Bring another persona's people and lines into one; its name and words stay.

    Raises:
        StaleEditError: The card changed since ``rev``; true of every edit below.
    """
    preview_merge(project, entity_id, other_id)
    return Change(project, entity_id, rev, author).of_persona("merge", "merged", other_id)


def split_persona(
    project: Path,
    entity_id: str,
    participants: Collection[str],
    *,
    rev: int,
    author: str = "you",
) -> Edit:
    """Give chosen people a persona of their own; the edit's ``value_id`` is its id.

    The lines that show their words go with them. Whatever later runs group, they stay
    together until this is undone.

    Raises:
        UsageError: Nobody was chosen, or everybody, or somebody of another persona.
    """
    value = _people_to_part(project, entity_id, participants)
    return Change(project, entity_id, rev, author).of_persona("split", "parted", value)


def preview_split(
    project: Path, persona_id: str, participants: Collection[str]
) -> tuple[ShownPersona, ShownPersona]:
    """Return what stays of a card and the new one that a split would make; nothing is saved.

    Raises:
        UsageError: Nobody was chosen, or everybody, or somebody of another persona.
    """
    value = _people_to_part(project, persona_id, participants)
    cards = load_cards(project, Trial(persona_id, "split", "parted", value))
    return cards.persona(persona_id), cards.persona(Trial.ID)


def preview_move(
    project: Path, persona_id: str, participant_id: str
) -> tuple[ShownPersona, ShownPersona | None]:
    """Return the card a person would come to and the one they would leave; nothing is saved."""
    before = load_cards(project)
    left = next((each.id for each in before.shown if participant_id in each.participants), None)
    after = load_cards(project, Trial(persona_id, "move_person", "person", participant_id))
    return after.persona(persona_id), after.persona(left) if left else None


def duplicate_persona(
    project: Path, entity_id: str, name: str, *, rev: int, author: str = "you"
) -> Edit:
    """Copy a card as it stands; the edit's ``value_id`` is the copy's id."""
    line = clean_line(name, "A name")
    claims = load_cards(project).persona(entity_id).claims
    value = copy_to_value(line, [claim.id for claim in claims])
    return Change(project, entity_id, rev, author).of_persona("duplicate", "copied", value)


def move_participant(
    project: Path, entity_id: str, participant_id: str, *, rev: int, author: str = "you"
) -> Edit:
    """Bring a person, with the lines that show their words, to a persona.

    Raises:
        UsageError: The person is there already.
        ProjectError: The person is in no persona.
    """
    cards = load_cards(project)
    if participant_id in cards.persona(entity_id).participants:
        raise UsageError("This person belongs to the persona already.")
    if not any(participant_id in persona.participants for persona in cards.shown):
        raise ProjectError("This participant is no longer in any persona.")
    return Change(project, entity_id, rev, author).of_persona(
        "move_person", "person", participant_id
    )


def move_line(
    project: Path, entity_id: str, persona_id: str, *, rev: int, author: str = "you"
) -> Edit:
    """Move a line to another persona's card; its evidence stays with it."""
    load_cards(project).persona(persona_id)
    return Change(project, entity_id, rev, author).of_claim("move_line", "home", persona_id)


def _people_to_part(project: Path, persona_id: str, participants: Collection[str]) -> str:
    people = set(load_cards(project).persona(persona_id).participants)
    chosen = set(participants)
    if not chosen or not chosen < people:
        raise UsageError("Choose some of this persona's people, and leave at least one.")
    return people_to_value(tuple(chosen))
