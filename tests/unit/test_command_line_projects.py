"""What ``list`` and ``show`` print: counts and cards for people, everything as JSON for scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from small_project import PEOPLE, small_project

from persona_builder.cli.main import run
from persona_builder.services import projects, review
from persona_builder.services.data_folder import HOME_VARIABLE


def test_show_prints_what_a_project_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = small_project(tmp_path).path
    review.rename_persona(path, review.personas(path)[0].id, "Ζωή", rev=0)
    assert run(["show", str(path)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("Study: 4 transcripts, 4 participants, 2 personas\n")
    assert "Ζωή (draft): 2 people" in printed
    assert all(f"{name}.txt: {name}" in printed for name in PEOPLE)


def test_show_prints_everything_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = small_project(tmp_path).path
    assert run(["show", str(path), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    keys = ["corrections", "personas", "runs", "summary", "transcripts", "tray"]
    assert sorted(shown) == keys
    assert (shown["corrections"], shown["tray"]) == ({}, [])
    assert shown["summary"]["path"] == str(path)
    assert shown["summary"]["changed_at"] == "2026-03-02T12:00:00+00:00"
    assert [each["n_personas"] for each in shown["runs"]] == [2]
    assert shown["personas"][0]["claims"][0]["evidence"][0]["quote"] == PEOPLE["Μαρία"][0].text


def test_show_says_what_is_wrong_with_a_project(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", str(tmp_path / "nowhere.persona")]) == 4
    assert "There is no project at nowhere.persona" in capsys.readouterr().err


def test_list_names_every_project_of_this_computer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    assert run(["list"]) == 0
    assert "no projects yet" in capsys.readouterr().err
    path = projects.create_project("מחקר")
    assert run(["list"]) == 0
    assert capsys.readouterr().out == f"{path}\t0 transcripts, 0 participants, 0 personas\n"
    assert run(["list", "--json"]) == 0
    assert [each["name"] for each in json.loads(capsys.readouterr().out)] == ["מחקר"]
