"""Read SubViewer captions, as YouTube writes them, each cue's speaker named in the cue."""

from __future__ import annotations

from persona_builder.domain.transcripts import RawInterview
from persona_builder.ingest.cues import SUBVIEWER, interview_from_cues
from persona_builder.ingest.decode import decode


def read_sbv(data: bytes, name: str, *, encoding: str | None = None) -> tuple[RawInterview, ...]:
    """Return the interview in a SubViewer file.

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
            format_name="sbv",
            encoding=decoded.encoding,
            warnings=decoded.warnings,
            timing=SUBVIEWER,
        ),
    )
