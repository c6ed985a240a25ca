"""Find the paragraphs of a turn, and tell them from lines that were only wrapped."""

from __future__ import annotations

import re

from persona_builder.domain.spans import Span

_LINE_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_ENDS_A_SENTENCE = re.compile(r"[.!?;\u037e\u061f\u06d4…:][\"'”’»)\]]*\s*$")

# Programs that wrap lines do so at 60 to 80 characters; a shorter line
# without a full stop is more often an item of a list.
MIN_WRAPPED_LINE = 45


def paragraph_spans(text: str, within: Span) -> list[Span]:
    """Return the paragraphs of a turn, trimmed of white space, in order.

    Args:
        text: The transcript's text.
        within: The turn; paragraphs never reach beyond it.
    """
    spans: list[Span] = []
    start = within.start
    for line_break in _LINE_BREAK.finditer(text, within.start, within.end):
        if not _is_wrapped(text[start : line_break.start()], text[line_break.end() : within.end]):
            _add_trimmed(spans, text, start, line_break.start())
            start = line_break.end()
    _add_trimmed(spans, text, start, within.end)
    return spans


def _is_wrapped(above: str, below: str) -> bool:
    """Say whether a sentence goes on over a line break."""
    line = _LINE_BREAK.split(above)[-1]
    if not line.strip() or not below.strip() or _LINE_BREAK.match(below):
        return False
    if _ENDS_A_SENTENCE.search(line):
        return False
    return below.lstrip()[0].islower() or len(line) >= MIN_WRAPPED_LINE


def _add_trimmed(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))
