"""Files of every format, written from turns: what readers are tested with."""

from __future__ import annotations

import csv
import html
import io
import json
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

import docx
import openpyxl

Turns = list[tuple[str, str]]


def as_plain_text(turns: Turns) -> bytes:
    return "\r\n\r\n".join(f"{speaker}: {words}" for speaker, words in turns).encode()


def as_webvtt(turns: Turns) -> bytes:
    cues = (
        f"{number}\n{_clock(number)}.000 --> {_clock(number)}.900\n"
        f"<v {speaker}>{words.replace('&', '&amp;').replace('<', '&lt;')}</v>"
        for number, (speaker, words) in enumerate(turns, start=1)
    )
    return ("WEBVTT\n\n" + "\n\n".join(cues) + "\n").encode()


def as_srt(turns: Turns) -> bytes:
    cues = (
        f"{number}\n{_clock(number)},000 --> {_clock(number)},900\n"
        f"{speaker}: {words.replace('&', '&amp;').replace('<', '&lt;')}"
        for number, (speaker, words) in enumerate(turns, start=1)
    )
    return ("\r\n\r\n".join(cues) + "\r\n").encode("utf-8-sig")


def as_sbv(turns: Turns) -> bytes:
    cues = (
        f"{_clock(number)}.000,{_clock(number)}.900\n"
        f"{speaker}: {words.replace('&', '&amp;').replace('<', '&lt;')}"
        for number, (speaker, words) in enumerate(turns, start=1)
    )
    return ("\n\n".join(cues) + "\n").encode()


def as_docx(turns: Turns) -> bytes:
    document = docx.Document()
    for speaker, words in turns:
        document.add_paragraph(f"{speaker}: {words}")
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def as_odt(turns: Turns) -> bytes:
    paragraphs = "".join(
        f"<text:p>{escape(speaker)}: {escape(words)}</text:p>" for speaker, words in turns
    )
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
        f"{paragraphs}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content})


def as_rtf(turns: Turns) -> bytes:
    def written(text: str) -> str:
        units = text.encode("utf-16-le")
        return "".join(
            chr(unit) if unit < 128 and chr(unit) not in "\\{}" else f"\\u{_signed(unit)}?"
            for unit in (
                int.from_bytes(units[place : place + 2], "little")
                for place in range(0, len(units), 2)
            )
        )

    lines = "".join(f"{written(f'{speaker}: {words}')}\\par\n" for speaker, words in turns)
    return f"{{\\rtf1\\ansi\\ansicpg1252\\uc1 {lines}}}".encode("ascii")


def as_html(turns: Turns) -> bytes:
    paragraphs = "".join(
        f"<p><b>{html.escape(speaker)}:</b> {html.escape(words)}</p>\n" for speaker, words in turns
    )
    head = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head>'
    return f"{head}<body>{paragraphs}</body></html>".encode()


def as_table(turns: Turns) -> bytes:
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(["speaker", "text"])
    rows.writerows(turns)
    return written.getvalue().encode("utf-8-sig")


def as_xlsx(turns: Turns) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Speaker", "Text"])
    for speaker, words in turns:
        sheet.append([speaker, words])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def as_json(turns: Turns) -> bytes:
    segments = [
        {"speaker": speaker, "text": words, "start": float(number), "end": number + 0.9}
        for number, (speaker, words) in enumerate(turns, start=1)
    ]
    return json.dumps({"segments": segments}, ensure_ascii=False).encode()


def as_qdpx(turns: Turns) -> bytes:
    project = (
        '<?xml version="1.0" encoding="utf-8"?>'
        '<Project xmlns="urn:QDA-XML:project:1.0" name="x"><Sources>'
        '<TextSource guid="a" name="Interview" plainTextPath="internal://a.txt"/>'
        "</Sources></Project>"
    )
    return zipped({"project.qde": project, "Sources/a.txt": as_plain_text(turns)})


def as_pdf(turns: Turns) -> bytes:
    """Return a PDF whose letters have names but no shapes: enough to be read by a program."""
    return as_pdf_of_pages([[f"{speaker}: {words}" for speaker, words in turns]])


def as_pdf_of_pages(pages: list[list[str]]) -> bytes:
    """Return a PDF with these lines on its pages."""
    letters = sorted({letter for lines in pages for line in lines for letter in line})
    code = {letter: number for number, letter in enumerate(letters, start=1)}
    shown = [
        "".join(
            f"1 0 0 1 40 {800 - 14 * number} Tm <{''.join(f'{code[c]:04x}' for c in line)}> Tj\n"
            for number, line in enumerate(lines)
        )
        for lines in pages
    ]
    named = "".join(
        f"<{code[letter]:04x}> <{letter.encode('utf-16-be').hex()}>\n" for letter in letters
    )
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{named}endbfchar endcmap end end"
    )
    # Objects 1 to 5, then a page and what is on it for each page.
    first = 6
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H "
        "/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 600 /CIDSystemInfo "
        "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        _stream(to_unicode),
    ]
    for number, each in enumerate(shown):
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 2000 842] "
            f"/Contents {first + 2 * number + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            _stream(f"BT /F1 10 Tf\n{each}ET"),
        ]
    return _pdf(objects)


def zipped(files: dict[str, bytes | str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _pdf(objects: list[str]) -> bytes:
    written = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(written)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    written += (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF"
    ).encode()
    return bytes(written)


def _signed(unit: int) -> int:
    return unit - 65_536 if unit > 32_767 else unit


def _clock(second: int) -> str:
    return f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"


WRITERS: dict[str, Callable[[Turns], bytes]] = {
    "docx": as_docx,
    "html": as_html,
    "json": as_json,
    "odt": as_odt,
    "pdf": as_pdf,
    "plain-text": as_plain_text,
    "qdpx": as_qdpx,
    "rtf": as_rtf,
    "sbv": as_sbv,
    "srt": as_srt,
    "table": as_table,
    "webvtt": as_webvtt,
    "xlsx": as_xlsx,
}
