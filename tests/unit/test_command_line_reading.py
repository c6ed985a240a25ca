"""On the command line, too, a person says what columns hold and how nameless files are read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from persona_builder.cli.main import run
from persona_builder.errors import UnreadableFileError
from persona_builder.services.transcripts import list_transcripts

TABLE = "Ποιος,Τι είπε,Remark\nΝίκη,Τα παράτησα τότε.,long words that look like speech to a guess\n"
NAMELESS = "What happened next?\n\nI gave up and I phoned them.\n\nWhy?\n\nI was tired of it.\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "said.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def nameless(tmp_path: Path) -> Path:
    path = tmp_path / "p01.txt"
    path.write_text(NAMELESS, encoding="utf-8")
    return path


def seen(capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    return [
        (turn["speaker"], turn["text"]) for turn in json.loads(capsys.readouterr().out)["turns"]
    ]


def test_columns_are_found_by_the_names_given_whatever_their_accents(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(
        ["inspect", str(table), "--json", "--column", "speaker=ποιος", "--column", "text=ΤΙ ΕΙΠΕ"]
    )

    assert code == 0
    assert seen(capsys) == [("Νίκη", "Τα παράτησα τότε.")]


def test_a_column_that_is_not_there_is_named_with_those_that_are(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(["inspect", str(table), "--column", "text=Antwort"])

    assert code == UnreadableFileError.exit_code
    assert 'it has no column "Antwort". It has "Ποιος", "Τι είπε"' in capsys.readouterr().err


def test_a_file_without_names_is_refused_with_the_ways_to_read_it(
    nameless: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["inspect", str(nameless)]) == UnreadableFileError.exit_code

    assert "--unlabelled alternate" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("how", "speakers"),
    [
        ("alternate", ["Speaker 1", "Speaker 2", "Speaker 1", "Speaker 2"]),
        ("one", ["Participant"] * 4),
    ],
)
def test_a_file_without_names_is_read_as_asked(
    nameless: Path, how: str, speakers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["inspect", str(nameless), "--json", "--unlabelled", how]) == 0

    assert [speaker for speaker, _ in seen(capsys)] == speakers


def test_an_import_takes_both_choices(table: Path, nameless: Path, tmp_path: Path) -> None:
    project = tmp_path / "study.persona"
    choices = ["--unlabelled", "alternate", "--column", "speaker=Ποιος", "--column", "text=Τι είπε"]

    code = run(["import", str(project), str(table), str(nameless), *choices])

    assert code == 0
    assert {row.name: row.n_turns for row in list_transcripts(project)} == {
        "said.csv": 1,
        "p01.txt": 4,
    }
