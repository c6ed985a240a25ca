"""Read plain text and Markdown in which each turn starts with its speaker's name.

Interviewer: What happened next?
Nadia: I gave up and phoned them.
"""

from __future__ import annotations

from persona_builder.domain.transcripts import RawInterview
from persona_builder.ingest.decode import decode
from persona_builder.ingest.grammar import interview_from_lines


def read_plain_text(
    data: bytes, name: str, *, encoding: str | None = None
) -> tuple[RawInterview, ...]:
    """Return the interview in a labelled text.

    Args:
        data: The file's bytes.
        name: The file's name, for messages.
        encoding: What a person says it is written in.

    Raises:
        UnreadableFileError: It is no text, or no line names a speaker.
    """
    decoded = decode(data, name, encoding)
    return (
        interview_from_lines(
            decoded.text.split("\n"),
            name,
            format_name="plain-text",
            encoding=decoded.encoding,
            warnings=decoded.warnings,
        ),
    )
