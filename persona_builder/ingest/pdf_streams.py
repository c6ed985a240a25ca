"""Count what the packed parts of a PDF unpack to, before a library unpacks them all at once."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from persona_builder.errors import UnreadableFileError

# A page of speech has some kilobytes of letters and their places; a thousand pages have
# less than this. Pictures may have more, and no words, so they are not counted.
MAX_STREAM_BYTES = 60_000_000

_STREAM = re.compile(rb">>\s{0,4}stream\r?\n")
_HEAD_BYTES = 1_000
_PACKED = (b"/FlateDecode", b"/Fl ")
_PICTURE = re.compile(rb"/Subtype\s{0,4}/Image")
_MAX_LAYERS = 4
_CHUNK = 65_536


def refuse_inflating(data: bytes, name: str) -> None:
    """Refuse a PDF whose packed parts unpack to more than any interview holds.

    The library that reads pages has no limit of its own: two kilobytes can make it take
    gigabytes. What is damaged here is left to it.

    Raises:
        UnreadableFileError: The parts that may hold words have more than
            ``MAX_STREAM_BYTES``.
    """
    left = MAX_STREAM_BYTES
    whole = memoryview(data)
    for start, n_layers in _packed_streams(data):
        left -= _inflated_size(whole, start, n_layers, left)
        if left < 0:
            raise UnreadableFileError(
                name,
                "it unpacks to more text than any interview has",
                advice="Save its words as a .txt file.",
            )


def _packed_streams(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where each packed part that is no picture begins, and how often it is packed."""
    for found in _STREAM.finditer(data):
        # What describes this part begins after the last "12 0 obj".
        begin = max(found.start() - _HEAD_BYTES, 0)
        begin = max(begin, data.rfind(b" obj", begin, found.start()))
        head = data[begin : found.start()]
        n_layers = sum(head.count(word) for word in _PACKED)
        if n_layers and not _PICTURE.search(head):
            yield found.end(), min(n_layers, _MAX_LAYERS)


def _inflated_size(data: memoryview, start: int, n_layers: int, limit: int) -> int:
    """Return how many bytes a part unpacks to in all, at most a little above the limit."""
    layers = [zlib.decompressobj() for _ in range(n_layers)]
    size = 0
    for place in range(start, len(data), _CHUNK):
        try:
            size += _through(layers, data[place : place + _CHUNK], limit - size)
        except zlib.error:
            break
        if size > limit or layers[0].eof:
            break
    return size


def _through(layers: list[zlib._Decompress], packed: bytes | memoryview, limit: int) -> int:
    """Return how many bytes come out of all layers for these.

    Raises:
        zlib.error: They are damaged.
    """
    first, *others = layers
    size = 0
    while packed and size <= limit:
        unpacked = first.decompress(packed, _CHUNK)
        size += len(unpacked)
        if others and not others[0].eof:
            size += _through(others, unpacked, limit - size)
        packed = first.unconsumed_tail
        if first.eof or not unpacked:
            break
    return size
