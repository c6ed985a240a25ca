"""Read the transcripts inside a zip file as if they lay in a folder."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from persona_builder.domain.transcripts import RawInterview
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.limits import inflated_bytes
from persona_builder.ingest.markup import damaged

_MAX_MEMBERS = 200
_NOT_TRANSCRIPTS = frozenset({"readme", "license"})
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Member:
    """An interview inside an archive.

    Attributes:
        name: The archive's name and the file's, so that files of one name differ.
        interview: What its reader saw.
        warnings: What to know about the archive; on its first interview only.
    """

    name: str
    interview: RawInterview
    warnings: tuple[str, ...] = ()


def read_archive(
    data: bytes, name: str, read: Callable[[bytes, str], tuple[RawInterview, ...]]
) -> tuple[Member, ...]:
    """Return the interviews in a zip file; files that cannot be read are counted and named.

    Args:
        data: The archive's bytes.
        name: Its name, for messages.
        read: Reads one file of it; archives inside it are not opened.

    Raises:
        UnreadableFileError: It is damaged, too large unpacked, or nothing in it can be read.
    """
    members = _files(data, name)
    if len(members) > _MAX_MEMBERS:
        raise UnreadableFileError(
            name,
            f"it holds {len(members)} files and the limit is {_MAX_MEMBERS}",
            advice="Unpack it and add the folder.",
        )
    found: list[Member] = []
    unread: list[str] = []
    for member, content in zip(members, inflated_bytes(data, name, members), strict=True):
        base = PurePosixPath(member).name
        try:
            interviews = read(content, base)
        except UnreadableFileError:
            unread.append(base)
        else:
            found += [Member(f"{name}/{base}", each) for each in interviews]
    if not found:
        raise UnreadableFileError(
            name,
            f"none of the {len(members)} files in it could be read",
            advice="Unpack it and add the files one by one to see why.",
        )
    if unread:
        more = f" and {len(unread) - _SHOWN} more" if len(unread) > _SHOWN else ""
        note = f"Not read from {name}: {', '.join(unread[:_SHOWN])}{more}."
        found[0] = Member(found[0].name, found[0].interview, (note,))
    return tuple(found)


def _files(data: bytes, name: str) -> list[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise damaged(name) from error
    return sorted(
        member
        for member in dict.fromkeys(members)
        if not member.endswith("/")
        and not any(part.startswith((".", "__MACOSX")) for part in member.split("/"))
        and PurePosixPath(member).stem.casefold() not in _NOT_TRANSCRIPTS
    )
