"""Put a transcript together: the one place where positions are born."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import replace

from persona_builder.domain.ids import derived_id
from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import (
    RawInterview,
    RawTurn,
    Role,
    Source,
    Speaker,
    Transcript,
    Turn,
)
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.header import names_in
from persona_builder.ingest.limits import MAX_SPEAKERS, MAX_TURNS
from persona_builder.ingest.speakers import guess_roles
from persona_builder.ingest.variants import merge_variants
from persona_builder.language import LANGUAGES, detect_language, fold
from persona_builder.language.scripts import language_by_script

_BETWEEN_TURNS = "\n"
_NO_LABEL = "(no name)"
# A greeting or a product's name in other letters makes no mixed interview.
_LETTERS_LOOKED_AT = 400
_MIN_OTHER_TURNS = 3
_MIN_OTHER_SHARE = 0.1


def assemble(
    interview: RawInterview,
    *,
    data: bytes,
    name: str,
    part: int,
    new_id: Callable[[], str],
    language: str = "auto",
    interviewers: Collection[str] = (),
) -> Transcript:
    """Return the transcript of an interview that a reader saw.

    Its text is the turns' words, joined by line feeds; every turn's span points
    at exactly its words.

    Args:
        interview: From a reader.
        data: The file's bytes, for its hash.
        name: The file's name.
        part: Which interview of the file, from 0.
        new_id: Makes the transcript's id.
        language: "auto", or the code to take it for.
        interviewers: Labels that are an interviewer's, whatever the guess.

    Raises:
        UnreadableFileError: It has more turns or speakers than any interview.
    """
    turns = tuple(
        replace(turn, text=turn.text.strip()) for turn in interview.turns if turn.text.strip()
    )
    turns, merged = merge_variants(turns)
    _refuse_endless(turns, name)
    source = Source(
        name=name,
        format=interview.format,
        encoding=interview.encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        part=part,
    )
    text = _BETWEEN_TURNS.join(turn.text for turn in turns)
    code = detect_language(text) if language == "auto" else language
    roles = guess_roles(
        turns,
        interviewers=interviewers,
        named_interviewers=names_in(interview.metadata, of="interviewer"),
        named_participants=names_in(interview.metadata, of="participant"),
    )
    speakers = _speakers(turns, roles.by_label, source)
    return Transcript(
        id=new_id(),
        title=interview.title or name,
        text=text,
        language=code,
        turns=_place(turns, speakers),
        speakers=tuple(speakers.values()),
        source=source,
        metadata=dict(interview.metadata),
        warnings=(
            *interview.warnings,
            *merged,
            *roles.warnings,
            *_about_language(code),
            *_about_other_scripts(turns, code),
        ),
    )


def set_role(transcript: Transcript, speaker_id: str, role: Role) -> Transcript:
    """Return the transcript with one speaker in another role.

    Raises:
        KeyError: No speaker has this id.
    """
    speaker = transcript.speaker(speaker_id)
    changed = _speaker(speaker.id, speaker.label, role, transcript.source)
    return replace(
        transcript,
        speakers=tuple(changed if each.id == speaker_id else each for each in transcript.speakers),
    )


def named_speaker(transcript: Transcript, speaker_id: str, label: str, role: Role) -> Speaker:
    """Return somebody whom a transcript does not name yet."""
    return _speaker(speaker_id, label, role, transcript.source)


def _speakers(
    turns: tuple[RawTurn, ...], roles: dict[str, Role], source: Source
) -> dict[str, Speaker]:
    """Return the speakers by folded label, in order of appearance."""
    labels: dict[str, str] = {}
    for turn in turns:
        labels.setdefault(fold(turn.speaker or ""), turn.speaker or _NO_LABEL)
    return {
        key: _speaker(f"s{number}", label, roles[key], source)
        for number, (key, label) in enumerate(labels.items(), start=1)
    }


def _speaker(speaker_id: str, label: str, role: Role, source: Source) -> Speaker:
    participant_id = (
        derived_id("participant", source.sha256, source.part, fold(label))
        if role == "participant"
        else None
    )
    return Speaker(speaker_id, label, role, participant_id)


def _place(turns: tuple[RawTurn, ...], speakers: dict[str, Speaker]) -> tuple[Turn, ...]:
    placed: list[Turn] = []
    position = 0
    for index, turn in enumerate(turns):
        end = position + len(turn.text)
        speaker = speakers[fold(turn.speaker or "")]
        span = Span(position, end)
        placed.append(Turn(index, span, speaker.id, turn.start_ms, turn.end_ms, turn.section))
        position = end + len(_BETWEEN_TURNS)
    return tuple(placed)


def _about_language(code: str) -> tuple[str, ...]:
    if code in LANGUAGES:
        return ()
    return (
        f"Its language looks like {code}, which is not one of {', '.join(LANGUAGES)}. "
        "It is read as if it were English, so expect little of it.",
    )


def _about_other_scripts(turns: tuple[RawTurn, ...], code: str) -> tuple[str, ...]:
    """Say how many turns are in another language than the transcript, where the letters tell."""
    counts = Counter(
        language_by_script(turn.text[:_LETTERS_LOOKED_AT], default=code) for turn in turns
    )
    del counts[code]
    if sum(counts.values()) < max(_MIN_OTHER_TURNS, _MIN_OTHER_SHARE * len(turns)):
        return ()
    found = ", ".join(f"{count} in {other}" for other, count in counts.most_common())
    return (
        f"People switch languages in it: of {len(turns)} turns, {found}; the rest in {code}. "
        "Each sentence is read in its own language.",
    )


def _refuse_endless(turns: tuple[RawTurn, ...], name: str) -> None:
    if len(turns) > MAX_TURNS:
        raise UnreadableFileError(
            name, f"it has {len(turns):,} turns", advice="Is it one interview? Split it."
        )
    n_speakers = len({turn.speaker for turn in turns})
    if n_speakers > MAX_SPEAKERS:
        raise UnreadableFileError(
            name,
            f"it seems to have {n_speakers:,} speakers",
            advice="Check how it marks who speaks.",
        )
