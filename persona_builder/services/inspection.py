"""What a reader sees in one file, before anything is stored."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from persona_builder.domain.ids import random_id
from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest import Unlabelled, bytes_of, read_transcripts
from persona_builder.language.turns import language_of_turn

Inspection = Mapping[str, object]


def inspect_file(
    path: Path,
    *,
    encoding: str | None = None,
    language: str = "auto",
    interviewers: Collection[str] = (),
    unlabelled: Unlabelled = "refuse",
    columns: Mapping[str, str] | None = None,
) -> list[Inspection]:
    """Return what a reader sees in a file, one object for each interview.

    Raises:
        UnreadableFileError: It is not there or cannot be read.
    """
    if not path.is_file():
        raise UnreadableFileError(
            path.name, "there is no such file", advice="Check the spelling of its path."
        )
    transcripts = read_transcripts(
        bytes_of(path, path.name),
        path.name,
        new_id=random_id,
        encoding=encoding,
        language=language,
        interviewers=interviewers,
        unlabelled=unlabelled,
        columns=columns,
    )
    return [_inspection(transcript) for transcript in transcripts]


def inspection_as_text(interviews: Sequence[Inspection]) -> str:
    """Return inspections in a form for people: a summary, and every turn on a line."""
    blocks = []
    for seen in interviews:
        turns = seen["turns"]
        lines = [f"{key}: {seen[key]}" for key in ("name", "format", "encoding", "language")]
        lines += [f"warning: {warning}" for warning in _list(seen["warnings"])]
        lines += [
            f"{turn['index']:>4}  {turn['role']:<11}  {turn['speaker']}: {turn['text']}"
            for turn in _list(turns)
        ]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _list(value: object) -> list[dict[str, object]]:
    return list(value) if isinstance(value, list) else []


def _inspection(transcript: Transcript) -> Inspection:
    speakers = {speaker.id: speaker for speaker in transcript.speakers}
    return {
        "name": transcript.source.name,
        "format": transcript.source.format,
        "encoding": transcript.source.encoding,
        "language": transcript.language,
        "text": transcript.text,
        "metadata": dict(transcript.metadata),
        "warnings": list(transcript.warnings),
        "turns": [
            {
                "index": turn.index,
                "speaker": speakers[turn.speaker_id].label,
                "role": speakers[turn.speaker_id].role,
                "start": turn.span.start,
                "end": turn.span.end,
                "start_ms": turn.start_ms,
                "end_ms": turn.end_ms,
                "language": language_of_turn(transcript.words(turn), default=transcript.language),
                "text": transcript.words(turn),
                # Only where the file has headings: scripts rely on the other keys.
                **({"section": turn.section} if turn.section else {}),
            }
            for turn in transcript.turns
        ],
    }
