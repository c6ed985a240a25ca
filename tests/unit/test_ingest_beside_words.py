"""What lies beside the words of a file, or is written in an unusual way: read, or counted."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.reading import Options, read_in_process
from tests.formats_written import as_docx, as_odt, zipped

TURNS = [("Interviewer", "What?"), ("Nadia", "I gave up.")]
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def read(data: bytes | str, name: str) -> Transcript:
    raw = data.encode() if isinstance(data, str) else data
    (transcript,) = read_in_process(raw, name, Options(), new_id=lambda: "t")
    return transcript


def words(transcript: Transcript) -> list[str]:
    return [transcript.words(turn) for turn in transcript.turns]


def members(packed: bytes) -> dict[str, bytes | str]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("arrow", ["->", "--->", "- ->", "–>", "—>", "=>", "→"])
def test_a_cue_with_an_odd_arrow_is_a_cue(arrow: str) -> None:
    cues = "\n\n".join(
        f"{n}\n00:00:0{n},000 {arrow} 00:00:0{n},900\n{speaker}: {said}"
        for n, (speaker, said) in enumerate(TURNS, start=1)
    )

    transcript = read(cues, "x.srt")

    assert transcript.source.format == "srt"
    assert words(transcript) == ["What?", "I gave up."]


def test_an_odd_arrow_among_others_ends_in_no_words_and_is_counted_if_broken() -> None:
    transcript = read(
        "1\n00:00:01,000 --> 00:00:02,000\nNadia: I gave up.\n\n"
        "2\n00:00:02,000 -> 00:00:03,000\nNadia: Then I left.\n\n"
        "3\n00:00:03,x00 -> 00:00:04,000\nNadia: Lost.\n",
        "x.srt",
    )

    assert words(transcript) == ["I gave up. Then I left."]
    assert "1 of 3 cues could not be read (line 10)." in transcript.warnings


def test_the_words_of_a_word_file_are_found_where_its_list_says() -> None:
    files = members(as_docx(TURNS))
    files["word/document2.xml"] = files.pop("word/document.xml")
    listed = bytes(files["_rels/.rels"])  # type: ignore[arg-type]
    files["_rels/.rels"] = listed.replace(b"word/document.xml", b"word/document2.xml")

    assert words(read(zipped(files), "saved-online.docx")) == ["What?", "I gave up."]


def test_a_damaged_list_does_not_hide_words_in_their_usual_place() -> None:
    files = members(as_docx(TURNS)) | {"_rels/.rels": b"<broken"}

    assert words(read(zipped(files), "x.docx")) == ["What?", "I gave up."]


def test_notes_headers_and_comments_of_a_word_file_are_counted() -> None:
    def part(kind: str, *notes: str) -> str:
        return f"<w:{kind}s {_W}>{''.join(notes)}</w:{kind}s>"

    said = "<w:p><w:r><w:t>Δες σελίδα 4</w:t></w:r></w:p>"
    files = members(as_docx(TURNS)) | {
        "word/footnotes.xml": part(
            "footnote",
            '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>',
            f'<w:footnote w:id="2">{said}</w:footnote>',
        ),
        "word/endnotes.xml": part("endnote", f'<w:endnote w:id="2">{said}</w:endnote>' * 2),
        "word/header1.xml": f"<w:hdr {_W}>{said}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {_W}><w:p/></w:ftr>",
    }

    warnings = read(zipped(files), "x.docx").warnings

    assert warnings == (
        "1 footnote was left out.",
        "2 endnotes were left out.",
        "1 page header was left out.",
    )


def test_a_comment_of_a_word_file_is_counted() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Interviewer: What?")
    document.add_paragraph("נדיה: ויתרתי.")
    document.add_comment(paragraph.runs, text="check", author="x")
    written = io.BytesIO()
    document.save(written)

    assert "1 comment was left out." in read(written.getvalue(), "x.docx").warnings


def test_notes_and_comments_of_an_opendocument_text_are_counted() -> None:
    files = members(as_odt(TURNS))
    note = "<text:note><text:note-body><text:p>x</text:p></text:note-body></text:note>"
    comment = '<o:annotation xmlns:o="urn:x"><text:p>y</text:p></o:annotation>' * 2
    content = bytes(files["content.xml"]).decode()  # type: ignore[arg-type]
    files["content.xml"] = content.replace("I gave up.", f"I gave up.{note}{comment}")

    transcript = read(zipped(files), "x.odt")

    assert words(transcript) == ["What?", "I gave up."]
    assert transcript.warnings == ("1 footnote was left out.", "2 comments were left out.")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        "Q: So?\r\nNadia: I gave up.\r\n",
        "Ερευνήτρια: Τι έγινε;\nΆρης: Τα παράτησα.\n",
        "مصاحبه‌گر: بعدش چی شد؟\nنادیا: ول کردم.\n",
        "מראיינת: מה קרה?\nנדיה: וִיתרתי 😀.\n",
    ],
    ids=["en", "el", "fa", "he"],
)
def test_two_bytes_a_letter_are_read_without_a_mark(encoding: str, text: str) -> None:
    transcript = read(text.encode(encoding), "x.txt")

    assert words(transcript) == [line.partition(": ")[2] for line in text.splitlines()]
    assert transcript.source.encoding == encoding


def test_a_stray_control_character_in_few_words_is_left_out_and_said() -> None:
    transcript = read("Q: So?\nA: N\x00o.\n", "x.txt")

    assert words(transcript) == ["So?", "No."]
    assert "1 control character was left out." in transcript.warnings


def test_nothing_but_control_characters_is_no_text() -> None:
    with pytest.raises(UnreadableFileError, match="not a text file"):
        read(b"\x00\x01\x02", "x.txt")


@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_more_paragraphs_than_any_interview_has_are_refused_before_they_are_parsed(
    ending: str,
) -> None:
    # Not even XML: a file is counted first.
    member = {"docx": "word/document.xml", "odt": "content.xml"}[ending]
    packed = zipped({member: "<w:p>" * 200_001})

    with pytest.raises(UnreadableFileError, match="200,001 lines of words"):
        read(packed, f"x.{ending}")
