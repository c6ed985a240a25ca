"""Tell a file's format by what is in it, not by its name."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

from persona_builder.errors import UnreadableFileError
from persona_builder.plugins import plugins

_TIMING = re.compile(rb"\d{1,2}:\d{2}(?P<point>[.,])\d{1,3}\s{0,4}-->")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS = "Save it as .docx or .txt."

# How much of a file is looked at to tell a text format.
_HEAD_BYTES = 4096


def format_of(data: bytes, name: str) -> str:
    """Return the name of the reader that reads this file.

    Raises:
        UnreadableFileError: No reader does; says what it is.
    """
    if data.startswith(b"PK\x03\x04"):
        return _zip_format(data, name)
    if what := _unread(data):
        ending = _ending(name)
        if ending in plugins("readers"):
            return ending
        raise UnreadableFileError(name, f"it is {what}, which is not read yet", advice=_SAVE_AS)
    if (ending := _ending(name)) in plugins("readers") and ending not in {"docx", "srt"}:
        return ending
    # Two-byte encodings put zeros between the letters that are looked for.
    head = data[:_HEAD_BYTES].replace(b"\x00", b"")
    if head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"WEBVTT"):
        return "webvtt"
    if timing := _TIMING.search(head):
        return "srt" if timing["point"] == b"," else "webvtt"
    if ending in {"json", "csv", "tsv"}:
        raise UnreadableFileError(
            name, f"{ending.upper()} files are not read yet", advice="Save it as .txt or .vtt."
        )
    return "plain-text"


def _ending(name: str) -> str:
    return PurePath(name).suffix.removeprefix(".").casefold()


def _unread(data: bytes) -> str:
    """Return what a file is when it begins like something no reader reads."""
    beginnings = (
        (b"%PDF", "a PDF"),
        (b"{\\rtf", "an RTF file"),
        (_OLD_OFFICE, "an Office file from before 2007"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"ID3", "a sound file"),
        (b"RIFF", "a sound or video file"),
        (b"\x1f\x8b", "a compressed file"),
        (b"7z\xbc\xaf", "a compressed file"),
    )
    for beginning, what in beginnings:
        if data.startswith(beginning):
            return what
    start = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "a web page" if start.startswith((b"<!doctype html", b"<html")) else ""


def _zip_format(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise UnreadableFileError(
            name, "it is damaged", advice="Open it in Word, save it again, or save it as .txt."
        ) from error
    if "word/document.xml" in members:
        return "docx"
    ending = _ending(name)
    if ending in plugins("readers") and ending != "docx":
        return ending
    if "xl/workbook.xml" in members:
        what = "an Excel file"
    elif "content.xml" in members:
        what = "an OpenDocument file"
    else:
        what = "a zip archive"
    raise UnreadableFileError(
        name,
        f"it is {what}, which is not read yet",
        advice="Unpack it first." if what == "a zip archive" else _SAVE_AS,
    )
