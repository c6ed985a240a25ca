"""Read the interviews in a file, whatever its format."""

from __future__ import annotations

from collections.abc import Callable, Collection

from persona_builder.domain.transcripts import RawInterview, Transcript
from persona_builder.ingest.assemble import assemble
from persona_builder.ingest.formats import format_of
from persona_builder.ingest.limits import refuse_large
from persona_builder.plugins import load_plugin

# Formats whose bytes are letters in some encoding, so that a person can say which.
_TEXT_FORMATS = frozenset({"plain-text", "srt", "webvtt"})


def read_transcripts(
    data: bytes,
    name: str,
    *,
    new_id: Callable[[], str],
    language: str = "auto",
    encoding: str | None = None,
    interviewers: Collection[str] = (),
) -> tuple[Transcript, ...]:
    """Return the interviews in a file, at least one.

    Args:
        data: The file's bytes.
        name: The file's name; a label, never a path to open.
        new_id: Makes each transcript's id.
        language: "auto", or the code to take everything for.
        encoding: How to read the bytes; None to find out.
        interviewers: Labels that are an interviewer's, whatever the guess.

    Raises:
        UnreadableFileError: It cannot be read; says why and what to do.
    """
    refuse_large(data, name)
    format_name = format_of(data, name)
    read = load_plugin("readers", format_name)
    interviews: tuple[RawInterview, ...] = (
        read(data, name, encoding=encoding) if format_name in _TEXT_FORMATS else read(data, name)
    )
    return tuple(
        assemble(
            interview,
            data=data,
            name=name,
            part=part,
            new_id=new_id,
            language=language,
            interviewers=interviewers,
        )
        for part, interview in enumerate(interviews)
    )
