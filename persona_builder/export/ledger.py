"""Number the quotes of a document, and check each of them against its transcript."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from persona_builder.domain.personas import ClaimKind, Evidence
from persona_builder.domain.transcripts import Participant, Transcript
from persona_builder.errors import VerificationError
from persona_builder.export.card import EvidenceRow, Line, Mark
from persona_builder.export.places import place_of
from persona_builder.language.direction import direction_of


@dataclass(slots=True)
class _Entry:
    """A quote, and where the document uses it."""

    evidence: Evidence
    kinds: list[ClaimKind] = field(default_factory=list)
    supports: list[str] = field(default_factory=list)
    against: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Ledger:
    """The quotes of one document, in the order of their first use.

    Attributes:
        participants: The study's, by id.
        transcripts: The study's, by id.
        first: The number of the first quote.
    """

    participants: Mapping[str, Participant]
    transcripts: Mapping[str, Transcript]
    first: int = 1
    _entries: dict[tuple[str, int, int], _Entry] = field(default_factory=dict)
    _ids: dict[tuple[str, int, int], str] = field(default_factory=dict)

    def use(self, evidence: Evidence, kind: ClaimKind, place: str, *, against: bool = False) -> str:
        """Return a quote's id; the quote is noted as used at a place of the document.

        Args:
            evidence: The quote.
            kind: What sort of line uses it.
            place: Where in the document.
            against: It speaks against what stands there.

        Raises:
            VerificationError: The transcript does not hold these words there.
        """
        transcript = self.transcripts.get(evidence.transcript_id)
        if transcript is None or evidence.span.of(transcript.text) != evidence.quote:
            name = transcript.source.name if transcript else "a transcript that was removed"
            raise VerificationError(
                f"A quote from {name} (characters {evidence.span.start} to {evidence.span.end}) "
                "no longer matches the transcript, so nothing was written. Run the analysis again."
            )
        key = (evidence.transcript_id, evidence.span.start, evidence.span.end)
        if key not in self._ids:
            self._ids[key] = f"E{self.first + len(self._ids)}"
            self._entries[key] = _Entry(evidence)
        entry = self._entries[key]
        if kind not in entry.kinds:
            entry.kinds.append(kind)
        places = entry.against if against else entry.supports
        if place not in places:
            places.append(place)
        return self._ids[key]

    def line(
        self,
        text: str,
        evidence: tuple[Evidence, ...],
        place: str,
        *,
        kind: ClaimKind = "quoted",
        people: int = 1,
        of: int = 1,
        marks: tuple[Mark, ...] = (),
    ) -> Line:
        """Return words as a line of the document; ``people`` of ``of`` say so.

        Raises:
            VerificationError: A quote is not where it says it is.
        """
        ids = tuple(dict.fromkeys(self.use(each, kind, place) for each in evidence))
        said = next((each for each in evidence if each.quote == text), None)
        language = self.transcripts[evidence[0].transcript_id].language if evidence else "und"
        return Line(
            claim_id="",
            text=text,
            verbatim=said is not None,
            kind=kind,
            people=people,
            of=of,
            elsewhere=False,
            strength="fair",
            evidence=ids,
            against=(),
            speaker=self.name_of(said.participant_id) if said else "",
            marks=marks,
            language=language,
            direction=direction_of(text),
        )

    def name_of(self, participant_id: str) -> str:
        """Return what documents call a person."""
        person = self.participants.get(participant_id)
        return person.name if person else "removed participant"

    def rows(self) -> tuple[EvidenceRow, ...]:
        """Return every quote used so far."""
        return tuple(self._row(key, entry) for key, entry in self._entries.items())

    def _row(self, key: tuple[str, int, int], entry: _Entry) -> EvidenceRow:
        transcript = self.transcripts[entry.evidence.transcript_id]
        return EvidenceRow(
            id=self._ids[key],
            participant=self.name_of(entry.evidence.participant_id),
            where=place_of(transcript, entry.evidence.span),
            kinds=tuple(entry.kinds),
            quote=entry.evidence.quote,
            supports=tuple(entry.supports),
            against=tuple(entry.against),
            language=transcript.language,
            direction=direction_of(entry.evidence.quote),
        )
