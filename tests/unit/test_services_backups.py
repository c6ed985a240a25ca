"""A copy is whole and nobody else's, and a look at a project says what to mend."""

from __future__ import annotations

import json
import sqlite3
import stat
from pathlib import Path

import pytest
from small_project import NOON, small_project

from persona_builder.cli.main import run
from persona_builder.errors import ProjectError
from persona_builder.services import review
from persona_builder.services.backups import back_up, list_backups
from persona_builder.services.places import warn_of_place

MOUNTS = "/dev/a / ext4 rw 0 0\nserver:/x /mnt/common\\040files nfs4 rw 0 0\n"


def content_of(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def test_a_backup_holds_everything_and_is_its_owners_only(tmp_path: Path) -> None:
    project = small_project(tmp_path).path
    review.rename_persona(project, review.personas(project)[0].id, "Ζωή", rev=0)
    backup = back_up(project, clock=lambda: NOON)
    assert backup.name == "Study.persona.20260302T120000Z.backup"
    assert content_of(backup) == content_of(project)
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert list_backups(project) == (backup,)
    assert review.personas(backup)[0].name.text == "Ζωή"


def test_a_backup_never_replaces_what_is_there(tmp_path: Path) -> None:
    project = small_project(tmp_path).path
    own = tmp_path / "mine.backup"
    own.write_text("שלי", encoding="utf-8")
    with pytest.raises(ProjectError, match=r"already a file named mine\.backup"):
        back_up(project, own)
    assert own.read_text(encoding="utf-8") == "שלי"


def test_a_backup_into_a_folder_that_is_not_there_is_refused_with_a_sentence(
    tmp_path: Path,
) -> None:
    project = small_project(tmp_path).path
    with pytest.raises(ProjectError):
        back_up(project, tmp_path / "nowhere" / "copy.backup")
    assert list_backups(project) == ()
    assert not (tmp_path / "nowhere").exists()


def test_the_verb_prints_where_the_copy_lies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = small_project(tmp_path).path
    copy = tmp_path / "αντίγραφο.backup"
    assert run(["backup", str(project), "--out", str(copy)]) == 0
    assert capsys.readouterr().out == f"{copy}\n"
    assert run(["backup", str(tmp_path / "nowhere.persona")]) == 4


def test_doctor_looks_at_a_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = small_project(tmp_path).path
    back_up(project, clock=lambda: NOON)
    assert run(["doctor", str(project), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["ok"]
    assert {each["name"]: each["found"] for each in told["checks"]} == {
        "file": "whole",
        "quotes": "26 of 26 as they should be",
        "changes": "can be saved",
        "place": "on this computer",
        "backup": "the newest good one is Study.persona.20260302T120000Z.backup",
    }
    assert run(["doctor", str(tmp_path / "nowhere.persona")]) == 4


@pytest.mark.parametrize(
    ("place", "warned"),
    [
        ("/home/maria/Study.persona", False),
        ("/mnt/common files/Study.persona", True),
        ("/mnt/common/Study.persona", False),
        ("//server/share/Study.persona", True),
    ],
)
def test_a_network_drive_is_warned_of(place: str, warned: bool) -> None:
    assert bool(warn_of_place(Path(place), MOUNTS)) == warned
