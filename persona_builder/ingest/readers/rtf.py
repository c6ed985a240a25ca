"""Read Rich Text files in which each turn starts with its speaker's name."""

from __future__ import annotations

from persona_builder.domain.transcripts import RawInterview
from persona_builder.ingest.decode import decode
from persona_builder.ingest.grammar import interview_from_lines
from persona_builder.ingest.markup import damaged


def read_rtf(data: bytes, name: str) -> tuple[RawInterview, ...]:
    """Return the interview in a Rich Text file.

    Args:
        data: The file's bytes.
        name: The file's name, for messages.

    Raises:
        UnreadableFileError: It is no Rich Text, or no line names a speaker.
    """
    from striprtf.striprtf import rtf_to_text

    if not data.lstrip().startswith(b"{\\rtf"):
        raise damaged(name)
    source = data.decode("latin-1")
    try:
        text = str(rtf_to_text(source, encoding="cp1252", errors="replace"))  # type: ignore[no-untyped-call]
    # The library raises whatever its codecs and its stack do.
    except (UnicodeError, ValueError, LookupError, TypeError, OverflowError) as error:
        raise damaged(name) from error
    # Lone surrogates and control characters go the way they do in a text file.
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    decoded = decode(whole.encode("utf-8"), name)
    return (
        interview_from_lines(
            decoded.text.split("\n"), name, format_name="rtf", warnings=decoded.warnings
        ),
    )
