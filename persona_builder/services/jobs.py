"""The analysis that runs in a process of its own: how far it is, and how to end it."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from persona_builder.domain.progress import Progress
from persona_builder.errors import Cancelled, PersonaBuilderError
from persona_builder.services.processes import end_process, is_alive, process_mark
from persona_builder.store import (
    EndJob,
    HandOverJob,
    JobRow,
    JobState,
    ProjectStore,
    ReportJob,
    StartJob,
    newest_job,
)

# Tells a child which job it was started for.
JOB_VARIABLE = "PERSONA_BUILDER_JOB"

# Five notes a second look smooth; each is a write that waits for the disk.
SECONDS_BETWEEN_NOTES = 0.2

CANCELLED = "Cancelled. Nothing was changed."
INTERRUPTED = "The last run stopped when Persona Builder was closed. Run it again."


@dataclass(frozen=True, slots=True)
class Job:
    """The analysis that runs now, or the one that ran last.

    Attributes:
        id: Given once.
        state: Where it stands.
        step: What it does now: a name of ``pipeline.STEPS``; empty before the first.
        done: Units of the step that are finished.
        total: Units of the step; 0 where they are not known.
        started_at: UTC.
        finished_at: UTC; None while it runs.
        message: How it ended, as a sentence; empty while it runs and when all went well.
        n_personas: How many it drafted; None unless done.
    """

    id: str
    state: JobState
    step: str
    done: int
    total: int
    started_at: datetime
    finished_at: datetime | None
    message: str
    n_personas: int | None


def job(project: Path) -> Job | None:
    """Return the newest analysis; one whose process is gone is closed as interrupted.

    Raises:
        ProjectError: The project cannot be read.
    """
    row = _settled(project)
    if row is None:
        return None
    return Job(
        id=row.id,
        state=row.state,
        step=row.step,
        done=row.done,
        total=row.total,
        started_at=row.started_at,
        finished_at=row.finished_at,
        message=row.message,
        n_personas=row.n_personas,
    )


def claim(project: Path) -> str:
    """Start a job in this process and return its id.

    Raises:
        ProjectError: Another analysis of the project runs.
    """
    _settled(project)
    job_id = str(uuid.uuid4())
    pid = os.getpid()
    ProjectStore(project).apply(StartJob(job_id, pid, process_mark(pid)))
    return job_id


def hand_over(project: Path, job_id: str, pid: int) -> None:
    """Write down that another process does the job."""
    ProjectStore(project).apply(HandOverJob(job_id, pid, process_mark(pid)))


def cancel(project: Path) -> None:
    """Stop the analysis that runs; what it found so far is dropped.

    Raises:
        ProjectError: The project cannot be written.
    """
    row = _settled(project)
    if row is None or row.state != "running":
        return
    # First the word, then the process: results are only saved for a job that runs.
    ProjectStore(project).apply(EndJob(row.id, "cancelled", CANCELLED))
    end_process(row.pid, row.process_mark)


@contextmanager
def doing(project: Path, progress: Progress) -> Iterator[tuple[str, Progress]]:
    """Do a job in this process: claim it, tell its progress, close it however it ends.

    Yields its id and the progress to call. Whoever saves the results closes the job
    in the same transaction.

    Raises:
        ProjectError: Another analysis of the project runs.
        Cancelled: The researcher asked to stop.
    """
    job_id = os.environ.get(JOB_VARIABLE) or claim(project)
    if JOB_VARIABLE in os.environ:
        hand_over(project, job_id, os.getpid())
    store = ProjectStore(project)
    try:
        yield job_id, _Notes(store, job_id, progress)
    except (Cancelled, KeyboardInterrupt):
        store.apply(EndJob(job_id, "cancelled", CANCELLED))
        raise
    except PersonaBuilderError as error:
        store.apply(EndJob(job_id, "failed", str(error)))
        raise
    except BaseException as error:
        # The error's own words stay out: a library may have put an interview's into them.
        why = f"Something went wrong that should not have ({type(error).__name__})."
        store.apply(EndJob(job_id, "failed", f"{why} Nothing was changed."))
        raise


class _Notes:
    """Writes progress into the project, and passes it on."""

    def __init__(
        self,
        store: ProjectStore,
        job_id: str,
        progress: Progress,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._job_id = job_id
        self._progress = progress
        self._clock = clock
        self._noted_at = float("-inf")
        self._step = ""

    def __call__(self, step: str, done: int, total: int) -> None:
        """Take note; raises ``Cancelled`` once the job was closed."""
        self._progress(step, done, total)
        now = self._clock()
        if now - self._noted_at < SECONDS_BETWEEN_NOTES:
            return
        self._noted_at = now
        self._store.apply(ReportJob(self._job_id, step, done, total))


def _settled(project: Path) -> JobRow | None:
    """Return the newest job, once it is sure that a running one has a living process."""
    store = ProjectStore(project)
    row = _newest(store)
    if row is None or row.state != "running" or is_alive(row.pid, row.process_mark):
        return row
    # It may have finished between the two looks; then this changes nothing.
    store.apply(EndJob(row.id, "interrupted", INTERRUPTED))
    return _newest(store)


def _newest(store: ProjectStore) -> JobRow | None:
    with store.read() as connection:
        return newest_job(connection)
