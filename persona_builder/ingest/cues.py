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
from dataclasses import dataclass, replace

from persona_builder.domain.transcripts import RawInterview, RawTurn
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.accounting import left_out, numbers
from persona_builder.ingest.labels import milliseconds, speakers_among, split_label
from persona_builder.ingest.unlabelled import OR_SAY_HOW, UnlabelledFileError
from persona_builder.language import fold

_CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_ARROW = "-->"
# What editors and programs make of it: "->", "--->", a long dash, a drawn arrow.
_ANY_ARROW = r"(?:-{1,3}|[–—]|-\s-|=)>|→"
ARROWED = re.compile(
    rf"^\s{{0,8}}(?P<start>{_CLOCK})\s{{0,4}}(?:{_ANY_ARROW})\s{{0,4}}(?P<end>{_CLOCK})(?![\w.])"
)
"""A line with the times of a cue in WebVTT and SubRip."""

SUBVIEWER = re.compile(rf"^\s{{0,8}}(?P<start>{_CLOCK}),(?P<end>{_CLOCK})\s{{0,8}}$")
"""The same in SubViewer."""

# Looks like a line of times with another arrow, whether or not its numbers can be read.
_NEARLY_ARROWED = re.compile(
    rf"^\s{{0,8}}\d{{1,3}}:\S{{2,12}}\s{{0,4}}(?:{_ANY_ARROW})\s{{0,4}}\d{{1,3}}:\d{{2}}"
)
# Looks like a line of SubViewer's times, whether or not its numbers can be read.
_NEARLY_SUBVIEWER = re.compile(r"^\s{0,8}\d{1,3}:\d{2}:\S{2,12},\d{1,3}:\d{2}:\S{2,12}\s{0,8}$")
_VOICE = re.compile(r"<v(?:\.[^\s>]{1,40})?\s(?P<speaker>[^>]{1,80})>")
_TAG = re.compile(
    r"</?(?:[a-z]{1,4}|\d{1,3}:\d{2}[\d:.]{0,10})(?:[.\s][^<>]{0,80})?>", re.IGNORECASE
)
# Where on the screen: "{\\an8}", in SubRip.
_PLACE = re.compile(r"\{\\[^{}\n]{1,40}\}")
# Where captions roll, each cue repeats the line of the one before it.
_WORD_TIME = re.compile(r"<\d{1,3}:\d{2}[\d:.]{0,10}>")
# "- Yes." and ">> Yes." begin what somebody else says.
_CHANGE = re.compile(r"^(?:>>+|[-–—])\s{0,3}(?=\S)")
_ALONE = re.compile(r"^\((?P<speaker>[^\W\d_][^()\n]{0,39})\)$")
_SOUNDS = frozenset(
    "laughs laughter laughing applause music inaudible silence pause crosstalk sighs sigh "
    "coughs unintelligible noise phone ringing".split()
)

# Somebody who is silent for so long has ended a turn, where nobody is named.
_PAUSE_MS = 2_000

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
    is_change: bool = False


def interview_from_cues(
    text: str,
    name: str,
    *,
    format_name: str,
    encoding: str,
    warnings: Sequence[str] = (),
    timing: re.Pattern[str] = ARROWED,
) -> RawInterview:
    """Return the interview in a file of cues; a speaker's cues in a row become one turn.

    Raises:
        UnreadableFileError: It holds no cue.
        UnlabelledFileError: No cue names a speaker.
    """
    lines = text.split("\n")
    all_cues, lost = read_cues(lines, timing)
    if not all_cues:
        raise UnreadableFileError(
            name, "no cue with a start and an end time was found", advice="Export it again."
        )
    cues, n_repeated = _without_repeats(all_cues)
    pieces = list(_pieces(cues))
    said = (*warnings, *_accounting(all_cues, lost, n_repeated))
    if not pieces:
        raise UnreadableFileError(name, "its cues hold no words", advice="Export it again.")
    if all(piece.speaker is None for piece in pieces):
        raise UnlabelledFileError(
            name,
            "no speaker labels were found in its cues",
            advice='Export it with speaker names, or write "Name:" where somebody starts. '
            f"{OR_SAY_HOW}",
            interviews=(RawInterview(tuple(_join(pieces)), format_name, encoding, "", {}, said),),
        )
    turns = _join(pieces)
    if turns[0].speaker is None:
        said += (f"What is said before the first name, at line {turns[0].line}, has no speaker.",)
    return RawInterview(turns=tuple(turns), format=format_name, encoding=encoding, warnings=said)


def _accounting(cues: Sequence[Cue], lost: Sequence[int], n_repeated: int) -> tuple[str, ...]:
    silent = [cue.line for cue in cues if not "".join(cue.lines).strip()]
    said = list(left_out("without words", silent, unit="cue"))
    if lost:
        said.append(
            f"{len(lost)} of {len(cues) + len(lost)} cues could not be read ({numbers(lost)})."
        )
    if n_repeated:
        said.append(f"{n_repeated} lines that rolling captions repeat were taken once.")
    return tuple(said)


def read_cues(
    lines: Sequence[str], timing: re.Pattern[str] = ARROWED
) -> tuple[list[Cue], list[int]]:
    """Return the cues, and the lines of times that no cue could be made of."""
    starts = [number for number, line in enumerate(lines) if _is_timing(line, timing)]
    cues: list[Cue] = []
    lost: list[int] = []
    for place, number in enumerate(starts):
        times = timing.match(lines[number][:120])
        if not times:
            lost.append(number + 1)
            continue
        end = starts[place + 1] if place + 1 < len(starts) else len(lines)
        cues.append(
            Cue(
                milliseconds(times["start"]),
                milliseconds(times["end"]),
                tuple(_words_of_block(lines, number + 1, end)),
                number + 1,
            )
        )
    return cues, lost


def _is_timing(line: str, timing: re.Pattern[str]) -> bool:
    if timing is SUBVIEWER:
        return bool(_NEARLY_SUBVIEWER.match(line[:80]))
    return _ARROW in line or bool(_NEARLY_ARROWED.match(line[:80]))


def _without_repeats(cues: Sequence[Cue]) -> tuple[list[Cue], int]:
    """Return rolling captions without the lines that only repeat the cue before."""
    if not any(_WORD_TIME.search(line[:400]) for cue in cues for line in cue.lines):
        return list(cues), 0
    kept: list[Cue] = []
    n_repeated = 0
    before = ""
    for cue in cues:
        fresh = []
        for line in cue.lines:
            plain = _plain(line)
            if plain and plain == before:
                n_repeated += 1
            else:
                fresh.append(line)
            before = plain or before
        kept.append(replace(cue, lines=tuple(fresh)))
    return kept, n_repeated


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
    found = [split_label(_CHANGE.sub("", line[:200])) for line in plain]
    speakers = speakers_among(each.label for each in found if each)
    alone = frozenset() if speakers else _alone(cues)
    for cue in cues:
        speaker: str | None = None
        words: list[str] = []
        is_change = False
        for number, line in enumerate(cue.lines):
            if number == 0 and (above := _ALONE.match(line[:60])) and fold(above[1]) in alone:
                speaker = above["speaker"].strip()
                continue
            for label, said, changes in _voices(line, speakers):
                if (label is not None or changes) and words:
                    yield _Piece(speaker, " ".join(words), cue, is_change)
                    words = []
                speaker = label or speaker
                is_change = changes or (is_change and bool(words))
                if said:
                    words.append(said)
        if words:
            yield _Piece(speaker, " ".join(words), cue, is_change)


def _alone(cues: Sequence[Cue]) -> frozenset[str]:
    """Return names in brackets on the first line of cues, where there are at least two."""
    found = [_ALONE.match(cue.lines[0][:60]) for cue in cues if len(cue.lines) > 1]
    names = speakers_among(each["speaker"] for each in found if each) - _SOUNDS
    return names if len(names) > 1 else frozenset()


def _voices(line: str, speakers: frozenset[str]) -> Iterator[tuple[str | None, str, bool]]:
    """Yield (label or None, words, whether somebody else starts) for each voice of a line."""
    if voices := list(_VOICE.finditer(line)):
        if before := _plain(line[: voices[0].start()]):
            yield None, before, False
        for number, voice in enumerate(voices):
            end = voices[number + 1].start() if number + 1 < len(voices) else len(line)
            yield html.unescape(voice["speaker"]).strip(), _plain(line[voice.end() : end]), False
        return
    plain = _plain(line)
    change = _CHANGE.match(plain[:20])
    unmarked = plain[change.end() :] if change else plain
    labelled = split_label(unmarked)
    if labelled and fold(labelled.label) in speakers:
        yield labelled.label, labelled.words, False
    else:
        # Where people are named, a dash is part of what is said.
        yield None, plain if speakers else unmarked, bool(change) and not speakers


def _plain(line: str) -> str:
    """Return a cue's line without tags, with entities read."""
    return html.unescape(_PLACE.sub("", _TAG.sub("", line))).strip()


def _join(pieces: Sequence[_Piece]) -> list[RawTurn]:
    """Join pieces of one speaker in a row; a piece without a label continues the one above.

    Where nobody is named at all, dashes and long pauses part turns.
    """
    named = any(piece.speaker is not None for piece in pieces)
    runs: list[list[_Piece]] = []
    labels: list[str | None] = []
    for piece in pieces:
        starts = not runs or (
            piece.speaker is not None
            and (labels[-1] is None or fold(piece.speaker) != fold(labels[-1]))
        )
        if not named and runs:
            pause = piece.cue.start_ms - runs[-1][-1].cue.end_ms
            starts = piece.is_change or pause >= _PAUSE_MS
        if starts:
            runs.append([piece])
            labels.append(piece.speaker)
        else:
            runs[-1].append(piece)
    return [
        RawTurn(
            label,
            " ".join(piece.text for piece in run),
            start_ms=run[0].cue.start_ms,
            end_ms=run[-1].cue.end_ms,
            line=run[0].cue.line,
        )
        for label, run in zip(labels, runs, strict=True)
    ]
