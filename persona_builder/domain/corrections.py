"""A correction of a transcript, and the transcript as it reads with corrections made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from persona_builder.domain.offsets import Change, OffsetMap, with_changes
from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Speaker, Transcript, Turn


@dataclass(frozen=True, slots=True)
class WordsCorrection:
    """Other words in one turn.

    Attributes:
        turn: Index of the turn, as the transcript stood before.
        changes: In order, apart, within that turn.
    """

    turn: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class SpeakerCorrection:
    """Another speaker of whole turns, or of a part of one turn.

    Attributes:
        speaker: Who said it; known to the transcript, or new in it.
        turns: Indices of the turns, as the transcript stood before. Without turns and span
            the speaker, whom a correction brought in, takes another role.
        span: A part of one turn, which becomes a turn of its own; then ``turns`` is empty.
    """

    speaker: Speaker
    turns: tuple[int, ...] = ()
    span: Span | None = None


Correction: TypeAlias = WordsCorrection | SpeakerCorrection


def corrected(transcript: Transcript, corrections: Iterable[tuple[int, Correction]]) -> Transcript:
    """Return the transcript with corrections made, one after the other.

    Args:
        transcript: As it was read from its file.
        corrections: With the number of the edit that made each, oldest first.

    Raises:
        ValueError: One does not fit the transcript as it stands by then.
    """
    for seq, correction in corrections:
        if isinstance(correction, WordsCorrection):
            made = _with_words(transcript, correction)
        else:
            made = _with_speaker(transcript, correction)
        transcript = replace(made, corrected_by=(*made.corrected_by, seq))
    return transcript


def offsets_of(corrections: Iterable[Correction]) -> OffsetMap:
    """Return the map from the text before some corrections to the text after them."""
    whole = OffsetMap()
    for correction in corrections:
        if isinstance(correction, WordsCorrection):
            whole = whole.then(OffsetMap.of(correction.changes))
    return whole


def turn_at(transcript: Transcript, span: Span) -> Turn | None:
    """Return the turn that holds all of a span; None where none does."""
    for turn in transcript.turns:
        if turn.span.start <= span.start and span.end <= turn.span.end:
            return turn
    return None


def _with_words(transcript: Transcript, correction: WordsCorrection) -> Transcript:
    text = with_changes(transcript.text, correction.changes)
    offsets = OffsetMap.of(correction.changes)
    growth = len(text) - len(transcript.text)
    if not 0 <= correction.turn < len(transcript.turns):
        raise ValueError(f"There is no turn {correction.turn} to correct.")
    own = transcript.turns[correction.turn].span
    if any(not own.start <= each.start <= each.end <= own.end for each in correction.changes):
        raise ValueError("A change lies outside of its turn.")
    placed: list[Turn] = []
    for turn in transcript.turns:
        start, end = turn.span.start, turn.span.end
        if turn.index > correction.turn:
            start += growth
        if turn.index >= correction.turn:
            end += growth
        # A turn of which no word is left is no turn any more.
        if text[start:end].strip():
            placed.append(replace(turn, span=Span(start, end)))
    return replace(
        transcript,
        text=text,
        turns=_numbered(placed),
        speakers=_speaking(transcript.speakers, placed),
        offsets=transcript.offsets.then(offsets),
    )


def _with_speaker(transcript: Transcript, correction: SpeakerCorrection) -> Transcript:
    speaker = correction.speaker
    everybody = transcript.speakers
    if speaker.id not in {each.id for each in everybody}:
        everybody = (*everybody, speaker)
    elif not correction.turns and correction.span is None:
        everybody = tuple(speaker if each.id == speaker.id else each for each in everybody)
    if correction.span is not None:
        turns = _parted(transcript, correction.span, speaker.id)
    else:
        if not set(correction.turns) <= {turn.index for turn in transcript.turns}:
            raise ValueError("A turn whose speaker is corrected is not there.")
        turns = [
            replace(turn, speaker_id=speaker.id) if turn.index in correction.turns else turn
            for turn in transcript.turns
        ]
    return replace(transcript, turns=_numbered(turns), speakers=_speaking(everybody, turns))


def _parted(transcript: Transcript, span: Span, speaker_id: str) -> list[Turn]:
    """Return the turns with a part of one made a turn of another speaker."""
    whole = turn_at(transcript, span)
    if whole is None:
        raise ValueError("A part of two turns cannot be given to a speaker.")
    ends = ((whole.span.start, span.start), (span.start, span.end), (span.end, whole.span.end))
    parts: list[Turn] = []
    for place, (start, end) in enumerate(ends):
        said = transcript.text[start:end]
        if said.strip():
            first = start + len(said) - len(said.lstrip())
            last = end - (len(said) - len(said.rstrip()))
            speaker = speaker_id if place == 1 else whole.speaker_id
            parts.append(Turn(whole.index, Span(first, last), speaker))
    # When the middle was said is not known, only when all of it began and ended.
    parts[0] = replace(parts[0], start_ms=whole.start_ms)
    parts[-1] = replace(parts[-1], end_ms=whole.end_ms)
    return [
        *(turn for turn in transcript.turns if turn.index < whole.index),
        *parts,
        *(turn for turn in transcript.turns if turn.index > whole.index),
    ]


def _numbered(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    return tuple(replace(turn, index=index) for index, turn in enumerate(turns))


def _speaking(speakers: Iterable[Speaker], turns: Iterable[Turn]) -> tuple[Speaker, ...]:
    """Return the speakers who still say something."""
    heard = {turn.speaker_id for turn in turns}
    return tuple(speaker for speaker in speakers if speaker.id in heard)
