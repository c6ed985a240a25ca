"""Turn the bytes of a text file into characters, and say how."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from persona_builder.errors import UnreadableFileError

# The longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Control characters that no transcript needs and that some formats cannot hold;
# tab and line ends are not among them, halves of surrogate pairs are.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n|\r|\x85|\u2028|\u2029")

# A text has next to none of these; a program or a picture has many.
_MAX_CONTROL_SHARE = 0.02
# In a few words, one stray character is already a large share.
_CONTROL_ALLOWED = 8
# What a mark or the letters themselves prove.
_CERTAIN = frozenset({"utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"})
# Enough to guess an encoding by.
_BYTES_GUESSED_FROM = 200_000
# Two bytes a letter without a mark: spaces and line ends hold a zero byte, and one byte of
# nearly every letter is that of Latin, Greek, Cyrillic, Hebrew, Arabic or punctuation.
_BYTES_LOOKED_AT = 4_096
_MIN_ZEROS = 0.02
_HIGH_BYTES = (0x00, 0x03, 0x04, 0x05, 0x06, 0x1F, 0x20)
_MIN_HIGH_BYTES = 0.9


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's characters.

    Attributes:
        text: With line feeds as the only line ends and without control characters.
        encoding: How the bytes were read.
        warnings: What was changed, one sentence each.
    """

    text: str
    encoding: str
    warnings: tuple[str, ...]


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Return a file's characters: by its mark, else as UTF-8, else by a guess that is named.

    Args:
        data: The file's bytes.
        name: The file's name, for messages.
        encoding: What a person says it is; overrules everything.

    Raises:
        UnreadableFileError: It is no text, or not in the encoding given.
    """
    found, raw = _characters(data, name, encoding)
    warnings = []
    if encoding is None and found not in _CERTAIN:
        warnings.append(
            f"Its letters were read as {found}, which is a guess. If they look wrong, "
            "save the file as UTF-8."
        )
    lines = _LINE_END.sub("\n", raw.removeprefix("\ufeff"))
    text, removed = _CONTROL.subn("", lines)
    if removed > max(_CONTROL_ALLOWED, _MAX_CONTROL_SHARE * len(lines)):
        raise _not_text(name)
    if removed:
        if not text.strip():
            raise _not_text(name)
        what = "1 control character was" if removed == 1 else f"{removed} control characters were"
        warnings.append(f"{what} left out.")
    return Decoded(text, found, tuple(warnings))


def _characters(data: bytes, name: str, encoding: str | None) -> tuple[str, str]:
    if encoding is not None:
        return encoding, _strictly(data, name, encoding)
    for mark, known in _MARKS:
        if data.startswith(mark):
            return known, _strictly(data, name, known)
    if without_mark := _two_bytes(data):
        return without_mark
    try:
        return "utf-8", data.decode("utf-8")
    except UnicodeDecodeError:
        guessed = _guess(data, name)
        return guessed, _strictly(data, name, guessed)


def _two_bytes(data: bytes) -> tuple[str, str] | None:
    """Return UTF-16 text that has no mark, and its encoding; None for anything else."""
    head = data[:_BYTES_LOOKED_AT]
    if len(data) % 2 or head.count(0) < _MIN_ZEROS * len(head):
        return None
    for encoding, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if sum(high.count(value) for value in _HIGH_BYTES) < _MIN_HIGH_BYTES * len(high):
            continue
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        n_control = len(_CONTROL.findall(text[:_BYTES_LOOKED_AT]))
        if n_control <= max(_CONTROL_ALLOWED, _MAX_CONTROL_SHARE * len(high)):
            return encoding, text
    return None


def _strictly(data: bytes, name: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise UnreadableFileError(
            name, f"its letters are not written as {encoding}", advice="Save it as UTF-8."
        ) from error


def _guess(data: bytes, name: str) -> str:
    import chardet

    # Zero bytes in what is no UTF-8 and has no mark: two-byte text, or no text.
    guessed = chardet.detect(data[:_BYTES_GUESSED_FROM])["encoding"]
    if not guessed:
        raise _not_text(name)
    return str(guessed).lower()


def _not_text(name: str) -> UnreadableFileError:
    return UnreadableFileError(
        name,
        "it is not a text file, whatever its name says",
        advice="Export the transcript as .txt, .vtt, .srt or .docx.",
    )
