"""Join pieces of speech, as recognisers of speech write them, into turns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from persona_builder.domain.transcripts import RawTurn
from persona_builder.language import fold

# Somebody who is silent for so long has ended a turn, where nobody is named.
_PAUSE_MS = 2_000
_NO_SPACE_BEFORE = frozenset(".,!?;:…؟،؛)]}%")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one speaker.

    Attributes:
        speaker: As a label; None where the file does not say.
        text: As written.
        start_ms: From the start of the recording.
        end_ms: From the start of the recording.
        line: Where it stands in the file, from 1.
    """

    speaker: str | None
    text: str
    start_ms: int | None = None
    end_ms: int | None = None
    line: int | None = None


def join_pieces(pieces: Iterable[Piece]) -> tuple[RawTurn, ...]:
    """Return turns: pieces of one speaker in a row, or without a long pause where none is named."""
    turns: list[RawTurn] = []
    words: list[str] = []
    for piece in pieces:
        if not piece.text.strip():
            continue
        last = turns[-1] if turns else None
        if last is not None and _goes_on(last, piece):
            words.append(_spaced(piece.text, words[-1]))
            turns[-1] = replace(last, end_ms=piece.end_ms or last.end_ms)
        else:
            _close(turns, words)
            words = [piece.text.strip()]
            turns.append(
                RawTurn(piece.speaker, words[0], piece.start_ms, piece.end_ms, line=piece.line)
            )
    _close(turns, words)
    return tuple(turns)


def _close(turns: list[RawTurn], words: list[str]) -> None:
    # Joined once, so that a monologue of a million pieces takes no longer than it must.
    if turns and words:
        turns[-1] = replace(turns[-1], text="".join(words))


def _goes_on(last: RawTurn, piece: Piece) -> bool:
    if fold(last.speaker or "") != fold(piece.speaker or ""):
        return False
    if piece.speaker is not None or last.end_ms is None or piece.start_ms is None:
        return True
    return piece.start_ms - last.end_ms < _PAUSE_MS


def _spaced(text: str, before: str) -> str:
    stripped = text.strip()
    close = len(stripped) <= 2 and all(each in _NO_SPACE_BEFORE for each in stripped)
    return stripped if close or before.endswith("\n") else f" {stripped}"
