"""How much a transcript may be, so that no file can occupy the machine."""

from __future__ import annotations

import io
import zipfile

from persona_builder.errors import UnreadableFileError

MAX_FILE_BYTES = 25_000_000
# A 25 MB Word file of words alone does not exist; more is a trick or a mistake.
MAX_INFLATED_BYTES = 30_000_000
MAX_TURNS = 100_000
MAX_SPEAKERS = 500

_CHUNK = 65_536


def refuse_large(data: bytes, name: str) -> None:
    """Refuse a file that is no transcript by its size alone.

    Raises:
        UnreadableFileError: It is empty or too large.
    """
    if not data.strip():
        raise UnreadableFileError(name, "it is empty", advice="Export the transcript again.")
    if len(data) > MAX_FILE_BYTES:
        raise UnreadableFileError(
            name,
            f"it has {len(data) / 1e6:.0f} MB and the limit is {MAX_FILE_BYTES / 1e6:.0f} MB",
            advice="Export the words only, without pictures or sound.",
        )


def zip_member(data: bytes, name: str, member: str) -> bytes:
    """Return one member of a zip file, counting bytes as they come out.

    What an archive says about its own sizes is not believed.

    Raises:
        UnreadableFileError: It is damaged, has no such member, or inflates too far.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(member) as stream:
            inflated = bytearray()
            while chunk := stream.read(_CHUNK):
                inflated += chunk
                if len(inflated) > MAX_INFLATED_BYTES:
                    raise UnreadableFileError(
                        name,
                        "it unpacks to more text than any interview has",
                        advice="Save its words as a .txt file.",
                    )
    except (
        zipfile.BadZipFile,
        KeyError,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
    ) as error:
        raise UnreadableFileError(
            name, "it is damaged", advice="Open it in Word, save it again, or save it as .txt."
        ) from error
    except RuntimeError as error:
        raise UnreadableFileError(
            name, "it is protected by a password", advice="Save it without one."
        ) from error
    return bytes(inflated)


def refuse_declarations(xml: bytes, name: str) -> None:
    """Refuse XML that declares entities: no word processor writes it, tricks do.

    Raises:
        UnreadableFileError: There is a DOCTYPE in it.
    """
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml or "<!DOCTYPE".encode("utf-16-le") in xml:
        raise UnreadableFileError(
            name,
            "it holds declarations that a Word file does not have",
            advice="Save its words as a .txt file.",
        )
