"""Tell what changed between two runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from persona_builder.domain.personas import PersonaDraft

# One person who goes elsewhere is a move; two who go together are a part of a group.
_PART = 2


@dataclass(frozen=True, slots=True)
class LineChanges:
    """What became of the lines of a persona that both runs draft.

    Attributes:
        persona_id: The persona.
        new: Ids of lines that only the later run drafts.
        gone: Ids of lines that only the earlier run drafted.
        lost_support: Ids of lines that rest on fewer people than before.
    """

    persona_id: str
    new: tuple[str, ...]
    gone: tuple[str, ...]
    lost_support: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """A participant who stands elsewhere than before.

    Attributes:
        participant_id: Who.
        before: The persona they were in; None for none.
        after: The persona they are in; None for none.
    """

    participant_id: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class RunChanges:
    """What changed between two runs; personas keep their ids by shared people.

    Attributes:
        appeared: Personas that only the later run drafts.
        gone: Personas that only the earlier run drafted.
        split: Earlier personas with the later ones that share two or more of their people each.
        merged: Later personas with the earlier ones that gave them two or more people each.
        lines: Personas that both draft and whose lines differ.
        moved: People who stand elsewhere, by id.
    """

    appeared: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    split: tuple[tuple[str, tuple[str, ...]], ...] = ()
    merged: tuple[tuple[str, tuple[str, ...]], ...] = ()
    lines: tuple[LineChanges, ...] = ()
    moved: tuple[Move, ...] = ()

    @property
    def lost_support(self) -> tuple[str, ...]:
        """Return the personas on which at least one line rests on fewer people."""
        return tuple(each.persona_id for each in self.lines if each.lost_support)


def compare_runs(before: Sequence[PersonaDraft], after: Sequence[PersonaDraft]) -> RunChanges:
    """Return what changed from one run's drafts to another's.

    Args:
        before: Of the earlier run.
        after: Of the later run, their ids already matched to the earlier one's.
    """
    old = {draft.persona_id: draft for draft in before}
    new = {draft.persona_id: draft for draft in after}
    lines = (_lines(old[each], new[each]) for each in new if each in old)
    return RunChanges(
        appeared=tuple(each for each in new if each not in old),
        gone=tuple(each for each in old if each not in new),
        split=_parts(before, after),
        merged=_parts(after, before),
        lines=tuple(each for each in lines if each.new or each.gone or each.lost_support),
        moved=_moves(before, after),
    )


def _parts(
    wholes: Sequence[PersonaDraft], others: Sequence[PersonaDraft]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the drafts whose people are in two or more of the others, with those."""
    found = (
        (
            whole.persona_id,
            tuple(
                other.persona_id
                for other in others
                if len(set(whole.participants) & set(other.participants)) >= _PART
            ),
        )
        for whole in wholes
    )
    return tuple((whole, parts) for whole, parts in found if len(parts) > 1)


def _lines(before: PersonaDraft, after: PersonaDraft) -> LineChanges:
    old = {claim.id: claim for claim in before.claims}
    new = {claim.id: claim for claim in after.claims}
    return LineChanges(
        after.persona_id,
        new=tuple(each for each in new if each not in old),
        gone=tuple(each for each in old if each not in new),
        lost_support=tuple(
            each
            for each, claim in new.items()
            if each in old and claim.participants < old[each].participants
        ),
    )


def _moves(before: Sequence[PersonaDraft], after: Sequence[PersonaDraft]) -> tuple[Move, ...]:
    old = {person: draft.persona_id for draft in before for person in draft.participants}
    new = {person: draft.persona_id for draft in after for person in draft.participants}
    return tuple(
        Move(person, old.get(person), new.get(person))
        for person in sorted(old.keys() | new.keys())
        if old.get(person) != new.get(person)
    )
