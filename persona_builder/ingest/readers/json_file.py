"""Read what programs that recognise speech write as JSON."""

from __future__ import annotations

import json

from persona_builder.domain.transcripts import RawInterview
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.decode import decode
from persona_builder.ingest.json_shapes import pieces_of
from persona_builder.ingest.pieces import join_pieces
from persona_builder.ingest.unlabelled import OR_SAY_HOW, UnlabelledFileError


def read_json(data: bytes, name: str, *, encoding: str | None = None) -> tuple[RawInterview, ...]:
    """Return the interview in a file of Whisper, Deepgram, Amazon and others.

    Args:
        data: The file's bytes.
        name: The file's name, for messages.
        encoding: What a person says it is written in.

    Raises:
        UnreadableFileError: It is no JSON, or of a shape that is not known.
        UnlabelledFileError: It does not say who speaks.
    """
    decoded = decode(data, name, encoding)
    n_twice = 0

    def fields(pairs: list[tuple[str, object]]) -> dict[str, object]:
        nonlocal n_twice
        found = dict(pairs)
        n_twice += len(found) < len(pairs)
        return found

    try:
        value = json.loads(decoded.text, object_pairs_hook=fields)
    except (ValueError, RecursionError) as error:
        raise UnreadableFileError(
            name, "it is not whole JSON", advice="Export it again."
        ) from error
    # Shapes are told by a few keys, so a foreign file may break deeper inside.
    try:
        pieces = pieces_of(value)
    except (TypeError, ValueError, KeyError, IndexError, AttributeError, OverflowError) as error:
        raise _unknown(name) from error
    if pieces is None:
        raise _unknown(name)
    turns = join_pieces(pieces)
    if not turns:
        raise UnreadableFileError(name, "it holds no words", advice="Export it again.")
    notes = _notes(sum(not piece.text.strip() for piece in pieces), len(pieces), n_twice)
    interview = RawInterview(turns, "json", decoded.encoding, warnings=notes)
    if all(turn.speaker is None for turn in turns):
        raise UnlabelledFileError(
            name,
            "it does not say who speaks",
            advice=f"Transcribe it again with speakers told apart. {OR_SAY_HOW}",
            interviews=(interview,),
        )
    return (interview,)


def _notes(n_silent: int, n_pieces: int, n_twice: int) -> tuple[str, ...]:
    said = []
    if n_silent:
        said.append(f"{n_silent} of {n_pieces} pieces without words were left out.")
    if n_twice:
        places = "1 place" if n_twice == 1 else f"{n_twice} places"
        said.append(f"In {places} it says one thing twice; what it says last was read.")
    return tuple(said)


def _unknown(name: str) -> UnreadableFileError:
    return UnreadableFileError(
        name,
        "its JSON has none of the shapes that are known",
        advice="Export the transcript as .vtt, .srt, .docx or .txt.",
    )
