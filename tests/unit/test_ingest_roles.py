"""What each speaker is in the study, and what stays open."""

from __future__ import annotations

import pytest

from persona_builder.domain.transcripts import RawTurn
from persona_builder.ingest.speakers import guess_roles


def turns(text: str) -> list[RawTurn]:
    return [RawTurn(*line.split(": ", 1)) for line in text.splitlines()]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Dan: Go on.\nParticipant: I left.\nDan: Right.\nParticipant: Why?", id="en"),
        pytest.param("Dan: Go on.\nP03: I left.\nDan: Right.\nP03: Why?", id="code"),
        pytest.param("Νίκη: Πες.\nΣυμμετέχων: Έφυγα.\nΝίκη: Ναι.", id="el"),
        pytest.param("رضا: بگو.\nشرکت‌کننده: رفتم.\nرضا: خب.", id="fa"),
        pytest.param("יעל: ספרי.\nמשתתפת: הלכתי.\nיעל: כן.", id="he"),
    ],
)
def test_the_one_beside_a_participant_is_the_interviewer_even_without_questions(text: str) -> None:
    roles = guess_roles(turns(text))

    assert list(roles.by_label.values()) == ["interviewer", "participant"]


def test_a_and_b_are_told_by_their_questions() -> None:
    roles = guess_roles(turns("A: Why?\nB: I left.\nA: When?\nB: In May."))

    assert roles.by_label == {"a": "interviewer", "b": "participant"}


def test_several_beside_participants_stay_open_where_nobody_clearly_asks() -> None:
    roles = guess_roles(turns("P1: Yes.\nDana: So.\nOmid: Well.\nP2: No.\nDana: Ah.\nOmid: Oh."))

    assert roles.by_label["dana"] == roles.by_label["omid"] == "unknown"
    assert "The roles of 2 speakers are not known" in roles.warnings[0]


def test_somebody_who_speaks_once_beside_others_is_no_participant() -> None:
    roles = guess_roles(turns("Q: Why?\nLea: So.\n" * 3 + "Waiter: Tea?"))

    assert roles.by_label == {"q": "interviewer", "lea": "participant", "waiter": "unknown"}
    assert roles.warnings[0].startswith("1 of 3 speakers say something only once")


def test_the_only_speaker_is_a_participant_unless_nearly_all_are_questions() -> None:
    assert guess_roles(turns("Lea: So.\nLea: Why?\nLea: No.")).by_label == {"lea": "participant"}
    assert guess_roles(turns("Lea: So?\nLea: Why?\nLea: No?")).by_label == {"lea": "interviewer"}


def test_two_spellings_of_one_name_are_said_to_be_one_speaker() -> None:
    roles = guess_roles(turns("Q: Why?\nΆρης: Έφυγα.\nQ: And?\nΑΡΗΣ: Τέλος."))

    assert roles.by_label == {"q": "interviewer", "αρησ": "participant"}
    assert roles.warnings == ("Άρης, ΑΡΗΣ count as one speaker.",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Anna", "\u0410nna", id="cyrillic"),
        pytest.param("Tom", "\u03a4\u03bfm", id="greek"),
    ],
)
def test_names_that_look_alike_stay_two_speakers_and_are_said(one: str, other: str) -> None:
    roles = guess_roles(turns(f"{one}: I left.\nNour: Why?\n{other}: So.\nNour: And?"))

    assert len(roles.by_label) == 3
    assert f"{one} and {other} look alike" in " ".join(roles.warnings)


def test_names_in_two_alphabets_that_differ_are_not_said_to_look_alike() -> None:
    roles = guess_roles(turns("Νίκη: Why?\nNadia: I left.\nΝίκη: When?\nNadia: In May."))

    assert "look alike" not in " ".join(roles.warnings)
