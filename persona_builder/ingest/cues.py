"""Read timed cues, as WebVTT and SubRip files have them, and join them into turns.

Both formats are blocks of lines: perhaps an id, a line with an arrow between
two clock times, and words up to a blank line. Own code, because the libraries
at hand lose cues without a word or take minutes on odd input; see
``docs/decisions/0004``.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from persona_builder.domain.transcripts import RawInterview, RawTurn
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.labels import milliseconds, speakers_among, split_label
from persona_builder.language import fold

_CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMING = re.compile(rf"^\s{{0,8}}(?P<start>{_CLOCK})\s{{0,4}}-->\s{{0,4}}(?P<end>{_CLOCK})")
_ARROW = "-->"
_VOICE = re.compile(r"<v(?:\.[^\s>]{1,40})?\s(?P<speaker>[^>]{1,80})>")
_TAG = re.compile(
    r"</?(?:[a-z]{1,4}|\d{1,3}:\d{2}[\d:.]{0,10})(?:[.\s][^<>]{0,80})?>", re.IGNORECASE
)
# Blocks of WebVTT that hold no words.
_NO_CUE = re.compile(r"^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words with their times.

    Attributes:
        start_ms: From the start of the recording.
        end_ms: From the start of the recording.
        lines: As written, tags and all.
        line: Where it stands in the file, from 1.
    """

    start_ms: int
    end_ms: int
    lines: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of one speaker in one cue."""

    speaker: str | None
    text: str
    cue: Cue


def interview_from_cues(
    text: str,
    name: str,
    *,
    format_name: str,
    encoding: str,
    warnings: Sequence[str] = (),
) -> RawInterview:
    """Return the interview in a file of cues; a speaker's cues in a row become one turn.

    Raises:
        UnreadableFileError: It holds no cue, or no cue names a speaker.
    """
    lines = text.split("\n")
    cues, lost = read_cues(lines)
    if not cues:
        raise UnreadableFileError(
            name, "no cue with a start and an end time was found", advice="Export it again."
        )
    pieces = list(_pieces(cues))
    turns = _join(pieces)
    if all(turn.speaker is None for turn in turns):
        raise UnreadableFileError(
            name,
            "no speaker labels were found in its cues",
            advice='Export it with speaker names, or write "Name:" where somebody starts.',
        )
    said = list(warnings)
    if lost:
        said.append(
            f"{len(lost)} of {len(cues) + len(lost)} cues could not be read "
            f"(line {', '.join(str(number) for number in lost[:10])})."
        )
    n_silent = sum(not "".join(cue.lines).strip() for cue in cues)
    if n_silent:
        said.append(f"{n_silent} cues without words were left out.")
    if turns and turns[0].speaker is None:
        said.append(f"What is said before the first name, at line {turns[0].line}, has no speaker.")
    return RawInterview(
        turns=tuple(turns), format=format_name, encoding=encoding, warnings=tuple(said)
    )


def read_cues(lines: Sequence[str]) -> tuple[list[Cue], list[int]]:
    """Return the cues, and the lines of arrows that no cue could be made of."""
    starts = [number for number, line in enumerate(lines) if _ARROW in line]
    cues: list[Cue] = []
    lost: list[int] = []
    for place, number in enumerate(starts):
        timing = _TIMING.match(lines[number][:120])
        if not timing:
            lost.append(number + 1)
            continue
        end = starts[place + 1] if place + 1 < len(starts) else len(lines)
        cues.append(
            Cue(
                milliseconds(timing["start"]),
                milliseconds(timing["end"]),
                tuple(_words_of_block(lines, number + 1, end)),
                number + 1,
            )
        )
    return cues, lost


def _words_of_block(lines: Sequence[str], start: int, end: int) -> Iterator[str]:
    """Yield a cue's lines of words.

    A blank line ends a cue, but some programs write blank lines inside cues: words
    behind one belong to the cue too, except the last line before the next timing,
    which is that cue's id, and blocks of notes and styles.
    """
    stop = end
    if end < len(lines) and stop > start and lines[stop - 1].strip():
        stop -= 1 if not (stop - 2 >= start and lines[stop - 2].strip()) else 0
    in_note = False
    for number in range(start, stop):
        line = lines[number]
        if not line.strip():
            in_note = False
        elif _NO_CUE.match(line[:20]):
            in_note = number == start or not lines[number - 1].strip()
            if not in_note:
                yield line.strip()
        elif not in_note:
            yield line.strip()


def _pieces(cues: Sequence[Cue]) -> Iterator[_Piece]:
    """Yield what each speaker says in each cue."""
    plain = [_plain(line) for cue in cues for line in cue.lines if not _VOICE.search(line[:400])]
    found = [split_label(line) for line in plain]
    speakers = speakers_among(each.label for each in found if each)
    for cue in cues:
        speaker: str | None = None
        words: list[str] = []
        for line in cue.lines:
            for label, said in _voices(line, speakers):
                if label is not None and words:
                    yield _Piece(speaker, " ".join(words), cue)
                    words = []
                speaker = label or speaker
                if said:
                    words.append(said)
        if words:
            yield _Piece(speaker, " ".join(words), cue)


def _voices(line: str, speakers: frozenset[str]) -> Iterator[tuple[str | None, str]]:
    """Yield (label or None, words) for each voice of a line."""
    if voices := list(_VOICE.finditer(line)):
        if before := _plain(line[: voices[0].start()]):
            yield None, before
        for number, voice in enumerate(voices):
            end = voices[number + 1].start() if number + 1 < len(voices) else len(line)
            yield html.unescape(voice["speaker"]).strip(), _plain(line[voice.end() : end])
        return
    plain = _plain(line)
    labelled = split_label(plain)
    if labelled and fold(labelled.label) in speakers:
        yield labelled.label, labelled.words
    else:
        yield None, plain


def _plain(line: str) -> str:
    """Return a cue's line without tags, with entities read."""
    return html.unescape(_TAG.sub("", line)).strip()


def _join(pieces: Sequence[_Piece]) -> list[RawTurn]:
    """Join pieces of one speaker in a row; a piece without a label continues the one above."""
    turns: list[RawTurn] = []
    for piece in pieces:
        last = turns[-1] if turns else None
        same = last is not None and (
            piece.speaker is None
            or (last.speaker is not None and fold(last.speaker) == fold(piece.speaker))
        )
        if last is not None and same:
            turns[-1] = RawTurn(
                last.speaker,
                f"{last.text} {piece.text}",
                start_ms=last.start_ms,
                end_ms=piece.cue.end_ms,
                line=last.line,
            )
        else:
            turns.append(
                RawTurn(
                    piece.speaker,
                    piece.text,
                    start_ms=piece.cue.start_ms,
                    end_ms=piece.cue.end_ms,
                    line=piece.cue.line,
                )
            )
    return turns
