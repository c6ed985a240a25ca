"""Read a file apart from everything else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from persona_builder.domain.transcripts import Transcript
from persona_builder.ingest.reading import Options, read_in_process
from persona_builder.ingest.unlabelled import Unlabelled


def read_transcripts(
    data: bytes,
    name: str,
    *,
    new_id: Callable[[], str],
    language: str = "auto",
    encoding: str | None = None,
    interviewers: Collection[str] = (),
    unlabelled: Unlabelled = "refuse",
    columns: Mapping[str, str] | None = None,
) -> tuple[Transcript, ...]:
    """Return the interviews in a file, at least one.

    Args:
        data: The file's bytes.
        name: The file's name; a label, never a path to open.
        new_id: Makes each transcript's id.
        language: "auto", or the code to take everything for.
        encoding: How to read the bytes; None to find out.
        interviewers: Labels that are an interviewer's, whatever the guess.
        unlabelled: How to read a file that names nobody: "refuse" it, as two people
            who "alternate", or as the words of "one" participant.
        columns: What a table's columns hold ("text", "speaker", "interview", "start",
            "end"), by their names; None to guess.

    Raises:
        UnlabelledFileError: Nothing says who speaks; "alternate" and "one" may be offered.
        UnreadableFileError: It cannot be read; says why and what to do.
    """
    options = Options(language, encoding, tuple(interviewers), unlabelled, columns)
    return read_in_process(data, name, options, new_id=new_id)
