"""What could not follow a correction of its transcript, for the researcher to look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from persona_builder.domain.edits import Edit
from persona_builder.domain.journey import FocusStatement, JourneyStep
from persona_builder.domain.personas import Evidence, LossReason, LostEvidence, PersonaDraft, Slot
from persona_builder.domain.spans import Span
from persona_builder.review import show_entries
from persona_builder.services.cards import Cards, cards_in
from persona_builder.store import (
    ProjectStore,
    Snapshot,
    edits_of,
    lost_statements,
    transcript_files,
    values_of,
)

_SENTENCES: dict[LossReason, str] = {
    "removed": "These words were taken out.",
    "replaced": "These words were rewritten together with those beside them.",
    "speaker": "These words are now said by somebody who does not belong to it.",
    "parted": "These words are now said by two speakers.",
}


@dataclass(frozen=True, slots=True)
class Supported:
    """Something that rested on words which are gone.

    Attributes:
        kind: A line, what speaks against a line, the quote on top, or an entry.
        persona_id: The card.
        persona: The card's name.
        id: The line or entry; the persona for the quote on top.
        slot: Where the line stood; None for others.
        is_shown: False when the line left the card, because it showed these very words.
    """

    kind: Literal["line", "against", "quote on top", "journey", "focus"]
    persona_id: str
    persona: str
    id: str
    slot: Slot | None = None
    is_shown: bool = True


@dataclass(frozen=True, slots=True)
class TrayItem:
    """A statement that could not follow a correction.

    Attributes:
        statement_id: The statement.
        transcript_id: Where it stood.
        file: The file's name.
        words: As they were when the analysis read them.
        reason: "removed" (taken out), "replaced" (rewritten across its ends), "speaker"
            (now said by somebody who is not in that persona), "parted" (now said by two).
        sentence: The reason as a sentence.
        supported: What rested on it; may be empty.
    """

    statement_id: str
    transcript_id: str
    file: str
    words: str
    reason: LossReason
    sentence: str
    supported: tuple[Supported, ...]


@dataclass(slots=True)
class _Found:
    """A lost statement while what rested on it is gathered."""

    transcript_id: str
    span: Span
    words: str
    reason: LossReason
    supported: list[Supported]


def tray(project: Path) -> tuple[TrayItem, ...]:
    """Return what could not follow a correction, by file and place.

    The next analysis reads the corrected words; then only those items stay that
    something of a person's still rests on.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        found = _gather(connection)
        files = transcript_files(connection)
    ordered = sorted(
        found.items(), key=lambda item: (files.get(item[1].transcript_id, ""), item[1].span)
    )
    return tuple(
        TrayItem(
            statement_id=statement_id,
            transcript_id=each.transcript_id,
            file=files.get(each.transcript_id, ""),
            words=each.words,
            reason=each.reason,
            sentence=_SENTENCES[each.reason],
            supported=tuple(each.supported),
        )
        for statement_id, each in ordered
    )


def _gather(connection: Snapshot) -> dict[str, _Found]:
    found = {
        each.statement.id: _Found(
            each.statement.transcript_id, each.statement.span, each.words, each.reason, []
        )
        for each in lost_statements(connection)
    }
    cards = cards_in(connection)
    edits = edits_of(connection)
    for lost, supported in _lost_support(cards, edits):
        item = lost.evidence
        known = found.setdefault(
            item.statement_id,
            _Found(item.transcript_id, item.span, item.quote, lost.reason, []),
        )
        # The quote is stored with what rests on it, and so is known in any case.
        known.words = item.quote
        known.supported.append(supported)
    names = {persona.id: persona.name.text for persona in cards.shown}
    lost_words = _every_lost(cards)
    for entry in show_entries(edits, values_of(connection)):
        if not isinstance(entry.entry, JourneyStep | FocusStatement) or entry.hidden:
            continue
        kind: Literal["journey", "focus"] = (
            "journey" if isinstance(entry.entry, JourneyStep) else "focus"
        )
        for statement_id in entry.entry.statement_ids:
            if statement_id not in found and statement_id in lost_words:
                reason, item = lost_words[statement_id]
                found[statement_id] = _Found(item.transcript_id, item.span, item.quote, reason, [])
            if statement_id in found:
                found[statement_id].supported.append(
                    Supported(kind, entry.persona_id, names.get(entry.persona_id, ""), entry.id)
                )
    return found


def _lost_support(
    cards: Cards, edits: tuple[Edit, ...]
) -> Iterator[tuple[LostEvidence, Supported]]:
    """Yield what cards rested on: of the newest run, and lines of older ones people worked on."""
    names = {persona.id: persona.name.text for persona in cards.shown}
    shown = {claim.id for persona in cards.shown for claim in persona.claims}
    worked_on = {edit.entity_id for edit in edits}
    newest = cards.drafts[0].run_id if cards.drafts else ""
    seen: set[str] = set()
    for draft in cards.drafts:
        name = names.get(draft.persona_id, draft.name)
        if draft.run_id == newest and draft.lost_signature:
            yield (
                draft.lost_signature,
                Supported("quote on top", draft.persona_id, name, draft.persona_id),
            )
        for claim in draft.claims:
            if claim.id in seen or (draft.run_id != newest and claim.id not in worked_on):
                continue
            seen.add(claim.id)
            for lost in claim.lost:
                kind: Literal["line", "against"] = "against" if lost.against else "line"
                is_shown = claim.id in shown
                rested = Supported(kind, draft.persona_id, name, claim.id, claim.slot, is_shown)
                yield lost, rested


def _every_lost(cards: Cards) -> dict[str, tuple[LossReason, Evidence]]:
    return {
        lost.evidence.statement_id: (lost.reason, lost.evidence)
        for draft in cards.drafts
        for lost in _all_of(draft)
    }


def _all_of(draft: PersonaDraft) -> Iterator[LostEvidence]:
    if draft.lost_signature:
        yield draft.lost_signature
    for claim in draft.claims:
        yield from claim.lost
