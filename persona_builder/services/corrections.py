"""Correct a transcript: words that were misheard, a speaker who is somebody else.

The words as they were read stay in the project; what is shown is those words with the
corrections that count. Each correction can be undone like any other edit. Lines,
quotes, tags, journeys and focus statements follow; what cannot follow waits in a tray.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from persona_builder.domain.edits import Edit
from persona_builder.domain.personas import LossReason, Slot
from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Role, Transcript


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


@dataclass(frozen=True, slots=True)
class MadeCorrection:
    """A correction that counts now.

    Attributes:
        seq: Number of its edit.
        at: When, in UTC.
        author: Who.
        kind: Of words or of a speaker.
        turn: Index of the first turn it changed, as the transcript stood before.
        before: The turn's words, or the speaker's label, before.
        after: The turn's words, or the speaker's label, after; empty for a turn taken out.
    """

    seq: int
    at: datetime
    author: str
    kind: Literal["words", "speaker"]
    turn: int
    before: str
    after: str


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


@dataclass(frozen=True, slots=True)
class CorrectionPreview:
    """What a correction would do; nothing is saved.

    Attributes:
        transcript: As it would read.
        n_statements: Statements of the newest analysis in this transcript.
        n_changed: Of these, how many would show corrected words or another speaker.
        n_lost: Of these, how many would go to the tray.
        n_lines_changed: Lines of cards that would show or rest on corrected words.
        n_lines_lost: Lines that would leave their card.
        n_lines_weaker: Lines that would stay and lose a part of their evidence.
    """

    transcript: Transcript
    n_statements: int
    n_changed: int
    n_lost: int
    n_lines_changed: int
    n_lines_lost: int
    n_lines_weaker: int


def revision(project: Path, transcript_id: str) -> int:
    """Return how many corrections, undone ones included, a transcript has had: its ``rev``.

    Raises:
        ProjectError: The project cannot be read.
    """
    raise NotImplementedError


def correct_text(
    project: Path,
    transcript_id: str,
    span: Span,
    words: str,
    *,
    rev: int | None = None,
    author: str = "you",
) -> Edit:
    """Put other words in the place of some; whole turns may be given, only what differs counts.

    Args:
        project: The project file.
        transcript_id: The transcript.
        span: What is replaced, within one turn of the transcript as shown.
        words: What should stand there; empty to take the words out.
        rev: The transcript's revision that the person saw; None accepts any.
        author: Who.

    Raises:
        UsageError: The span lies in no one turn, or the words stand there already.
        StaleEditError: The transcript was corrected since ``rev``.
        ProjectError: The transcript is gone, or the file cannot be written.
    """
    raise NotImplementedError


def correct_speaker(
    project: Path,
    transcript_id: str,
    turns: Sequence[int],
    speaker: str | NewSpeaker,
    *,
    span: Span | None = None,
    rev: int | None = None,
    author: str = "you",
) -> Edit:
    """Say who really speaks in some turns, or in a part of one turn.

    Args:
        project: The project file.
        transcript_id: The transcript.
        turns: Indices of whole turns; empty when ``span`` is given.
        speaker: Id of a speaker of the transcript, or a new one.
        span: A part of one turn, which becomes a turn of its own.
        rev: The transcript's revision that the person saw; None accepts any.
        author: Who.

    Raises:
        UsageError: Nothing was chosen, nothing would change, or the new label is taken.
        StaleEditError: The transcript was corrected since ``rev``.
        ProjectError: The transcript is gone, or the file cannot be written.
    """
    raise NotImplementedError


def preview_correction(
    project: Path, transcript_id: str, change: TextChange | SpeakerChange
) -> CorrectionPreview:
    """Return what a correction would do to statements and lines; nothing is saved.

    Raises:
        UsageError: As the correction itself would.
        ProjectError: The transcript is gone, or the project cannot be read.
    """
    raise NotImplementedError


def corrections(project: Path, transcript_id: str) -> tuple[MadeCorrection, ...]:
    """Return the corrections of a transcript that count now, oldest first.

    Raises:
        ProjectError: The transcript is gone, or the project cannot be read.
    """
    raise NotImplementedError


def original(project: Path, transcript_id: str) -> Transcript:
    """Return a transcript as it was read from its file, without corrections.

    Raises:
        ProjectError: The transcript is gone, or the project cannot be read.
    """
    raise NotImplementedError


def tray(project: Path) -> tuple[TrayItem, ...]:
    """Return what could not follow a correction, by file and place.

    The next analysis reads the corrected words; then only those items stay that
    something of a person's still rests on.

    Raises:
        ProjectError: The project cannot be read.
    """
    raise NotImplementedError
