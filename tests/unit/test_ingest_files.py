"""From a file's bytes to a transcript: formats, encodings, roles, people."""

from __future__ import annotations

import io
import zipfile
from itertools import count
from pathlib import Path

import docx
import pytest

from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest import (
    bytes_of,
    participants_of,
    read_participants_csv,
    read_transcripts,
    set_role,
)

INTERVIEW = "Interviewer: What happened?\nNadia: I gave up.\nInterviewer: And?\nNadia: No.\n"


def read(data: bytes | str, name: str = "p01.txt", **options: object) -> Transcript:
    ids = count()
    raw = data.encode() if isinstance(data, str) else data
    (transcript,) = read_transcripts(raw, name, new_id=lambda: f"t{next(ids)}", **options)  # type: ignore[arg-type]
    return transcript


def roles(transcript: Transcript) -> dict[str, str]:
    return {speaker.label: speaker.role for speaker in transcript.speakers}


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        pytest.param("utf-8", INTERVIEW, id="utf-8"),
        pytest.param("utf-8-sig", INTERVIEW, id="utf-8-mark"),
        pytest.param("utf-16", "Ερευνήτρια: Τι έγινε;\nΆρης: Τα παράτησα.\n", id="utf-16"),
        pytest.param(
            "cp1253",
            "Ερευνήτρια: Τι έγινε μετά από αυτό που μου είπατε;\n"
            "Άρης: Τα παράτησα και πήρα τηλέφωνο στην εξυπηρέτηση πελατών.\n" * 4,
            id="greek-windows",
        ),
        pytest.param(
            "cp1255",
            "מראיינת: מה קרה אחרי שדיברתם בטלפון?\nנדיה: ויתרתי והתקשרתי שוב לחנות בבוקר.\n" * 4,
            id="hebrew-windows",
        ),
    ],
)
def test_letters_survive_whatever_the_encoding(encoding: str, text: str) -> None:
    transcript = read(text.encode(encoding))

    expected = [line.partition(": ")[2] for line in text.splitlines()]
    assert [transcript.words(turn) for turn in transcript.turns] == expected


def test_a_guessed_encoding_is_said() -> None:
    text = "Ερευνήτρια: Τι έγινε μετά από αυτό;\nΆρης: Τα παράτησα και πήρα τηλέφωνο.\n" * 4

    assert any("which is a guess" in each for each in read(text.encode("cp1253")).warnings)


def test_line_ends_of_every_kind_are_one_kind() -> None:
    assert read("Q: a\r\nA: b\rc\u2028d\n").text == "a\nb\nc\nd"


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        pytest.param(b"", "empty.txt", "it is empty", id="empty"),
        pytest.param(b" \n\t\n", "blank.txt", "it is empty", id="blank"),
        pytest.param(bytes(range(256)) * 40, "photo.txt", "not a text file", id="binary-as-txt"),
        pytest.param(b"%PDF-1.7 ...", "scan.txt", "a damaged PDF", id="pdf-as-txt"),
        pytest.param(b"{\\rtf1 hello}", "old.txt", "no speaker labels", id="rtf"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old.doc", "before 2007", id="doc"),
        pytest.param(b"<!DOCTYPE html><p>", "page.txt", "no words", id="html"),
        pytest.param(b"PK\x03\x04 broken", "broken.docx", "damaged", id="broken-docx"),
        pytest.param(b"words without names", "notes.txt", "no speaker labels", id="no-labels"),
        pytest.param(b'{"segments": []}', "whisper.json", "JSON", id="json"),
        pytest.param(b"WEBVTT\n", "empty.vtt", "no cue", id="no-cues"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_reason(data: bytes, name: str, why: str) -> None:
    with pytest.raises(UnreadableFileError, match=why) as refused:
        read(data, name)

    assert name in str(refused.value)


def test_a_format_is_told_by_content_not_by_name() -> None:
    vtt = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Nadia>Hello</v>\n"

    assert read(vtt, "renamed.txt").source.format == "webvtt"


def test_a_word_file_that_unpacks_to_too_much_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 40_000_000)

    with pytest.raises(UnreadableFileError, match="unpacks to more text"):
        read(packed.getvalue(), "bomb.docx")


def test_a_word_file_with_declared_entities_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')

    with pytest.raises(UnreadableFileError, match="declarations"):
        read(packed.getvalue(), "trick.docx")


def test_a_table_in_word_is_read_row_by_row() -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    rows = [
        ("Timespan", "Speaker", "Content"),
        ("00:01", "Interviewer", "Τι έγινε;"),
        ("00:05", "Άρης", "Τίποτα."),
    ]
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    written = io.BytesIO()
    document.save(written)

    transcript = read(written.getvalue(), "table.docx")

    assert [transcript.words(turn) for turn in transcript.turns] == ["Τι έγινε;", "Τίποτα."]
    assert [turn.start_ms for turn in transcript.turns] == [1_000, 5_000]


def test_cues_of_one_speaker_become_one_turn_with_both_times() -> None:
    transcript = read(
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nNadia: I gave\n\n"
        "2\n00:00:02.000 --> 00:00:03.000\nup then.\n\n"
        "3\n00:00:04.000 --> 00:00:05.000\nDana: And?\n\n"
        "4\n00:00:06.000 --> 00:00:07.000\nNadia: No.\n",
        "zoom.vtt",
    )

    first = transcript.turns[0]
    assert transcript.words(first) == "I gave up then."
    assert (first.start_ms, first.end_ms) == (1_000, 3_000)


def test_a_cue_without_a_readable_time_is_counted() -> None:
    transcript = read(
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Nadia>One</v>\n\n"
        "soon --> later\n<v Nadia>Two</v>\n",
        "odd.vtt",
    )

    assert transcript.warnings[0] == "1 of 2 cues could not be read (line 6)."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(INTERVIEW, {"Interviewer": "interviewer", "Nadia": "participant"}, id="word"),
        pytest.param("AI: Hi\nUser: Ho", {"AI": "interviewer", "User": "participant"}, id="ai"),
        pytest.param("Q: Hi?\nA: Ho.", {"Q": "interviewer", "A": "participant"}, id="q-a"),
        pytest.param(
            "Dana: Why?\nOmid: I left.\nDana: When?\nOmid: In May.",
            {"Dana": "interviewer", "Omid": "participant"},
            id="questions",
        ),
        pytest.param(
            "Άννα: Γιατί;\nΝίκος: Έφυγα.\nΆννα: Πότε;\nΝίκος: Τον Μάιο.",
            {"Άννα": "interviewer", "Νίκος": "participant"},
            id="greek-questions",
        ),
        pytest.param(
            "رضا: چرا؟\nترانه: رفتم.\nرضا: کی؟\nترانه: بهار.",
            {"رضا": "interviewer", "ترانه": "participant"},
            id="persian-questions",
        ),
        pytest.param(
            "Speaker 1: Why?\nSpeaker 2: I left.\nSpeaker 1: When?\nSpeaker 2: In May.",
            {"Speaker 1": "interviewer", "Speaker 2": "participant"},
            id="numbered",
        ),
        pytest.param(
            "Moderator: Well?\nNote taker: Ready.\nLea: Yes.\nMax: No.",
            {
                "Moderator": "interviewer",
                "Note taker": "observer",
                "Lea": "participant",
                "Max": "participant",
            },
            id="focus-group",
        ),
    ],
)
def test_who_asks_is_told_from_who_answers(text: str, expected: dict[str, str]) -> None:
    assert roles(read(text)) == expected


def test_a_person_overrules_the_guess() -> None:
    transcript = read("Lea: Yes.\nMax: No.\nLea: Why not.", interviewers=("max",))

    assert roles(transcript) == {"Lea": "participant", "Max": "interviewer"}


def test_only_an_interviewer_is_read_with_a_warning() -> None:
    transcript = read("Interviewer: Hello?\nInterviewer: Anybody?\n")

    assert participants_of([transcript])[1] == ()
    assert "Only an interviewer speaks in it" in transcript.warnings[0]


def test_setting_a_role_gives_and_takes_the_participant() -> None:
    transcript = read(INTERVIEW)
    nadia = transcript.speakers[1]

    demoted = set_role(transcript, nadia.id, "observer")

    assert demoted.speakers[1].participant_id is None
    assert set_role(demoted, nadia.id, "participant") == transcript


def test_people_with_one_label_in_two_files_are_two_people() -> None:
    first = read(INTERVIEW, "a.txt")
    second = read(INTERVIEW + "Nadia: More.\n", "b.txt")

    _, people = participants_of([first, second])

    assert [person.name for person in people] == ["Nadia (a)", "Nadia (b)"]


def test_a_label_that_is_no_name_is_called_after_its_file() -> None:
    _, people = participants_of([read("AI: Hi?\nUser: Ho.", "work_0007.txt")])

    assert people[0].name == "work_0007"


def test_a_code_is_a_name() -> None:
    _, people = participants_of([read("Interviewer: Hi?\nP03: Ho.", "first.txt")])

    assert people[0].name == "P03"


def test_facts_come_from_header_and_table_and_the_table_wins() -> None:
    transcript = read(f"Participant: Nadia\nAge: 33\nDate: 2026-03-02\n\n{INTERVIEW}", "p01.txt")
    table = "file;participant;Age;Job\np01.txt;nadia;34;nurse\n;;9;x\n"

    facts = read_participants_csv(table.encode("utf-8-sig"), "people.csv")
    _, people = participants_of([transcript], facts=facts.facts)

    assert people[0].metadata == {"Age": "34", "Job": "nurse"}
    assert facts.warnings == ("people.csv: 1 row names nobody and was left out (row 3).",)


def test_a_table_that_names_nobody_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="no column says whom a row is about"):
        read_participants_csv(b"age,job\n34,nurse\n", "people.csv")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (INTERVIEW, "en"),
        ("Ερευνήτρια: Τι έγινε με το app;\nΆρης: Τα παράτησα.", "el"),
        ("رضا: چی شد؟\nترانه: با اپ کار نکردم، گفتم نمی‌خوام.", "fa"),
        ("מראיינת: מה קרה?\nנדיה: ויתרתי על ה-app.", "he"),
    ],
)
def test_the_language_is_told_by_the_letters(text: str, language: str) -> None:
    assert read(text).language == language


def test_a_file_larger_than_any_transcript_is_not_taken_into_memory(tmp_path: Path) -> None:
    path = tmp_path / "film.txt"
    with path.open("wb") as file:
        # A file with a hole: it says that it has two gigabytes and takes none.
        file.truncate(2_000_000_000)

    with pytest.raises(UnreadableFileError, match="2000 MB and the limit is 25 MB"):
        bytes_of(path, path.name)
