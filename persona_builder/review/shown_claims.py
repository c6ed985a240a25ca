"""One line of a card with people's decisions over it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import get_args

from persona_builder.domain.edits import Edit, EditField
from persona_builder.domain.personas import Claim, ClaimKind, Evidence
from persona_builder.domain.review import ShownClaim, Verdict
from persona_builder.review.own_lines import OwnLine, own_line_from_value, slot_named

# What a line whose persona a run no longer drafts is kept for.
_KEEPING: tuple[EditField, ...] = ("text", "slot", "home", "verdict")
_VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

# The value of a hidden line that a person found wrong, not only in the way.
REJECTED = "rejected"

_OWN_REASON = "Written by a person; it does not rest on a quote."


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided about one persona or claim.

    Attributes:
        by_field: The last edit of each field.
        values: What people typed, by value id; erased ones are missing.
        own_lines: Lines that were added, by id, oldest first.
        not_evidence: Statements that a person took from behind the line.
    """

    by_field: Mapping[EditField, Edit] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    own_lines: tuple[tuple[str, OwnLine], ...] = ()
    not_evidence: frozenset[str] = frozenset()

    @classmethod
    def of(cls, edits: Iterable[Edit], values: Mapping[str, str]) -> Decisions:
        """Return the decisions that active edits of one entity, oldest first, amount to."""
        by_field: dict[EditField, Edit] = {}
        own_lines: list[tuple[str, OwnLine]] = []
        edits = tuple(edits)
        not_evidence = frozenset(
            values.get(edit.value_id or "", "") for edit in edits if edit.field == "evidence"
        )
        for edit in edits:
            if edit.field != "claim":
                by_field[edit.field] = edit
            elif edit.value_id is not None:
                line = own_line_from_value(values.get(edit.value_id, ""))
                own_lines += [(edit.value_id, line)] if line else []
        return cls(by_field, values, tuple(own_lines), not_evidence)

    @property
    def exist(self) -> bool:
        """True when a person decided anything that still counts."""
        return bool(self.own_lines) or any(self.text(name) is not None for name in self.by_field)

    @property
    def keeps_line(self) -> bool:
        """True when a line must stay although the newest run does not draft it."""
        return self.keeps_card or self.is_hidden

    @property
    def keeps_card(self) -> bool:
        """True when there is something of a person to see on the line."""
        if self.is_hidden:
            return False
        return self.is_on("pinned") or any(self.text(name) is not None for name in _KEEPING)

    @property
    def is_hidden(self) -> bool:
        """True when a person hid or rejected the line."""
        return self.text("hidden") in ("yes", REJECTED)

    @property
    def verdict(self) -> Verdict:
        """Return what a person decided about a contradiction; empty where nobody did."""
        return next((each for each in _VERDICTS if each == self.text("verdict")), "")

    def text(self, name: EditField) -> str | None:
        """Return what a person set a field to; None where the draft stands."""
        edit = self.by_field.get(name)
        if edit is None or edit.value_id is None:
            return None
        return self.values.get(edit.value_id)

    @property
    def status_by(self) -> str:
        """Return who set the status; empty while it is the draft's."""
        return self.by_field["status"].author if self.text("status") else ""

    @property
    def status_at(self) -> datetime | None:
        """Return when the status was set; None while it is the draft's."""
        return self.by_field["status"].at if self.text("status") else None

    def is_on(self, name: EditField) -> bool:
        """Return whether a person switched a field on."""
        return self.text(name) == "yes"


def show_claim(
    claim: Claim, decisions: Decisions, *, rev: int, lost_support: bool = False
) -> ShownClaim:
    """Return a drafted line as it stands now.

    Words that a person changed are never shown as a quote: the line becomes
    "inferred" (or "editorial" without evidence) and the verbatim words stay beside it.
    A line whose words a correction took away stays only in words of a person's own.
    """
    text = decisions.text("text")
    changed = text is not None and text != claim.text
    slot = slot_named(decisions.text("slot"))
    evidence, participants = _still_behind(claim, decisions.not_evidence)
    return ShownClaim(
        id=claim.id,
        slot=slot or claim.slot,
        drafted_slot=claim.slot,
        text=text if text is not None else claim.text,
        original=claim.text if changed and not claim.words_gone else None,
        kind=_kind_once_changed(claim) if changed else claim.kind,
        evidence=evidence,
        counter_evidence=claim.counter_evidence,
        participants=participants,
        of=claim.of,
        strength=claim.strength,
        reason=claim.reason,
        hidden=decisions.is_hidden,
        pinned=decisions.is_on("pinned"),
        by_human=text is not None
        or slot is not None
        or decisions.is_on("pinned")
        or decisions.text("home") is not None
        or decisions.verdict != "",
        lost_support=lost_support or claim.words_gone,
        rev=rev,
        rejected=decisions.text("hidden") == REJECTED,
        removed_quotes=claim.removed_quotes,
        words_gone=claim.words_gone and not changed,
        verdict=decisions.verdict,
    )


def show_own_line(
    claim_id: str,
    line: OwnLine,
    decisions: Decisions,
    *,
    of: int,
    rev: int,
    placed: Claim | None = None,
) -> ShownClaim:
    """Return a line that a person added, with later decisions over it.

    Args:
        claim_id: The line.
        line: What was added.
        decisions: What was decided about it since.
        of: How many people the persona has.
        rev: Number of edits on it.
        placed: The same line as the interview reads now, where it is words of one.
    """
    text = decisions.text("text")
    if placed is not None:
        shown = show_claim(placed, decisions, rev=rev)
        return replace(shown, of=max(of, shown.participants), by_human=True, placed=True)
    return ShownClaim(
        id=claim_id,
        slot=slot_named(decisions.text("slot")) or line.slot,
        drafted_slot=None,
        text=line.text if text is None else text,
        original=None,
        kind="editorial",
        evidence=(),
        counter_evidence=(),
        participants=0,
        of=of,
        strength="weak",
        reason=_OWN_REASON,
        hidden=decisions.is_hidden,
        pinned=decisions.is_on("pinned"),
        by_human=True,
        rev=rev,
        rejected=decisions.text("hidden") == REJECTED,
        # Words of an interview that is gone, or that a correction took away.
        words_gone=line.place is not None and text is None,
    )


def _still_behind(claim: Claim, taken: frozenset[str]) -> tuple[tuple[Evidence, ...], int]:
    """Return what a line rests on, and on how many people, without what a person took away."""
    if not taken:
        return claim.evidence, claim.participants
    kept = tuple(item for item in claim.evidence if item.statement_id not in taken)
    gone = {item.participant_id for item in claim.evidence}
    gone -= {item.participant_id for item in kept}
    return kept, max(claim.participants - len(gone), 0)


def decide_copy(copy: ShownClaim, decisions: Decisions, *, rev: int) -> ShownClaim:
    """Return a copied line with what people decided since it was copied."""
    text = decisions.text("text")
    verbatim = copy.evidence[0].quote if copy.evidence else None
    changed = text is not None and text != copy.text
    hidden = decisions.text("hidden")
    pinned = decisions.text("pinned")
    return replace(
        copy,
        slot=slot_named(decisions.text("slot")) or copy.slot,
        text=copy.text if text is None else text,
        words_gone=copy.words_gone and not changed,
        original=(verbatim if text != verbatim and not copy.words_gone else None)
        if changed
        else copy.original,
        kind=_changed_copy_kind(copy) if changed else copy.kind,
        hidden=copy.hidden if hidden is None else decisions.is_hidden,
        rejected=copy.rejected if hidden is None else hidden == REJECTED,
        pinned=copy.pinned if pinned is None else pinned == "yes",
        verdict=decisions.verdict or copy.verdict,
        by_human=True,
        rev=rev,
    )


def _changed_copy_kind(copy: ShownClaim) -> ClaimKind:
    return "inferred" if copy.evidence else "editorial"


def _kind_once_changed(claim: Claim) -> ClaimKind:
    return "inferred" if claim.evidence else "editorial"
