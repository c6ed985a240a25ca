"""Make a card of a persona as shown: number its quotes, and check every one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from persona_builder.domain.personas import ClaimKind, Evidence, Part, Slot
from persona_builder.domain.review import ShownClaim, ShownPersona
from persona_builder.domain.runs import Run
from persona_builder.domain.scales import place_people
from persona_builder.domain.segments import Segmentation, weights_in_words
from persona_builder.domain.transcripts import Participant, Transcript
from persona_builder.errors import VerificationError
from persona_builder.export.card import (
    PARTS,
    SCALES,
    SECTIONS,
    Aside,
    Card,
    EvidenceRow,
    Line,
    Mark,
    Scale,
)
from persona_builder.export.levels import grouping_in_words
from persona_builder.export.places import place_of
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
    desk = _Desk(participants, transcripts, frozenset(persona.participants))
    shown = [claim for claim in persona.claims if include_hidden or not claim.hidden]
    signature = desk.quote_on_top(persona.signature) if persona.signature else None
    sections = {
        slot: desk.section(slot, [claim for claim in shown if claim.slot == slot])
        for slot in SECTIONS
    }
    scales = desk.scales([claim for claim in shown if claim.slot == "scale"])
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
        people=tuple(desk.name_of(person) for person in persona.participants),
        n_participants=len(participants),
        stability=_stability(persona, segmentation),
        level=segmentation.level,
        grouping=grouping_in_words(segmentation),
        views=weights_in_words(run.settings.view_weights),
        attributes=persona.attributes,
        signature=signature,
        sections=sections,
        evidence=desk.rows(),
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


@dataclass(slots=True)
class _Use:
    """A quote, and which lines use it how."""

    id: str
    evidence: Evidence
    kinds: list[ClaimKind] = field(default_factory=list)
    supports: list[str] = field(default_factory=list)
    against: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Desk:
    """Numbers quotes in the order in which the card first uses them."""

    participants: Mapping[str, Participant]
    transcripts: Mapping[str, Transcript]
    members: frozenset[str]
    uses: dict[tuple[str, int, int], _Use] = field(default_factory=dict)

    def name_of(self, participant_id: str) -> str:
        """Return what cards call a person."""
        person = self.participants.get(participant_id)
        return person.name if person else "removed participant"

    def quote_on_top(self, quote: Evidence) -> Line:
        """Return the signature quote as a line."""
        use = self._use(quote, "quoted")
        use.supports.append("Quote on top")
        return Line(
            claim_id="",
            text=quote.quote,
            verbatim=True,
            kind="quoted",
            people=1,
            of=1,
            elsewhere=False,
            strength="weak",
            evidence=(use.id,),
            against=(),
            speaker=self.name_of(quote.participant_id),
            marks=(),
            language=self.transcripts[quote.transcript_id].language,
            direction=direction_of(quote.quote),
        )

    def section(self, slot: Slot, claims: Sequence[ShownClaim]) -> tuple[Line, ...]:
        """Return a slot's claims as lines, pinned ones first."""
        ordered = sorted(claims, key=lambda claim: not claim.pinned)
        return tuple(
            self._line(claim, f"{SECTIONS[slot]} {place}")
            for place, claim in enumerate(ordered, start=1)
        )

    def scales(self, claims: Sequence[ShownClaim]) -> tuple[Scale, ...]:
        """Return behavioural scales with where people stand on them, pinned ones first."""
        ordered = sorted(claims, key=lambda claim: not claim.pinned)
        return tuple(
            self._scale(claim, f"{SCALES} {place}") for place, claim in enumerate(ordered, start=1)
        )

    def _scale(self, claim: ShownClaim, place: str) -> Scale:
        placed = place_people(claim.text, claim.evidence)
        ends: dict[Part, list[str]] = {"left": [], "right": []}
        for item in claim.evidence:
            use = self._use(item, claim.kind)
            use.supports.append(f"{place} ({item.part})" if item.part else place)
            ends.setdefault(item.part, []).append(use.id)
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

    def rows(self) -> tuple[EvidenceRow, ...]:
        """Return every quote used so far as a row of the evidence table."""
        return tuple(self._row(use) for use in self.uses.values())

    def _line(self, claim: ShownClaim, place: str) -> Line:
        said = next((item for item in claim.evidence if item.quote == claim.text), None)
        first = claim.evidence[0] if claim.evidence else None
        backing, asides = [], []
        for item in claim.evidence:
            use = self._use(item, claim.kind)
            if item.part and item is not first:
                use.supports.append(f"{place} ({PARTS.get(item.part, item.part)})")
                asides.append(self._aside(item, use))
            else:
                use.supports.append(place)
                backing.append(use)
        against = [self._use(item, claim.kind) for item in claim.counter_evidence]
        for use in against:
            use.against.append(place)
        return Line(
            claim_id=claim.id,
            text=claim.text,
            verbatim=said is not None,
            kind=claim.kind,
            people=claim.participants,
            of=claim.of,
            elsewhere=self._is_elsewhere(claim),
            strength=claim.strength,
            evidence=tuple(dict.fromkeys(use.id for use in backing)),
            against=tuple(dict.fromkeys(use.id for use in against)),
            speaker=self.name_of(said.participant_id) if said else "",
            marks=_marks(claim),
            language=self.transcripts[first.transcript_id].language if first else "und",
            direction=direction_of(claim.text),
            part=first.part if first else "",
            asides=tuple(asides),
            verdict=claim.verdict,
        )

    def _aside(self, item: Evidence, use: _Use) -> Aside:
        return Aside(
            part=item.part,
            text=item.quote,
            evidence=use.id,
            speaker=self.name_of(item.participant_id),
            language=self.transcripts[item.transcript_id].language,
            direction=direction_of(item.quote),
        )

    def _is_elsewhere(self, claim: ShownClaim) -> bool:
        people = {item.participant_id for item in claim.evidence}
        return bool(people) and people.isdisjoint(self.members)

    def _use(self, evidence: Evidence, kind: ClaimKind) -> _Use:
        """Return the quote's use, numbered when it is met for the first time.

        Raises:
            VerificationError: The transcript does not hold these words there.
        """
        transcript = self.transcripts.get(evidence.transcript_id)
        if transcript is None or evidence.span.of(transcript.text) != evidence.quote:
            name = transcript.source.name if transcript else "a transcript that was removed"
            raise VerificationError(
                f"A quote from {name} (characters {evidence.span.start} to {evidence.span.end}) "
                "no longer matches the transcript, so no card was written. Run the analysis again."
            )
        key = (evidence.transcript_id, evidence.span.start, evidence.span.end)
        use = self.uses.setdefault(key, _Use(f"E{len(self.uses) + 1}", evidence))
        if kind not in use.kinds:
            use.kinds.append(kind)
        return use

    def _row(self, use: _Use) -> EvidenceRow:
        transcript = self.transcripts[use.evidence.transcript_id]
        return EvidenceRow(
            id=use.id,
            participant=self.name_of(use.evidence.participant_id),
            where=place_of(transcript, use.evidence.span),
            kinds=tuple(use.kinds),
            quote=use.evidence.quote,
            supports=tuple(use.supports),
            against=tuple(use.against),
            language=transcript.language,
            direction=direction_of(use.evidence.quote),
        )


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
