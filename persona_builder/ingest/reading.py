"""Read the interviews in a file, whatever its format, in this very process.

Only the worker and tests of single readers come here; everybody else calls
``persona_builder.ingest.read_transcripts``, which sends the file to a worker.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from persona_builder.domain.transcripts import RawInterview, Transcript
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.archives import Member, read_archive
from persona_builder.ingest.assemble import assemble
from persona_builder.ingest.formats import ZIP, format_of
from persona_builder.ingest.limits import refuse_large
from persona_builder.ingest.unlabelled import Unlabelled, UnlabelledFileError, label_turns
from persona_builder.plugins import load_plugin

# Formats whose bytes are letters in some encoding, so that a person can say which.
_TEXT_FORMATS = frozenset({"html", "json", "plain-text", "sbv", "srt", "table", "webvtt"})
_MIN_TURNS_OF_TWO = 2
_TABLES = frozenset({"table", "xlsx"})


@dataclass(frozen=True, slots=True)
class Options:
    """How a file is to be read.

    Attributes:
        language: "auto", or the code to take everything for.
        encoding: How to read the bytes; None to find out.
        interviewers: Labels that are an interviewer's, whatever the guess.
        unlabelled: What to do with a file that names nobody.
        columns: What each column of a table holds, by its name; None to guess.
    """

    language: str = "auto"
    encoding: str | None = None
    interviewers: Collection[str] = ()
    unlabelled: Unlabelled = "refuse"
    columns: Mapping[str, str] | None = None


def read_in_process(
    data: bytes, name: str, options: Options, *, new_id: Callable[[], str]
) -> tuple[Transcript, ...]:
    """Return the interviews in a file, at least one.

    Args:
        data: The file's bytes.
        name: The file's name; a label, never a path to open.
        options: How to read it.
        new_id: Makes each transcript's id.

    Raises:
        UnreadableFileError: It cannot be read; says why and what to do.
    """
    refuse_large(data, name)
    if format_of(data, name) == ZIP:
        members = read_archive(data, name, lambda inner, base: _raw(inner, base, options))
    else:
        members = tuple(Member(name, each) for each in _raw(data, name, options))
    return tuple(
        assemble(
            replace(member.interview, warnings=(*member.warnings, *member.interview.warnings)),
            data=data,
            name=member.name,
            part=part,
            new_id=new_id,
            language=options.language,
            interviewers=options.interviewers,
        )
        for part, member in enumerate(members)
    )


def _raw(data: bytes, name: str, options: Options) -> tuple[RawInterview, ...]:
    refuse_large(data, name)
    format_name = format_of(data, name)
    if format_name == ZIP:
        raise _nested(name)
    read = load_plugin("readers", format_name)
    given: dict[str, object] = {}
    if format_name in _TEXT_FORMATS:
        given["encoding"] = options.encoding
    if format_name in _TABLES:
        given["columns"] = options.columns
    if options.unlabelled == "refuse":
        return tuple(read(data, name, **given))
    try:
        interviews: tuple[RawInterview, ...] = read(data, name, **given)
    except UnlabelledFileError as error:
        if not error.interviews:
            raise
        if options.unlabelled == "alternate":
            _refuse_one_stretch(error.interviews, name)
        interviews = tuple(label_turns(each, options.unlabelled) for each in error.interviews)
    return interviews


def _refuse_one_stretch(interviews: tuple[RawInterview, ...], name: str) -> None:
    """Refuse to part two people where nothing says where one of them ends.

    Told sentence by sentence, every third was the other's on recorded sessions.
    """
    if all(len(each.turns) < _MIN_TURNS_OF_TWO for each in interviews):
        raise UnlabelledFileError(
            name,
            "nothing in it parts one turn from the next, neither names nor pauses nor paragraphs",
            advice="Write who speaks, or read it as one participant's words: --unlabelled one.",
            interviews=interviews,
        )


def _nested(name: str) -> UnreadableFileError:
    return UnreadableFileError(name, "it is an archive inside an archive", advice="Unpack it.")
