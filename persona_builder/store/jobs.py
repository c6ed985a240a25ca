"""The analysis that runs now, and those that ran: progress lies in the project file."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from persona_builder.errors import Cancelled, ProjectError
from persona_builder.store.codec import one_of
from persona_builder.store.commands import EndJob, HandOverJob, JobState, ReportJob, StartJob
from persona_builder.store.json_fields import stored_time

_STATES: tuple[JobState, ...] = get_args(JobState)


@dataclass(frozen=True, slots=True)
class JobRow:
    """An analysis as the project file tells of it.

    Attributes:
        id: Given once.
        state: Where it stands.
        pid: The process that does it.
        process_mark: Tells that process from a later one with the same number.
        step: What it does now, in a researcher's words.
        done: Units of the step that are finished.
        total: Units of the step.
        started_at: UTC.
        finished_at: UTC; None while it runs.
        message: What to say about its end; empty while it runs.
        n_personas: How many it drafted; None unless done.
    """

    id: str
    state: JobState
    pid: int
    process_mark: str
    step: str
    done: int
    total: int
    started_at: datetime
    finished_at: datetime | None
    message: str
    n_personas: int | None


def start_job(connection: sqlite3.Connection, command: StartJob, at: datetime) -> None:
    """Claim the project.

    Raises:
        ProjectError: Another analysis runs.
    """
    if connection.execute("SELECT 1 FROM job WHERE state = 'running'").fetchone():
        raise ProjectError(
            "An analysis of this project is running already. Wait for it, or cancel it first."
        )
    connection.execute(
        "INSERT INTO job (id, state, pid, process_mark, step, done, total, started_at, message)"
        " VALUES (?, 'running', ?, ?, '', 0, 0, ?, '')",
        (command.job_id, command.pid, command.process_mark, at.isoformat()),
    )


def hand_over_job(connection: sqlite3.Connection, command: HandOverJob) -> None:
    """Write down which process does a job."""
    connection.execute(
        "UPDATE job SET pid = ?, process_mark = ? WHERE id = ? AND state = 'running'",
        (command.pid, command.process_mark, command.job_id),
    )


def report_job(connection: sqlite3.Connection, command: ReportJob) -> None:
    """Write down how far a job is.

    Raises:
        Cancelled: It was closed meanwhile.
    """
    _refuse_closed(connection, command.job_id)
    connection.execute(
        "UPDATE job SET step = ?, done = ?, total = ? WHERE id = ?",
        (command.step, command.done, command.total, command.job_id),
    )


def end_job(connection: sqlite3.Connection, command: EndJob, at: datetime) -> None:
    """Close a job that still runs."""
    connection.execute(
        "UPDATE job SET state = ?, message = ?, finished_at = ? WHERE id = ? AND state = 'running'",
        (command.state, command.message, at.isoformat(), command.job_id),
    )


def finish_job(
    connection: sqlite3.Connection, job_id: str, at: datetime, *, n_personas: int
) -> None:
    """Close a job whose results are being saved in this transaction.

    Raises:
        Cancelled: It was closed meanwhile, so the results must not be saved.
    """
    _refuse_closed(connection, job_id)
    connection.execute(
        "UPDATE job SET state = 'done', done = total, finished_at = ?, n_personas = ? WHERE id = ?",
        (at.isoformat(), n_personas, job_id),
    )


def newest_job(connection: sqlite3.Connection) -> JobRow | None:
    """Return the analysis that was started last; None where there was none."""
    row = connection.execute(
        "SELECT id, state, pid, process_mark, step, done, total, started_at, finished_at,"
        " message, n_personas FROM job ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    if row is None:
        return None
    (job_id, state, pid, mark, step, done, total, started_at, finished_at, message, found) = row
    return JobRow(
        id=job_id,
        state=one_of(state, _STATES),
        pid=pid,
        process_mark=mark,
        step=step,
        done=done,
        total=total,
        started_at=stored_time(started_at),
        finished_at=stored_time(finished_at) if finished_at else None,
        message=message,
        n_personas=found,
    )


def _refuse_closed(connection: sqlite3.Connection, job_id: str) -> None:
    row = connection.execute("SELECT state FROM job WHERE id = ?", (job_id,)).fetchone()
    if row is None or row[0] != "running":
        raise Cancelled("The analysis was cancelled. Nothing was changed.")
