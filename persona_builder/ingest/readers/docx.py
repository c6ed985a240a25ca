"""Read Word files: labelled paragraphs, Teams and Meet transcripts, tables, text boxes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from persona_builder.domain.transcripts import RawInterview
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.grammar import interview_from_lines
from persona_builder.ingest.limits import inflated_bytes, members_of, refuse_endless, zip_member
from persona_builder.ingest.markup import local_name, parse_xml
from persona_builder.ingest.packages import main_part
from persona_builder.ingest.rows import line_of_row

if TYPE_CHECKING:
    from lxml.etree import _Element

# Google Meet writes notes and the transcript into one document.
_MEET_TRANSCRIPT = re.compile(r"^\W{0,4}Transcript\W{0,4}$", re.IGNORECASE)
_MEET_NOTES = re.compile(r"^\W{0,4}(?:Notes|Summary|Suggested next steps)\W{0,4}$", re.IGNORECASE)
_MEET_TIME = re.compile(r"^\s{0,4}\d{2}:\d{2}:\d{2}\s{0,4}$")
_PARAGRAPH = re.compile(rb"<(?:[\w.-]{1,20}:)?p[\s/>]")
# What stands beside the words, by the name of its part, and what it is called.
_BESIDE = {
    "footnotes": "footnote",
    "endnotes": "endnote",
    "comments": "comment",
    "header": "page header",
    "footer": "page footer",
}
# Lines that part notes from the words are written as notes too.
_NO_NOTE = frozenset({"separator", "continuationSeparator", "continuationNotice"})
# The same text box is written twice, once for old programs.
_SKIPPED = frozenset(
    {"Fallback", "del", "moveFrom", "pPr", "rPr", "instrText", "footnoteReference"}
)


@dataclass(slots=True)
class _Seen:
    """What is counted on the way."""

    n_deleted: int = 0
    n_inserted: int = 0
    n_boxes: int = 0
    boxes: list[str] = field(default_factory=list)


def read_docx(data: bytes, name: str) -> tuple[RawInterview, ...]:
    """Return the interview in a Word file.

    Text that is inserted in a tracked change is read, deleted text is not, and
    both are counted; so are text boxes, whose words follow their paragraph.

    Args:
        data: The file's bytes.
        name: The file's name, for messages.

    Raises:
        UnreadableFileError: It is damaged, too large unpacked, or names no speaker.
    """
    part = main_part(data, name)
    xml = zip_member(data, name, part)
    refuse_endless(sum(1 for _ in _PARAGRAPH.finditer(xml)), name)
    root = parse_xml(xml, name)
    body = next((child for child in root if local_name(child) == "body"), root)
    seen = _Seen()
    lines = [
        line for block in _blocks(body, seen) for line in block.replace("\r", "\n").split("\n")
    ]
    if not any(line.strip() for line in lines):
        raise UnreadableFileError(name, "it has no text", advice="Is it a picture of one?")
    taken, notes = _transcript_of_meeting(lines)
    beside = _notes_beside(data, name, part)
    interview = interview_from_lines(
        taken, name, format_name="docx", warnings=(*_about(seen), *notes, *beside)
    )
    return (interview,)


def _notes_beside(data: bytes, name: str, part: str) -> tuple[str, ...]:
    """Return how many notes, comments, page headers and footers were left out."""
    folder = part.rpartition("/")[0]
    kinds = {
        member: kind
        for member in members_of(data, name)
        if member.rpartition("/")[0] == folder and (kind := _kind_of_part(member))
    }
    counts = Counter[str]()
    for kind, xml in zip(kinds.values(), inflated_bytes(data, name, list(kinds)), strict=True):
        root = parse_xml(xml, name)
        notes = [root] if kind.startswith("page") else list(root)
        counts[kind] += sum(1 for note in notes if _has_words(note))
    return tuple(
        f"{count} {kind}{'s were' if count > 1 else ' was'} left out."
        for kind, count in counts.items()
        if count
    )


def _kind_of_part(member: str) -> str | None:
    file = member.rpartition("/")[2].removesuffix(".xml")
    return _BESIDE.get(file.rstrip("0123456789"))


def _has_words(note: _Element) -> bool:
    if _NO_NOTE.intersection(str(value) for value in note.attrib.values()):
        return False
    return any((text.text or "").strip() for text in note.iter("{*}t"))


def _blocks(parent: _Element, seen: _Seen) -> Iterator[str]:
    """Yield paragraphs and rows as lines, in the document's order."""
    for child in parent:
        kind = local_name(child)
        if kind == "p":
            text = _text(child, seen)
            boxes, seen.boxes = seen.boxes, []
            yield text
            yield from boxes
        elif kind == "tbl":
            for number, row in enumerate(each for each in child if local_name(each) == "tr"):
                yield from line_of_row(_cells(row, seen), is_first=number == 0)
        elif kind in {"del", "moveFrom"}:
            seen.n_deleted += 1
        elif kind not in _SKIPPED:
            # Content controls and insertions hold paragraphs of their own.
            yield from _blocks(child, seen)


def _cells(row: _Element, seen: _Seen) -> list[str]:
    cells: list[str] = []
    for child in row:
        if local_name(child) == "tc":
            cells.append("\n".join(_blocks(child, seen)).strip())
        elif local_name(child) == "sdt":
            # A content control around a cell.
            cells += [cell for inner in child for cell in _cells(inner, seen)]
    return cells


def _text(paragraph: _Element, seen: _Seen) -> str:
    parts: list[str] = []
    _collect(paragraph, parts, seen)
    return "".join(parts)


def _collect(element: _Element, parts: list[str], seen: _Seen) -> None:
    for child in element:
        kind = local_name(child)
        if kind in {"del", "moveFrom"}:
            seen.n_deleted += 1
        elif kind == "txbxContent":
            seen.n_boxes += 1
            inner = _Seen()
            seen.boxes += list(_blocks(child, inner))
        elif kind == "t":
            parts.append(child.text or "")
        elif kind == "tab":
            parts.append("\t")
        elif kind in {"br", "cr"}:
            parts.append("\n")
        elif kind == "noBreakHyphen":
            parts.append("-")
        elif kind not in _SKIPPED:
            seen.n_inserted += kind in {"ins", "moveTo"}
            _collect(child, parts, seen)


def _transcript_of_meeting(lines: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """Return the part behind the heading "Transcript", where notes stand above it."""
    heads = [number for number, line in enumerate(lines) if _MEET_TRANSCRIPT.match(line[:40])]
    if not heads:
        return lines, ()
    start = heads[-1] + 1
    has_notes = any(_MEET_NOTES.match(line[:60]) for line in lines[:start])
    if not has_notes and not any(_MEET_TIME.match(line[:20]) for line in lines[start:]):
        return lines, ()
    skipped = sum(bool(line.strip()) for line in lines[:start])
    note = (f"{skipped} paragraphs of notes above the transcript were left out.",)
    return lines[start:], note


def _about(seen: _Seen) -> tuple[str, ...]:
    said = []
    if seen.n_deleted or seen.n_inserted:
        said.append(
            f"It holds tracked changes: {seen.n_inserted} insertions were read, "
            f"{seen.n_deleted} deletions were left out."
        )
    if seen.n_boxes:
        said.append(f"Text boxes were read where they are anchored ({seen.n_boxes}).")
    return tuple(said)
