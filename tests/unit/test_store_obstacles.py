"""A full disk, a locked folder, a lost file: a sentence, nothing half, and reading goes on."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from killing import Say, run_to_failpoint
from small_project import PEOPLE, small_project, small_study

from persona_builder.errors import ProjectError
from persona_builder.services import exports
from persona_builder.services.jobs import job
from persona_builder.store import (
    ProjectStore,
    RecordEdit,
    RemoveTranscript,
    check_whole,
    load_transcripts,
    values_of,
)
from persona_builder.store.reserve import reserve_of

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
NOBODY = 65534
needs_root = pytest.mark.skipif(not IS_ROOT, reason="only root may mount a small disk")


def edit(path: Path, number: int, *, length: int = 20_000) -> None:
    text = f"Ζωή {number} " + "א" * length
    ProjectStore(path).apply(
        RecordEdit("you", "run-1-persona-1", "set", "notes", f"v{number}", text)
    )


def words(path: Path) -> dict[str, str]:
    with ProjectStore(path).read() as connection:
        return {each.id: each.text for each in load_transcripts(connection)}


def saved_values(path: Path) -> set[str]:
    with ProjectStore(path).read() as connection:
        return set(values_of(connection))


WORDS = {each.id: each.text for each in small_study().transcripts}


@contextmanager
def small_disk(size: str) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="persona-builder-test-"))
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)
        folder.rmdir()


def fill(folder: Path) -> None:
    """Leave no byte free."""
    with (folder / "filling").open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue


def edits_until_refused(path: Path, say: Say) -> None:
    for number in range(10_000):
        try:
            edit(path, number)
        except ProjectError as error:
            say(f"refused: {error}")
            return
        say(f"v{number}")


def test_a_limit_on_the_size_of_files_refuses_with_a_sentence_and_loses_nothing(
    tmp_path: Path,
) -> None:
    path = small_project(tmp_path).path

    def work(say: Say) -> None:
        # Without this the system ends the process instead of refusing.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))
        edits_until_refused(path, say)
        assert words(path) == WORDS

    *acknowledged, refused = run_to_failpoint(work, "").lines
    assert refused.startswith("refused: ")
    assert "nothing was saved" in refused
    assert set(acknowledged) == saved_values(path)
    assert check_whole(path) == ()


@needs_root
def test_a_full_disk_loses_nothing_and_can_still_be_read_and_exported_from(
    tmp_path: Path,
) -> None:
    with small_disk("2m") as folder:
        path = small_project(folder).path
        heard: list[str] = []
        edits_until_refused(path, heard.append)
        fill(folder)
        assert "The disk is full, so nothing was saved in Study.persona" in heard[-1]
        assert saved_values(path) == set(heard[:-1])
        assert words(path) == WORDS
        assert exports.export(path, [], tmp_path / "cards")
        with pytest.raises(ProjectError, match="disk is full"):
            edit(path, 10_001)
        (folder / "filling").unlink()
        assert check_whole(path) == ()


@needs_root
def test_an_interview_can_be_erased_on_a_full_disk() -> None:
    with small_disk("8m") as folder:
        path = small_project(folder).path
        fill(folder)
        assert shutil.disk_usage(folder).free == 0
        ProjectStore(path).apply(RemoveTranscript("t-Nadia"))
        content = b"".join(file.read_bytes() for file in folder.iterdir())
        assert not [said.text for said in PEOPLE["Nadia"] if said.text.encode() in content]
        assert set(words(path)) == set(WORDS) - {"t-Nadia"}
        assert check_whole(path) == ()


@needs_root
def test_a_read_only_disk_is_read_and_says_so_when_a_change_is_asked_for() -> None:
    with small_disk("4m") as folder:
        path = small_project(folder).path
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
        assert words(path) == WORDS
        assert job(path) is None
        with pytest.raises(ProjectError, match="can be read but not changed"):
            edit(path, 1)
        assert check_whole(path) == ()


def as_nobody(work: Callable[[], None]) -> None:
    """Run in a child that permissions bind; they do not bind root."""

    def plainly(_: Say) -> None:
        if IS_ROOT:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        work()

    assert run_to_failpoint(plainly, "").signal == 0


@pytest.mark.parametrize("locked", ["file", "folder", "both"])
def test_what_may_not_be_written_opens_for_reading(locked: str) -> None:
    # The folders of these tests belong to root, and nobody else may enter them.
    folder = Path(tempfile.mkdtemp(prefix="persona-builder-test-"))
    try:
        path = small_project(folder).path
        assert reserve_of(path).stat().st_size == 1024 * 1024
        if IS_ROOT:
            shutil.chown(folder, NOBODY, NOBODY)
            shutil.chown(path, NOBODY, NOBODY)
        path.chmod(0o600 if locked == "folder" else 0o400)
        folder.chmod(0o700 if locked == "file" else 0o500)

        def work() -> None:
            assert words(path) == WORDS
            assert job(path) is None
            with pytest.raises(ProjectError, match="can be read but not changed"):
                edit(path, 1)
            assert saved_values(path) == set()

        as_nobody(work)
        assert {file.name for file in folder.iterdir()} == {path.name, reserve_of(path).name}
    finally:
        folder.chmod(0o700)
        shutil.rmtree(folder)


def test_a_file_that_is_taken_away_while_it_is_open_is_missed(tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    store = ProjectStore(path)
    with store.read() as connection:
        path.unlink()
        assert len(load_transcripts(connection)) == len(PEOPLE)

    with pytest.raises(ProjectError, match=r"no project at Study\.persona"):
        edit(path, 1)


def test_a_change_to_a_file_that_is_taken_away_meanwhile_is_not_acknowledged(
    tmp_path: Path,
) -> None:
    path = small_project(tmp_path).path
    now = ProjectStore(path).clock

    def clock_that_loses_the_file() -> datetime:
        path.rename(tmp_path / "Elsewhere.persona")
        return now()

    with pytest.raises(ProjectError, match="was moved or deleted while it was in use"):
        ProjectStore(path, clock_that_loses_the_file).apply(
            RecordEdit("you", "run-1-persona-1", "set", "notes", "v1", "x")
        )


PAGE = 4096
DAMAGES = 200


def test_two_hundred_damaged_pages_are_told_of_or_harmless(tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    whole = path.read_bytes()
    chance = random.Random(5)
    refused = 0
    for number in range(DAMAGES):
        content = bytearray(whole)
        start = PAGE * chance.randrange(len(content) // PAGE)
        filling = [bytes(PAGE), chance.randbytes(PAGE), whole[:PAGE]][number % 3]
        content[start : start + PAGE] = filling
        damaged = tmp_path / "damaged.persona"
        damaged.write_bytes(content)
        try:
            assert words(damaged) == WORDS
            edit(damaged, number, length=10)
        except ProjectError:
            refused += 1
    assert refused > DAMAGES / 4


@pytest.mark.parametrize("share", [0.01, 0.3, 0.6, 0.99])
def test_a_file_that_was_cut_is_never_read_wrongly(share: float, tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    # What was cut off the end may have been a page that was empty.
    try:
        assert words(path) == WORDS
    except ProjectError as error:
        assert "is damaged" in str(error) or "not a Persona Builder project" in str(error)  # noqa: PT017


def test_the_newest_backup_that_is_good_is_named_beside_a_damaged_file(tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    for name, age in (("old", 30), ("good", 20), ("broken", 10)):
        backup = tmp_path / f"{path.name}.{name}.backup"
        shutil.copyfile(path, backup)
        os.utime(backup, (1_700_000_000 - age, 1_700_000_000 - age))
    broken = tmp_path / f"{path.name}.broken.backup"
    broken.write_bytes(broken.read_bytes()[:50_000])
    path.write_bytes(path.read_bytes()[:50_000])
    with pytest.raises(ProjectError, match=r"is damaged.*Study\.persona\.good\.backup"):
        words(path)
