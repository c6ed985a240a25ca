"""What every reader promises, the built-in ones and strangers' alike."""

from __future__ import annotations

import pytest

from persona_builder.domain.transcripts import RawInterview
from persona_builder.errors import UnreadableFileError
from persona_builder.plugins import load_plugin, plugins
from tests.formats_written import WRITERS, Turns

CONVERSATIONS: dict[str, Turns] = {
    "english": [
        ("Interviewer", "What happened next?"),
        ("Nadia", "I gave up 😀 & phoned them."),
        ("Interviewer", "And then?"),
        ("Nadia", "They said <wait>, so I waited."),
    ],
    "greek": [
        ("Ερευνήτρια", "Τι έγινε μετά;"),
        ("Άρης", "Τα παράτησα και πήρα τηλέφωνο."),
        ("Ερευνήτρια", "Και μετά;"),
        ("Άρης", "Μου είπαν να περιμένω."),
    ],
    "persian": [
        ("مصاحبه‌گر", "بعدش چی شد؟"),
        ("نادیا", "ول کردم و زنگ زدم، نمی‌خواستم بمونم."),
        ("مصاحبه‌گر", "و بعد؟"),
        ("نادیا", "گفتن صبر کن."),
    ],
    "hebrew": [
        ("מראיינת", "מה קרה אחר כך?"),
        ("נדיה", "ויתרתי והתקשרתי, שָׁלוֹם."),
        ("מראיינת", "ואז?"),
        ("נדיה", "אמרו לי לחכות."),
    ],
}


# A PDF keeps shapes and places; the order of right-to-left letters is lost in it.
NOT_KEPT = {("pdf", "persian"), ("pdf", "hebrew")}
# A guess at columns is always said, so that a person checks it.
EXPECTED = {"table": "Columns were guessed", "xlsx": "Columns were guessed"}


def read(name: str, data: bytes) -> RawInterview:
    (interview,) = load_plugin("readers", name)(data, f"interview.{name}")
    return interview


@pytest.mark.parametrize("name", sorted(plugins("readers")))
def test_every_reader_has_a_file_to_be_tested_with(name: str) -> None:
    assert name in WRITERS


@pytest.mark.parametrize("name", sorted(WRITERS))
@pytest.mark.parametrize("language", sorted(CONVERSATIONS))
def test_all_that_is_said_is_read_in_order_with_its_speaker(name: str, language: str) -> None:
    if (name, language) in NOT_KEPT:
        pytest.skip("the format does not keep the order of right-to-left letters")
    turns = CONVERSATIONS[language]

    interview = read(name, WRITERS[name](turns))

    assert [(turn.speaker, turn.text) for turn in interview.turns] == turns


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_the_format_is_named_and_nothing_is_left_out_of_a_good_file(name: str) -> None:
    interview = read(name, WRITERS[name](CONVERSATIONS["english"]))

    assert interview.format == name
    assert all(warning.startswith(EXPECTED.get(name, "-")) for warning in interview.warnings)


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_reading_twice_gives_the_same(name: str) -> None:
    data = WRITERS[name](CONVERSATIONS["persian" if name != "pdf" else "greek"])

    assert read(name, data) == read(name, data)


@pytest.mark.parametrize("name", sorted(WRITERS))
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x00\x01\x02\x03" * 200, id="binary"),
        pytest.param(b"PK\x03\x04" + bytes(range(256)), id="broken-zip"),
        pytest.param(b"no label anywhere in here\n" * 5, id="no-labels"),
        pytest.param("σκέτο κείμενο χωρίς ονόματα".encode("utf-16-le"), id="utf-16-no-mark"),
        pytest.param(b"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nhello\n", id="cue-without-name"),
    ],
)
def test_what_cannot_be_read_ends_in_one_clear_sentence(name: str, data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"^Cannot read interview"):
        read(name, data)
