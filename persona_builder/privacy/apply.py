"""Put codes in the place of names in transcripts, people, drafts and cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from persona_builder.domain.personas import Attribute, Claim, Evidence, PersonaDraft
from persona_builder.domain.review import Field, ShownClaim, ShownPersona
from persona_builder.domain.runs import Analysis
from persona_builder.domain.statements import Statement
from persona_builder.domain.transcripts import Participant, Transcript
from persona_builder.privacy.key import Key
from persona_builder.privacy.redact import Redacted, Redactor

Redactions = Mapping[str, Redacted]
"""What became of each transcript's text, by the transcript's id."""


def pseudonymise_transcripts(
    transcripts: Sequence[Transcript], participants: Sequence[Participant], key: Key
) -> tuple[tuple[Transcript, ...], Redactions]:
    """Return transcripts with codes for names in words, labels, titles, files and fields.

    Args:
        transcripts: A study's.
        participants: The people in them, by their names before.
        key: What stands for whom.
    """
    redactor = Redactor(key)
    names = {each.id: key.people.get(each.name, each.name) for each in participants}
    files = _file_codes(transcripts, names)
    changed: list[Transcript] = []
    redactions: dict[str, Redacted] = {}
    for transcript, file in zip(transcripts, files, strict=True):
        redacted = redactor.redact(transcript.text)
        redactions[transcript.id] = redacted
        changed.append(_transcript(transcript, redacted, redactor, names, file))
    return tuple(changed), redactions


def pseudonymise_participants(
    participants: Sequence[Participant], key: Key
) -> tuple[Participant, ...]:
    """Return the people under their codes; facts that name somebody lose the name."""
    redactor = Redactor(key)
    return tuple(
        replace(
            person,
            name=key.people.get(person.name, person.name),
            metadata=_fields(person.metadata, redactor),
        )
        for person in participants
    )


def pseudonymise_analysis(
    analysis: Analysis,
    transcripts: Sequence[Transcript],
    redactions: Redactions,
    key: Key,
) -> Analysis:
    """Return an analysis as if it had been made of the pseudonymised transcripts."""
    redactor = Redactor(key)
    by_id = {each.id: each for each in transcripts}
    study = replace(
        analysis.study,
        transcripts=tuple(by_id[each.id] for each in analysis.study.transcripts),
        participants=pseudonymise_participants(analysis.study.participants, key),
        statements=tuple(
            _statement(each, redactions[each.transcript_id]) for each in analysis.study.statements
        ),
    )
    personas = tuple(_draft(each, by_id, redactions, redactor) for each in analysis.personas)
    themes = tuple(
        replace(
            each,
            words=tuple(redactor(word) for word in each.words),
            own_name=redactor(each.own_name),
        )
        for each in analysis.explanation.themes
    )
    explanation = replace(analysis.explanation, themes=themes)
    return replace(analysis, study=study, personas=personas, explanation=explanation)


def pseudonymise_persona(
    persona: ShownPersona,
    transcripts: Mapping[str, Transcript],
    redactions: Redactions,
    key: Key,
) -> ShownPersona:
    """Return a card as shown, with codes in every line, also in those that people typed."""
    redactor = Redactor(key)

    def quote(evidence: Evidence) -> Evidence:
        return _evidence(evidence, transcripts, redactions)

    def field(shown: Field) -> Field:
        newer = redactor(shown.newer_draft) if shown.newer_draft is not None else None
        return replace(shown, text=redactor(shown.text), newer_draft=newer)

    def line(claim: ShownClaim) -> ShownClaim:
        return replace(
            claim,
            text=_claim_text(claim.text, claim.evidence, transcripts, redactions, redactor),
            original=redactor(claim.original) if claim.original is not None else None,
            evidence=tuple(quote(each) for each in claim.evidence),
            counter_evidence=tuple(quote(each) for each in claim.counter_evidence),
        )

    return replace(
        persona,
        name=field(persona.name),
        archetype=field(persona.archetype),
        summary=field(persona.summary),
        notes=field(persona.notes),
        signature=quote(persona.signature) if persona.signature else None,
        claims=tuple(line(each) for each in persona.claims),
        attributes=tuple(_attribute(each, redactor) for each in persona.attributes),
    )


def _transcript(
    transcript: Transcript,
    redacted: Redacted,
    redactor: Redactor,
    names: Mapping[str, str],
    file: str,
) -> Transcript:
    return replace(
        transcript,
        title=file,
        text=redacted.text,
        turns=tuple(
            replace(turn, span=redacted.span(turn.span), section=redactor(turn.section))
            for turn in transcript.turns
        ),
        speakers=tuple(
            replace(
                speaker,
                label=names.get(speaker.participant_id or "") or redactor(speaker.label),
            )
            for speaker in transcript.speakers
        ),
        source=replace(transcript.source, name=file),
        metadata=_fields(transcript.metadata, redactor),
        warnings=tuple(
            redactor(each.replace(transcript.source.name, file)) for each in transcript.warnings
        ),
    )


def _file_codes(transcripts: Sequence[Transcript], names: Mapping[str, str]) -> list[str]:
    """Return what to call each file: by whom it is, since its name may hold theirs."""
    stems = []
    for number, transcript in enumerate(transcripts, start=1):
        people = [names[p] for s in transcript.speakers if (p := s.participant_id or "") in names]
        stems.append(people[0] if len(people) == 1 else f"T{number:02d}")
    counts = Counter(stems)
    seen: Counter[str] = Counter()
    files = []
    for stem, transcript in zip(stems, transcripts, strict=True):
        seen[stem] += 1
        again = f"-{seen[stem]}" if counts[stem] > 1 else ""
        files.append(f"{stem}{again}{PurePath(transcript.source.name).suffix}")
    return files


def _fields(metadata: Mapping[str, str], redactor: Redactor) -> dict[str, str]:
    return {key: redactor(value) for key, value in metadata.items()}


def _statement(statement: Statement, redacted: Redacted) -> Statement:
    return replace(statement, span=redacted.span(statement.span))


def _evidence(
    evidence: Evidence, transcripts: Mapping[str, Transcript], redactions: Redactions
) -> Evidence:
    span = redactions[evidence.transcript_id].span(evidence.span)
    return replace(evidence, span=span, quote=span.of(transcripts[evidence.transcript_id].text))


def _claim_text(
    text: str,
    evidence: Sequence[Evidence],
    transcripts: Mapping[str, Transcript],
    redactions: Redactions,
    redactor: Redactor,
) -> str:
    """Return a line; one that is a quote stays the very words of its place."""
    for each in evidence:
        if each.quote == text:
            return _evidence(each, transcripts, redactions).quote
    return redactor(text)


def _attribute(attribute: Attribute, redactor: Redactor) -> Attribute:
    return replace(attribute, value=redactor(attribute.value))


def _draft(
    draft: PersonaDraft,
    transcripts: Mapping[str, Transcript],
    redactions: Redactions,
    redactor: Redactor,
) -> PersonaDraft:
    def claim(each: Claim) -> Claim:
        return replace(
            each,
            text=_claim_text(each.text, each.evidence, transcripts, redactions, redactor),
            evidence=tuple(_evidence(one, transcripts, redactions) for one in each.evidence),
            counter_evidence=tuple(
                _evidence(one, transcripts, redactions) for one in each.counter_evidence
            ),
        )

    signature = draft.signature
    return replace(
        draft,
        archetypes=tuple(redactor(each) for each in draft.archetypes),
        summary=redactor(draft.summary),
        signature=_evidence(signature, transcripts, redactions) if signature else None,
        claims=tuple(claim(each) for each in draft.claims),
        attributes=tuple(_attribute(each, redactor) for each in draft.attributes),
        open_questions=tuple(redactor(each) for each in draft.open_questions),
    )
