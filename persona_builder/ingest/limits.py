"""How much a transcript may be, so that no file can occupy the machine."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence

from persona_builder.errors import UnreadableFileError

MAX_FILE_BYTES = 25_000_000
# A 25 MB Word file of words alone does not exist; more is a trick or a mistake.
MAX_INFLATED_BYTES = 30_000_000
MAX_TURNS = 100_000
# Lines or paragraphs with words; a turn has one at least, and a day of speech some thousands.
MAX_LINES = 200_000
# With the blank ones between them.
MAX_ALL_LINES = 1_000_000
MAX_SPEAKERS = 500

_SAVE_AGAIN = "Open it, save it again, or save its words as .txt."
_CHUNK = 65_536
# Declarations stand before the first element; white space and comments may stand there too.
_DECLARED_BY = 1_000_000


def refuse_large(data: bytes, name: str) -> None:
    """Refuse a file that is no transcript by its size alone.

    Raises:
        UnreadableFileError: It is empty or too large.
    """
    if not data.strip():
        raise UnreadableFileError(name, "it is empty", advice="Export the transcript again.")
    refuse_many_bytes(len(data), name)


def refuse_many_bytes(n_bytes: int, name: str) -> None:
    """Refuse a file that is larger than any transcript.

    Raises:
        UnreadableFileError: It has more than ``MAX_FILE_BYTES``.
    """
    if n_bytes > MAX_FILE_BYTES:
        raise UnreadableFileError(
            name,
            f"it has {n_bytes / 1e6:.0f} MB and the limit is {MAX_FILE_BYTES / 1e6:.0f} MB",
            advice="Export the words only, without pictures or sound.",
        )


def refuse_endless(n_lines: int, name: str, *, n_with_blank: int = 0) -> None:
    """Refuse what has more lines or paragraphs than any interview.

    Args:
        n_lines: With words.
        name: The file's name, for messages.
        n_with_blank: All of them.

    Raises:
        UnreadableFileError: There are more than ``MAX_LINES`` with words, or than
            ``MAX_ALL_LINES``.
    """
    if n_lines > MAX_LINES:
        raise UnreadableFileError(
            name, f"it has {n_lines:,} lines of words", advice="Is it one interview? Split it."
        )
    if n_with_blank > MAX_ALL_LINES:
        raise UnreadableFileError(
            name,
            f"it has {n_with_blank:,} lines, most of them blank",
            advice="Remove the blank lines.",
        )


def members_of(data: bytes, name: str) -> list[str]:
    """Return the names of what a zip file holds.

    Raises:
        UnreadableFileError: It is damaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableFileError(name, "it is damaged", advice=_SAVE_AGAIN) from error


def zip_member(data: bytes, name: str, member: str) -> bytes:
    """Return one member of a zip file, counting bytes as they come out.

    Raises:
        UnreadableFileError: It is damaged, has no such member, or inflates too far.
    """
    return inflated_bytes(data, name, [member])[0]


def inflated_bytes(data: bytes, name: str, members: Sequence[str | zipfile.ZipInfo]) -> list[bytes]:
    """Return members of a zip file, counting the bytes of all of them as they come out.

    What an archive says about its own sizes is not believed.

    Args:
        data: The archive's bytes.
        name: Its name, for messages.
        members: Their names; or their entries, where several may have one name.

    Raises:
        UnreadableFileError: It is damaged, lacks a member or has two of its name, or
            inflates too far.
    """
    found: list[bytes] = []
    left = MAX_INFLATED_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            for member in members:
                if isinstance(member, str) and names.count(member) > 1:
                    raise UnreadableFileError(name, f"it holds {member} twice", advice=_SAVE_AGAIN)
                found.append(_inflated(archive, member, name, left))
                left -= len(found[-1])
    # zlib's own error is none of Python's; a password is a RuntimeError.
    except (
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
    ) as error:
        raise UnreadableFileError(name, "it is damaged", advice=_SAVE_AGAIN) from error
    except RuntimeError as error:
        raise UnreadableFileError(
            name, "it is protected by a password", advice="Save it without one."
        ) from error
    return found


def _inflated(
    archive: zipfile.ZipFile, member: str | zipfile.ZipInfo, name: str, limit: int
) -> bytes:
    inflated = bytearray()
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            inflated += chunk
            if len(inflated) > limit:
                raise UnreadableFileError(
                    name,
                    "it unpacks to more text than any interview has",
                    advice="Save its words as a .txt file.",
                )
    return bytes(inflated)


def refuse_declarations(xml: bytes, name: str) -> None:
    """Refuse XML that declares entities: no word processor writes it, tricks do.

    Raises:
        UnreadableFileError: There is a DOCTYPE in it.
    """
    # UTF-16 puts a zero beside each of these letters.
    plain = xml[:_DECLARED_BY].replace(b"\x00", b"")
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise UnreadableFileError(
            name,
            "it holds declarations that no such document has",
            advice="Save its words as a .txt file.",
        )
