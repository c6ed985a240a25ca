"""Play what people decided about which personas there are: merge, split, copy, move."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import get_args

from persona_builder.domain.edits import Edit, EditField
from persona_builder.domain.ids import derived_id
from persona_builder.domain.personas import Claim
from persona_builder.domain.review import Field, ShownClaim, ShownPersona, Status
from persona_builder.review.log import Log
from persona_builder.review.shown_claims import decide_copy, show_claim, show_own_line

_STATUSES: tuple[Status, ...] = get_args(Status)

# Below this many people a persona is called a proto-persona.
_QUALITATIVE_FROM = 5


def reshape(
    shown: Sequence[ShownPersona], log: Log, drafted: Mapping[str, Claim]
) -> tuple[ShownPersona, ...]:
    """Return the cards after every merge, split, copy and move, oldest decision first.

    A decision about a persona that is no longer there changes nothing.

    Args:
        shown: Cards with edits of their fields and lines laid over.
        log: The edits that count.
        drafted: Every drafted line that is known, by id.
    """
    table = _Table({persona.id: persona for persona in shown}, log, drafted)
    for edit in log.shapes:
        table.play(edit)
    return tuple(_in_order(persona) for persona in table.cards.values())


def copy_to_value(name: str, line_ids: Sequence[str]) -> str:
    """Return the name of a copy and the lines it was made of as the value of a copying."""
    return json.dumps({"name": name, "lines": list(line_ids)}, ensure_ascii=False)


def copy_from_value(value: str) -> tuple[str, tuple[str, ...] | None]:
    """Return a copy's name and its lines; None where the first schema kept the name alone."""
    try:
        found = json.loads(value)
    except ValueError:
        return value, None
    if not isinstance(found, dict) or not isinstance(found.get("lines"), list):
        return value, None
    lines = tuple(each for each in found["lines"] if isinstance(each, str))
    return str(found.get("name", "")), lines


def people_to_value(participants: Sequence[str]) -> str:
    """Return chosen people as the value of a split."""
    return json.dumps(sorted(set(participants)))


def people_from_value(value: str) -> tuple[str, ...]:
    """Return the people that were chosen; none where the value holds none."""
    try:
        people = json.loads(value)
    except ValueError:
        return ()
    return tuple(each for each in people if isinstance(each, str)) if type(people) is list else ()


@dataclass(slots=True)
class _Table:
    """The cards while decisions are played over them."""

    cards: dict[str, ShownPersona]
    log: Log
    drafted: Mapping[str, Claim]
    copies: dict[str, ShownClaim] = field(default_factory=dict)

    def play(self, edit: Edit) -> None:
        value = self.log.value(edit)
        match edit.kind:
            case "merge":
                self._merge(edit.entity_id, value)
            case "split":
                self._split(edit.value_id or "", edit.entity_id, people_from_value(value))
            case "duplicate":
                self._duplicate(edit)
            case "move_person":
                self._gather(edit.entity_id, (value,))
            case "move_line":
                self._move_line(edit.entity_id, value)

    def _merge(self, into: str, other: str) -> None:
        if into == other or into not in self.cards or other not in self.cards:
            return
        self.cards[into] = merged(self.cards[into], self.cards.pop(other))

    def _split(self, new_id: str, origin: str, people: tuple[str, ...]) -> None:
        if not people:
            return
        base = self.cards.get(origin)
        name = Field(f"{base.name.text} (2)" if base else "New persona")
        self.cards[new_id] = self._decided(_bare(new_id, name))
        self._gather(new_id, people)
        if base and base.lost_support:
            self.cards[new_id] = replace(self.cards[new_id], lost_support=True)

    def _gather(self, target: str, people: tuple[str, ...]) -> None:
        """Take people, with the lines that show their words, from wherever they are."""
        if target not in self.cards:
            return
        lines: list[ShownClaim] = []
        for persona in tuple(self.cards.values()):
            if persona.id == target or not set(people) & set(persona.participants):
                continue
            gone = tuple(line for line in persona.claims if _whose(line) in people)
            lines += gone
            self.cards[persona.id] = _with_people(
                replace(persona, claims=tuple(line for line in persona.claims if line not in gone)),
                tuple(each for each in persona.participants if each not in people),
            )
        home = self.cards[target]
        self.cards[target] = _with_people(
            replace(home, claims=_without_repeats((*home.claims, *lines))),
            tuple(dict.fromkeys((*home.participants, *people))),
        )

    def _move_line(self, claim_id: str, target: str) -> None:
        found = [(p, line) for p in self.cards.values() for line in p.claims if line.id == claim_id]
        if not found or target not in self.cards:
            return
        for persona, line in found:
            rest = tuple(each for each in persona.claims if each is not line)
            self.cards[persona.id] = replace(persona, claims=rest)
        home = self.cards[target]
        self.cards[target] = replace(home, claims=(*home.claims, found[0][1]))

    def _duplicate(self, edit: Edit) -> None:
        """Copy a card as people had it at that moment; later edits of either stay apart."""
        origin, new_id = self.cards.get(edit.entity_id), edit.value_id or ""
        if origin is None:
            return
        name, line_ids = copy_from_value(self.log.value(edit))
        past = self.log.before(edit.seq)
        there = {line.id for line in origin.claims}
        lines = [self._copy(line.id, new_id, past, of=line.of) for line in origin.claims]
        # Without a record of its lines any could have been on it; only work on the copy tells.
        worked = past if line_ids is not None else Log.of((), {})
        lines += [
            self._kept_copy(line_id, new_id, past, worked, of=len(origin.participants))
            for line_id in (self.drafted if line_ids is None else line_ids)
            if line_id not in there
        ]
        copy = replace(
            origin,
            id=new_id,
            segment_id=None,
            name=Field(name),
            notes=_field(origin.notes, past, origin.id, "notes"),
            archetype=_field(origin.archetype, past, origin.id, "archetype"),
            summary=_field(origin.summary, past, origin.id, "summary"),
            status="draft",
            rev=0,
            claims=tuple(line for line in lines if line is not None),
        )
        self.cards[new_id] = self._decided(copy)

    def _copy(self, line_id: str, new_id: str, past: Log, *, of: int) -> ShownClaim | None:
        then = self._line_then(line_id, past, of=of)
        if then is None:
            return None
        base = replace(then, id=derived_id("copy", new_id, line_id), rev=0, by_human=True)
        self.copies[base.id] = base
        return decide_copy(base, self.log.on(base.id), rev=self.log.revision(base.id))

    def _kept_copy(
        self, line_id: str, new_id: str, past: Log, worked: Log, *, of: int
    ) -> ShownClaim | None:
        """Return the copy of a line that has left the original since, if people worked on it."""
        copy = self._copy(line_id, new_id, past, of=of)
        if copy is None or not (worked.on(line_id).keeps_line or self.log.on(copy.id).keeps_line):
            return None
        return replace(copy, lost_support=True)

    def _line_then(self, line_id: str, past: Log, *, of: int) -> ShownClaim | None:
        """Return a line as it stood before later edits; None if it was added later."""
        if line_id in self.copies:
            return decide_copy(self.copies[line_id], past.on(line_id), rev=0)
        if line_id in self.drafted:
            return show_claim(self.drafted[line_id], past.on(line_id), rev=0)
        added = (own for each in past.decisions.values() for own in each.own_lines)
        own = next((own for claim_id, own in added if claim_id == line_id), None)
        if own is None:
            return None
        placed = self.log.placed.get(line_id)
        return show_own_line(line_id, own, past.on(line_id), of=of, rev=0, placed=placed)

    def _decided(self, base: ShownPersona) -> ShownPersona:
        decisions = self.log.on(base.id)
        status = next((each for each in _STATUSES if each == decisions.text("status")), base.status)
        own = tuple(
            show_own_line(
                claim_id,
                line,
                self.log.on(claim_id),
                of=len(base.participants),
                rev=self.log.revision(claim_id),
                placed=self.log.placed.get(claim_id),
            )
            for claim_id, line in decisions.own_lines
        )
        return replace(
            base,
            name=_field(base.name, self.log, base.id, "name"),
            archetype=_field(base.archetype, self.log, base.id, "archetype"),
            summary=_field(base.summary, self.log, base.id, "summary"),
            notes=_field(base.notes, self.log, base.id, "notes"),
            status=status,
            status_by=decisions.status_by or base.status_by,
            status_at=decisions.status_at or base.status_at,
            claims=(*base.claims, *own),
            rev=self.log.revision(base.id),
        )


def merged(persona: ShownPersona, other: ShownPersona) -> ShownPersona:
    """Return a card with the people and lines of another one added; its own words stay."""
    together = replace(
        persona,
        claims=_without_repeats((*persona.claims, *other.claims)),
        open_questions=tuple(dict.fromkeys((*persona.open_questions, *other.open_questions))),
        removed_quotes=persona.removed_quotes + other.removed_quotes,
    )
    people = tuple(dict.fromkeys((*persona.participants, *other.participants)))
    return _in_order(_with_people(together, people))


def _field(base: Field, log: Log, entity_id: str, name: EditField) -> Field:
    text = log.on(entity_id).text(name)
    return base if text is None else Field(text, by_human=True)


def _bare(persona_id: str, name: Field) -> ShownPersona:
    nothing = Field("")
    return ShownPersona(
        persona_id,
        None,
        name,
        nothing,
        (),
        nothing,
        nothing,
        "proto",
        "draft",
        (),
        (),
        None,
        (),
        (),
    )


def _with_people(persona: ShownPersona, people: tuple[str, ...]) -> ShownPersona:
    if people == persona.participants:
        return persona
    signature = persona.signature
    return replace(
        persona,
        participants=people,
        kind="qualitative" if len(people) >= _QUALITATIVE_FROM else "proto",
        # Distributions were counted over other people; the next run counts again.
        attributes=(),
        signature=signature if signature and signature.participant_id in people else None,
        claims=tuple(
            replace(line, of=max(len(people), line.participants)) for line in persona.claims
        ),
    )


def _whose(line: ShownClaim) -> str | None:
    if not line.evidence or line.slot == "scale":
        return None
    return line.evidence[0].participant_id


def _without_repeats(lines: Sequence[ShownClaim]) -> tuple[ShownClaim, ...]:
    return tuple({line.id: line for line in reversed(lines)}.values())[::-1]


def _in_order(persona: ShownPersona) -> ShownPersona:
    # Sorting is stable: pinned lines go up, everything else stays in order.
    lines = tuple(sorted(persona.claims, key=lambda line: not line.pinned))
    return replace(persona, claims=lines)
