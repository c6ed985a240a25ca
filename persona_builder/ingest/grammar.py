"""Turn labelled lines of text into turns; shared by every format that is lines of text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from persona_builder.domain.transcripts import RawInterview, RawTurn
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.accounting import left_out, numbers
from persona_builder.ingest.header import Header, names_in, read_header
from persona_builder.ingest.labels import milliseconds
from persona_builder.ingest.layout import Layout, layout_of
from persona_builder.ingest.limits import refuse_endless
from persona_builder.ingest.unlabelled import OR_SAY_HOW, UnlabelledFileError, turns_of_paragraphs
from persona_builder.language import fold

_RULE = re.compile(r"^\s{0,4}(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$")
_HEADING = re.compile(r"^\s{0,4}#{1,6}\s")
# A longer heading is a paragraph that was marked as one.
_MOST_IN_HEADING = 80
_FOOTER = re.compile(r"^\s{0,4}(?:transcribed|transcript|recorded) by\s", re.IGNORECASE)
_STAMP_ALONE = re.compile(
    r"^\s{0,4}[\[(#]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:-\d)?[\])#]?\s*$"
)

# f4 and MAXQDA close a paragraph with the time at which it ends.
_CLOSING = re.compile(r"\s{0,3}#(?P<clock>\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?)(?:-\d)?#\s{0,3}$")


@dataclass(slots=True)
class _Collected:
    """Turns while they are put together."""

    turns: list[RawTurn] = field(default_factory=list)
    paragraphs: list[list[str]] = field(default_factory=list)
    before_first: list[int] = field(default_factory=list)
    furniture: list[int] = field(default_factory=list)
    section: str = ""

    def start(self, label: str, words: str, start_ms: int | None, line: int) -> None:
        self.turns.append(RawTurn(label, "", start_ms=start_ms, line=line, section=self.section))
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
        UnreadableFileError: There are more lines than in any interview, or no words.
    """
    n_with_words = sum(not line.isspace() and line != "" for line in lines)
    refuse_endless(n_with_words, name, n_with_blank=len(lines))
    header = read_header(lines)
    named = (
        *names_in(header.metadata, of="interviewer"),
        *names_in(header.metadata, of="participant"),
    )
    layout = layout_of(lines, header.n_lines, named, _is_furniture)
    collected = _collect(lines, layout, header)
    all_turns = collected.finished(" " if wrapped else "\n")
    turns = tuple(turn for turn in all_turns if turn.text.strip())
    if not turns:
        raise _unlabelled(lines, header, name, format_name, encoding, warnings)
    doubtful = [number for number in layout.doubtful if number > (turns[0].line or 0)]
    silent = [turn.line or 0 for turn in all_turns if not turn.text.strip()]
    return RawInterview(
        turns=turns,
        format=format_name,
        encoding=encoding,
        title=header.title,
        metadata=header.metadata,
        warnings=(*warnings, *_accounting(collected, silent, doubtful)),
    )


def _collect(lines: Sequence[str], layout: Layout, header: Header) -> _Collected:
    # The first heading of a file may be the first part of a guide.
    collected = _Collected(section=header.title[:_MOST_IN_HEADING])
    for number in range(header.n_lines, len(lines)):
        line, found = lines[number], layout.labelled[number]
        if found and fold(found.label) in layout.speakers:
            collected.start(found.label, found.words, found.start_ms, number + 1)
        elif not line.strip():
            continue
        elif _is_furniture(line):
            collected.furniture.append(number + 1)
            if _HEADING.match(line):
                collected.section = line.strip().strip("#").strip()[:_MOST_IN_HEADING]
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
        advice='Start each turn with a name and a colon, such as "Interviewer:" and "P03:". '
        f"{OR_SAY_HOW}",
        interviews=(interview,),
    )


def _accounting(
    collected: _Collected, silent: Sequence[int], doubtful: Sequence[int]
) -> tuple[str, ...]:
    return (
        *_about_doubtful(doubtful),
        *left_out("before the first speaker", collected.before_first),
        *left_out("of headings, rules or time stamps", collected.furniture),
        *left_out("without words", silent, unit="turn"),
    )


def _about_doubtful(places: Sequence[int]) -> tuple[str, ...]:
    if not places:
        return ()
    begin = "1 line begins" if len(places) == 1 else f"{len(places)} lines begin"
    return (
        f"{begin} like a speaker who comes only once, and counted as part of the turn above "
        f"({numbers(places)}).",
    )
