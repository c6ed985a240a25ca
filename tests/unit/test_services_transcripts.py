"""Files come into a project once, whole, with their roles, and leave it whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import small_project

from persona_builder.errors import ProjectError
from persona_builder.services import transcripts
from persona_builder.services.new_projects import create_project_at
from persona_builder.store import ProjectStore, load_facts

MARIA = "Interviewer: Τι συνέβη;\r\nΜαρία: Τα παράτησα και τηλεφώνησα. 😟\r\n".encode()
NADIA = "Interviewer: מה קרה?\nNadia: ויתרתי והתקשרתי אליהם.\n".encode()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "Study.persona"
    create_project_at(path)
    return path


def add(project: Path, name: str, data: bytes) -> transcripts.ImportReport:
    return transcripts.add(project, [transcripts.preview(project, name, data)])


def test_a_preview_saves_nothing(project: Path) -> None:
    preview = transcripts.preview(project, "maria.txt", MARIA)
    assert (preview.problem, preview.duplicate) == ("", False)
    assert [speaker.label for speaker in preview.transcripts[0].speakers] == [
        "Interviewer",
        "Μαρία",
    ]
    assert transcripts.list_transcripts(project) == ()


def test_a_file_that_cannot_be_read_says_why(project: Path) -> None:
    preview = transcripts.preview(project, "empty.txt", b"")
    assert "empty.txt" in preview.problem
    report = transcripts.add(project, [preview])
    assert (report.added, report.problems) == ((), (preview.problem,))


def test_added_files_are_listed_by_name_with_what_is_in_them(project: Path) -> None:
    add(project, "p02.txt", NADIA)
    add(project, "p01.txt", MARIA)
    one, two = transcripts.list_transcripts(project)
    assert (one.name, one.participants, one.n_turns) == ("p01.txt", ("Μαρία",), 2)
    assert (two.name, two.participants, two.language) == ("p02.txt", ("Nadia",), "he")
    assert one.n_words == 7
    assert not one.needs_roles


def test_the_same_content_is_taken_once(project: Path) -> None:
    add(project, "maria.txt", MARIA)
    again = transcripts.preview(project, "copy.txt", MARIA)
    assert again.duplicate
    sentence = "copy.txt is already in this project (same content). Skipped."
    assert again.problem == sentence
    assert transcripts.add(project, [again]).problems == (sentence,)
    assert len(transcripts.list_transcripts(project)) == 1


def test_two_previews_of_one_content_are_added_once(project: Path) -> None:
    previews = [transcripts.preview(project, name, MARIA) for name in ("a.txt", "b.txt")]
    report = transcripts.add(project, previews)
    assert report.added == ("a.txt",)
    assert report.problems == ("b.txt is already in this project (same content). Skipped.",)


def test_two_files_of_one_name_are_both_kept(project: Path) -> None:
    add(project, "p.txt", MARIA)
    assert "both are kept" in transcripts.preview(project, "p.txt", NADIA).note
    add(project, "p.txt", NADIA)
    assert [row.name for row in transcripts.list_transcripts(project)] == ["p.txt", "p.txt"]


def test_roles_chosen_in_a_preview_are_saved(project: Path) -> None:
    preview = transcripts.preview(project, "maria.txt", MARIA)
    transcript = preview.transcripts[0]
    maria = transcript.speakers[1].id
    preview = transcripts.with_role(preview, transcript.id, maria, "observer")
    transcripts.add(project, [preview])
    saved = transcripts.transcript(project, transcript.id)
    assert saved.speaker(maria).role == "observer"
    assert transcripts.list_transcripts(project)[0].needs_roles


def test_a_role_can_be_set_later(project: Path) -> None:
    add(project, "maria.txt", MARIA)
    row = transcripts.list_transcripts(project)[0]
    speaker = transcripts.transcript(project, row.id).speakers[0]
    transcripts.set_role(project, row.id, speaker.id, "participant")
    assert len(transcripts.list_transcripts(project)[0].participants) == 2
    transcripts.set_role(project, row.id, speaker.id, "interviewer")
    assert transcripts.list_transcripts(project)[0].participants == ("Μαρία",)


def test_a_removed_transcript_is_gone_and_may_come_again(project: Path) -> None:
    add(project, "maria.txt", MARIA)
    row = transcripts.list_transcripts(project)[0]
    transcripts.remove(project, row.id)
    assert transcripts.list_transcripts(project) == ()
    with pytest.raises(ProjectError, match="no longer in the project"):
        transcripts.transcript(project, row.id)
    assert add(project, "maria.txt", MARIA).added == ("maria.txt",)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Συνεντεύξεις"
    (folder / "two").mkdir(parents=True)
    (folder / "p01.txt").write_bytes(MARIA)
    (folder / "two" / "p02.txt").write_bytes(NADIA)
    (folder / "two" / "copy.txt").write_bytes(NADIA)
    (folder / "participants.csv").write_text("participant,age\nNadia,34\n", encoding="utf-8")
    return folder


def test_a_folder_is_imported_into_a_new_project(tmp_path: Path, folder: Path) -> None:
    project = tmp_path / "new.persona"
    report = transcripts.import_paths(project, [folder])
    assert len(report.added) == 2
    assert any("same content" in problem for problem in report.problems)
    assert any("participants.csv" in warning for warning in report.warnings)
    again = transcripts.import_paths(project, [folder / "p01.txt"])
    assert (again.added, len(again.problems)) == ((), 1)


def test_a_dry_run_makes_nothing(tmp_path: Path, folder: Path) -> None:
    project = tmp_path / "new.persona"
    report = transcripts.import_paths(project, [folder / "p01.txt"], dry_run=True)
    assert report.added == ("p01.txt",)
    assert not project.exists()


def test_facts_about_people_are_kept(project: Path) -> None:
    add(project, "p02.txt", NADIA)
    transcripts.add_facts(project, "participants.csv", "participant,Ηλικία\nNadia,34\n".encode())
    with ProjectStore(project).read() as connection:
        assert list(load_facts(connection).values()) == [{"Ηλικία": "34"}]


def test_a_list_is_never_older_than_the_project(tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    before = transcripts.list_transcripts(path)
    assert transcripts.list_transcripts(path) == before
    transcripts.remove(path, before[0].id)
    assert transcripts.list_transcripts(path) == before[1:]
    found = transcripts.transcript(path, before[1].id)
    speaker = next(each for each in found.speakers if each.role == "participant")
    transcripts.set_role(path, found.id, speaker.id, "interviewer")
    assert transcripts.list_transcripts(path)[0].needs_roles
