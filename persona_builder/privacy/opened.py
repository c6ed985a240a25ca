"""Open what is exported as its reader would: packed files, pictures, properties, escapes."""

from __future__ import annotations

import base64
import binascii
import html
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from urllib.parse import unquote

_ZIP, _PNG = b"PK\x03\x04", b"\x89PNG\r\n\x1a\n"
# An export is ours; these only keep a damaged one from filling the memory.
_MOST_BYTES, _MOST_DEEP, _MOST_PART = 256 * 2**20, 3, 64 * 2**20
_TAG = re.compile(r"<[^<>]{0,20000}>")
# Between two runs of one paragraph Word may cut a word anywhere.
_EMBEDDED = re.compile(r"data:[\w/+.;=-]{0,100};base64,([A-Za-z0-9+/=\s]{8,})")
_MARKED_UP = re.compile(r"<[a-zA-Z?!/]")
_TEXT_CHUNKS = (b"tEXt", b"zTXt", b"iTXt", b"eXIf")


def texts_in(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Yield every text that a file holds, each with where it is; its name is the first.

    Looks into zip packages (docx, odt, xlsx, qdpx), what is embedded in HTML and SVG,
    the text of PNG pictures, and behind the escapes of XML, JSON and addresses.

    Args:
        name: What the file is called.
        data: Its bytes.
    """
    yield f"the name of {name}", name
    yield from _texts(name, data, _MOST_DEEP, [_MOST_BYTES])


def _texts(name: str, data: bytes, deep: int, left: list[int]) -> Iterator[tuple[str, str]]:
    left[0] -= len(data)
    if left[0] < 0:
        return
    if data.startswith(_ZIP) and deep:
        for member, content in _members(data):
            yield name, member
            yield from _texts(f"{name}: {member}", content, deep - 1, left)
        return
    if data.startswith(_PNG):
        yield from ((name, text) for text in _in_png(data))
        return
    text = _decoded(data)
    yield name, text
    yield from ((name, other) for other in _behind_escapes(text))
    if deep:
        for found in _EMBEDDED.finditer(text):
            try:
                inner = base64.b64decode(found[1])
            except (binascii.Error, ValueError):
                continue
            yield from _texts(name, inner, deep - 1, left)


def _members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a package, its comments included; nothing of a damaged one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            yield "comment", package.comment
            for info in package.infolist():
                with package.open(info) as member:
                    yield info.filename, info.comment + member.read(_MOST_PART)
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, zlib.error):
        return


def _in_png(data: bytes) -> Iterator[str]:
    place = len(_PNG)
    while place + 8 <= len(data):
        size = int.from_bytes(data[place : place + 4], "big")
        kind, content = data[place + 4 : place + 8], data[place + 8 : place + 8 + size]
        if kind in _TEXT_CHUNKS:
            yield content.decode("utf-8", "replace")
            yield content.decode("latin-1")
            for packed in content.split(b"\0"):
                try:
                    yield (
                        zlib.decompressobj()
                        .decompress(packed, _MOST_PART)
                        .decode("utf-8", "replace")
                    )
                except zlib.error:
                    continue
        place += size + 12


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8", "replace")


def _behind_escapes(text: str) -> Iterator[str]:
    """Yield a text as it is shown, where that differs from how it is written."""
    if _MARKED_UP.search(text):
        yield html.unescape(_TAG.sub("", text))
        yield html.unescape(_TAG.sub(" ", text))
    if "&" in text:
        yield html.unescape(text)
    if "%" in text:
        yield unquote(text, errors="replace")
    if "\\u" in text:
        try:
            yield json.dumps(json.loads(text), ensure_ascii=False)
        except ValueError:
            return
