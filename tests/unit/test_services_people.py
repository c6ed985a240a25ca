"""One person of several interviews in a project: counted once, erased whole."""

from __future__ import annotations

from pathlib import Path

from small_project import empty_project

from persona_builder.services.people import count_people, people_in
from persona_builder.services.projects import forget_participant
from persona_builder.services.transcripts import add_facts, import_paths, list_transcripts
from persona_builder.store import ProjectStore


def followed_up(tmp_path: Path) -> Path:
    """Return a project in which P03 was interviewed twice, and P04 once."""
    project = empty_project(tmp_path).path
    folder = tmp_path / "interviews"
    folder.mkdir()
    for name, code in (("spring", "P03"), ("autumn", "P03"), ("other", "P04")):
        said = f"Interviewer: Why?\n{code}: I gave up in {name}.\n"
        (folder / f"{name}.txt").write_text(said, encoding="utf-8")
    (folder / "calls.csv").write_text(
        "speaker,text\nInterviewer,Why did you call?\nΆρης,Τα παράτησα.\n", encoding="utf-8"
    )
    (folder / "participants.csv").write_text("participant,age\nP03,34\n", encoding="utf-8")
    report = import_paths(project, [folder])
    assert any("P03 in autumn.txt, spring.txt counts as one" in each for each in report.warnings)
    return project


def test_tables_of_turns_in_a_folder_are_read_and_tables_of_people_are_not(tmp_path: Path) -> None:
    rows = list_transcripts(followed_up(tmp_path))

    assert [row.name for row in rows] == ["autumn.txt", "calls.csv", "other.txt", "spring.txt"]


def test_a_person_of_two_interviews_is_erased_from_both(tmp_path: Path) -> None:
    project = followed_up(tmp_path)
    with ProjectStore(project).read() as connection:
        _, people = people_in(connection)
    twice = next(person for person in people if person.name == "P03")

    forget_participant(project, twice.id)

    assert [row.name for row in list_transcripts(project)] == ["calls.csv", "other.txt"]


def test_a_project_in_the_list_counts_a_person_of_two_interviews_once(tmp_path: Path) -> None:
    with ProjectStore(followed_up(tmp_path)).read() as connection:
        assert count_people(connection) == len(people_in(connection)[1]) == 3


def test_rows_of_a_table_that_fit_nobody_in_the_project_are_said(tmp_path: Path) -> None:
    notes = add_facts(followed_up(tmp_path), "people.csv", b"participant,age\nP04,40\nP77,50\n")

    assert any("fits nobody who was interviewed: P77" in note for note in notes)
