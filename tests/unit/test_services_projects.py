"""The projects of this computer: private, listed, and honest when one cannot be opened."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from small_project import small_project

from persona_builder.errors import ProjectError, UsageError
from persona_builder.services import projects, review


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_folders_and_files_are_private(home: Path) -> None:
    path = projects.create_project("Πελάτες 2026")
    for folder in (home, home / "projects"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_projects_of_one_name_get_files_of_their_own() -> None:
    paths = [projects.create_project("مطالعه") for _ in range(3)]
    assert len(set(paths)) == 3
    assert [each.name for each in projects.list_projects()] == ["مطالعه"] * 3


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/b", "...", "CON\n", "😟", "x" * 500])
def test_a_name_is_a_label_and_never_a_path(name: str, home: Path) -> None:
    path = projects.create_project(name)
    assert path.parent == home / "projects"
    assert len(path.name.encode()) < 255
    assert projects.summary(path).name == " ".join(name.split())


def test_a_project_needs_a_name() -> None:
    with pytest.raises(UsageError, match="A name needs"):
        projects.create_project("  \n")


def test_a_summary_counts_what_is_in_the_project(tmp_path: Path) -> None:
    project = small_project(tmp_path).path
    summary = projects.summary(project)
    assert (summary.name, summary.problem) == ("Study", "")
    assert (summary.n_transcripts, summary.n_participants, summary.n_personas) == (4, 4, 2)
    assert summary.languages == ("en",)
    review.discard(project, review.personas(project)[0].id, rev=0)
    assert projects.summary(project).n_personas == 1


def test_a_project_that_cannot_be_opened_is_listed_with_the_reason(home: Path) -> None:
    projects.create_project("Good")
    (home / "projects" / "bad.persona").write_text("no database", encoding="utf-8")
    by_name = {each.name: each for each in projects.list_projects()}
    assert by_name["Good"].problem == ""
    assert "not a Persona Builder project" in by_name["bad"].problem


def test_a_project_can_be_renamed() -> None:
    path = projects.create_project("Old")
    projects.rename_project(path, "חדש")
    assert projects.summary(path).name == "חדש"


def test_a_folder_that_cannot_be_made_is_an_error_with_advice(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.write_text("a file", encoding="utf-8")
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(home / "inside"))
    with pytest.raises(ProjectError, match="PERSONA_BUILDER_HOME"):
        projects.list_projects()


def test_the_sample_project_holds_the_invented_interviews() -> None:
    path = projects.create_sample_project()
    summary = projects.summary(path)
    assert summary.name == "Sample project"
    assert (summary.n_transcripts, summary.n_participants) == (14, 14)
