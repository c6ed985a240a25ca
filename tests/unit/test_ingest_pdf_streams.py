"""What the packed parts of a PDF unpack to is counted before anything unpacks them."""

from __future__ import annotations

import zlib

import pytest

from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.pdf_streams import MAX_STREAM_BYTES, refuse_inflating
from tests.formats_written import as_pdf

TOO_MUCH = zlib.compress(bytes(MAX_STREAM_BYTES + 1), 9)
SMALL = zlib.compress(b"BT (words) Tj ET")


def part(about: bytes, content: bytes) -> bytes:
    return b"7 0 obj\n<< %b >>\nstream\n%b\nendstream\nendobj\n" % (about, content)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(part(b"/Filter /FlateDecode", TOO_MUCH), id="once"),
        pytest.param(part(b"/Filter [/FlateDecode /Fl ]", zlib.compress(TOO_MUCH)), id="twice"),
        pytest.param(
            part(b"/Filter /FlateDecode", zlib.compress(bytes(MAX_STREAM_BYTES // 2), 9)) * 3,
            id="in-three-parts",
        ),
        pytest.param(
            part(b"/Subtype /Image /Filter /FlateDecode", SMALL)
            + part(b"/Filter /FlateDecode", TOO_MUCH),
            id="after-a-picture",
        ),
    ],
)
def test_a_pdf_that_unpacks_too_far_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"Cannot read x\.pdf: it unpacks"):
        refuse_inflating(b"%PDF-1.7\n" + data, "x.pdf")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(part(b"/Subtype /Image /Filter /FlateDecode", TOO_MUCH), id="a-picture"),
        pytest.param(part(b"/Filter /FlateDecode", SMALL) * 50, id="pages"),
        pytest.param(part(b"/Filter /FlateDecode", b"x" + SMALL), id="damaged"),
        pytest.param(part(b"/Filter /FlateDecode", SMALL[:9]), id="cut"),
        pytest.param(part(b"", TOO_MUCH), id="not-packed"),
        pytest.param(as_pdf([("Νίκη", "Τα παράτησα.")]), id="whole"),
    ],
)
def test_other_pdfs_are_left_to_the_reader(data: bytes) -> None:
    refuse_inflating(data, "x.pdf")
