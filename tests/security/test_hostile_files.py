"""No file harms anything: each is read or refused in one sentence, in time, in memory."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from small_project import empty_project

from persona_builder.cli.main import run
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest import read_transcripts
from persona_builder.services.transcripts import list_transcripts, preview
from tests.security.hostile import READ, REFUSED, Hostile, hostile_files, write_all

FILES = list(hostile_files())
MAX_S = 20.0
MAX_BYTES = 1 << 30
TESTS = Path(__file__).resolve().parents[1]
BOMBS = [each for each in FILES if each.name in {"picture.pdf", "paragraphs.docx", "turns.txt"}]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return empty_project(tmp_path_factory.mktemp("hostile")).path


def verdict(hostile: Hostile) -> str:
    try:
        read_transcripts(hostile.data, hostile.name, new_id=lambda: "t")
    except UnreadableFileError:
        return REFUSED
    return READ


def test_there_are_enough_hostile_files() -> None:
    assert len(FILES) >= 150


@pytest.mark.slow
@pytest.mark.parametrize("hostile", [pytest.param(each, id=each.name[-40:]) for each in FILES])
def test_a_hostile_file_shown_in_the_app_ends_in_an_allowed_verdict(
    hostile: Hostile, project: Path
) -> None:
    start = time.monotonic()

    shown = preview(project, hostile.name, hostile.data)

    assert time.monotonic() - start < MAX_S
    assert (READ if shown.transcripts else REFUSED) in hostile.allowed
    assert bool(shown.transcripts) != bool(shown.problem)
    assert not shown.problem or shown.problem.startswith("Cannot read ")


@pytest.mark.slow
def test_no_reader_takes_more_memory_than_allowed() -> None:
    # From a process of its own: a child of this one starts with all that other tests loaded.
    measure = (
        "import resource, sys\n"
        f"sys.path[:0] = [{str(TESTS)!r}, {str(TESTS.parent)!r}]\n"
        "from tests.security.test_hostile_files import BOMBS, verdict\n"
        "for each in BOMBS: verdict(each)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", measure], capture_output=True, text=True, check=True
    )

    # Linux counts in KiB.
    assert int(done.stdout) * 1024 <= MAX_BYTES


def test_after_a_killed_reader_the_next_file_is_read() -> None:
    bomb = next(each for each in FILES if each.name == "picture.pdf")
    assert verdict(bomb) == REFUSED

    (transcript,) = read_transcripts(b"Q: So?\nA: No.\n", "p01.txt", new_id=lambda: "t")

    assert transcript.text == "So?\nNo."


@pytest.mark.slow
def test_the_app_previews_hostile_files_and_goes_on_answering(tmp_path: Path) -> None:
    project = empty_project(tmp_path).path
    answers: list[float] = []

    with ThreadPoolExecutor(1) as uploads:
        pending = uploads.map(lambda each: preview(project, each.name, each.data), BOMBS)
        previews = iter(pending)
        while len(answers) < 20:
            start = time.monotonic()
            list_transcripts(project)
            answers.append(time.monotonic() - start)
            time.sleep(0.2)
        shown = list(previews)

    assert max(answers) < 2.0
    assert all(each.problem.startswith("Cannot read") for each in shown if not each.transcripts)


@pytest.mark.slow
def test_the_command_line_reads_or_refuses_every_hostile_file_by_name(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    written = write_all(tmp_path / "files")
    project = tmp_path / "study.persona"

    code = run(["import", str(project), *map(str, written)])

    shown = capfd.readouterr()
    assert code == UnreadableFileError.exit_code
    assert "Traceback" not in shown.err + shown.out
    # Of an archive, what is inside it is named.
    added = {line.partition("/")[0] for line in shown.out.splitlines()}
    repeated = {path.name for path in written if f"{path.name}: it has the same" in shown.err}
    wrong = [
        path.name
        for path, hostile in written.items()
        if path.name not in repeated
        and (READ if path.name in added else REFUSED) not in hostile.allowed
    ]
    unnamed = [name for name in {path.name for path in written} - added if name not in shown.err]
    assert (wrong, unnamed) == ([], [])
    assert {row.name.partition("/")[0] for row in list_transcripts(project)} == added
    # The project with what belongs to it, and nothing that an archive's members ask for.
    others = [path.name for path in tmp_path.iterdir() if "study.persona" not in path.name]
    assert others == ["files"]


def test_the_command_line_names_a_hostile_file_and_ends_with_its_code(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "trick.docx"
    path.write_bytes(next(each.data for each in FILES if each.name == "laughs-utf-8.docx"))

    code = run(["inspect", str(path), "--json"])

    assert code == UnreadableFileError.exit_code
    shown = capfd.readouterr()
    assert "Cannot read trick.docx" in shown.err
    assert "Traceback" not in shown.err + shown.out
