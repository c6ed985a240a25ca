"""Read every file in a process of its own kind, so that no file can harm the rest.

A process is kept warm and reads one file after another; after anything but a
clean answer it is ended, with all that it may have started.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.columns import TableHead
from persona_builder.ingest.limits import refuse_large
from persona_builder.ingest.reading import Options
from persona_builder.ingest.unlabelled import Unlabelled
from persona_builder.ingest.wire import (
    Message,
    as_line,
    columns_of,
    columns_request,
    request,
    transcripts_of,
)

_Read = TypeVar("_Read")

MAX_WALL_S = 15.0
# An answer holds the text once, escaped to at most six bytes a character.
MAX_ANSWER_BYTES = 200_000_000
# What a library leaks is gone with its process.
_FILES_A_PROCESS = 200
_MAX_PROCESSES = max(2, os.cpu_count() or 2)

_COMMAND = (sys.executable, "-P", "-s", "-X", "utf8", "-m", "persona_builder.ingest.worker")
_SIMPLER = "Save its words as a .txt file and add that."


class _Ended(Exception):  # noqa: N818 - an end, which becomes an error with the file's name
    """A process ended, or was ended, without a clean answer."""

    def __init__(self, why: str, *, is_quiet: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.is_quiet = is_quiet


class _Process:
    """One reader process and what it has done."""

    def __init__(self, command: Sequence[str], max_wall_s: float) -> None:
        self.n_files = 0
        self._max_wall_s = max_wall_s
        self._timed_out = False
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            cwd=Path(sys.executable).anchor,
            start_new_session=True,
        )

    def ask(self, line: bytes, data: bytes) -> Message:
        """Return the answer to one file.

        Raises:
            _Ended: There was none; the process is gone.
        """
        if self._process.stdin is None or self._process.stdout is None:
            raise _Ended("its reader could not be started")
        clock = threading.Timer(self._max_wall_s, self._time_out)
        clock.daemon = True
        clock.start()
        try:
            self._process.stdin.write(line)
            self._process.stdin.write(data)
            self._process.stdin.flush()
            answer = self._process.stdout.readline(MAX_ANSWER_BYTES)
        except OSError:
            answer = b""
        finally:
            clock.cancel()
        self.n_files += 1
        if not answer.endswith(b"\n"):
            raise self._ended(answer)
        try:
            message: Message = json.loads(answer)
        except (ValueError, RecursionError) as error:
            raise _Ended("its reader gave no proper answer") from error
        if kind := message.get("failed"):
            raise _Ended(_of_failure(str(kind)))
        return message

    def end(self) -> None:
        """End the process and whatever it started."""
        process = self._process
        if process.poll() is None:
            _kill(process)
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                # What a dead process never read cannot be flushed to it.
                try:
                    pipe.close()
                except OSError:
                    continue
        process.wait()

    def _time_out(self) -> None:
        self._timed_out = True
        _kill(self._process)

    def _ended(self, answer: bytes) -> _Ended:
        if answer:
            return _Ended("it turns into more text than any interview has")
        if self._timed_out:
            return _Ended(f"reading it took longer than {self._max_wall_s:.0f} seconds")
        try:
            code = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            return _Ended("its reader stopped answering")
        return _Ended(_of_exit(code), is_quiet=code == 0)


class ReaderPool:
    """Reader processes, started when needed and kept for the next file.

    Args:
        command: What starts one.
        max_wall_s: Seconds that one file may take.
    """

    def __init__(
        self, command: Sequence[str] = _COMMAND, *, max_wall_s: float = MAX_WALL_S
    ) -> None:
        self._command = tuple(command)
        self._max_wall_s = max_wall_s
        self._idle: list[_Process] = []
        self._lock = threading.Lock()
        self._free = threading.BoundedSemaphore(_MAX_PROCESSES)

    def read(self, data: bytes, name: str, options: Options) -> tuple[Transcript, ...]:
        """Return the interviews in a file, without ids.

        Raises:
            UnreadableFileError: It cannot be read, or its reader did not survive it.
        """
        return self._answered(request(data, name, options), data, name, transcripts_of)

    def columns(self, data: bytes, name: str, encoding: str | None) -> TableHead | None:
        """Return the columns of a table; None where the file is something else.

        Raises:
            UnreadableFileError: It cannot be read, or its reader did not survive it.
        """
        return self._answered(columns_request(data, name, encoding), data, name, columns_of)

    def _answered(
        self,
        asked: Message,
        data: bytes,
        name: str,
        meaning: Callable[[Message, str], _Read],
    ) -> _Read:
        line = as_line(asked)
        with self._free:
            try:
                return meaning(self._ask(line, data), name)
            except _Ended as end:
                raise UnreadableFileError(name, end.why, advice=_SIMPLER) from end
            except (KeyError, TypeError, ValueError) as error:
                raise UnreadableFileError(
                    name, "its reader gave no proper answer", advice=_SIMPLER
                ) from error

    def close(self) -> None:
        """End every process that waits."""
        with self._lock:
            idle, self._idle = self._idle, []
        for process in idle:
            process.end()

    def forget(self) -> None:
        """Start without processes; those of a parent that forked are not ours to use."""
        self._idle = []
        self._lock = threading.Lock()
        self._free = threading.BoundedSemaphore(_MAX_PROCESSES)

    def _ask(self, line: bytes, data: bytes) -> Message:
        process, is_warm = self._take()
        try:
            answer = process.ask(line, data)
        except BaseException as error:
            process.end()
            # A warm process may have gone to sleep for good while nobody asked.
            if is_warm and isinstance(error, _Ended) and error.is_quiet:
                return self._ask_new(line, data)
            raise
        self._give_back(process)
        return answer

    def _ask_new(self, line: bytes, data: bytes) -> Message:
        process = _Process(self._command, self._max_wall_s)
        try:
            answer = process.ask(line, data)
        except BaseException:
            process.end()
            raise
        self._give_back(process)
        return answer

    def _take(self) -> tuple[_Process, bool]:
        with self._lock:
            if self._idle:
                return self._idle.pop(), True
        return _Process(self._command, self._max_wall_s), False

    def _give_back(self, process: _Process) -> None:
        if process.n_files >= _FILES_A_PROCESS:
            process.end()
            return
        with self._lock:
            self._idle.append(process)


_POOL = ReaderPool()
atexit.register(_POOL.close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_POOL.forget)


def read_transcripts(
    data: bytes,
    name: str,
    *,
    new_id: Callable[[], str],
    language: str = "auto",
    encoding: str | None = None,
    interviewers: Collection[str] = (),
    unlabelled: Unlabelled = "refuse",
    columns: Mapping[str, str] | None = None,
) -> tuple[Transcript, ...]:
    """Return the interviews in a file, at least one; it is read in a process of its own.

    Args:
        data: The file's bytes.
        name: The file's name; a label, never a path to open.
        new_id: Makes each transcript's id.
        language: "auto", or the code to take everything for.
        encoding: How to read the bytes; None to find out.
        interviewers: Labels that are an interviewer's, whatever the guess.
        unlabelled: How to read a file that names nobody: "refuse" it, as two people
            who "alternate", or as the words of "one" participant.
        columns: What a table's columns hold ("text", "speaker", "interview", "start",
            "end"), by their names; None to guess.

    Raises:
        UnlabelledFileError: Nothing says who speaks; "alternate" and "one" may be offered.
        UnreadableFileError: It cannot be read; says why and what to do.
    """
    refuse_large(data, name)
    options = Options(language, encoding, tuple(interviewers), unlabelled, columns)
    return tuple(replace(each, id=new_id()) for each in _POOL.read(data, name, options))


def read_columns(data: bytes, name: str, *, encoding: str | None = None) -> TableHead | None:
    """Return the columns of a table and what each seems to hold; None for other files.

    Args:
        data: The file's bytes.
        name: The file's name; a label, never a path to open.
        encoding: How to read the bytes; None to find out.

    Raises:
        UnreadableFileError: It cannot be read; says why and what to do.
    """
    refuse_large(data, name)
    return _POOL.columns(data, name, encoding)


def _environment() -> dict[str, str]:
    """Return next to nothing: where this program lies, and one thread for each library."""
    own = {"SYSTEMROOT": os.environ["SYSTEMROOT"]} if "SYSTEMROOT" in os.environ else {}
    return own | {
        "PYTHONPATH": os.pathsep.join(str(Path(each or ".").resolve()) for each in sys.path),
        "PYTHONDONTWRITEBYTECODE": "1",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "LC_ALL": "C.UTF-8",
    }


def _kill(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
        return
    # It leads a group of its own, which may be gone already.
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _of_failure(kind: str) -> str:
    if kind == "MemoryError":
        return "reading it takes more memory than any interview needs"
    return f"it is damaged in a way that its reader does not know ({kind})"


def _of_exit(code: int) -> str:
    if sys.platform != "win32" and -code in {signal.SIGXCPU, signal.SIGKILL}:
        return "reading it takes more time or memory than any interview needs"
    if code < 0:
        return "its reader broke down over it, so it is damaged or made to do harm"
    return "its reader ended without an answer"
