"""Make files that mean harm or are merely broken, each with the verdicts that are allowed.

python -m tests.security.hostile FOLDER      write them all into a folder
"""

from __future__ import annotations

import io
import json
import random
import struct
import sys
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.formats_written import WRITERS, as_pdf, zipped

READ = "read"
REFUSED = "refused"
EITHER = frozenset({READ, REFUSED})

TURNS = [("Interviewer", "What happened next?"), ("Nadia", "I gave up & phoned <them>.")] * 3
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LABELLED = "Interviewer: What?\nNadia: {}\nInterviewer: And?\nNadia: Nothing.\n"


@dataclass(frozen=True)
class Hostile:
    """A file and how it may end: never a traceback, a hang, or another process's harm."""

    name: str
    data: bytes
    allowed: frozenset[str] = EITHER


def hostile_files() -> Iterator[Hostile]:
    """Yield every file, the same on every machine."""
    yield from _not_transcripts()
    yield from _damaged()
    yield from _bombs()
    yield from _declarations()
    yield from _long_lines()
    yield from _many()
    yield from _letters()
    yield from _injections()
    yield from _json()
    yield from _archives()
    yield from _pdfs()


def _refused(name: str, data: bytes) -> Hostile:
    return Hostile(name, data, frozenset({REFUSED}))


def _read(name: str, data: bytes | str) -> Hostile:
    return Hostile(name, data.encode() if isinstance(data, str) else data, frozenset({READ}))


def _not_transcripts() -> Iterator[Hostile]:
    yield _refused("empty.txt", b"")
    yield _refused("blank.vtt", b" \r\n\t\n")
    yield _refused("zeros.txt", bytes(100_000))
    yield _refused("noise.docx", random.Random(1).randbytes(50_000))
    beginnings = {
        "picture.png": b"\x89PNG\r\n\x1a\n",
        "picture.jpg": b"\xff\xd8\xff\xe0",
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "sound.mp3": b"ID3\x04",
        "film.mp4": b"\x00\x00\x00\x18ftypmp42",
        "packed.gz": b"\x1f\x8b\x08",
        "program": b"\x7fELF\x02",
        "setup.exe": b"MZ\x90\x00",
        "base.db": b"SQLite format 3\x00",
        "packed.7z": b"7z\xbc\xaf\x27\x1c",
    }
    for name, beginning in beginnings.items():
        for ending in ("", ".txt", ".vtt"):
            yield _refused(name + ending, beginning + random.Random(2).randbytes(3_000))


def _damaged() -> Iterator[Hostile]:
    chance = random.Random(3)
    for name, write in sorted(WRITERS.items()):
        whole = write(TURNS)
        yield Hostile(f"half.{name}", whole[: len(whole) // 2])
        yield Hostile(f"tail.{name}", whole[len(whole) // 3 :])
        flipped = bytearray(whole)
        for _ in range(20):
            flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
        yield Hostile(f"flipped.{name}", bytes(flipped))
        yield Hostile(f"twice.{name}", whole + whole)


def _bombs() -> Iterator[Hostile]:
    member = {
        "docx": "word/document.xml",
        "odt": "content.xml",
        "xlsx": "xl/worksheets/sheet1.xml",
        "qdpx": "project.qde",
    }
    for ending, name in member.items():
        extra = {"xl/workbook.xml": "<workbook/>"} if ending == "xlsx" else {}
        yield _refused(f"bomb.{ending}", zipped({name: b" " * 60_000_000, **extra}))
    paragraph = f"<w:document {_W}><w:body>" + "<w:p><w:r><w:t>A: x</w:t></w:r></w:p>" * 500_000
    yield Hostile(
        "paragraphs.docx", zipped({"word/document.xml": paragraph + "</w:body></w:document>"})
    )
    deep = f"<w:document {_W}>" + "<w:p>" * 100_000
    yield _refused("deep.docx", zipped({"word/document.xml": deep}))
    yield _refused("lying-size.docx", _lying(zipped({"word/document.xml": b"x" * 1_000_000})))
    huge = f"{{\\rtf1 {'{' * 200_000}"
    yield Hostile("braces.rtf", huge.encode())
    yield Hostile("deep.html", ("<html>" + "<div>" * 200_000 + "A: x").encode())
    yield Hostile("cells.xlsx", _far_cells())
    yield _refused("large.txt", b"A: " + b"x" * 30_000_000)
    yield Hostile(
        "spaces.odt", zipped({"content.xml": _ODT.format('<text:s text:c="999999999"/>')})
    )


_ODT = (
    '<d xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><text:text>'
    "<text:p>A: x{}</text:p></text:text></d>"
)


def _lying(data: bytes) -> bytes:
    """Say in the archive's list that the member is tiny."""
    place = data.rindex(b"PK\x01\x02")
    return data[: place + 24] + struct.pack("<I", 10) + data[place + 28 :]


def _far_cells() -> bytes:
    whole = WRITERS["xlsx"](TURNS)
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        files: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    sheet = next(name for name in files if "sheet1" in name)
    far = (
        b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    )
    files[sheet] = bytes(files[sheet]).replace(b"</sheetData>", far)  # type: ignore[arg-type]
    return zipped(files)


def _declarations() -> Iterator[Hostile]:
    laughs = '<!ENTITY a "lol">' + "".join(
        f'<!ENTITY {after} "{f"&{before};" * 10}">'
        for before, after in zip("abcdefgh", "bcdefghi", strict=True)
    )
    doctypes = {
        "laughs": f"<!DOCTYPE x [{laughs}]>",
        "external": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        "network": '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
        "parameter": '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/hosts"> %p;]>',
    }
    for name, doctype in doctypes.items():
        for encoding in ("utf-8", "utf-16"):
            xml = f"{doctype}<w:document {_W}><w:p><w:r><w:t>A: &a;</w:t></w:r></w:p></w:document>"
            data = xml.encode(encoding)
            yield _refused(f"{name}-{encoding}.docx", zipped({"word/document.xml": data}))
        xml = f"{doctype}<x>&a;</x>"
        yield _refused(f"{name}.odt", zipped({"content.xml": xml}))
        yield _refused(f"{name}.qdpx", zipped({"project.qde": xml}))
        files: dict[str, bytes | str] = {"xl/workbook.xml": "<w/>", "xl/sharedStrings.xml": xml}
        yield _refused(f"{name}.xlsx", zipped(files))


def _long_lines() -> Iterator[Hostile]:
    pieces = {
        "letters": "a",
        "words": "a ",
        "digits": "1",
        "clocks": "00:00 ",
        "colons": ":",
        "stars": "**a",
        "brackets": "[",
        "labels": "A: ",
        "arrows": "--> ",
        "tags": "<v a>",
        "open-tags": "<v ",
        "stamps": "#00:00:00-0#",
        "ampersands": "&amp;",
        "dashes": "a - ",
    }
    for name, piece in pieces.items():
        line = piece * (1_000_000 // len(piece))
        yield Hostile(f"line-{name}.txt", _LABELLED.format(line).encode())
        yield Hostile(
            f"line-{name}.vtt",
            f"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Nadia>{line}\n".encode(),
        )
        yield Hostile(
            f"line-{name}.srt", f"1\n{line}\n00:00:01,000 --> 00:00:02,000\nA: x".encode()
        )


def _many() -> Iterator[Hostile]:
    yield _refused("speakers.txt", "".join(f"P{n}: x\n" for n in range(2_000)).encode())
    yield Hostile("turns.txt", ("Q: x\nA: y\n" * 200_000).encode())
    yield Hostile(
        "cues.vtt", ("WEBVTT\n\n" + "00:00:01.000 --> 00:00:02.000\nA: x\n\n" * 150_000).encode()
    )
    yield Hostile("rows.csv", ("speaker,text\n" + "a,b\n" * 200_000).encode())
    yield Hostile("columns.csv", ("a," * 50_000 + "\n" + "b," * 50_000).encode())
    yield Hostile("quote.csv", b'speaker,text\na,"' + b"x\n" * 500_000)
    yield Hostile("blank-lines.txt", b"A: x\n" + b"\n" * 5_000_000)
    yield Hostile("returns.txt", b"A: x\r\r\n" * 300_000)


def _letters() -> Iterator[Hostile]:
    odd = {
        "nul": "\x00",
        "bidi": "\u202e\u2066",
        "joiners": "\u200d\u200c",
        "marks": "e" + "\u0301" * 10_000,
        "noncharacters": "\ufffe\uffff",
        "private": "\ue000",
        "emoji": "👩\u200d👩\u200d👧",
        "separators": "\u2028\u2029\x85",
        "escapes": "\x1b[31m",
        "full-width": "：＝",
    }
    for name, letters in odd.items():
        yield Hostile(f"odd-{name}.txt", _LABELLED.format(letters + "words").encode())
    yield _refused("surrogate.txt", b"A: \xed\xa0\x80 words\x81\x8d\n" + bytes(range(256)))
    text = _LABELLED.format("Τίποτα απολύτως, μόνο αυτό.")
    for encoding in ("utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-7", "cp1253"):
        yield Hostile(f"{encoding}.txt", text.encode(encoding))
    yield Hostile("overlong.txt", b"A: \xc0\xaf words\nQ: what\n")


def _injections() -> Iterator[Hostile]:
    said = {
        "script": "<script>alert(1)</script>",
        "image": "![x](http://127.0.0.1:9/x)",
        "formula": "=cmd|' /C calc'!A0",
        "sql": "'); DROP TABLE transcripts;--",
        "template": "{{7*7}} ${7*7} %n%s",
        "path": "../../../../etc/passwd",
    }
    for name, words in said.items():
        yield _read(f"say-{name}.txt", _LABELLED.format(words))
        yield _read(f"speak-{name}.vtt", f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v N>{words} x</v>\n")
    yield _read("../../escape.txt", _LABELLED.format("words"))
    yield _read("a\x00b\n.txt", _LABELLED.format("words"))
    yield _read("x" * 5_000 + ".txt", _LABELLED.format("words"))
    yield _read("\udcff.txt", _LABELLED.format("words"))


def _json() -> Iterator[Hostile]:
    yield _refused("deep.json", b'{"a":' + b"[" * 200_000)
    yield _refused("number.json", b'{"segments":[{"start":' + b"9" * 100_000 + b',"text":"a"}]}')
    values: dict[str, object] = {
        "empty-object": {},
        "nulls": {"segments": [None, None]},
        "wrong-types": {"monologues": [{"elements": 5}]},
        "lists": {"utterances": [[1, 2]]},
        "no-text": {"utterances": [{"speaker": 1}]},
        "results": {"results": {"channels": [{}]}},
        "items": {"results": {"items": [{"alternatives": []}]}},
    }
    for name, value in values.items():
        yield _refused(f"{name}.json", json.dumps(value).encode())
    for name, start in {"nan": "NaN", "infinite": "Infinity", "minus": "-1e308"}.items():
        whole = f'{{"segments":[{{"speaker":"A","text":"x","start":{start},"end":1}}]}}'
        yield Hostile(f"{name}.json", whole.encode())
    yield Hostile(
        "words.json", json.dumps({"segments": [{"speaker": "A", "text": "x"}] * 200_000}).encode()
    )


def _archives() -> Iterator[Hostile]:
    yield _refused("two-documents.docx", _twice(WRITERS["docx"](TURNS), "word/document.xml"))
    yield _read("twice.zip", _twice(zipped({"a.txt": _LABELLED.format("x")}), "a.txt"))
    # What a reader has no use for is never unpacked.
    yield _read("large-picture.docx", _with_picture(WRITERS["docx"](TURNS)))
    inner = zipped({"a.txt": _LABELLED.format("x")})
    yield _refused("nested.zip", zipped({"in.zip": inner}))
    yield Hostile("escape.zip", zipped({"../../a.txt": _LABELLED.format("x")}))
    yield Hostile("absolute.zip", zipped({"/etc/a.txt": _LABELLED.format("x")}))
    yield _refused("many.zip", zipped({f"{n}.txt": "A: x" for n in range(5_000)}))
    yield _refused("bomb.zip", zipped({f"{n}.txt": b" " * 20_000_000 for n in range(20)}))
    yield _refused("nothing.zip", zipped({}))
    yield _refused("pictures.zip", zipped({"a.png": b"\x89PNG\r\n"}))


def _twice(data: bytes, member: str) -> bytes:
    """Put a second member under the name of one that is there."""
    whole = io.BytesIO(data)
    with zipfile.ZipFile(whole, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr(member, archive.read(member))
    return whole.getvalue()


def _with_picture(data: bytes) -> bytes:
    whole = io.BytesIO(data)
    with zipfile.ZipFile(whole, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.png", bytes(100_000_000))
    return whole.getvalue()


def _pages(count: int) -> bytes:
    kids = b" ".join(b"3 0 R" for _ in range(count))
    tree = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, count)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"
    return _pdf(page, b"null").replace(b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", tree, 1)


def _pdfs() -> Iterator[Hostile]:
    yield _refused("scan.pdf", as_pdf([]))
    yield _refused("noise.pdf", b"%PDF-1.7\n" + random.Random(5).randbytes(20_000))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>"
    packed = _packed(b"q Q " * 1_000_000, times=250)
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(packed), packed)
    yield _refused("inflates.pdf", _pdf(page, stream))
    twice = zlib.compress(packed, 9)
    filters = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%b\nendstream"
    yield _refused("inflates-twice.pdf", _pdf(page, filters % (len(twice), twice)))
    # Parts that seem packed and are not, so that each must be looked at and given up.
    part = b"9 0 obj\n<< /Filter /FlateDecode >>\nstream\nx\nendstream\nendobj\n"
    yield _refused("parts.pdf", b"%PDF-1.7\n" + part * 200_000)
    # What says that it is a picture is left to the limits of the reader's process.
    as_picture = stream.replace(b"<< /Length", b"<< /Subtype /Image /Length", 1)
    yield _refused("picture.pdf", _pdf(page, as_picture))
    yield _refused("pages.pdf", _pages(100_000))
    yield _refused("arrays.pdf", _pdf(b"[" * 100_000 + b"]" * 100_000, b"null"))
    yield _refused("circle.pdf", _pdf(b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 9 >>", b"null"))


def _packed(piece: bytes, *, times: int) -> bytes:
    """Pack a piece many times over without ever holding it so often."""
    packer = zlib.compressobj(9)
    first = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    # A block after a full flush stands for itself; two bytes say that blocks follow.
    return first + first[2:] * (times - 1) + b"\x03\x00"


def _pdf(third: bytes, fourth: bytes) -> bytes:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        third,
        fourth,
    ]
    body = b"".join(b"%d 0 obj\n%b\nendobj\n" % each for each in enumerate(objects, start=1))
    return b"%PDF-1.7\n" + body + b"trailer << /Root 1 0 R /Size 5 >>\n%%EOF"


def write_all(folder: Path) -> dict[Path, Hostile]:
    """Write every file under a name that any file system takes; return which is which."""
    folder.mkdir(parents=True, exist_ok=True)
    written = {}
    for number, each in enumerate(hostile_files()):
        safe = "".join(c if c.isascii() and (c.isalnum() or c in "-.") else "_" for c in each.name)
        path = folder / f"{number:03d}-{safe[-60:]}"
        path.write_bytes(each.data)
        written[path] = each
    return written


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
