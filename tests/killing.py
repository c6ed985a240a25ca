"""Run something in a child of this process that is killed at any moment, and hear what it said.

A fork of a warm process starts in milliseconds, so thousands of kills are cheap.
"""

from __future__ import annotations

import contextlib
import os
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from persona_builder.store.failpoints import FAILPOINT_VARIABLE

# Called with one line once something is acknowledged.
Say: TypeAlias = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Heard:
    """What a child said, and how it ended.

    Attributes:
        lines: What it said, in order.
        signal: The signal that ended it; 0 when it came to its end.
    """

    lines: tuple[str, ...]
    signal: int


def run_and_kill(work: Callable[[Say], None], after_s: float) -> Heard:
    """Run ``work`` in a child and kill it with SIGKILL after some seconds, unless it has ended."""
    pid, reading = _start(work, failpoint="")
    time.sleep(after_s)
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    return _hear(pid, reading)


def run_to_failpoint(work: Callable[[Say], None], failpoint: str) -> Heard:
    """Run ``work`` in a child that ends itself at a failpoint; "" lets it come to its end."""
    return _hear(*_start(work, failpoint=failpoint))


def start(work: Callable[[Say], None]) -> Callable[[], Heard]:
    """Start ``work`` in a child and return what waits for its end."""
    pid, reading = _start(work, failpoint="")
    return lambda: _hear(pid, reading)


def _start(work: Callable[[Say], None], *, failpoint: str) -> tuple[int, int]:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    # Whatever happens, the child must never come back into the test runner.
    code = 1
    try:
        os.close(reading)
        if failpoint:
            os.environ[FAILPOINT_VARIABLE] = failpoint
        work(lambda line: _say(writing, line))
        code = 0
    except BaseException:  # noqa: BLE001 - told below, and the child ends
        traceback.print_exc()
    finally:
        os._exit(code)


def _say(writing: int, line: str) -> None:
    # One short write to a pipe arrives whole or not at all.
    os.write(writing, f"{line}\n".encode())


def _hear(pid: int, reading: int) -> Heard:
    with os.fdopen(reading, encoding="utf-8") as heard:
        lines = tuple(heard.read().splitlines())
    _, status = os.waitpid(pid, 0)
    if os.WIFEXITED(status):
        assert os.WEXITSTATUS(status) == 0, "the child failed; see its traceback above"
        return Heard(lines, 0)
    return Heard(lines, os.WTERMSIG(status))
