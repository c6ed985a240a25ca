"""Read saved web pages: paragraphs, lists and tables in which speakers are named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from persona_builder.domain.transcripts import RawInterview
from persona_builder.ingest.decode import decode
from persona_builder.ingest.grammar import interview_from_lines
from persona_builder.ingest.markup import local_name, parse_html
from persona_builder.ingest.rows import line_of_row

if TYPE_CHECKING:
    from lxml.etree import _Element

_NO_WORDS = frozenset(
    "head script style noscript template svg math object iframe nav button select".split()
)
_BLOCKS = frozenset(
    "p div section article main header footer li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote "
    "table body html pre hr figure".split()
)
_SPACES = re.compile(r"[ \t\r\n\f]+")


def read_html(data: bytes, name: str, *, encoding: str | None = None) -> tuple[RawInterview, ...]:
    """Return the interview in a saved web page.

    Args:
        data: The file's bytes.
        name: The file's name, for messages.
        encoding: What a person says it is written in.

    Raises:
        UnreadableFileError: It is no page, or no line names a speaker.
    """
    decoded = decode(data, name, encoding)
    root = parse_html(decoded.text, name)
    lines = [line.strip() for block in _blocks(root) for line in block.split("\n")]
    return (
        interview_from_lines(
            lines,
            name,
            format_name="html",
            encoding=decoded.encoding,
            warnings=decoded.warnings,
        ),
    )


def _blocks(root: _Element) -> Iterator[str]:
    """Yield the lines that a browser would show, in order."""
    open_line: list[str] = []
    for part in _parts(root):
        if part == "\n":
            yield "".join(open_line)
            open_line = []
        else:
            open_line.append(part)
    yield "".join(open_line)


def _parts(element: _Element) -> Iterator[str]:
    kind = local_name(element)
    if kind in _NO_WORDS or not kind:
        return
    if kind == "tr":
        yield "\n"
        cells = ["".join(_parts(cell)).replace("\n", " ") for cell in element]
        is_first = element.getprevious() is None
        for line in line_of_row(cells, is_first=is_first):
            yield line
            yield "\n"
        return
    if kind in _BLOCKS or kind == "br":
        yield "\n"
    yield _SPACES.sub(" ", element.text or "")
    for child in element:
        yield from _parts(child)
        yield _SPACES.sub(" ", child.tail or "")
    if kind in _BLOCKS:
        yield "\n"
