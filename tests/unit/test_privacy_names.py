"""Names are replaced whole, everywhere in the same way, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Participant, Transcript
from persona_builder.ingest import participants_of
from persona_builder.ingest.reading import Options, read_in_process
from persona_builder.privacy import (
    Key,
    leaks_in,
    make_key,
    pseudonymise_participants,
    pseudonymise_transcripts,
    rare_combinations,
    read_key,
    suggest,
    write_key,
)
from persona_builder.privacy.redact import Redactor

KEY = Key({"Ann": "P01", "Maria Papa": "P02", "Γιώργος": "P03", "שרה": "P04", "علی‌رضا": "P05"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ann met Annabel.", "P01 met Annabel.", id="prefix-of-another-name"),
        pytest.param("Ann's and Ann’s", "P01's and P01’s", id="possessive"),
        pytest.param("Maria Papa, maria, MARIA", "P02, P02, P02", id="parts-and-case"),
        pytest.param("του Γιώργου, τον ΓΙΩΡΓΟ", "του P03, τον P03", id="greek-endings"),
        pytest.param("ושרה אמרה לשרה", "וP04 אמרה לP04", id="hebrew-prefixes"),
        pytest.param("שָׂרָה", "P04", id="niqqud"),
        pytest.param("علیرضا و علی‌رضا و عليرضا", "P05 و P05 و P05", id="joiners-and-letters"),
        pytest.param("علی‌رضا‌م گفت", "P05‌م گفت", id="persian-suffix"),
        pytest.param("Anniversary, annoy, channel", "Anniversary, annoy, channel", id="words"),
    ],
)
def test_a_name_is_replaced_in_every_form_and_only_there(text: str, expected: str) -> None:
    assert Redactor(KEY)(text) == expected


def test_places_are_followed_through_a_replacement() -> None:
    redacted = Redactor(KEY).redact("So Ann gave up.")

    assert redacted.text == "So P01 gave up."
    assert redacted.span(Span(3, 14)).of(redacted.text) == "P01 gave up"
    assert redacted.span(Span(4, 6)).of(redacted.text) == "P01"
    assert redacted.span(Span(7, 11)).of(redacted.text) == "gave"


WORDS = st.sampled_from("annals Annika mariachi γιώτα שרות علم gave up 3:30 😀 e\u0301té".split())
NAMES = st.sampled_from(
    [("Ann", "P01"), ("Ann's", "P01's"), ("Γιώργου", "P03"), ("לשרה", "לP04"), ("علیرضا", "P05")]
)


@settings(max_examples=1000, deadline=None)
@given(st.lists(st.one_of(WORDS.map(lambda word: (word, word)), NAMES), max_size=20))
def test_no_word_is_damaged_and_no_name_survives(pairs: list[tuple[str, str]]) -> None:
    text = " . ".join(before for before, _ in pairs)

    assert Redactor(KEY)(text) == " . ".join(after for _, after in pairs)


INTERVIEW = (
    "Participant: Maria Papa\nInterviewer: Ines Varga\nAge: 34\n\nInes: Maria, what happened?\n"
    "Maria: I gave up and wrote to maria.papa@example.com, then called +44 20 7946 0958.\n"
    "Ines: And then?\nMaria: Ines, I waited.\n"
)


def study() -> tuple[tuple[Transcript, ...], tuple[Participant, ...], Key, str]:
    transcripts = read_in_process(
        INTERVIEW.encode(), "maria-papa.txt", Options(), new_id=lambda: "t"
    )
    transcripts, participants = participants_of(transcripts)
    key = make_key(transcripts, participants, suggest(transcripts))
    changed, _ = pseudonymise_transcripts(transcripts, participants, key)
    return changed, pseudonymise_participants(participants, key), key, changed[0].text


@pytest.mark.models
def test_nothing_of_a_name_is_left_in_a_transcript() -> None:
    (transcript,), (person,), _, text = study()

    whole = repr(transcript) + repr(person)
    assert not any(name in whole.casefold() for name in ("maria", "papa", "ines", "varga"))
    assert "[e-mail 1]" in text
    assert "[phone 1]" in text
    assert text.startswith("P01, what happened?\nI gave up")
    assert person.name == "P01"


@pytest.mark.models
def test_every_turn_still_has_its_words() -> None:
    (transcript,), _, _, _ = study()

    said = [transcript.words(turn) for turn in transcript.turns]
    assert said[2:] == ["And then?", "I01, I waited."]


def test_a_leak_is_found_and_a_code_is_none() -> None:
    key = Key({"Maria": "P01"}, {"maria@example.com": "[e-mail 1]"})

    assert leaks_in({"a.md": b"P01 said", "b.md": b"write to maria@example.com"}, key) == (
        "b.md: 1 places still hold a name or an identifier.",
    )


def test_a_key_is_readable_by_its_owner_only_and_comes_back_whole(tmp_path: Path) -> None:
    key = Key({"Μαρία": "P01"}, {"maria@example.com": "[e-mail 1]"})
    write_key(key, tmp_path / "key.csv")

    assert read_key(tmp_path / "key.csv") == key
    assert (tmp_path / "key.csv").stat().st_mode & 0o077 == 0


def test_people_who_stand_out_by_two_attributes_are_counted_not_named() -> None:
    people = [
        Participant(str(number), f"P{number}", (), {"job": job, "city": city})
        for number, (job, city) in enumerate([("nurse", "Oslo")] * 5 + [("pilot", "Bergen")])
    ]

    (warning,) = rare_combinations(people)

    assert "1 of 6 people share their job and city" in warning
    assert "pilot" not in warning
