"""Turn labelled lines of text into turns; shared by every format that is lines of text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from persona_builder.domain.transcripts import RawInterview, RawTurn
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.accounting import left_out
from persona_builder.ingest.header import Header, names_in, read_header
from persona_builder.ingest.labels import (
    LabelledLine,
    is_code,
    is_role_word,
    milliseconds,
    speakers_among,
    split_dashed,
    split_label,
)
from persona_builder.ingest.unlabelled import UnlabelledFileError, turns_of_paragraphs
from persona_builder.language import fold

_RULE = re.compile(r"^\s{0,4}(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$")
_HEADING = re.compile(r"^\s{0,4}#{1,6}\s")
_FOOTER = re.compile(r"^\s{0,4}(?:transcribed|transcript|recorded) by\s", re.IGNORECASE)
_STAMP_ALONE = re.compile(
    r"^\s{0,4}[\[(#]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:-\d)?[\])#]?\s*$"
)

# f4 and MAXQDA close a paragraph with the time at which it ends.
_CLOSING = re.compile(r"\s{0,3}#(?P<clock>\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?)(?:-\d)?#\s{0,3}$")

# Dashed labels count only where most lines have one.
_MIN_DASHED = 0.5
# So many turns of certain speakers show how a file sets its turns apart.
_MIN_TURNS_FOR_LAYOUT = 6


@dataclass(slots=True)
class _Collected:
    """Turns while they are put together."""

    turns: list[RawTurn] = field(default_factory=list)
    paragraphs: list[list[str]] = field(default_factory=list)
    before_first: list[int] = field(default_factory=list)
    furniture: list[int] = field(default_factory=list)

    def start(self, label: str, words: str, start_ms: int | None, line: int) -> None:
        self.turns.append(RawTurn(label, "", start_ms=start_ms, line=line))
        self.paragraphs.append([])
        self.go_on(words)

    def go_on(self, words: str) -> None:
        """Add a paragraph to the turn above."""
        if closing := _CLOSING.search(words[-30:]):
            words = words[: len(words) - len(closing.group())]
            self.turns[-1] = replace(self.turns[-1], end_ms=milliseconds(closing["clock"]))
        if words:
            self.paragraphs[-1].append(words)

    def finished(self, between: str) -> list[RawTurn]:
        """Return the turns with their words; joined once, so that long turns stay cheap."""
        return [
            replace(turn, text=between.join(paragraphs))
            for turn, paragraphs in zip(self.turns, self.paragraphs, strict=True)
        ]


def interview_from_lines(
    lines: Sequence[str],
    name: str,
    *,
    format_name: str,
    encoding: str | None = None,
    warnings: Sequence[str] = (),
    wrapped: bool = False,
) -> RawInterview:
    """Return the interview written in labelled lines.

    A line without a label continues the turn above it.

    Args:
        lines: Without line ends.
        name: The file's name, for messages.
        format_name: The reader's name.
        encoding: How bytes became text.
        warnings: What the reader has to say already.
        wrapped: Whether lines end where the page does, not where paragraphs do.

    Raises:
        UnlabelledFileError: No line names a speaker.
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
    if not speakers:
        labelled, speakers = _dashed(lines, header)
    collected = _collect(lines, labelled, speakers, header)
    all_turns = collected.finished(" " if wrapped else "\n")
    turns = tuple(turn for turn in all_turns if turn.text.strip())
    if not turns:
        raise _unlabelled(lines, header, name, format_name, encoding, warnings)
    silent = [turn.line or 0 for turn in all_turns if not turn.text.strip()]
    return RawInterview(
        turns=turns,
        format=format_name,
        encoding=encoding,
        title=header.title,
        metadata=header.metadata,
        warnings=(*warnings, *_accounting(collected, silent)),
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
            collected.furniture.append(number + 1)
        elif not collected.turns:
            collected.before_first.append(number + 1)
        else:
            collected.go_on(line.strip())
    return collected


def _is_furniture(line: str) -> bool:
    head = line[:120]
    return bool(
        _RULE.match(head) or _HEADING.match(head) or _FOOTER.match(head) or _STAMP_ALONE.match(head)
    )


def _dashed(
    lines: Sequence[str], header: Header
) -> tuple[list[LabelledLine | None], frozenset[str]]:
    """Return the labels of lines like "Name - words", where most lines have one."""
    labelled = [split_dashed(line) for line in lines]
    counts = Counter(fold(each.label) for each in labelled[header.n_lines :] if each)
    recurring = {key for key, count in counts.items() if count > 1}
    filled = sum(bool(line.strip()) for line in lines[header.n_lines :])
    speakers = speakers_among(
        each.label for each in labelled if each and fold(each.label) in recurring
    )
    n_taken = sum(counts[key] for key in speakers)
    return labelled, speakers if n_taken >= _MIN_DASHED * max(filled, 1) else frozenset()


def _unlabelled(
    lines: Sequence[str],
    header: Header,
    name: str,
    format_name: str,
    encoding: str | None,
    warnings: Sequence[str],
) -> UnreadableFileError:
    turns = turns_of_paragraphs(lines[header.n_lines :])
    if not turns:
        return UnreadableFileError(name, "it has no words", advice="Export it again.")
    interview = RawInterview(
        turns, format_name, encoding, header.title, header.metadata, tuple(warnings)
    )
    return UnlabelledFileError(
        name,
        "no speaker labels were found",
        advice='Start each turn with a name and a colon, such as "Interviewer:" and "P03:".',
        interviews=(interview,),
    )


def _accounting(collected: _Collected, silent: Sequence[int]) -> tuple[str, ...]:
    return (
        *left_out("before the first speaker", collected.before_first),
        *left_out("of headings, rules or time stamps", collected.furniture),
        *left_out("without words", silent, unit="turn"),
    )
