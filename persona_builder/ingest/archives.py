"""Read the transcripts inside a zip file as if they lay in a folder."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
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
        base = PurePosixPath(member.filename).name
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
    notes = []
    if unread:
        notes.append(f"Not read from {name}: {_listed(unread)}.")
    if twice := _twice(members):
        notes.append(f"{name} holds several files called {_listed(twice)}; each was read.")
    found[0] = Member(found[0].name, found[0].interview, tuple(notes))
    return tuple(found)


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more


def _twice(members: Sequence[zipfile.ZipInfo]) -> list[str]:
    counts = Counter(member.filename for member in members)
    return [PurePosixPath(name).name for name, count in counts.items() if count > 1]


def _files(data: bytes, name: str) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise damaged(name) from error
    return sorted(
        (member for member in members if _may_be_transcript(member.filename)),
        key=lambda member: member.filename,
    )


def _may_be_transcript(member: str) -> bool:
    is_hidden = any(part.startswith((".", "__MACOSX")) for part in member.split("/"))
    is_other = PurePosixPath(member).stem.casefold() in _NOT_TRANSCRIPTS
    return not (member.endswith("/") or is_hidden or is_other)
