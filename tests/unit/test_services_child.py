"""The real analysis in a process of its own: it finishes, and dying costs nothing."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from persona_builder.domain.runs import RunSettings
from persona_builder.resources import resource_folder
from persona_builder.services import analysis, review, transcripts, verify
from persona_builder.store import ProjectStore, newest_job

FILES = ("p01-maria.txt", "p02-aisha.vtt", "p05-tom.md", "p06-ruth.srt")


def wait_until(project: Path, true: Callable[[analysis.Job], bool]) -> analysis.Job:
    deadline = time.monotonic() + 240
    while True:
        job = analysis.job(project)
        assert job is not None
        if true(job):
            return job
        assert time.monotonic() < deadline, job
        time.sleep(0.05)


@pytest.mark.models
@pytest.mark.slow
def test_a_child_that_dies_loses_no_edit_and_the_next_one_finishes(tmp_path: Path) -> None:
    project = tmp_path / "Study.persona"
    folder = resource_folder("sample_transcripts")
    transcripts.import_paths(project, [folder / name for name in FILES])
    analysis.start(project, RunSettings(personas=2))
    done = wait_until(project, lambda job: job.state != "running")
    assert (done.state, done.n_personas, done.message) == ("done", 2, "")
    persona = review.personas(project)[0]
    review.rename_persona(project, persona.id, "Ζωή", rev=0)

    analysis.start(project, RunSettings(personas=1))
    wait_until(project, lambda job: job.step != "")
    with ProjectStore(project).read() as connection:
        row = newest_job(connection)
    assert row is not None
    os.kill(row.pid, signal.SIGKILL)
    assert wait_until(project, lambda job: job.state != "running").state == "interrupted"
    assert review.personas(project)[0].name.text == "Ζωή"
    assert len(analysis.runs(project)) == 1

    analysis.start(project, RunSettings(personas=1))
    assert wait_until(project, lambda job: job.state != "running").n_personas == 1
    assert "Ζωή" in [each.name.text for each in review.personas(project)]
    assert verify.verify(project).failures == ()
