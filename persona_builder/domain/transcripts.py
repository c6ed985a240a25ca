"""What a transcript is: turns of speakers, each a span of one verbatim text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from persona_builder.domain.offsets import OffsetMap
from persona_builder.domain.spans import Span

Role = Literal["participant", "interviewer", "observer", "unknown"]


@dataclass(frozen=True, slots=True)
class RawTurn:
    """One turn as a reader saw it, before positions exist.

    Attributes:
        speaker: The label as written, without its colon; None where there is none.
        text: The words, with line breaks between paragraphs; never empty.
        start_ms: Milliseconds from the start of the recording.
        end_ms: Milliseconds from the start of the recording.
        line: Line (or paragraph, or cue) number in the file, from 1.
        section: The heading it stands below in the file; empty where there is none.
    """

    speaker: str | None
    text: str
    start_ms: int | None = None
    end_ms: int | None = None
    line: int | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class RawInterview:
    """What a reader returns for one interview in a file.

    Attributes:
        turns: At least one turn, in order.
        format: The reader's name: "plain-text", "webvtt", "srt", "docx", ...
        encoding: How bytes became text; None for formats that carry their own.
        title: A title from inside the file; empty where there is none.
        metadata: Header fields as written, e.g. {"Date": "2026-03-02"}.
        warnings: What was not taken, one sentence each with its count or line.
    """

    turns: tuple[RawTurn, ...]
    format: str
    encoding: str | None = None
    title: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a transcript came from.

    Attributes:
        name: File name as the researcher knows it, without folders.
        format: The name of the reader that read it.
        encoding: How its bytes became text; None where the format says.
        sha256: Hash of the file's bytes, in hexadecimal.
        part: Which interview of the file, from 0.
    """

    name: str
    format: str
    encoding: str | None
    sha256: str
    part: int = 0


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks in one transcript.

    Attributes:
        id: Unique within the transcript ("s1", "s2", ... by first appearance).
        label: The label as written in the file.
        role: What this speaker is in the study.
        participant_id: The interviewed person; set exactly when ``role`` is participant.
    """

    id: str
    label: str
    role: Role
    participant_id: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's uninterrupted words.

    Attributes:
        index: Position among the transcript's turns, from 0.
        span: The words; ``span.of(transcript.text)`` is the whole turn.
        speaker_id: Whose words.
        start_ms: Milliseconds from the start of the recording, where known.
        end_ms: Milliseconds from the start of the recording, where known.
        section: The heading it stands below, a part of the interview guide; may be empty.
    """

    index: int
    span: Span
    speaker_id: str
    start_ms: int | None = None
    end_ms: int | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class Transcript:
    """One interview: a verbatim text and who says which part of it.

    Attributes:
        id: Given once (random UUID), kept for the life of a project.
        title: What to call it in a list; the file's name where nothing better is known.
        text: All turns, joined by line feeds; labels and time stamps are not in it.
        language: BCP 47 code ("en", "el", "fa", "he"), "und" where unknown.
        turns: In order; their spans do not overlap.
        speakers: In order of first appearance.
        source: The file it was read from.
        metadata: Header fields as given.
        warnings: What the reader wants the researcher to know.
        corrected_by: Numbers of the edits that corrected it, oldest first.
        offsets: From the text as it was read to this one.
    """

    id: str
    title: str
    text: str
    language: str
    turns: tuple[Turn, ...]
    speakers: tuple[Speaker, ...]
    source: Source
    metadata: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    corrected_by: tuple[int, ...] = ()
    offsets: OffsetMap = field(default_factory=OffsetMap)

    def speaker(self, speaker_id: str) -> Speaker:
        """Return the speaker of that id.

        Raises:
            KeyError: No speaker has this id.
        """
        for speaker in self.speakers:
            if speaker.id == speaker_id:
                return speaker
        raise KeyError(speaker_id)

    def words(self, turn: Turn) -> str:
        """Return what was said in a turn."""
        return turn.span.of(self.text)


@dataclass(frozen=True, slots=True)
class Participant:
    """An interviewed person.

    Attributes:
        id: Derived: hash of file, part and label, so the same on every machine.
        name: What cards call this person; unique within the study.
        transcript_ids: Where this person speaks.
        metadata: Given facts ("age": "34"); never read out of what was said.
    """

    id: str
    name: str
    transcript_ids: tuple[str, ...]
    metadata: Mapping[str, str] = field(default_factory=dict)
