"""What a person wants to correct, turned into a correction that fits the transcript."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from persona_builder.domain.corrections import (
    Correction,
    SpeakerCorrection,
    WordsCorrection,
    turn_at,
)
from persona_builder.domain.offsets import changes_between
from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Role, Speaker, Transcript, Turn
from persona_builder.errors import ProjectError, UsageError
from persona_builder.ingest import named_speaker
from persona_builder.language import fold
from persona_builder.services.typed_text import clean_line, clean_text
from persona_builder.store import (
    Snapshot,
    corrections_in,
    load_transcript,
    original_transcript,
)


@dataclass(frozen=True, slots=True)
class NewSpeaker:
    """Somebody whom the transcript does not name yet.

    Attributes:
        label: What to call them.
        role: What they are in the study.
    """

    label: str
    role: Role


@dataclass(frozen=True, slots=True)
class TextChange:
    """A correction of words, about to be made or tried out.

    Attributes:
        span: What is replaced, within one turn of the transcript as shown.
        words: What should stand there; empty to take the words out.
    """

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class SpeakerChange:
    """A correction of who speaks, about to be made or tried out.

    Attributes:
        speaker: Id of a speaker of the transcript, or a new one.
        turns: Indices of whole turns.
        span: Instead of ``turns``: a part of one turn, which becomes a turn of its own.
    """

    speaker: str | NewSpeaker
    turns: tuple[int, ...] = ()
    span: Span | None = None


def planned(
    connection: Snapshot, transcript_id: str, change: TextChange | SpeakerChange
) -> tuple[Transcript, Correction]:
    """Return a transcript as it reads now, and what a change corrects in it.

    Raises:
        UsageError: The change makes no sense in this transcript.
        ProjectError: The transcript or the speaker is gone.
    """
    transcript = load_transcript(connection, transcript_id)
    if isinstance(change, TextChange):
        return transcript, _words_correction(transcript, change)
    taken = {each.id for each in original_transcript(connection, transcript_id).speakers}
    # An id is never given twice, also not after an undo: drafts may still speak of it.
    taken |= {
        each.speaker.id
        for each in corrections_in(connection).recorded.values()
        if isinstance(each, SpeakerCorrection)
    }
    return transcript, _speaker_correction(transcript, change, taken)


def _words_correction(transcript: Transcript, change: TextChange) -> WordsCorrection:
    turn = _turn_of(transcript, change.span)
    start, end = turn.span.start, turn.span.end
    text = transcript.text
    # Compared as whole turns, so that a span may end within a word.
    wanted = text[start : change.span.start] + _typed(change.words) + text[change.span.end : end]
    changes = changes_between(text[start:end], wanted, at=start)
    if not changes:
        raise UsageError("These words stand there already. Nothing was changed.")
    return WordsCorrection(turn.index, changes)


def _typed(words: str) -> str:
    """Return typed words without what no export can hold; white space at the ends stays."""
    cleaned = clean_text(words)
    if not cleaned:
        return ""
    lead = words[: len(words) - len(words.lstrip())]
    return f"{' ' if lead else ''}{cleaned}{' ' if words != words.rstrip() else ''}"


def _speaker_correction(
    transcript: Transcript, change: SpeakerChange, taken: Collection[str]
) -> SpeakerCorrection:
    if bool(change.turns) == (change.span is not None):
        raise UsageError("Choose the turns, or a part of one turn, that somebody else said.")
    span = change.span
    chosen = [_turn_of(transcript, span)] if span else _turns(transcript, change.turns)
    speaker = _speaker(transcript, change.speaker, taken)
    if all(turn.speaker_id == speaker.id for turn in chosen):
        raise UsageError(f"{speaker.label} is already the speaker there. Nothing was changed.")
    if span is None:
        return SpeakerCorrection(speaker, tuple(sorted({turn.index for turn in chosen})))
    said = span.of(transcript.text)
    if not said.strip():
        raise UsageError("Choose at least one word that somebody else said.")
    return SpeakerCorrection(speaker, span=_whole_words(transcript, span))


def _whole_words(transcript: Transcript, span: Span) -> Span:
    """Return a span from the start of its first word to the end of its last."""
    said = span.of(transcript.text)
    start = span.start + len(said) - len(said.lstrip())
    end = start + len(said.strip())
    # Turns are parted by white space, so this never leaves the turn.
    while start > 0 and not transcript.text[start - 1].isspace():
        start -= 1
    while end < len(transcript.text) and not transcript.text[end].isspace():
        end += 1
    return Span(start, end)


def _speaker(transcript: Transcript, wanted: str | NewSpeaker, taken: Collection[str]) -> Speaker:
    if isinstance(wanted, str):
        for speaker in transcript.speakers:
            if speaker.id == wanted:
                return speaker
        raise ProjectError("This speaker is no longer in the transcript.")
    label = clean_line(wanted.label, "A speaker")
    if fold(label) in {fold(speaker.label) for speaker in transcript.speakers}:
        raise UsageError(f"{label} speaks in this transcript already. Choose that speaker.")
    number = next(n for n in range(1, len(taken) + 2) if f"s{n}" not in taken)
    return named_speaker(transcript, f"s{number}", label, wanted.role)


def _turn_of(transcript: Transcript, span: Span) -> Turn:
    turn = turn_at(transcript, span)
    if turn is None:
        raise UsageError("Choose words of one turn; a correction cannot cross into the next one.")
    return turn


def _turns(transcript: Transcript, indices: Sequence[int]) -> list[Turn]:
    known = {turn.index: turn for turn in transcript.turns}
    if not set(indices) <= set(known):
        raise UsageError("One of these turns is not in the transcript. Reload it and try again.")
    return [known[index] for index in indices]
