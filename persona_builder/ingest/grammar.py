"""Turn labelled lines of text into turns; shared by every format that is lines of text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from persona_builder.domain.transcripts import RawInterview, RawTurn
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.header import Header, names_in, read_header
from persona_builder.ingest.labels import (
    LabelledLine,
    is_code,
    is_role_word,
    speakers_among,
    split_label,
)
from persona_builder.language import fold

_RULE = re.compile(r"^\s{0,4}(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$")
_HEADING = re.compile(r"^\s{0,4}#{1,6}\s")
_FOOTER = re.compile(r"^\s{0,4}(?:transcribed|transcript|recorded) by\s", re.IGNORECASE)
_STAMP_ALONE = re.compile(
    r"^\s{0,4}[\[(#]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:-\d)?[\])#]?\s*$"
)

# So many turns of certain speakers show how a file sets its turns apart.
_MIN_TURNS_FOR_LAYOUT = 6


@dataclass(slots=True)
class _Collected:
    """Turns while they are put together."""

    turns: list[RawTurn] = field(default_factory=list)
    n_before_first: int = 0
    n_left_out: int = 0

    def start(self, label: str, words: str, start_ms: int | None, line: int) -> None:
        self.turns.append(RawTurn(label, words, start_ms=start_ms, line=line))

    def go_on(self, words: str) -> None:
        """Add a paragraph to the turn above."""
        last = self.turns.pop()
        text = f"{last.text}\n{words}" if last.text else words
        self.turns.append(RawTurn(last.speaker, text, start_ms=last.start_ms, line=last.line))


def interview_from_lines(
    lines: Sequence[str],
    name: str,
    *,
    format_name: str,
    encoding: str | None = None,
    warnings: Sequence[str] = (),
) -> RawInterview:
    """Return the interview written in labelled lines.

    A line without a label continues the turn above it.

    Args:
        lines: Without line ends.
        name: The file's name, for messages.
        format_name: The reader's name.
        encoding: How bytes became text.
        warnings: What the reader has to say already.

    Raises:
        UnreadableFileError: No line names a speaker.
    """
    header = read_header(lines)
    labelled = [split_label(line) for line in lines]
    named = (
        *names_in(header.metadata, of="interviewer"),
        *names_in(header.metadata, of="participant"),
    )
    speakers = speakers_among(
        (each.label for each in labelled[header.n_lines :] if each), known=named
    )
    speakers -= _out_of_layout(lines, labelled, speakers, header)
    collected = _collect(lines, labelled, speakers, header)
    turns = tuple(turn for turn in collected.turns if turn.text.strip())
    if not turns:
        raise UnreadableFileError(
            name,
            "no speaker labels were found",
            advice='Start each turn with a name and a colon, such as "Interviewer:" and "P03:".',
        )
    return RawInterview(
        turns=turns,
        format=format_name,
        encoding=encoding,
        title=header.title,
        metadata=header.metadata,
        warnings=(*warnings, *_accounting(collected, len(collected.turns) - len(turns))),
    )


def _out_of_layout(
    lines: Sequence[str],
    labelled: Sequence[LabelledLine | None],
    speakers: frozenset[str],
    header: Header,
) -> frozenset[str]:
    """Return labels that stand inside turns: a dialogue that somebody quotes, a list.

    Where every turn of those who are certainly speakers has a blank line above it,
    somebody whose lines mostly have none is part of what is said.
    """
    with_blank: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for number in range(header.n_lines, len(lines)):
        found = labelled[number]
        if found and (key := fold(found.label)) in speakers:
            total[key] += 1
            with_blank[key] += number == header.n_lines or not lines[number - 1].strip()
    certain = [key for key in total if is_role_word(key) or is_code(key)]
    if sum(total[key] for key in certain) < _MIN_TURNS_FOR_LAYOUT or any(
        with_blank[key] < total[key] for key in certain
    ):
        return frozenset()
    return frozenset(
        key for key in total if key not in certain and with_blank[key] < total[key] * 0.6
    )


def _collect(
    lines: Sequence[str],
    labelled: Sequence[LabelledLine | None],
    speakers: frozenset[str],
    header: Header,
) -> _Collected:
    collected = _Collected()
    for number in range(header.n_lines, len(lines)):
        line, found = lines[number], labelled[number]
        if found and fold(found.label) in speakers:
            collected.start(found.label, found.words, found.start_ms, number + 1)
        elif not line.strip():
            continue
        elif _is_furniture(line):
            collected.n_left_out += 1
        elif not collected.turns:
            collected.n_before_first += 1
        else:
            collected.go_on(line.strip())
    return collected


def _is_furniture(line: str) -> bool:
    head = line[:120]
    return bool(
        _RULE.match(head) or _HEADING.match(head) or _FOOTER.match(head) or _STAMP_ALONE.match(head)
    )


def _accounting(collected: _Collected, n_empty: int) -> list[str]:
    counts: Mapping[str, int] = {
        "before the first speaker": collected.n_before_first,
        "of headings, rules or time stamps": collected.n_left_out,
    }
    said = [
        f"1 line {which} was left out." if count == 1 else f"{count} lines {which} were left out."
        for which, count in counts.items()
        if count
    ]
    if n_empty:
        said.append(f"{n_empty} turn{'s' if n_empty != 1 else ''} without words left out.")
    return said
