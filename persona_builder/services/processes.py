"""Start a process that outlives its parent, ask whether it lives, end it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

# Long enough for a library in C to come back to Python, short enough to wait for.
SECONDS_TO_END = 3.0

# Processes started here must be asked for their end, or they stay as zombies
# that look alive. Nothing else is kept in this process about a project.
_started: dict[int, subprocess.Popen[bytes]] = {}


def start_detached(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Start a process of its own group, without input or output, and return its number."""
    if sys.platform == "win32":
        process = subprocess.Popen(
            list(arguments),
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.DETACHED_PROCESS,
        )
    else:
        process = subprocess.Popen(
            list(arguments),
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    _started[process.pid] = process
    return process.pid


def process_mark(pid: int) -> str:
    """Return what tells a process from a later one with the same number.

    It is empty where the system does not tell, and for a process that has ended.
    """
    stat = Path(f"/proc/{pid}/stat")
    try:
        # The name in brackets may hold spaces; the start time is the 20th field after it.
        fields = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return ""
    # A zombie has ended; only its parent has not noticed yet.
    return "" if fields[0] == "Z" else f"{boot}:{fields[19]}"


def is_alive(pid: int, mark: str) -> bool:
    """Return whether the process of that number and mark still runs."""
    if pid in _started:
        if _started[pid].poll() is None:
            return True
        del _started[pid]
        return False
    return _exists(pid) and process_mark(pid) == mark


def end_process(pid: int, mark: str) -> None:
    """End a process and those it started, first asking, then not."""
    if pid == os.getpid() or not is_alive(pid, mark):
        return
    _signal_group(pid, signal.SIGTERM)
    deadline = time.monotonic() + SECONDS_TO_END
    while is_alive(pid, mark):
        if time.monotonic() > deadline:
            _signal_group(pid, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
            return
        time.sleep(0.02)


def _signal_group(pid: int, number: int) -> None:
    try:
        if sys.platform == "win32":
            os.kill(pid, number)
        elif os.getpgid(pid) == pid:
            os.killpg(pid, number)
        else:
            # Started by hand in a terminal: its group is not ours to end.
            os.kill(pid, number)
    except ProcessLookupError:
        return


def _exists(pid: int) -> bool:
    if sys.platform == "win32":
        listed = subprocess.run(
            ["tasklist", "/FI", f"PID eq {pid}", "/NH", "/FO", "CSV"],  # noqa: S607 - part of Windows
            capture_output=True,
            text=True,
            check=False,
        )
        return f'"{pid}"' in listed.stdout
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
