"""Make a card of a persona as shown; every quote of it is numbered and checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from persona_builder.domain.personas import Evidence, Part, Slot
from persona_builder.domain.review import ShownClaim, ShownPersona
from persona_builder.domain.runs import Run
from persona_builder.domain.scales import place_people
from persona_builder.domain.segments import Segmentation, weights_in_words
from persona_builder.domain.transcripts import Participant, Transcript
from persona_builder.export.card import (
    PARTS,
    SCALES,
    SECTIONS,
    Aside,
    Card,
    Line,
    Mark,
    Scale,
)
from persona_builder.export.ledger import Ledger
from persona_builder.export.levels import grouping_in_words
from persona_builder.language import language_of
from persona_builder.language.direction import direction_of


def make_card(
    persona: ShownPersona,
    participants: Mapping[str, Participant],
    transcripts: Mapping[str, Transcript],
    segmentation: Segmentation,
    run: Run,
    *,
    include_hidden: bool = False,
) -> Card:
    """Return a persona as a card.

    Args:
        persona: As shown, with edits laid over the draft.
        participants: The study's, by id.
        transcripts: The study's, by id.
        segmentation: The grouping the persona comes from.
        run: The analysis it was drafted in.
        include_hidden: Also take lines that a researcher hid.

    Raises:
        VerificationError: A quote is not where it says it is.
    """
    ledger = Ledger(participants, transcripts)
    desk = _Desk(ledger, frozenset(persona.participants))
    shown = [claim for claim in persona.claims if include_hidden or not claim.hidden]
    signature = desk.quote_on_top(persona.signature) if persona.signature else None
    sections = {slot: desk.section(slot, shown) for slot in SECTIONS}
    scales = desk.scales(shown)
    language = _main_language(persona, transcripts)
    return Card(
        persona_id=persona.id,
        number=persona.segment_id,
        name=persona.name.text,
        archetype=persona.archetype.text,
        summary=persona.summary.text,
        notes=persona.notes.text,
        own_words=_own_words(persona),
        kind=persona.kind,
        status=persona.status,
        language=language,
        direction=language_of(language).direction,
        people=tuple(ledger.name_of(person) for person in persona.participants),
        n_participants=len(participants),
        stability=_stability(persona, segmentation),
        level=segmentation.level,
        grouping=grouping_in_words(segmentation),
        views=weights_in_words(run.settings.view_weights),
        attributes=persona.attributes,
        signature=signature,
        sections=sections,
        evidence=ledger.rows(),
        open_questions=persona.open_questions,
        n_changes=persona.rev + sum(claim.rev for claim in persona.claims),
        run_id=run.id,
        version=run.version,
        models=dict(run.models),
        lost_support=persona.lost_support,
        removed_quotes=persona.removed_quotes,
        archetypes=persona.archetypes,
        scales=scales,
        status_by=persona.status_by,
        status_at=persona.status_at,
    )


@dataclass(frozen=True, slots=True)
class _Desk:
    """Makes lines of claims; the ledger numbers quotes in the order of their first use."""

    ledger: Ledger
    members: frozenset[str]

    def quote_on_top(self, quote: Evidence) -> Line:
        """Return the signature quote as a line."""
        return replace(self.ledger.line(quote.quote, (quote,), "Quote on top"), strength="weak")

    def section(self, slot: Slot, claims: Sequence[ShownClaim]) -> tuple[Line, ...]:
        """Return the claims of a slot as lines, pinned ones first."""
        return tuple(
            self._line(claim, f"{SECTIONS[slot]} {place}")
            for place, claim in enumerate(_of_slot(claims, slot), start=1)
        )

    def scales(self, claims: Sequence[ShownClaim]) -> tuple[Scale, ...]:
        """Return behavioural scales with where people stand on them, pinned ones first."""
        return tuple(
            self._scale(claim, f"{SCALES} {place}")
            for place, claim in enumerate(_of_slot(claims, "scale"), start=1)
        )

    def _scale(self, claim: ShownClaim, place: str) -> Scale:
        placed = place_people(claim.text, claim.evidence)
        ends: dict[Part, list[str]] = {"left": [], "right": []}
        for item in claim.evidence:
            where = f"{place} ({item.part})" if item.part else place
            ends.setdefault(item.part, []).append(self.ledger.use(item, claim.kind, where))
        return Scale(
            claim_id=claim.id,
            name=claim.text,
            low=placed.low,
            high=placed.high,
            position=placed.position,
            spread=placed.spread,
            n_left=placed.n_left,
            n_between=placed.n_between,
            n_right=placed.n_right,
            of=claim.of,
            left=tuple(ends["left"]),
            right=tuple(ends["right"]),
            marks=_marks(claim),
        )

    def _line(self, claim: ShownClaim, place: str) -> Line:
        said = next((item for item in claim.evidence if item.quote == claim.text), None)
        first = claim.evidence[0] if claim.evidence else None
        backing, asides = [], []
        for item in claim.evidence:
            if item.part and item is not first:
                where = f"{place} ({PARTS.get(item.part, item.part)})"
                asides.append(self._aside(item, self.ledger.use(item, claim.kind, where)))
            else:
                backing.append(self.ledger.use(item, claim.kind, place))
        against = [
            self.ledger.use(item, claim.kind, place, against=True)
            for item in claim.counter_evidence
        ]
        return Line(
            claim_id=claim.id,
            text=claim.text,
            verbatim=said is not None,
            kind=claim.kind,
            people=claim.participants,
            of=claim.of,
            elsewhere=self._is_elsewhere(claim),
            strength=claim.strength,
            evidence=tuple(dict.fromkeys(backing)),
            against=tuple(dict.fromkeys(against)),
            speaker=self.ledger.name_of(said.participant_id) if said else "",
            marks=_marks(claim),
            language=self.ledger.transcripts[first.transcript_id].language if first else "und",
            direction=direction_of(claim.text),
            part=first.part if first else "",
            asides=tuple(asides),
            verdict=claim.verdict,
        )

    def _aside(self, item: Evidence, quote_id: str) -> Aside:
        return Aside(
            part=item.part,
            text=item.quote,
            evidence=quote_id,
            speaker=self.ledger.name_of(item.participant_id),
            language=self.ledger.transcripts[item.transcript_id].language,
            direction=direction_of(item.quote),
        )

    def _is_elsewhere(self, claim: ShownClaim) -> bool:
        people = {item.participant_id for item in claim.evidence}
        return bool(people) and people.isdisjoint(self.members)


def _of_slot(claims: Sequence[ShownClaim], slot: Slot) -> list[ShownClaim]:
    own = (claim for claim in claims if claim.slot == slot)
    return sorted(own, key=lambda claim: not claim.pinned)


def _marks(claim: ShownClaim) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    if claim.drafted_slot is None:
        marks.append("researcher")
    elif claim.original is not None and claim.original != claim.text:
        marks.append("edited; original in evidence")
    if claim.lost_support:
        marks.append("no longer found")
    if claim.removed_quotes:
        marks.append("evidence removed")
    return tuple(marks)


def _own_words(persona: ShownPersona) -> tuple[str, ...]:
    fields = {
        "name": persona.name,
        "role line": persona.archetype,
        "summary": persona.summary,
        "notes": persona.notes,
    }
    return tuple(name for name, value in fields.items() if value.by_human and value.text)


def _stability(persona: ShownPersona, segmentation: Segmentation) -> float | None:
    for segment in segmentation.segments:
        if segment.id == persona.segment_id and not persona.lost_support:
            return sum(member.share for member in segment.members) / len(segment.members)
    return None


def _main_language(persona: ShownPersona, transcripts: Mapping[str, Transcript]) -> str:
    quotes = [item for claim in persona.claims for item in claim.evidence]
    languages = Counter(
        transcripts[item.transcript_id].language
        for item in quotes
        if item.transcript_id in transcripts
    )
    if not languages:
        return "und"
    return min(languages.items(), key=lambda item: (-item[1], item[0]))[0]
