"""Read REFI-QDA projects: the texts in them, with how often each was coded with what."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from persona_builder.domain.transcripts import RawInterview
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.decode import decode
from persona_builder.ingest.grammar import interview_from_lines
from persona_builder.ingest.limits import inflated_bytes, zip_member
from persona_builder.ingest.markup import damaged, local_name, parse_xml
from persona_builder.ingest.unlabelled import UnlabelledFileError

if TYPE_CHECKING:
    from lxml.etree import _Element

_INTERNAL = "internal://"


def read_qdpx(data: bytes, name: str) -> tuple[RawInterview, ...]:
    """Return the interviews among a project's texts; codes are named with their counts.

    Args:
        data: The file's bytes.
        name: The file's name, for messages.

    Raises:
        UnreadableFileError: It is damaged, or holds no text in which somebody is named.
    """
    members = _members(data, name)
    project = next((each for each in members if each.lower().endswith(".qde")), None)
    if project is None:
        raise damaged(name)
    root = parse_xml(zip_member(data, name, project), name)
    codes = {code.get("guid", ""): code.get("name", "") for code in root.iter("{*}Code")}
    sources = list(root.iter("{*}TextSource"))
    found: list[RawInterview] = []
    missing: list[str] = []
    unlabelled: UnlabelledFileError | None = None
    by_file = {member.rpartition("/")[2].lower(): member for member in members}
    for source in sources:
        text = _text_of(source, data, name, by_file)
        if text is None:
            missing.append(source.get("name", "a text"))
            continue
        try:
            found.append(_interview(text, source, name, codes))
        except UnlabelledFileError as error:
            unlabelled = error
    if not found:
        raise unlabelled or _nothing_in(name, len(sources))
    if missing:
        note = f"{len(missing)} of its {len(sources)} texts are not inside the project."
        found[0] = replace(found[0], warnings=(*found[0].warnings, note))
    return tuple(found)


def _members(data: bytes, name: str) -> list[str]:
    try:
        return zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise damaged(name) from error


def _text_of(source: _Element, data: bytes, name: str, by_file: dict[str, str]) -> str | None:
    path = source.get("plainTextPath", "")
    if path.startswith(_INTERNAL):
        member = by_file.get(path.removeprefix(_INTERNAL).rpartition("/")[2].lower())
        if member is not None:
            (text,) = inflated_bytes(data, name, [member])
            return decode(text, name).text
    inline = next((child for child in source if local_name(child) == "PlainTextContent"), None)
    return inline.text if inline is not None else None


def _interview(text: str, source: _Element, name: str, codes: dict[str, str]) -> RawInterview:
    interview = interview_from_lines(text.split("\n"), name, format_name="qdpx")
    counts = Counter(
        codes.get(ref.get("targetGUID", ""), "")
        for coding in source.iter("{*}Coding")
        for ref in coding.iter("{*}CodeRef")
    )
    counts.pop("", None)
    metadata = dict(interview.metadata)
    if counts:
        metadata["Codes"] = "; ".join(f"{code} ({count})" for code, count in sorted(counts.items()))
    return replace(interview, title=source.get("name") or interview.title, metadata=metadata)


def _nothing_in(name: str, n_sources: int) -> UnreadableFileError:
    why = (
        f"none of its {n_sources} texts is inside the project"
        if n_sources
        else "the project holds no text"
    )
    return UnreadableFileError(
        name, why, advice="Export the project again with its sources, or add the transcripts."
    )
