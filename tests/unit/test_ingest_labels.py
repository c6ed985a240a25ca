"""Which lines start a turn, in the label grammars that transcripts come in."""

from __future__ import annotations

import time

import pytest

from persona_builder.domain.transcripts import RawInterview
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.labels import milliseconds, split_label
from persona_builder.ingest.readers.plain_text import read_plain_text


def read(text: str) -> RawInterview:
    (interview,) = read_plain_text(text.encode(), "interview.txt")
    return interview


def turns_of(text: str) -> list[tuple[str | None, str]]:
    return [(turn.speaker, turn.text) for turn in read(text).turns]


@pytest.mark.parametrize(
    ("line", "label", "words", "start_ms"),
    [
        pytest.param("Nadia: I gave up.", "Nadia", "I gave up.", None, id="plain"),
        pytest.param("**Nadia:** I gave up.", "Nadia", "I gave up.", None, id="bold"),
        pytest.param("**Nadia**: I gave up.", "Nadia", "I gave up.", None, id="bold-name"),
        pytest.param("[00:01:12] Nadia: Up.", "Nadia", "Up.", 72_000, id="stamp-before"),
        pytest.param("Nadia (01:12): Up.", "Nadia", "Up.", 72_000, id="stamp-behind"),
        pytest.param("00:01:12.500 Nadia: Up.", "Nadia", "Up.", 72_500, id="bare-stamp"),
        pytest.param("Speaker 1  0:15", "Speaker 1", "", 15_000, id="otter"),
        pytest.param("[SPEAKER_00]: Up.", "SPEAKER_00", "Up.", None, id="brackets"),
        pytest.param("P03: Up.", "P03", "Up.", None, id="code"),
        pytest.param("نادیا： ول کردم.", "نادیا", "ول کردم.", None, id="wide-colon"),
        pytest.param("שרה־לי: ויתרתי.", "שרה־לי", "ויתרתי.", None, id="hebrew-hyphen"),
        pytest.param("Άρης Κ.: Τα παράτησα.", "Άρης Κ.", "Τα παράτησα.", None, id="initial"),
        pytest.param("Gráinne: Grand.", "Gráinne", "Grand.", None, id="combining-mark"),
    ],
)
def test_a_label_is_told_from_the_words(
    line: str, label: str, words: str, start_ms: int | None
) -> None:
    found = split_label(line)

    assert found is not None
    assert (found.label, found.words, found.start_ms) == (label, words, start_ms)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("10:30 was too early for me.", id="clock-time"),
        pytest.param("We met at 10:30.", id="clock-time-inside"),
        pytest.param("see https://example.org", id="address"),
        pytest.param("I said it to him and he just replied to me: no.", id="long-clause"),
        pytest.param("", id="empty"),
        pytest.param("؟: چی", id="no-letter"),
    ],
)
def test_other_lines_have_no_label(line: str) -> None:
    assert split_label(line) is None


@pytest.mark.parametrize(
    ("clock", "expected"),
    [("1:12", 72_000), ("00:01:12", 72_000), ("1:00:00.5", 3_600_500), ("00:00:01,25", 1_250)],
)
def test_clock_times_are_milliseconds(clock: str, expected: int) -> None:
    assert milliseconds(clock) == expected


def test_a_line_without_a_label_continues_the_turn() -> None:
    assert turns_of("Q: And?\nA: I gave up.\n\nI phoned them.\nQ: Then?\nA: No.") == [
        ("Q", "And?"),
        ("A", "I gave up.\nI phoned them."),
        ("Q", "Then?"),
        ("A", "No."),
    ]


def test_a_label_on_its_own_line_names_the_words_below() -> None:
    assert turns_of("Interviewer:\nAnd then?\n\nNadia:\nI gave up.\n") == [
        ("Interviewer", "And then?"),
        ("Nadia", "I gave up."),
    ]


@pytest.mark.parametrize(
    "inside",
    [
        "My point is: they never listen.",
        "Note: this was in May.",
        "παράδειγμα: το πρωί.",
        "מה שאמרתי לו: די.",
    ],
)
def test_a_colon_in_what_is_said_starts_no_turn(inside: str) -> None:
    text = f"Interviewer: And?\n\nNadia: I gave up.\n{inside}\n\nInterviewer: Then?\n\nNadia: No."

    assert turns_of(text)[1] == ("Nadia", f"I gave up.\n{inside}")


def test_a_dialogue_that_somebody_quotes_stays_in_the_turn() -> None:
    quoted = "Me: Please help.\nClerk: Come back tomorrow.\nMe: I will not."
    turns = [("Interviewer", "How was it?"), ("User", f"Like this.\n{quoted}")] * 4
    text = "\n\n".join(f"{speaker}: {words}" for speaker, words in turns)

    assert turns_of(text) == turns


def test_a_header_is_kept_apart_from_the_turns() -> None:
    interview = read(
        "Participant: P03\nDate: 2026-03-02\nInterviewer: Dana Reyes\nAge: 74\n\n"
        "Interviewer: Shall we?\nP03: Yes.\nInterviewer: So?\nP03: I gave up.\n"
    )

    assert [turn.speaker for turn in interview.turns] == ["Interviewer", "P03"] * 2
    assert interview.metadata == {
        "Participant": "P03",
        "Date": "2026-03-02",
        "Interviewer": "Dana Reyes",
        "Age": "74",
    }


def test_front_matter_and_a_heading_are_no_turns() -> None:
    interview = read(
        "---\ntitle: Study\nage: 34\n---\n# Interview with Νίκη\n\n"
        "**Ερευνήτρια:** Ναι;\n\n**Νίκη:** Όχι.\n\n## Part two\n\n**Νίκη:** Τέλος.\n"
    )

    assert interview.title == "Interview with Νίκη"
    assert interview.metadata == {"title": "Study", "age": "34"}
    assert [turn.text for turn in interview.turns] == ["Ναι;", "Όχι.", "Τέλος."]
    assert interview.warnings == (
        "1 line of headings, rules or time stamps was left out (line 11).",
    )


def test_a_first_exchange_is_not_taken_for_a_header() -> None:
    assert turns_of("Interviewer: Shall we\nNadia: Yes\n\nInterviewer: So?\nNadia: No.")[0] == (
        "Interviewer",
        "Shall we",
    )


def test_words_before_the_first_label_are_counted() -> None:
    interview = read("Recorded on a phone\nin a kitchen\n\nQ: And?\nA: No.\n")

    assert interview.warnings == ("2 lines before the first speaker were left out (lines 1, 2).",)


def test_no_labels_at_all_are_refused_with_advice() -> None:
    with pytest.raises(UnreadableFileError, match="no speaker labels were found"):
        read("I gave up.\nThen I phoned them.\n")


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("a" * 50, id="letters"),
        pytest.param("a " * 25, id="words"),
        pytest.param("0:00 " * 10, id="clocks"),
        pytest.param("[" * 50, id="brackets"),
        pytest.param("**a" * 16, id="stars"),
        pytest.param("A: " * 16, id="labels"),
    ],
)
def test_time_grows_with_the_length_of_hostile_lines(hostile: str) -> None:
    def seconds(times: int) -> float:
        text = "Q: a\nA: b\n" + hostile * times
        start = time.process_time()
        read(text)
        return time.process_time() - start

    seconds(100)
    short = min(seconds(4_000) for _ in range(3))
    long = min(seconds(8_000) for _ in range(3))
    assert long < 2.6 * short + 0.05
