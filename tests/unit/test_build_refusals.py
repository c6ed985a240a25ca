"""What ``build`` says to bad input: one sentence, the right exit code, nothing half written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from persona_builder.cli.main import run

INTERVIEW = "Interviewer: What happened?\n{name}: I gave up on the form and phoned them.\n"


@pytest.fixture
def interviews(tmp_path: Path) -> Path:
    folder = tmp_path / "interviews"
    folder.mkdir()
    for number in range(1, 6):
        (folder / f"p{number}.txt").write_text(INTERVIEW.format(name=f"P0{number}"))
    return folder


def ended(
    arguments: list[str | Path], out: Path, capsys: pytest.CaptureFixture[str]
) -> tuple[int, str]:
    code = run(["build", *map(str, arguments), "--out", str(out)])
    return code, capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "data", "code", "sentence"),
    [
        pytest.param("empty.txt", b"", 3, "empty.txt: it is empty", id="empty"),
        pytest.param("photo.txt", bytes(range(256)) * 9, 3, "photo.txt: it is not", id="binary"),
        pytest.param("broken.docx", b"PK\x03\x04oops", 3, "broken.docx: it is damaged", id="docx"),
        pytest.param("notes.txt", b"no names here", 3, "no speaker labels", id="no-labels"),
        pytest.param(
            "alone.txt",
            b"Interviewer: Hello?\nInterviewer: Anybody there?",
            5,
            "Only an interviewer speaks in alone.txt",
            id="only-interviewer",
        ),
        pytest.param(
            "μόνη.txt",
            "Ερευνήτρια: Ναι;\nΕρευνήτρια: Είναι κανείς;".encode(),
            5,
            "Only an interviewer speaks in μόνη.txt",
            id="only-interviewer-greek",
        ),
    ],
)
def test_a_file_that_gives_nothing_is_named(
    name: str,
    data: bytes,
    code: int,
    sentence: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    out = tmp_path / "cards"

    assert ended([file], out, capsys)[0] == code
    assert sentence in ended([file], out, capsys)[1]
    assert not out.exists()


def test_a_missing_path_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = ended([tmp_path / "nowhere.txt"], tmp_path / "cards", capsys)

    assert code == 3
    assert said.strip().endswith("there is no such file. Check the spelling of its path.")
    assert list(tmp_path.iterdir()) == []


def test_more_personas_than_people_are_refused(
    interviews: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = ended([interviews, "--personas", "9"], tmp_path / "cards", capsys)

    assert code == 2
    assert "9 personas were asked for, but there are only 5 participants" in said
    assert not (tmp_path / "cards").exists()


def _read_only(folder: Path) -> Path:
    folder.mkdir()
    folder.chmod(0o500)
    return folder / "cards"


def _behind_a_file(folder: Path) -> Path:
    folder.write_text("a file")
    return folder / "cards"


def _a_file(folder: Path) -> Path:
    folder.write_text("a file")
    return folder


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(
            _read_only,
            id="read-only-folder",
            marks=pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere"),
        ),
        pytest.param(_behind_a_file, id="folder-is-a-file"),
        pytest.param(_a_file, id="out-is-a-file"),
    ],
)
def test_a_place_that_cannot_be_written_is_refused_before_the_work(
    make: Callable[[Path], Path],
    interviews: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = make(tmp_path / "place")

    code, said = ended([interviews], out, capsys)

    assert code == 2
    assert "with --out" in said
    assert "Traceback" not in said


def test_a_format_nobody_offers_is_refused_with_those_there_are(
    interviews: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = ended([interviews, "--format", "ppt"], tmp_path / "cards", capsys)

    assert code == 2
    assert "Available: " in said
    assert "markdown" in said


def test_a_table_of_people_that_is_not_there_is_refused(
    interviews: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = ended([interviews, "--participants", "nowhere.csv"], tmp_path / "cards", capsys)

    assert code == 2
    assert "nowhere.csv" in said
