"""Lay what people decided over what the machine drafted: a pure function of both.

The promises, each held by a property test: a re-run keeps every human value and
every rejection; the order of rows is irrelevant; undo then redo is identity; every
quote shown as verbatim is verbatim; an empty log shows exactly the draft.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import get_args

from persona_builder.domain.edits import Edit, EditField
from persona_builder.domain.ids import text_hash
from persona_builder.domain.personas import Claim, PersonaDraft
from persona_builder.domain.review import Field, ShownPersona, Status
from persona_builder.review.log import Log
from persona_builder.review.reshaping import reshape
from persona_builder.review.shown_claims import show_claim, show_own_line

_STATUSES: tuple[Status, ...] = get_args(Status)


def show_personas(
    drafts: Sequence[PersonaDraft],
    edits: Iterable[Edit],
    values: Mapping[str, str],
    *,
    earlier: Sequence[PersonaDraft] = (),
    placed: Mapping[str, Claim] = MappingProxyType({}),
) -> tuple[ShownPersona, ...]:
    """Return every card as it stands now: the newest drafts, then those kept because of edits.

    Args:
        drafts: Of the newest run, in order.
        edits: The whole log, in any order.
        values: What people typed, by value id; erased ones are missing.
        earlier: Drafts of older runs, newest first; needed for edits whose line or
            persona the newest run does not draft. Others do no harm.
        placed: Lines that people made of words of an interview, by id, as those read now.
    """
    log = Log.of(edits, values, placed)
    lost = _lost_claims(drafts, earlier, log)
    kept = _lost_personas(drafts, earlier, lost, log)
    shown = [_show_persona(draft, lost.get(draft.persona_id, ()), log) for draft in drafts]
    shown += [_show_persona(draft, (), log, lost_support=True) for draft in kept]
    if log.shapes:
        known = {claim.id: claim for draft in (*earlier, *drafts) for claim in draft.claims}
        shown = list(reshape(shown, log, known))
    return tuple(_without_gone_words(persona) for persona in shown)


def _without_gone_words(persona: ShownPersona) -> ShownPersona:
    """Return a card without the lines that show words which a correction took away."""
    if not any(line.words_gone for line in persona.claims):
        return persona
    return replace(persona, claims=tuple(line for line in persona.claims if not line.words_gone))


def _lost_claims(
    drafts: Sequence[PersonaDraft], earlier: Sequence[PersonaDraft], log: Log
) -> dict[str, tuple[Claim, ...]]:
    """Return edited claims that the newest run does not draft, by their last persona."""
    seen = {claim.id for draft in drafts for claim in draft.claims}
    lost: dict[str, list[Claim]] = defaultdict(list)
    for draft in earlier:
        for claim in draft.claims:
            if claim.id not in seen and log.on(claim.id).keeps_line:
                lost[draft.persona_id].append(claim)
        # Only after the whole draft: the newest run that had a line decides where it stood.
        seen.update(claim.id for claim in draft.claims)
    return {persona_id: tuple(claims) for persona_id, claims in lost.items()}


def _lost_personas(
    drafts: Sequence[PersonaDraft],
    earlier: Sequence[PersonaDraft],
    lost: Mapping[str, tuple[Claim, ...]],
    log: Log,
) -> list[PersonaDraft]:
    """Return the last draft of each edited persona that the newest run has no group for."""
    seen = {draft.persona_id for draft in drafts}
    kept: list[PersonaDraft] = []
    for draft in earlier:
        if draft.persona_id in seen:
            continue
        seen.add(draft.persona_id)
        # A line that was only hidden needs no card to stay hidden on.
        visible = any(log.on(claim.id).keeps_card for claim in lost.get(draft.persona_id, ()))
        if visible or log.on(draft.persona_id).exist or draft.persona_id in log.homes:
            kept.append(draft)
    return kept


def _show_persona(
    draft: PersonaDraft, lost: tuple[Claim, ...], log: Log, *, lost_support: bool = False
) -> ShownPersona:
    decisions = log.on(draft.persona_id)

    def field(name: EditField, machine: str) -> Field:
        return _show_field(machine, decisions.by_field.get(name), log.values)

    lines = [
        show_claim(claim, log.on(claim.id), rev=log.revision(claim.id), lost_support=is_lost)
        for claims, is_lost in ((draft.claims, lost_support), (lost, True))
        for claim in claims
    ]
    lines += [
        show_own_line(
            claim_id,
            line,
            log.on(claim_id),
            of=len(draft.participants),
            rev=log.revision(claim_id),
            placed=log.placed.get(claim_id),
        )
        for claim_id, line in decisions.own_lines
    ]
    return ShownPersona(
        id=draft.persona_id,
        segment_id=None if lost_support else draft.segment_id,
        name=field("name", draft.name),
        archetype=field("archetype", draft.archetypes[0] if draft.archetypes else ""),
        archetypes=draft.archetypes,
        summary=field("summary", draft.summary),
        notes=field("notes", ""),
        kind=draft.kind,
        status=_status(decisions.text("status")),
        participants=draft.participants,
        attributes=draft.attributes,
        signature=draft.signature,
        # Sorting is stable: pinned lines go up, everything else stays in order.
        claims=tuple(sorted(lines, key=lambda line: not line.pinned)),
        open_questions=draft.open_questions,
        lost_support=lost_support,
        rev=log.revision(draft.persona_id),
        removed_quotes=draft.removed_quotes,
        status_by=decisions.status_by,
        status_at=decisions.status_at,
    )


def _show_field(machine: str, edit: Edit | None, values: Mapping[str, str]) -> Field:
    if edit is None or edit.value_id is None or edit.value_id not in values:
        return Field(machine)
    text = values[edit.value_id]
    is_newer = text_hash(machine) != edit.seen and machine != text
    return Field(text, by_human=True, newer_draft=machine if machine and is_newer else None)


def _status(value: str | None) -> Status:
    return next((status for status in _STATUSES if status == value), _STATUSES[0])
