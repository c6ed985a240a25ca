"""Progress and messages, on standard error."""

from __future__ import annotations

import os
import sys
import traceback
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from persona_builder.domain.progress import Progress as ProgressProtocol

_NAMES = {
    "read": "Reading transcripts",
    "split": "Splitting into statements",
    "embed": "Comparing meanings",
    "tag": "Sorting think, feel, say, do",
    "segment": "Looking for groups of people",
    "draft": "Drafting personas",
    "write": "Writing cards",
}


def console() -> Console:
    """Return the console for messages; plain text where nobody looks at a terminal."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def say(message: str) -> None:
    """Write one message to standard error, as it is."""
    console().print(message, markup=False)


def step_name(step: str) -> str:
    """Return a step's name as people read it."""
    return _NAMES.get(step, step)


@contextmanager
def shown_progress(*, quiet: bool = False) -> Iterator[ProgressProtocol]:
    """Show each step with its counts while the work runs.

    On a terminal these are bars; elsewhere one plain line for each step.
    """
    if quiet:
        yield lambda _step, _done, _total: None
    elif sys.stderr.isatty():
        with _bars() as bars:
            yield _on_bars(bars)
    else:
        yield _plain_lines()


def _bars() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed} of {task.total}"),
        TimeElapsedColumn(),
        console=console(),
    )


def _on_bars(bars: Progress) -> ProgressProtocol:
    tasks: dict[str, TaskID] = {}

    def show(step: str, done: int, total: int) -> None:
        if step not in tasks:
            tasks[step] = bars.add_task(step_name(step), total=max(total, 1))
        bars.update(tasks[step], completed=done, total=max(total, 1))

    return show


def _plain_lines() -> ProgressProtocol:
    said: set[str] = set()

    def show(step: str, done: int, total: int) -> None:  # noqa: ARG001 - Progress's signature
        if step not in said:
            said.add(step)
            say(f"{step_name(step)} ...")

    return show


def report_unexpected(error: Exception) -> None:
    """Say that something went wrong that should not, with where but without anybody's words.

    The traceback's own lines name files and functions of this program; the
    error's message is left out, because a library may have put an interview's
    words into it. ``PERSONA_BUILDER_DEBUG=1`` shows it all.
    """
    number = uuid.uuid4().hex[:5]
    say(f"Something went wrong that should not have ({type(error).__name__}, {number}).")
    if os.environ.get("PERSONA_BUILDER_DEBUG") == "1":
        traceback.print_exception(error, file=sys.stderr)
        return
    last = traceback.extract_tb(error.__traceback__)[-1]
    say(f"It happened in {last.name}, line {last.lineno}. Nothing you made was changed.")
    say("Run it again with PERSONA_BUILDER_DEBUG=1 to see more.")
