"""Tell a file's format by what is in it, not by its name."""

from __future__ import annotations

import csv
import re
from pathlib import PurePath

from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.limits import members_of
from persona_builder.ingest.tables import is_table_head
from persona_builder.plugins import plugins

ZIP = "zip"
"""What is no format of its own, but a folder of files."""

_TIMING = re.compile(
    rb"\d{1,2}:\d{2}(?P<point>[.,])\d{1,3}\s{0,4}"
    rb"(?:(?:-{1,3}|-\s-|=|\xe2\x80[\x93\x94])>|\xe2\x86\x92)"
)
_SUBVIEWER = re.compile(rb"^\s{0,20}\d{1,3}:\d{2}:\d{2}\.\d{1,3},\d{1,3}:\d{2}:\d{2}\.\d{1,3}\s")
_JSON = re.compile(rb"^\s{0,200}(?:\{\s{0,200}[\"}]|\[\s{0,200}\{)")
# The part with the words has a number where a file was saved online.
_WORD_PART = re.compile(r"^/?word/document\d{0,4}\.xml$", re.IGNORECASE)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS = "Save it as .docx or .txt."
_MARKS = b"\xef\xbb\xbf\xff\xfe \t\r\n"

# Formats whose readers the ending alone may choose, because no beginning is theirs.
_BY_ENDING = {"csv": "table", "tsv": "table", "json": "json", "sbv": "sbv"}

# How much of a file is looked at to tell a text format.
_HEAD_BYTES = 4096


def format_of(data: bytes, name: str) -> str:
    """Return the name of the reader that reads this file, or "zip".

    Raises:
        UnreadableFileError: No reader does; says what it is.
    """
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_format(data, name)
    if known := _by_beginning(data):
        return known
    if what := _unread(data):
        ending = _ending(name)
        if ending in plugins("readers"):
            return ending
        raise UnreadableFileError(name, f"it is {what}, which is not read", advice=_SAVE_AS)
    ending = _ending(name)
    if ending in plugins("readers") and ending not in _CONTENT_TELLS:
        return ending
    # Two-byte encodings put zeros between the letters that are looked for.
    head = data[:_HEAD_BYTES].replace(b"\x00", b"")
    return _text_format(head, ending, name)


# Built-in readers are chosen by what is in a file; strangers' by its ending.
_CONTENT_TELLS = frozenset(
    "docx html json odt pdf plain-text qdpx rtf sbv srt table webvtt xlsx".split()
)


def _text_format(head: bytes, ending: str, name: str) -> str:
    if head.lstrip(_MARKS).startswith(b"WEBVTT"):
        return "webvtt"
    if timing := _TIMING.search(head):
        return "srt" if timing["point"] == b"," else "webvtt"
    if _SUBVIEWER.match(head.lstrip(_MARKS)):
        return "sbv"
    if _JSON.match(head.lstrip(_MARKS)):
        return "json"
    if ending in {"qde", "xml"} or head.lstrip(_MARKS).startswith(b"<?xml"):
        what = "the list inside a REFI-QDA project" if b"QDA-XML" in head else "an XML file"
        raise UnreadableFileError(
            name, f"it is {what}, without any interview's text", advice="Add the transcripts."
        )
    return _BY_ENDING.get(ending) or ("table" if _is_table(head) else "plain-text")


def _is_table(head: bytes) -> bool:
    """Tell a table by a first row that names columns, whatever the file is called."""
    first = head.lstrip(_MARKS).partition(b"\n")[0][:400].decode("utf-8", "ignore").strip()
    separator = max("\t;,", key=first.count)
    if not first.count(separator):
        return False
    # A stray carriage return or quotation mark is no table's first row.
    try:
        names = next(csv.reader([first], delimiter=separator), [])
    except csv.Error:
        return False
    return is_table_head(names)


def _ending(name: str) -> str:
    return PurePath(name).suffix.removeprefix(".").casefold()


def _by_beginning(data: bytes) -> str:
    """Return the reader of what begins in a way of its own; empty for anything else."""
    if data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF"):
        return "pdf"
    if data[:64].lstrip().startswith(b"{\\rtf"):
        return "rtf"
    start = data[:400].replace(b"\x00", b"").lstrip(_MARKS).lower()
    return "html" if start.startswith((b"<!doctype html", b"<html")) else ""


def _unread(data: bytes) -> str:
    """Return what a file is when it begins like something no reader reads."""
    beginnings = (
        (_OLD_OFFICE, "an Office file from before 2007, or one with a password"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"ID3", "a sound file"),
        (b"OggS", "a sound file"),
        (b"fLaC", "a sound file"),
        (b"RIFF", "a sound or video file"),
        (b"\x1aE\xdf\xa3", "a video file"),
        (b"\x1f\x8b", "a compressed file"),
        (b"7z\xbc\xaf", "a compressed file"),
        (b"Rar!", "a compressed file"),
        (b"\x7fELF", "a program"),
        (b"MZ\x90", "a program"),
        (b"SQLite format 3", "a database"),
    )
    if data[4:8] == b"ftyp":
        return "a sound or video file"
    return next((what for beginning, what in beginnings if data.startswith(beginning)), "")


def _zip_format(data: bytes, name: str) -> str:
    members = members_of(data, name)
    by_member = {"xl/workbook.xml": "xlsx", "content.xml": "odt"}
    if any(_WORD_PART.match(member) for member in members):
        return "docx"
    for member, format_name in by_member.items():
        if member in members:
            return format_name
    if any(member.lower().endswith(".qde") for member in members):
        return "qdpx"
    ending = _ending(name)
    if ending in plugins("readers") and ending not in _CONTENT_TELLS:
        return ending
    if ending in _CONTENT_TELLS - {"plain-text"}:
        raise UnreadableFileError(
            name, "it is damaged", advice="Open it, save it again, or save its words as .txt."
        )
    return ZIP
