"""Read OpenDocument texts: labelled paragraphs and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from persona_builder.domain.transcripts import RawInterview
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.grammar import interview_from_lines
from persona_builder.ingest.limits import refuse_endless, zip_member
from persona_builder.ingest.markup import local_name, parse_xml
from persona_builder.ingest.rows import line_of_row

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARAGRAPH = re.compile(rb"<(?:[\w.-]{1,20}:)?[ph][\s/>]")
_SKIPPED = frozenset({"annotation", "annotation-end", "note", "sequence-decls", "forms"})
# "c" repeats a space; a document that asks for millions is a trick.
_MOST_SPACES = 100


def read_odt(data: bytes, name: str) -> tuple[RawInterview, ...]:
    """Return the interview in an OpenDocument text.

    Args:
        data: The file's bytes.
        name: The file's name, for messages.

    Raises:
        UnreadableFileError: It is damaged, too large unpacked, or names no speaker.
    """
    xml = zip_member(data, name, "content.xml")
    refuse_endless(sum(1 for _ in _PARAGRAPH.finditer(xml)), name)
    root = parse_xml(xml, name)
    body = next(root.iter("{*}text"), root)
    lines = [line for block in _blocks(body) for line in block.split("\n")]
    if not any(line.strip() for line in lines):
        raise UnreadableFileError(name, "it has no text", advice="Is it a picture of one?")
    notes = _left_out(root, body)
    return (interview_from_lines(lines, name, format_name="odt", warnings=notes),)


def _left_out(root: _Element, body: _Element) -> tuple[str, ...]:
    """Say how many deletions, notes and comments were not read."""
    said = []
    if deleted := sum(1 for _ in root.iter("{*}deletion")):
        said.append(f"It holds tracked changes: {deleted} deletions were left out.")
    for element, kind in (("note", "footnote"), ("annotation", "comment")):
        if count := sum(1 for _ in body.iter(f"{{*}}{element}")):
            said.append(f"{count} {kind}{'s were' if count > 1 else ' was'} left out.")
    return tuple(said)


def _blocks(parent: _Element) -> Iterator[str]:
    for child in parent:
        kind = local_name(child)
        if kind in {"p", "h"}:
            yield "".join(_text(child))
        elif kind == "table":
            for number, row in enumerate(child.iter("{*}table-row")):
                cells = [
                    "\n".join(_blocks(cell))
                    for cell in row
                    if local_name(cell) in {"table-cell", "covered-table-cell"}
                ]
                yield from line_of_row(cells, is_first=number == 0)
        elif kind not in _SKIPPED and kind != "tracked-changes":
            yield from _blocks(child)


def _text(element: _Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        kind = local_name(child)
        if kind == "s":
            count = next(
                (str(value) for key, value in child.attrib.items() if str(key).endswith("}c")), "1"
            )
            yield " " * (min(int(count), _MOST_SPACES) if count.isdecimal() else 1)
        elif kind == "tab":
            yield "\t"
        elif kind == "line-break":
            yield "\n"
        elif kind not in _SKIPPED:
            yield from _text(child)
        yield child.tail or ""
