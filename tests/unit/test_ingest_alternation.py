"""Turns without names: two people who take turns, also where one of them goes on."""

from __future__ import annotations

import pytest

from persona_builder.domain.transcripts import RawTurn
from persona_builder.ingest.alternation import part_between_two
from persona_builder.ingest.reading import Options, read_in_process
from persona_builder.ingest.unlabelled import UnlabelledFileError

QUESTION = {
    "en": "What happened next?",
    "el": "Τι έγινε μετά;",
    "fa": "بعدش چی شد؟",
    "he": "מה קרה אחר כך?",
}
ANSWER = {
    "en": "I gave up and phoned them, because the app was slow and did not say why.",
    "el": "Τα παράτησα και πήρα τηλέφωνο, γιατί η εφαρμογή ήταν αργή και δεν έλεγε γιατί.",
    "fa": "ول کردم و زنگ زدم، چون برنامه کند بود و نمی‌گفت چرا این طور شد.",
    "he": "ויתרתי והתקשרתי אליהם, כי האפליקציה הייתה איטית ולא אמרה למה.",
}


def parted(*words: str) -> list[int]:
    return part_between_two([RawTurn(None, each) for each in words])


@pytest.mark.parametrize("code", sorted(QUESTION))
def test_somebody_who_goes_on_does_not_exchange_the_two(code: str) -> None:
    ask, answer = QUESTION[code], ANSWER[code]

    found = parted(ask, answer, ask, answer, answer, ask, answer, ask, answer)

    assert found == [0, 1, 0, 1, 1, 0, 1, 0, 1]


def test_people_take_turns_where_nothing_tells_them_apart() -> None:
    assert parted(*["Yes it was."] * 5) == [0, 1, 0, 1, 0]


def test_whoever_speaks_first_is_the_first_also_when_answering() -> None:
    assert parted(ANSWER["en"], QUESTION["en"], ANSWER["en"]) == [0, 1, 0]


def test_captions_without_names_or_pauses_are_not_parted_between_two() -> None:
    cues = "".join(
        f"00:00:0{second}.000 --> 00:00:0{second + 1}.000\n{words}\n\n"
        for second, words in enumerate((QUESTION["he"], ANSWER["he"], QUESTION["he"]))
    )
    data = f"WEBVTT\n\n{cues}".encode()

    with pytest.raises(UnlabelledFileError, match="nothing in it parts one turn from the next"):
        read_in_process(data, "x.vtt", Options(unlabelled="alternate"), new_id=lambda: "t")
    (transcript,) = read_in_process(data, "x.vtt", Options(unlabelled="one"), new_id=lambda: "t")
    assert len(transcript.turns) == 1


def test_nothing_and_one_turn_are_parted_too() -> None:
    assert (parted(), parted("Well.")) == ([], [0])


def test_the_one_who_asks_is_the_interviewer_of_a_file_without_names() -> None:
    ask, answer = QUESTION["el"], ANSWER["el"]
    text = "\n\n".join((ask, answer, ask, answer, answer, ask, answer))

    (transcript,) = read_in_process(
        text.encode(), "x.txt", Options(unlabelled="alternate"), new_id=lambda: "t"
    )

    roles = [transcript.speaker(turn.speaker_id).role for turn in transcript.turns]
    assert roles.count("interviewer") == 3
    assert roles[4] == "participant"


# An answer that asks back, beside questions that end without a mark, as programs write them.
SPOKEN = {
    "en": (
        "Okay. And could you tell me how you order",
        "Um, I order on Sundays. What do they say, once a week? I never count.",
    ),
    "el": (
        "Ωραία. Πείτε μου πώς παραγγέλνετε εσείς",
        "Ε, εγώ παραγγέλνω Κυριακή. Τι λένε, μία φορά; Δεν το μετράω, με κουράζει.",
    ),
    "fa": (
        "ممنون. بگید شما چطور سفارش می‌دید",
        "راستش من یکشنبه سفارش می‌دم. می‌گن چند بار؟ من نمی‌شمرم، برام مهم نیست.",
    ),
    "he": (
        "תודה. תספרי לי איך את מזמינה",
        "אה, אני מזמינה ביום ראשון. כמה אומרים, פעם בשבוע? אני לא סופרת.",
    ),
}


@pytest.mark.parametrize("code", sorted(SPOKEN))
def test_who_speaks_to_you_asks_also_without_a_question_mark(code: str) -> None:
    ask, answer = SPOKEN[code]

    found = parted(ask, answer, ask, answer, answer, ask, answer, ask, answer)

    assert found == [0, 1, 0, 1, 1, 0, 1, 0, 1]


def test_answers_of_several_paragraphs_stay_one_persons() -> None:
    ask, answer = QUESTION["en"], ANSWER["en"]

    found = parted(*[ask, answer, answer] * 5)

    assert found == [0, 1, 1] * 5
