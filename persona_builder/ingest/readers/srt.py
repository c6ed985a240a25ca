"""Read SubRip captions, each cue's speaker named in the cue."""

from __future__ import annotations

from persona_builder.domain.transcripts import RawInterview
from persona_builder.ingest.cues import interview_from_cues
from persona_builder.ingest.decode import decode


def read_srt(data: bytes, name: str, *, encoding: str | None = None) -> tuple[RawInterview, ...]:
    """Return the interview in a SubRip file.

    Args:
        data: The file's bytes.
        name: The file's name, for messages.
        encoding: What a person says it is written in.

    Raises:
        UnreadableFileError: It is no text, has no cue, or no cue names a speaker.
    """
    decoded = decode(data, name, encoding)
    return (
        interview_from_cues(
            decoded.text,
            name,
            format_name="srt",
            encoding=decoded.encoding,
            warnings=decoded.warnings,
        ),
    )
