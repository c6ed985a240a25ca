"""How a reader process is asked and how it answers: one line of JSON each way."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Source, Speaker, Transcript, Turn
from persona_builder.errors import PersonaBuilderError, PluginError, UnreadableFileError
from persona_builder.ingest.columns import TableHead
from persona_builder.ingest.reading import Options
from persona_builder.ingest.unlabelled import UnlabelledFileError

Message = Mapping[str, Any]


def as_line(message: Message) -> bytes:
    """Return a message as one line; letters of any script, whole or broken, survive."""
    return json.dumps(message, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"


def request(data: bytes, name: str, options: Options) -> Message:
    """Return the line that announces a file; its bytes follow."""
    return {
        "name": name,
        "size": len(data),
        "language": options.language,
        "encoding": options.encoding,
        "interviewers": list(options.interviewers),
        "unlabelled": options.unlabelled,
        "columns": dict(options.columns) if options.columns is not None else None,
    }


def columns_request(data: bytes, name: str, encoding: str | None) -> Message:
    """Return the line that asks for the columns of a table; its bytes follow."""
    return {**request(data, name, Options(encoding=encoding)), "wanted": "columns"}


def columns_answer(head: TableHead | None) -> Message:
    """Return what columns there are."""
    return {"names": None} if head is None else {"names": head.names, "held": dict(head.held)}


def columns_of(message: Message, name: str) -> TableHead | None:
    """Return the columns an answer holds; None where the file is no table.

    Raises:
        UnreadableFileError: The answer is a refusal.
        KeyError, TypeError, ValueError: It is no answer.
    """
    if "refused" in message or "plugin" in message:
        transcripts_of(message, name)
    if message["names"] is None:
        return None
    return TableHead(tuple(message["names"]), dict(message["held"]))


def options_of(message: Message) -> Options:
    """Return how the file announced by a line is to be read."""
    return Options(
        message["language"],
        message["encoding"],
        tuple(message["interviewers"]),
        message["unlabelled"],
        message["columns"],
    )


def answer(transcripts: tuple[Transcript, ...]) -> Message:
    """Return what was read."""
    return {"transcripts": [_from_transcript(each) for each in transcripts]}


def refusal(error: PersonaBuilderError) -> Message:
    """Return why nothing was read."""
    if isinstance(error, UnreadableFileError):
        return {
            "refused": {
                "why": error.why,
                "advice": error.advice,
                "line": error.line,
                "unlabelled": isinstance(error, UnlabelledFileError),
            }
        }
    return {"plugin": str(error)}


def transcripts_of(message: Message, name: str) -> tuple[Transcript, ...]:
    """Return what an answer holds.

    Raises:
        UnreadableFileError: The answer is a refusal.
        PluginError: Two packages claim the same format.
        KeyError, TypeError, ValueError: It is no answer.
    """
    if refused := message.get("refused"):
        if refused["unlabelled"]:
            raise UnlabelledFileError(name, refused["why"], advice=refused["advice"])
        raise UnreadableFileError(
            name, refused["why"], advice=refused["advice"], line=refused["line"]
        )
    if plugin := message.get("plugin"):
        raise PluginError(plugin)
    return tuple(_to_transcript(each) for each in message["transcripts"])


def _from_transcript(transcript: Transcript) -> Message:
    source = transcript.source
    return {
        "title": transcript.title,
        "text": transcript.text,
        "language": transcript.language,
        "turns": [
            [
                turn.span.start,
                turn.span.end,
                turn.speaker_id,
                turn.start_ms,
                turn.end_ms,
                turn.section,
            ]
            for turn in transcript.turns
        ],
        "speakers": [
            [each.id, each.label, each.role, each.participant_id] for each in transcript.speakers
        ],
        "source": [source.name, source.format, source.encoding, source.sha256, source.part],
        "metadata": dict(transcript.metadata),
        "warnings": list(transcript.warnings),
    }


def _to_transcript(value: Message) -> Transcript:
    return Transcript(
        id="",
        title=value["title"],
        text=value["text"],
        language=value["language"],
        turns=tuple(
            Turn(index, Span(start, end), *rest)
            for index, (start, end, *rest) in enumerate(value["turns"])
        ),
        speakers=tuple(Speaker(*each) for each in value["speakers"]),
        source=Source(*value["source"]),
        metadata=value["metadata"],
        warnings=tuple(value["warnings"]),
    )
