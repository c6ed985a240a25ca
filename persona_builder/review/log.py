"""The log of edits, looked up by what each speaks of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from persona_builder.domain.edits import Edit, EditKind
from persona_builder.domain.personas import Claim
from persona_builder.review.history import active_edits
from persona_builder.review.shown_claims import Decisions

# Edits that change which personas there are and who and what belongs to them.
SHAPING: frozenset[EditKind] = frozenset(
    {"merge", "split", "duplicate", "move_person", "move_line"}
)


@dataclass(frozen=True, slots=True)
class Log:
    """The edits that count.

    Attributes:
        decisions: By the id of a persona or claim.
        revisions: Number of events by id, undone ones included.
        values: What people typed, by value id; erased ones are missing.
        active: Every edit that counts, oldest first.
        placed: Lines that people made of words of an interview, by id, as those read now.
    """

    decisions: Mapping[str, Decisions]
    revisions: Mapping[str, int]
    values: Mapping[str, str]
    active: tuple[Edit, ...]
    placed: Mapping[str, Claim] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        log: Iterable[Edit],
        values: Mapping[str, str],
        placed: Mapping[str, Claim] = MappingProxyType({}),
    ) -> Log:
        """Return the log, whatever order its events come in."""
        events = tuple(log)
        found: dict[str, list[Edit]] = defaultdict(list)
        active = active_edits(events)
        for edit in active:
            found[edit.entity_id].append(edit)
        return cls(
            decisions={entity: Decisions.of(edits, values) for entity, edits in found.items()},
            revisions=Counter(edit.entity_id for edit in events),
            values=values,
            active=active,
            placed=placed,
        )

    def on(self, entity_id: str) -> Decisions:
        """Return what people decided about a persona or a claim."""
        return self.decisions.get(entity_id, Decisions())

    def revision(self, entity_id: str) -> int:
        """Return how many events speak of a persona or a claim."""
        return self.revisions.get(entity_id, 0)

    @property
    def shapes(self) -> tuple[Edit, ...]:
        """Return the edits that change which personas there are, oldest first."""
        return tuple(
            edit
            for edit in self.active
            if edit.kind in SHAPING and edit.field != "theme" and edit.value_id in self.values
        )

    @property
    def homes(self) -> frozenset[str]:
        """Return the personas that lines were moved to."""
        return frozenset(
            self.values[edit.value_id or ""] for edit in self.shapes if edit.kind == "move_line"
        )

    def before(self, seq: int) -> Log:
        """Return the log of the edits that count and are older than one."""
        return Log.of((edit for edit in self.active if edit.seq < seq), self.values, self.placed)

    def value(self, edit: Edit) -> str:
        """Return what a person set with an edit; empty where it was erased."""
        return self.values.get(edit.value_id or "", "")
