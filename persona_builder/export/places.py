"""Say where in an interview something was said, as a person would look it up."""

from __future__ import annotations

from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Transcript, Turn


def place_of(transcript: Transcript, span: Span) -> str:
    """Return "file.vtt, 03:10" where times are known, else "file.txt, turn 12" (from 1)."""
    name = transcript.source.name
    turn = _turn_of(transcript, span)
    if turn is None:
        return name
    if turn.start_ms is not None:
        return f"{name}, {clock(turn.start_ms)}"
    return f"{name}, turn {turn.index + 1}"


def clock(ms: int) -> str:
    """Return a time in a recording as "03:10", or "1:03:10" from an hour on."""
    hours, seconds = divmod(ms // 1000, 3600)
    minutes, seconds = divmod(seconds, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


def _turn_of(transcript: Transcript, span: Span) -> Turn | None:
    return next((turn for turn in transcript.turns if turn.span.overlap(span)), None)
