"""An analysis in a process of its own: seen, cancelled, and missed when it dies."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from small_project import analysed, empty_project

from persona_builder.domain.progress import silent
from persona_builder.errors import Cancelled, NothingToDoError, ProjectError
from persona_builder.services.jobs import (
    CANCELLED,
    INTERRUPTED,
    JOB_VARIABLE,
    cancel,
    claim,
    doing,
    hand_over,
    job,
)
from persona_builder.services.processes import is_alive, process_mark, start_detached
from persona_builder.store import ProjectStore, SaveAnalysis, load_analysis, newest_job

SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]


def sleeping_job(project: Path) -> int:
    """Start a job that a process does which does nothing."""
    job_id = claim(project)
    pid = start_detached(SLEEPER, os.environ)
    hand_over(project, job_id, pid)
    return pid


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_there_is_no_job_before_the_first(tmp_path: Path) -> None:
    assert job(empty_project(tmp_path).path) is None


def test_a_running_job_is_seen_and_claims_the_project(tmp_path: Path) -> None:
    project = empty_project(tmp_path).path
    sleeping_job(project)
    found = job(project)
    assert found is not None
    assert (found.state, found.message, found.finished_at) == ("running", "", None)
    with pytest.raises(ProjectError, match="running already"):
        claim(project)
    cancel(project)


def test_cancel_ends_the_process_at_once(tmp_path: Path) -> None:
    project = empty_project(tmp_path).path
    pid = sleeping_job(project)
    mark = process_mark(pid)
    cancel(project)
    assert not is_alive(pid, mark)
    found = job(project)
    assert found is not None
    assert (found.state, found.message) == ("cancelled", CANCELLED)
    # The project is free again, and cancelling nothing is no mistake.
    cancel(project)
    claim(project)


def test_a_job_whose_process_was_killed_is_interrupted(tmp_path: Path) -> None:
    project = empty_project(tmp_path).path
    pid = sleeping_job(project)
    os.kill(pid, 9)
    wait_until(lambda: not is_alive(pid, "gone"))
    found = job(project)
    assert found is not None
    assert (found.state, found.message) == ("interrupted", INTERRUPTED)


def test_a_job_of_a_process_that_another_one_started_is_missed_too(tmp_path: Path) -> None:
    """The number of a dead process may belong to somebody else by now."""
    project = empty_project(tmp_path).path
    job_id = claim(project)
    with subprocess.Popen(SLEEPER) as process:
        hand_over(project, job_id, process.pid)
        assert job(project) is not None
        process.kill()
        process.wait()
    found = job(project)
    assert found is not None
    assert found.state == "interrupted"
    assert not is_alive(os.getpid(), "mark of an earlier process")


def test_progress_is_written_and_passed_on(tmp_path: Path) -> None:
    project = empty_project(tmp_path).path
    heard: list[tuple[str, int, int]] = []
    with doing(project, lambda *note: heard.append(note)) as (_, progress):
        progress("embed", 14, 60)
        progress("embed", 15, 60)
        found = job(project)
    assert heard == [("embed", 14, 60), ("embed", 15, 60)]
    assert found is not None
    # The second note came too soon after the first to be worth a write.
    assert (found.step, found.done, found.total) == ("embed", 14, 60)


def test_results_and_the_end_of_the_job_are_saved_together(tmp_path: Path) -> None:
    store = empty_project(tmp_path)
    with doing(store.path, silent) as (job_id, _):
        store.apply(SaveAnalysis(analysed(), job_id))
    found = job(store.path)
    assert found is not None
    assert (found.state, found.n_personas) == ("done", 2)
    assert found.finished_at is not None


def test_a_cancelled_run_stops_at_the_next_note_and_saves_nothing(tmp_path: Path) -> None:
    store = empty_project(tmp_path)

    def work() -> None:
        with doing(store.path, silent) as (job_id, progress):
            cancel(store.path)
            with pytest.raises(Cancelled):
                store.apply(SaveAnalysis(analysed(), job_id))
            progress("tag", 1, 2)

    with pytest.raises(Cancelled):
        work()
    with store.read() as connection:
        assert load_analysis(connection) is None
    found = job(store.path)
    assert found is not None
    assert found.state == "cancelled"


@pytest.mark.parametrize(
    ("error", "state", "message"),
    [
        pytest.param(KeyboardInterrupt(), "cancelled", CANCELLED, id="ctrl-c"),
        pytest.param(Cancelled("Stopped."), "cancelled", CANCELLED, id="asked"),
        pytest.param(NothingToDoError("No words."), "failed", "No words.", id="known"),
        pytest.param(
            ValueError("σκυλί"),
            "failed",
            "Something went wrong that should not have (ValueError). Nothing was changed.",
            id="unknown-without-its-words",
        ),
    ],
)
def test_a_job_says_how_it_ended(
    error: BaseException, state: str, message: str, tmp_path: Path
) -> None:
    project = empty_project(tmp_path).path
    with pytest.raises(type(error)), doing(project, silent):
        raise error
    found = job(project)
    assert found is not None
    assert (found.state, found.message) == (state, message)


def test_a_child_does_the_job_it_was_started_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = empty_project(tmp_path).path
    job_id = claim(project)
    monkeypatch.setenv(JOB_VARIABLE, job_id)
    with doing(project, silent) as (done_id, _):
        assert done_id == job_id
        with ProjectStore(project).read() as connection:
            row = newest_job(connection)
    assert row is not None
    assert row.pid == os.getpid()
