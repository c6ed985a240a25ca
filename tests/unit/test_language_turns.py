"""People may switch languages within one interview: told for each turn, said for the whole."""

from __future__ import annotations

import pytest

from persona_builder.ingest.reading import Options, read_in_process
from persona_builder.language.turns import language_of_turn

LONG = {
    "en": "I think that it was not what we wanted, because they did not have it and you would "
    "just go there and ask. " * 3,
    "fr": "Je pense que ce n'était pas ce que nous voulions, parce qu'ils ne l'avaient pas et "
    "il fallait y aller pour demander. " * 3,
    "el": "Δεν ήταν αυτό που θέλαμε, γιατί δεν το είχαν. " * 6,
    "he": "זה לא היה מה שרצינו, כי לא היה להם. " * 8,
    "fa": "چیزی نبود که می‌خواستیم، چون نداشتند. " * 8,
}


@pytest.mark.parametrize("code", sorted(LONG))
@pytest.mark.parametrize("default", ["en", "el", "fa", "he"])
def test_a_long_turn_is_in_its_own_language(code: str, default: str) -> None:
    expected = code
    if code == "fr" and default != "en":
        # In another script's interview Latin letters count as English.
        expected = "en"

    assert language_of_turn(LONG[code], default=default) == expected


@pytest.mark.parametrize("text", ["3:30", "", "😀", "το app μου"])
def test_what_says_nothing_stays_in_the_interviews_language(text: str) -> None:
    assert language_of_turn(text, default="el") == "el"


def test_an_interview_in_two_scripts_says_so_and_one_with_a_foreign_name_does_not() -> None:
    def warnings(answer: str) -> tuple[str, ...]:
        text = f"Interviewer: Why did you call them then?\nNadia: {answer}\n" * 4
        (transcript,) = read_in_process(text.encode(), "x.txt", Options(), new_id=lambda: "t")
        return transcript.warnings

    assert any("of 8 turns, 4 in" in each for each in warnings("Τα παράτησα τότε."))
    assert not any("switch" in each for each in warnings("I went to the shop Άρης there."))
