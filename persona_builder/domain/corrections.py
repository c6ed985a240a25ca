"""A correction of a transcript, and the transcript as it reads with corrections made."""

from __future__ import annotations

from bisect import bisect_right
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
    sheet = _Sheet.of(transcript)
    made = transcript.corrected_by
    offsets = transcript.offsets
    for seq, correction in corrections:
        if isinstance(correction, WordsCorrection):
            sheet.change_words(correction)
            offsets = offsets.then(OffsetMap.of(correction.changes))
        else:
            sheet.change_speaker(correction)
        made = (*made, seq)
    turns = tuple(place.as_turn(index) for index, place in enumerate(sheet.places))
    heard = {turn.speaker_id for turn in turns}
    return replace(
        transcript,
        text=sheet.text,
        turns=turns,
        # Whoever says nothing any more is no speaker.
        speakers=tuple(each for each in sheet.speakers if each.id in heard),
        offsets=offsets,
        corrected_by=made,
    )


def offsets_of(corrections: Iterable[Correction]) -> OffsetMap:
    """Return the map from the text before some corrections to the text after them."""
    steps = (
        step
        for correction in corrections
        if isinstance(correction, WordsCorrection)
        for step in OffsetMap.of(correction.changes).steps
    )
    return OffsetMap(tuple(steps))


def turn_at(transcript: Transcript, span: Span) -> Turn | None:
    """Return the turn that holds all of a span; None where none does."""
    at = bisect_right(transcript.turns, span.start, key=lambda turn: turn.span.start) - 1
    if at < 0 or span.end > transcript.turns[at].span.end:
        return None
    return transcript.turns[at]


@dataclass(slots=True)
class _Place:
    """A turn that may still move."""

    start: int
    end: int
    speaker_id: str
    start_ms: int | None
    end_ms: int | None
    section: str

    def as_turn(self, index: int) -> Turn:
        span = Span(self.start, self.end)
        return Turn(index, span, self.speaker_id, self.start_ms, self.end_ms, self.section)


@dataclass(slots=True)
class _Sheet:
    """A transcript while corrections are made: interviews have thousands of turns to move."""

    text: str
    places: list[_Place]
    speakers: tuple[Speaker, ...]

    @classmethod
    def of(cls, transcript: Transcript) -> _Sheet:
        places = [
            _Place(
                turn.span.start,
                turn.span.end,
                turn.speaker_id,
                turn.start_ms,
                turn.end_ms,
                turn.section,
            )
            for turn in transcript.turns
        ]
        return cls(transcript.text, places, transcript.speakers)

    def change_words(self, correction: WordsCorrection) -> None:
        own = self._place(correction.turn)
        for each in correction.changes:
            if not own.start <= each.start <= each.end <= own.end:
                raise ValueError("A change lies outside of its turn.")
        before = len(self.text)
        self.text = with_changes(self.text, correction.changes)
        growth = len(self.text) - before
        own.end += growth
        if growth:
            for place in self.places[correction.turn + 1 :]:
                place.start += growth
                place.end += growth
        # A turn of which no word is left is no turn any more.
        if not self.text[own.start : own.end].strip():
            del self.places[correction.turn]

    def change_speaker(self, correction: SpeakerCorrection) -> None:
        speaker = correction.speaker
        if speaker.id not in {each.id for each in self.speakers}:
            self.speakers = (*self.speakers, speaker)
        elif not correction.turns and correction.span is None:
            self.speakers = tuple(
                speaker if each.id == speaker.id else each for each in self.speakers
            )
        if correction.span is not None:
            self._part(correction.span, speaker.id)
        for index in correction.turns:
            self._place(index).speaker_id = speaker.id

    def _place(self, index: int) -> _Place:
        if not 0 <= index < len(self.places):
            raise ValueError(f"There is no turn {index} to correct.")
        return self.places[index]

    def _part(self, span: Span, speaker_id: str) -> None:
        """Make a part of a turn a turn of another speaker."""
        at = bisect_right(self.places, span.start, key=lambda place: place.start) - 1
        if at < 0 or span.end > self.places[at].end:
            raise ValueError("A part of two turns cannot be given to a speaker.")
        whole = self.places[at]
        ends = ((whole.start, span.start), (span.start, span.end), (span.end, whole.end))
        parts: list[_Place] = []
        for number, (start, end) in enumerate(ends):
            said = self.text[start:end]
            if said.strip():
                first = start + len(said) - len(said.lstrip())
                speaker = speaker_id if number == 1 else whole.speaker_id
                last = first + len(said.strip())
                parts.append(_Place(first, last, speaker, None, None, whole.section))
        # When the middle was said is not known, only when all of it began and ended.
        parts[0].start_ms = whole.start_ms
        parts[-1].end_ms = whole.end_ms
        self.places[at : at + 1] = parts
