"""What is about to be passed on is opened as its reader would, before it is written."""

from __future__ import annotations

import base64
import io
import json
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_project import small_project

from persona_builder.privacy import Key, leaks_in
from persona_builder.services import exports
from persona_builder.services.pseudonyms import Pseudonyms
from persona_builder.services.traces import erase_traces, exports_holding
from persona_builder.services.transcripts import list_transcripts

KEY = Key({"Klio": "P01", "שרה": "P02", "علی‌رضا": "P03", "Γιώργος": "P04"})


def package(files: dict[str, bytes], comment: bytes = b"") -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
        archive.comment = comment
    return written.getvalue()


def picture(kind: bytes, content: bytes) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + check

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", bytes(13)) + chunk(kind, content)


DOCX = b"<w:p><w:r><w:t>Kl</w:t></w:r><w:r><w:t>io said so</w:t></w:r></w:p>"
CORE = "<dc:creator>Γιώργου</dc:creator>".encode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.docx", package({"word/document.xml": DOCX}), id="word-cut-in-two"),
        pytest.param("a.docx", package({"docProps/core.xml": CORE}), id="property"),
        pytest.param("a.xlsx", package({"xl/sharedStrings.xml": b"<t>Klio&#39;s</t>"}), id="cell"),
        pytest.param("a.odt", package({"content.xml": "<p>לשרה</p>".encode()}), id="joined-letter"),
        pytest.param("a.qdpx", package({"sources/klio.txt": b"words"}), id="name-inside"),
        pytest.param("a.zip", package({"b.docx": package({"d.xml": DOCX})}), id="package-inside"),
        pytest.param("a.zip", package({"b": b""}, b"made for Klio"), id="comment"),
        pytest.param("klio.md", b"nothing", id="file-name"),
        pytest.param("persona-01-klio.svg", b"<svg/>", id="part-of-a-file-name"),
        pytest.param("a.png", picture(b"tEXt", b"Author\0Klio"), id="picture"),
        pytest.param("a.png", picture(b"zTXt", b"T\0\0" + zlib.compress(b"Klio")), id="packed"),
        pytest.param("a.svg", b"<svg><title>Kl&#105;o</title></svg>", id="entity"),
        pytest.param(
            "a.html",
            b'<img src="data:image/png;base64,'
            + base64.b64encode(picture(b"iTXt", "XMP\0\0\0\0\0علیرضا".encode()))
            + b'">',
            id="picture-inside",
        ),
        pytest.param("a.json", json.dumps({"who": "שרה"}).encode(), id="escaped"),
        pytest.param("a.html", b'<a href="?q=%D7%A9%D7%A8%D7%94">x</a>', id="address"),
        pytest.param("a.csv", "who\nΓιώργο\n".encode("utf-16"), id="two-bytes-a-letter"),
        pytest.param("a.md", b"---\nauthor: KLIO\n---\n", id="front-matter"),
    ],
)
def test_a_name_is_found_wherever_a_reader_would_meet_it(name: str, data: bytes) -> None:
    (leak,) = leaks_in({name: data}, KEY)
    assert "still hold a name" in leak
    assert "lio" not in leak


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.docx", package({"word/document.xml": b"<t>P01 said</t>"}), id="codes"),
        pytest.param("a.png", picture(b"tEXt", b"Software\0Maker"), id="picture"),
        pytest.param("a.docx", b"PK\x03\x04oops", id="damaged"),
        pytest.param("a.json", b'{"a": "\\u00', id="cut"),
        pytest.param("empty.md", b"", id="empty"),
    ],
)
def test_a_file_without_a_name_passes(name: str, data: bytes) -> None:
    assert leaks_in({name: data}, KEY) == ()


@settings(max_examples=100)
@given(st.binary(max_size=300), st.sampled_from(["", "PK\x03\x04", "\x89PNG\r\n\x1a\n"]))
def test_any_bytes_are_looked_at_without_an_error(data: bytes, start: str) -> None:
    leaks_in({"a.bin": start.encode("latin-1") + data}, KEY, traces=["/home/klio/"])


def test_a_folder_of_the_computer_is_a_trace(tmp_path: Path) -> None:
    inside = package({"docProps/app.xml": f"<p>{tmp_path}/study</p>".encode()})
    (leak,) = leaks_in({"a.docx": inside}, KEY, traces=[f"{tmp_path}/"])
    assert "names a folder of this computer" in leak


@pytest.mark.models
def test_a_key_is_remembered_and_goes_with_the_interviews_it_names(tmp_path: Path) -> None:
    project = small_project(tmp_path).path
    key = tmp_path / "apart" / "key.csv"
    exports.export(project, ["markdown"], tmp_path / "cards", pseudonyms=Pseudonyms(key))
    (first, *_) = list_transcripts(project)

    assert key in exports_holding(project, [first.id])
    notes = b"".join(each.read_bytes() for each in key.parent.parent.glob("**/*.json"))
    assert all(name.encode() not in notes for name in first.participants)

    traces = erase_traces(project, [first.id])
    assert key in traces.emptied
    assert not key.exists()


@pytest.mark.models
def test_a_key_that_serves_another_study_too_is_pointed_at_and_left(tmp_path: Path) -> None:
    project = small_project(tmp_path).path
    key = tmp_path / "key.csv"
    key.write_text("code,stands for\nP77,Penthesilea\n", encoding="utf-8")
    exports.export(project, ["markdown"], tmp_path / "cards", pseudonyms=Pseudonyms(key))
    (first, *_) = list_transcripts(project)

    assert key in erase_traces(project, [first.id]).changed
    assert "Penthesilea" in key.read_text(encoding="utf-8-sig")


def test_a_short_name_that_the_digest_of_a_style_holds_by_chance_is_no_leak() -> None:
    key = Key({"Bo": "P01"})
    digest = "sha256-68y62Bo0SzGJwjMMesILw3KTpObcnfJxk+d2/x2veCk="
    page = f'<meta content="style-src &#39;{digest}&#39;"><p>{{}}</p>'
    assert leaks_in({"card.html": page.format("سلام").encode()}, key) == ()
    (leak,) = leaks_in({"card.html": page.format("سلام Bo").encode()}, key)
    assert "1 places" in leak
