"""Who speaks, where words look like labels and labels look like words."""

from __future__ import annotations

import pytest

from persona_builder.domain.transcripts import RawInterview
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.readers.plain_text import read_plain_text
from persona_builder.ingest.readers.srt import read_srt


def read(text: str) -> RawInterview:
    (interview,) = read_plain_text(text.encode(), "interview.txt")
    return interview


def turns_of(text: str) -> list[tuple[str | None, str]]:
    return [(turn.speaker, turn.text) for turn in read(text).turns]


@pytest.mark.parametrize(
    ("asks", "tells", "inside"),
    [
        pytest.param("Interviewer", "Nadia", "The problem: it is dear.", id="the"),
        pytest.param("Interviewer", "Nadia", "However: it was fine.", id="however"),
        pytest.param("Interviewer", "Nadia", "Waiter: here you are.", id="one-off-name"),
        pytest.param("Ερευνήτρια", "Νίκη", "Πρόβλημα: ακριβό.", id="greek"),
        pytest.param("مصاحبه‌گر", "ترانه", "فروشنده: بفرمایید.", id="persian"),
        pytest.param("מראיינת", "שירה", "הבעיה: זה יקר.", id="hebrew"),
    ],
)
def test_a_paragraph_that_begins_like_a_label_once_stays_in_the_turn(
    asks: str, tells: str, inside: str
) -> None:
    text = (
        f"{asks}: So?\n\n{tells}: Well.\n\n{inside}\n\nThat was it.\n\n{asks}: Yes?\n\n{tells}: No."
    )

    assert turns_of(text)[1] == (tells, f"Well.\n{inside}\nThat was it.")


def test_a_line_that_may_be_a_speaker_and_is_taken_for_words_is_named() -> None:
    interview = read(
        "Dana: So?\n\nOmid: Well.\n\nWaiter: Tea?\n\nI left.\n\nDana: Yes?\n\nOmid: No."
    )

    assert interview.warnings == (
        "1 line begins like a speaker who comes only once, and counted as part of the turn above "
        "(line 5).",
    )


def test_somebody_may_speak_once_where_every_line_is_labelled() -> None:
    assert [label for label, _ in turns_of("Q: So?\nNadia: Yes.\nOmid: No.\nNadia: Yes.")] == [
        "Q",
        "Nadia",
        "Omid",
        "Nadia",
    ]


def test_a_clock_time_inside_a_turn_is_no_label() -> None:
    text = "Dana: When?\n\nOmid: Late.\nAt 10:45: home.\n\nDana: So?\n\nOmid: Yes."

    assert turns_of(text)[1] == ("Omid", "Late.\nAt 10:45: home.")


@pytest.mark.parametrize(
    "prose",
    [
        "Introduction: this.\n\nMethods: that.\n\nConclusion: so.\n",
        "Dear all,\n\nbring tea.\n\nKitchen: first floor.\n\nThank you.\n",
        "I went - to the shop.\nThen home - late.\nAnd slept.\n",
    ],
)
def test_a_text_with_colons_or_dashes_is_no_conversation(prose: str) -> None:
    with pytest.raises(UnreadableFileError, match="no speaker labels"):
        read(prose)


@pytest.mark.parametrize(
    "turn",
    [
        pytest.param("{name}:{words}", id="tight-colon"),
        pytest.param("{name} [0:03] {words}", id="stamp-without-colon"),
        pytest.param("{name} 0:03\n{words}\n", id="stamp-behind-one-space"),
        pytest.param("**{name}**\n{words}\n", id="bold-alone"),
        pytest.param("### {name}\n\n{words}\n", id="headings"),
        pytest.param("*{name}:* {words}", id="italic"),
        pytest.param("\u200f{name}\u200f: {words}", id="marks-of-direction"),
        pytest.param("**[0:03] {name}:** {words}", id="stamp-inside-bold"),
        pytest.param("{name} – {words}", id="dash"),
    ],
)
@pytest.mark.parametrize("names", [("Dana", "Omid Karimi"), ("Νίκη", "Άρης"), ("יעל", "שירה")])
def test_labels_that_fill_a_file_are_labels_however_written(
    turn: str, names: tuple[str, str]
) -> None:
    expected = [(names[0], "Why?"), (names[1], "So it went.")] * 2
    text = "\n".join(turn.format(name=name, words=words) for name, words in expected)

    assert turns_of(text) == expected


@pytest.mark.parametrize(
    ("header", "metadata"),
    [
        pytest.param(
            "Interviewer: Dana Reyes\nParticipant: Omid\n\n",
            {"Interviewer": "Dana Reyes", "Participant": "Omid"},
            id="people-only",
        ),
        pytest.param("Interview with Omid\nAge: 34\n\n", {"Age": "34"}, id="title-above"),
        pytest.param("Date: 2026-03-02\n", {"Date": "2026-03-02"}, id="no-blank-line"),
        pytest.param(
            "Tenure: 5 years\nTool: Excel\n\n",
            {"Tenure": "5 years", "Tool": "Excel"},
            id="a-researchers-own",
        ),
        pytest.param(
            "Participant: Omid\n\nAge: 34\nJob: nurse\n\n",
            {"Participant": "Omid", "Age": "34", "Job": "nurse"},
            id="two-blocks",
        ),
        pytest.param("גיל: 34\n\n", {"גיל": "34"}, id="hebrew"),
        pytest.param(
            "Ηλικία: 34\nΡόλος: νοσηλευτής\n\n",
            {"Ηλικία": "34", "Ρόλος": "νοσηλευτής"},
            id="greek",
        ),
    ],
)
def test_fields_above_the_turns_are_no_speakers(header: str, metadata: dict[str, str]) -> None:
    interview = read(header + "Dana: Tell me.\nOmid: It broke.\nDana: And?\nOmid: I left.\n")

    assert [turn.speaker for turn in interview.turns] == ["Dana", "Omid"] * 2
    assert interview.metadata == metadata


def test_a_greeting_without_a_full_stop_is_no_field() -> None:
    text = "Date: 2026-03-02\n\nLena: Hello all\n\nDana: So?\n\nOmid: No.\n\nDana: So?\n\nOmid: No."

    assert turns_of(text)[0] == ("Lena", "Hello all")


def test_half_a_surrogate_pair_never_comes_in() -> None:
    text = "Q: So?\nNadia: " + "Well. " * 20
    (interview,) = read_plain_text((text + r"\ud800").encode(), "x.txt", encoding="unicode_escape")

    assert interview.turns[1].text == ("Well. " * 20).strip()
    assert "1 control character was left out." in interview.warnings


def test_where_a_caption_stands_on_the_screen_is_not_said() -> None:
    cue = "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}Νίκη: Ναι.\n"
    (interview,) = read_srt(cue.encode(), "x.srt")

    assert [(turn.speaker, turn.text) for turn in interview.turns] == [("Νίκη", "Ναι.")]


def test_items_below_a_field_of_front_matter_are_its_value() -> None:
    lines = [
        "---",
        "participant: Άρης",
        "interests:",
        "  - πεζοπορία",
        "  - βιβλία",
        "income band: 20-30k",
        "---",
        "Q: Τι έγινε;",
        "Άρης: Τίποτα.",
    ]

    (interview,) = read_plain_text("\n".join(lines).encode(), "x.md")

    assert interview.metadata["interests"] == "πεζοπορία; βιβλία"
    assert interview.metadata["income band"] == "20-30k"
    assert [turn.speaker for turn in interview.turns] == ["Q", "Άρης"]
