"""Who is one person over several files, who is two, and what a table says about them."""

from __future__ import annotations

import pytest

from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest import is_table_of_turns, people_of, read_participants_csv
from persona_builder.ingest.reading import Options, read_in_process


def interview(name: str, *labels: str, header: str = "") -> Transcript:
    said = "".join(f"Interviewer: Why?\n{label}: Because of {name}.\n" for label in labels * 2)
    text = f"{header}\n\n{said}" if header else said
    (transcript,) = read_in_process(text.encode(), name, Options(), new_id=lambda: name)
    return transcript


def people(*transcripts: Transcript, table: str = "") -> dict[str, tuple[str, ...]]:
    facts = read_participants_csv(table.encode(), "people.csv").facts if table else None
    found = people_of(transcripts, facts=facts)
    return {person.name: person.transcript_ids for person in found.participants}


@pytest.mark.parametrize("label", ["P03", "Νίκη Ράπτη", "نادیا رضایی", "נדיה כהן"])
def test_a_code_or_a_whole_name_is_one_person_in_every_file_and_that_is_said(label: str) -> None:
    files = [interview("a.txt", label), interview("b.txt", label), interview("c.txt", "P09")]

    found = people_of(files)

    assert len(found.participants) == 2
    assert {person.name: person.transcript_ids for person in found.participants}[label] == (
        "a.txt",
        "b.txt",
    )
    assert any(note.startswith(f"{label} in a.txt, b.txt counts as one") for note in found.notes)
    ids = {each.participant_id for file in found.transcripts for each in file.speakers}
    assert ids == {None, *(person.id for person in found.participants)}


def test_a_first_name_may_be_two_peoples_and_that_is_said() -> None:
    found = people_of([interview("a.txt", "Άρης"), interview("b.txt", "Άρης")])

    assert [person.name for person in found.participants] == ["Άρης (a)", "Άρης (b)"]
    assert "Άρης speaks in a.txt, b.txt and counts as 2 people" in found.notes[0]


@pytest.mark.parametrize("label", ["Participant", "User", "شرکت‌کننده", "משתתפת", "Speaker 2"])
def test_a_word_that_names_nobody_merges_nobody(label: str) -> None:
    found = people_of([interview("a.txt", label), interview("b.txt", label)])

    assert len(found.participants) == 2
    assert found.notes == ()


def test_codes_that_start_again_in_each_focus_group_are_different_people() -> None:
    found = people(interview("one.txt", "P1", "P2"), interview("two.txt", "P1", "P2"))

    assert sorted(found) == ["P1 (one)", "P1 (two)", "P2 (one)", "P2 (two)"]


def test_the_only_code_of_every_file_counts_within_files() -> None:
    assert len(people(interview("a.txt", "P1"), interview("b.txt", "P1"))) == 2


def test_a_code_in_the_header_makes_one_person_of_two_files() -> None:
    files = [
        interview("a.txt", "Participant", header="Participant: P07\nAge: 30"),
        interview("b.txt", "Participant", header="Participant: P07\nCity: Larisa"),
        interview("c.txt", "Participant", header="Participant: P08\nAge: 50"),
    ]

    found = people_of(files)

    assert sorted(len(person.transcript_ids) for person in found.participants) == [1, 2]
    both = next(person for person in found.participants if len(person.transcript_ids) == 2)
    assert both.metadata == {"Age": "30", "City": "Larisa"}


def test_one_row_may_name_several_files_of_one_person() -> None:
    table = 'file,participant,age\n"a.txt; b.txt",Νίκη,34\nc.txt,Άρης,40\n'
    files = [interview(f"{name}.txt", "Participant") for name in "abc"]

    found = people_of(files, facts=read_participants_csv(table.encode(), "people.csv").facts)

    assert [len(person.transcript_ids) for person in found.participants] == [2, 1]
    assert found.participants[0].metadata == {"age": "34"}


def test_a_row_of_files_alone_makes_them_one_persons() -> None:
    assert (
        len(
            people(
                interview("a.txt", "Lea"), interview("b.txt", "Lea"), table="file\na.txt|b.txt\n"
            )
        )
        == 1
    )


def test_a_table_parts_people_of_one_code() -> None:
    table = "file,participant\na.txt,Lea Berg\nb.txt,Lea Stein\n"
    files = [interview(f"{name}.txt", "P03") for name in "ab"] + [interview("c.txt", "P04")]
    named = [*files[:2], files[2]]

    assert len(people(*named, table=table + "c.txt,Omid\n")) == 3


def test_participants_are_in_the_order_in_which_people_count() -> None:
    files = [interview(f"{code}.txt", code) for code in ("P10", "P2", "P1")]

    assert list(people(*files)) == ["P1", "P2", "P10"]


def test_rows_that_fit_nobody_or_come_twice_are_said() -> None:
    table = "file,participant,age\na.txt,Lea,30\na.txt,Lea,31\nz.txt,Zoe,50\n"

    given = read_participants_csv(table.encode(), "people.csv")
    found = people_of([interview("a.txt", "Lea")], facts=given.facts)

    assert "the same person comes more than once (row 3)" in given.warnings[0]
    assert found.participants[0].metadata == {"age": "31"}
    assert found.notes == (
        "1 row of the table of participants fits nobody who was interviewed: Zoe z.txt. "
        "Check names of files and people.",
    )


def test_date_and_length_of_an_interview_are_no_facts_about_a_person() -> None:
    header = "Date: 2026-03-02\nDuration: 40 min\nΗλικία: 39\nLoyalty: gold"

    (person,) = people_of([interview("a.txt", "Participant", header=header)]).participants

    assert person.metadata == {"Ηλικία": "39", "Loyalty": "gold"}


def test_a_field_may_be_longer_than_a_table_usually_has() -> None:
    note = "λέξη " * 60_000

    given = read_participants_csv(f"participant,note\nP1,{note}\n".encode(), "people.csv")

    assert given.facts["", "P1"]["note"] == note.strip()


def test_a_quotation_mark_that_is_never_closed_is_refused_with_its_row() -> None:
    with pytest.raises(UnreadableFileError, match="from row 3 on"):
        read_participants_csv(b'participant,note\nP1,x\nP2,"y\nP3,z\n', "people.csv")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("speaker,text\nLea,So.\n", True),
        ("Ομιλητής;Κείμενο\nΆρης;Τίποτα.\n", True),
        ("file,participant,age,job\na.txt,Lea,30,nurse\n", False),
        ("kind,slot,participant,file,quote,note\n", False),
        ("participant,age,text\n", False),
        ("", False),
    ],
)
def test_a_table_of_turns_is_told_from_a_table_of_people(head: str, expected: bool) -> None:
    assert is_table_of_turns(head.encode()) is expected
