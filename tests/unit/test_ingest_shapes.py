"""The shapes that other programs write, each in its smallest form."""

from __future__ import annotations

import io
import json
import warnings
import zipfile
from itertools import count

import pytest

from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest import UnlabelledFileError, read_transcripts
from tests.formats_written import as_pdf, as_pdf_of_pages, as_plain_text, zipped

ASKED = [("Speaker 0", "What happened?"), ("Speaker 1", "I gave up.")]


def read(data: bytes | str, name: str = "x.txt", **options: object) -> tuple[Transcript, ...]:
    ids = count()
    raw = data.encode() if isinstance(data, str) else data
    return read_transcripts(raw, name, new_id=lambda: f"t{next(ids)}", **options)  # type: ignore[arg-type]


def turns_of(transcript: Transcript) -> list[tuple[str, str]]:
    labels = {speaker.id: speaker.label for speaker in transcript.speakers}
    return [(labels[turn.speaker_id], transcript.words(turn)) for turn in transcript.turns]


def words(*spoken: tuple[str, int, float]) -> list[dict[str, object]]:
    return [
        {"word": word, "speaker": speaker, "start": start, "end": start + 0.2}
        for word, speaker, start in spoken
    ]


SHAPES: dict[str, object] = {
    "whisperx": {
        "segments": [
            {"start": 0.0, "end": 1.0, "text": " What happened?", "speaker": "0"},
            {"start": 1.5, "end": 2.0, "text": " I gave up.", "speaker": "1"},
        ]
    },
    "assemblyai": {
        "utterances": [
            {"speaker": "0", "start": 0, "end": 900, "text": "What happened?"},
            {"speaker": "1", "start": 1500, "end": 2000, "text": "I gave up."},
        ]
    },
    "deepgram-paragraphs": {
        "results": {
            "channels": [
                {
                    "alternatives": [
                        {
                            "paragraphs": {
                                "paragraphs": [
                                    {
                                        "speaker": 0,
                                        "start": 0.0,
                                        "end": 0.9,
                                        "sentences": [{"text": "What happened?"}],
                                    },
                                    {
                                        "speaker": 1,
                                        "start": 1.5,
                                        "end": 2.0,
                                        "sentences": [{"text": "I gave"}, {"text": "up."}],
                                    },
                                ]
                            }
                        }
                    ]
                }
            ]
        }
    },
    "deepgram-words": {
        "results": {
            "channels": [
                {
                    "alternatives": [
                        {
                            "words": words(
                                ("What", 0, 0.0),
                                ("happened?", 0, 0.3),
                                ("I", 1, 1.5),
                                ("gave", 1, 1.6),
                                ("up.", 1, 1.8),
                            )
                        }
                    ]
                }
            ]
        }
    },
    "rev": {
        "monologues": [
            {
                "speaker": 0,
                "elements": [
                    {"type": "text", "value": "What", "ts": 0.0, "end_ts": 0.2},
                    {"type": "punct", "value": " "},
                    {"type": "text", "value": "happened", "ts": 0.3, "end_ts": 0.9},
                    {"type": "punct", "value": "?"},
                ],
            },
            {"speaker": 1, "elements": [{"type": "text", "value": "I gave up.", "ts": 1.5}]},
        ]
    },
    "amazon": {
        "results": {
            "speaker_labels": {
                "segments": [
                    {"items": [{"start_time": "0.0", "speaker_label": "spk_0"}]},
                    {"items": [{"start_time": "1.5", "speaker_label": "spk_1"}]},
                ]
            },
            "items": [
                {
                    "type": "pronunciation",
                    "start_time": "0.0",
                    "end_time": "0.9",
                    "alternatives": [{"content": "What happened"}],
                },
                {"type": "punctuation", "alternatives": [{"content": "?"}]},
                {
                    "type": "pronunciation",
                    "start_time": "1.5",
                    "end_time": "2.0",
                    "alternatives": [{"content": "I gave up"}],
                },
                {"type": "punctuation", "alternatives": [{"content": "."}]},
            ],
        }
    },
    "google": {
        "results": [
            {"alternatives": [{"transcript": "What happened? I gave up."}]},
            {
                "alternatives": [
                    {
                        "words": [
                            {
                                "word": "What happened?",
                                "speakerTag": "0",
                                "startTime": {"seconds": "0", "nanos": 0},
                            },
                            {"word": "I gave", "speakerTag": 1, "startTime": "1.500s"},
                            {"word": "up.", "speakerTag": 1, "startTime": "1.800s"},
                        ]
                    }
                ]
            },
        ]
    },
    "speechmatics": {
        "metadata": {},
        "results": [
            {
                "type": kind,
                "start_time": start,
                "end_time": start + 0.1,
                "alternatives": [{"content": content, "speaker": speaker}],
            }
            for kind, start, content, speaker in [
                ("word", 0.0, "What", "0"),
                ("word", 0.3, "happened", "0"),
                ("punctuation", 0.9, "?", "0"),
                ("word", 1.5, "I", "1"),
                ("word", 1.6, "gave", "1"),
                ("word", 1.8, "up", "1"),
                ("punctuation", 2.0, ".", "1"),
            ]
        ],
    },
    "paper-edit": {
        "words": [
            {"start": 0.0, "end": 0.9, "text": "What happened?"},
            {"start": 1.5, "end": 2.0, "text": "I gave up."},
        ],
        "paragraphs": [
            {"start": 0.0, "end": 0.9, "speaker": "Speaker 0"},
            {"start": 1.5, "end": 2.0, "speaker": "Speaker 1"},
        ],
    },
}


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_each_recogniser_of_speech_is_read(shape: str) -> None:
    (transcript,) = read(json.dumps(SHAPES[shape]), "x.json")

    assert turns_of(transcript) == ASKED
    assert [turn.start_ms for turn in transcript.turns] == [0, 1500]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[Νίκη Ρ.] 10:21:03\nΝαι.\n\n[Άρης] 10:21:09\nΌχι.\n", id="zoom-captions"),
        pytest.param("Νίκη Ρ.  0:03\nΝαι.\n\nΆρης  0:09\nΌχι.\n", id="otter"),
        pytest.param("Νίκη Ρ. (00:03):\nΝαι.\n\nΆρης (00:09):\nΌχι.\n", id="rev"),
        pytest.param("00:00:03.5Νίκη Ρ.: Ναι.\n00:00:09.1Άρης: Όχι.\n", id="maxqda"),
        pytest.param(
            "Νίκη Ρ.: Ναι. #00:00:03-5#\n\nΆρης: Όχι. #00:00:09-1#\n", id="f4-closing-stamps"
        ),
        pytest.param("Νίκη Ρ. - Ναι.\nΆρης - Όχι.\n" * 2, id="dashes"),
    ],
)
def test_each_way_of_writing_a_label_is_read(text: str) -> None:
    (transcript,) = read(text)

    assert turns_of(transcript)[:2] == [("Νίκη Ρ.", "Ναι."), ("Άρης", "Όχι.")]


def test_rolling_captions_are_taken_once() -> None:
    vtt = (
        "WEBVTT\nKind: captions\n\n"
        "00:00:01.000 --> 00:00:02.000 align:start position:0%\n \n"
        "Nadia:<00:00:01.200><c> I</c><00:00:01.400><c> gave</c>\n\n"
        "00:00:02.000 --> 00:00:02.010 align:start position:0%\nNadia: I gave\n \n\n"
        "00:00:02.010 --> 00:00:03.000 align:start position:0%\nNadia: I gave\n"
        "up<00:00:02.500><c> then</c>\n"
    )
    (transcript,) = read(vtt, "x.vtt")

    assert turns_of(transcript) == [("Nadia", "I gave up then")]
    assert any("2 lines that rolling captions repeat" in each for each in transcript.warnings)


def test_names_alone_above_a_cues_words_are_speakers_and_sounds_are_not() -> None:
    cues = [("Nadia", "Yes."), ("Omid", "No."), ("laughter", "Really."), ("Nadia", "So.")]
    vtt = "WEBVTT\n\n" + "\n\n".join(
        f"00:00:0{number}.000 --> 00:00:0{number}.900\n({name})\n{said}"
        for number, (name, said) in enumerate(cues)
    )
    (transcript,) = read(vtt, "x.vtt")

    assert turns_of(transcript) == [
        ("Nadia", "Yes."),
        ("Omid", "No. (laughter) Really."),
        ("Nadia", "So."),
    ]


def test_a_file_that_names_nobody_is_refused_with_two_choices() -> None:
    with pytest.raises(UnlabelledFileError, match="no speaker labels") as refused:
        read("What happened?\n\nI gave up.\n")

    assert refused.value.choices == ("alternate", "one")


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        pytest.param("one", {"Participant": "participant"}, id="one"),
        pytest.param(
            "alternate", {"Speaker 1": "interviewer", "Speaker 2": "participant"}, id="alternate"
        ),
    ],
)
def test_a_person_can_say_how_to_read_a_file_without_names(
    how: str, expected: dict[str, str]
) -> None:
    text = "Τι έγινε;\n\nΤα παράτησα και πήρα τηλέφωνο.\n\nΚαι μετά;\n\nΜου είπαν να περιμένω.\n"

    (transcript,) = read(text, unlabelled=how)

    assert {each.label: each.role for each in transcript.speakers} == expected
    assert any("names nobody" in warning for warning in transcript.warnings)


def test_a_table_holds_several_interviews() -> None:
    table = "file;speaker;time;text\na;Q;0:01;Ναι;\na;A;0:02;Όχι.\nb;Q;0:01;Τι;\nb;A;0:04;Τίποτα.\n"

    transcripts = read(table, "x.csv")

    assert [(each.title, turns_of(each)[1][1]) for each in transcripts] == [
        ("a", "Όχι."),
        ("b", "Τίποτα."),
    ]


def test_a_persons_word_on_columns_overrules_the_guess() -> None:
    table = "text,remark,who\nx,Hello there,Nadia\ny,Not at all,Omid\n"

    (transcript,) = read(table, "x.csv", columns={"text": "remark", "speaker": "who"})

    assert turns_of(transcript) == [("Nadia", "Hello there"), ("Omid", "Not at all")]
    assert not any("guessed" in warning for warning in transcript.warnings)


def test_a_list_of_people_is_no_transcript() -> None:
    with pytest.raises(UnreadableFileError, match="none of its 3 columns"):
        read("participant,age,city\nNadia,34,Oslo\n", "people.csv")


def test_paragraph_numbers_of_a_pdf_are_no_words() -> None:
    data = as_pdf([("Interviewer", "What happened?"), ("Nadia", "I gave up.")])

    (transcript,) = read(data, "x.pdf")

    assert turns_of(transcript) == [("Interviewer", "What happened?"), ("Nadia", "I gave up.")]


def test_lines_that_a_pdf_prints_again_after_a_page_break_are_read_once() -> None:
    cut = ["Nadia: I gave up, because nobody told me what the", "yellow light on its side means."]
    pages = [["Interviewer: What happened?", *cut], [*cut, "I phoned them.", "Interviewer: Oh."]]

    (transcript,) = read(as_pdf_of_pages(pages), "x.pdf")

    assert turns_of(transcript) == [
        ("Interviewer", "What happened?"),
        ("Nadia", f"{cut[0].removeprefix('Nadia: ')} {cut[1]} I phoned them."),
        ("Interviewer", "Oh."),
    ]
    assert any("2 lines are printed again" in warning for warning in transcript.warnings)


def test_a_word_said_again_on_the_next_page_is_kept() -> None:
    pages = [["Interviewer: What was it?", "Nadia: Yes."], ["Nadia: Yes.", "Interviewer: Oh."]]

    (transcript,) = read(as_pdf_of_pages(pages), "x.pdf")

    assert transcript.text.count("Yes.") == 2


def test_a_pdf_without_letters_is_recognised_as_a_scan() -> None:
    with pytest.raises(UnreadableFileError, match="pictures of text"):
        read(as_pdf([]), "scan.pdf")


def test_two_files_of_one_name_in_an_archive_are_both_read() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for words in ("Πρώτα.", "Ύστερα."):
            archive.writestr("p1.txt", as_plain_text([("Q", "So?"), ("A", words)]))

    transcripts = read(packed.getvalue(), "study.zip")

    assert [each.words(each.turns[1]) for each in transcripts] == ["Πρώτα.", "Ύστερα."]
    assert "study.zip holds several files called p1.txt; each was read." in transcripts[0].warnings


def test_json_that_says_a_thing_twice_is_read_with_a_word_on_it() -> None:
    said = '{"segments":[{"speaker":"A","text":"Ναι","text":"Όχι"},{"speaker":"B","text":"So?"}]}'

    (transcript,) = read(said, "x.json")

    assert transcript.words(transcript.turns[0]) == "Όχι"
    assert any("it says one thing twice" in warning for warning in transcript.warnings)


def test_an_archive_is_read_like_a_folder() -> None:
    turns = [("Q", "So?"), ("A", "No.")]
    archive = zipped(
        {
            "in/p1.txt": as_plain_text(turns),
            "in/p2.txt": as_plain_text(turns[::-1]),
            "in/photo.png": b"\x89PNG....",
            "__MACOSX/._p1.txt": b"x",
        }
    )

    transcripts = read(archive, "study.zip")

    assert [each.source.name for each in transcripts] == ["study.zip/p1.txt", "study.zip/p2.txt"]
    assert [each.source.part for each in transcripts] == [0, 1]
    assert "Not read from study.zip: photo.png." in transcripts[0].warnings


def test_codes_of_a_project_are_counted_beside_its_text() -> None:
    project = (
        '<Project xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes><Code guid="c" name="trust"/>'
        '</Codes></CodeBook><Sources><TextSource name="P1" plainTextPath="internal://a.txt">'
        '<PlainTextSelection startPosition="0" endPosition="3"><Coding><CodeRef targetGUID="c"/>'
        "</Coding></PlainTextSelection></TextSource></Sources></Project>"
    )
    data = zipped({"p.qde": project, "sources/a.txt": "Q: So?\nA: No.\n"})

    (transcript,) = read(data, "p.qdpx")

    assert (transcript.title, transcript.metadata["Codes"]) == ("P1", "trust (1)")


DOCUMENT = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{}</w:body>'
    "</w:document>"
)


def word(body: str) -> Transcript:
    (transcript,) = read(zipped({"word/document.xml": DOCUMENT.format(body)}), "x.docx")
    return transcript


def test_inserted_text_is_read_and_deleted_text_is_counted() -> None:
    transcript = word(
        "<w:p><w:r><w:t>Q: So?</w:t></w:r></w:p><w:p><w:r><w:t>A: I </w:t></w:r>"
        "<w:ins><w:r><w:t>never </w:t></w:r></w:ins><w:del><w:r><w:delText>always</w:delText>"
        "</w:r></w:del><w:r><w:t>did.</w:t></w:r></w:p>"
    )

    assert turns_of(transcript)[1] == ("A", "I never did.")
    assert (
        "It holds tracked changes: 1 insertions were read, 1 deletions were left out."
        in transcript.warnings
    )


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>A: In a box.</w:t></w:r></w:p></w:txbxContent>"
    transcript = word(
        "<w:p><w:r><w:t>Q: So?</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
        f"{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )

    assert turns_of(transcript) == [("Q", "So?"), ("A", "In a box.")]


def test_notes_above_a_meetings_transcript_are_left_out() -> None:
    lines = ["Notes", "Summary", "Decided: Everything.", "Transcript", "00:00:00", "Νίκη: Ναι."]
    transcript = word("".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines))

    assert turns_of(transcript) == [("Νίκη", "Ναι.")]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        pytest.param(
            "Interviewer: So?\nInterviewee.: No.\nInterviewer: And?\nInterviewee 1: Yes.\n",
            ["Interviewer", "Interviewee 1"],
            id="one-number",
        ),
        pytest.param(
            "Interviewer: So?\nParticipant 1: No.\nParticipant 2: Yes.\n",
            ["Interviewer", "Participant 1", "Participant 2"],
            id="two-people",
        ),
    ],
)
def test_labels_of_one_person_are_merged_and_of_two_are_not(text: str, labels: list[str]) -> None:
    (transcript,) = read(text)

    assert [speaker.label for speaker in transcript.speakers] == labels
    said = any("taken for one speaker" in warning for warning in transcript.warnings)
    assert said == (len(labels) == 2)


def test_the_one_who_sits_beside_a_participant_is_the_interviewer() -> None:
    (transcript,) = read("Dan: Okay. Go on.\nParticipant: I stopped.\nDan: Right.\n")

    assert [each.role for each in transcript.speakers] == ["interviewer", "participant"]
