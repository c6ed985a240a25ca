"""The process that reads files: it may hang, run out of memory or die, and nothing else does.

Started by ``isolation.py`` as ``python -m persona_builder.ingest.worker``. It reads
one announced file after another from standard input, answers each with one line
on standard output, and ends when nobody asks for a while.
"""

from __future__ import annotations

import json
import os
import sys
from typing import BinaryIO

from persona_builder.errors import PersonaBuilderError
from persona_builder.ingest.columns import table_head
from persona_builder.ingest.reading import read_in_process
from persona_builder.ingest.wire import (
    Message,
    answer,
    as_line,
    columns_answer,
    options_of,
    refusal,
)

MAX_MEMORY_BYTES = 1 << 30
# The longest that can be read takes half of it; what is made to take forever ends soon.
MAX_CPU_S = 8
MAX_OPEN_FILES = 64
# Readers write no files, but py3langid unpacks its model of 68 MB into an unnamed one.
MAX_WRITTEN_BYTES = 80_000_000
# A warm process costs memory; the next file starts another.
_IDLE_S = 60.0

# What no reader needs: the network, and other programs.
_FORBIDDEN = (
    "socket.connect",
    "socket.bind",
    "socket.getaddrinfo",
    "socket.sendto",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "os.forkpty",
    "urllib.Request",
    "ftplib.connect",
    "webbrowser.open",
)


def main() -> int:
    """Answer requests until standard input closes or nobody asks."""
    requests = sys.stdin.buffer
    # Libraries may print; what they print must not reach the answers.
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    _limit_once()
    sys.addaudithook(_refuse_forbidden)
    while _is_asked(requests):
        line = requests.readline()
        if not line:
            return 0
        message = json.loads(line)
        data = requests.read(message["size"])
        if len(data) < message["size"]:
            return 0
        _limit_cpu()
        answers.write(as_line(_answer(data, message)))
        answers.flush()
        del data
    return 0


def _answer(data: bytes, message: Message) -> Message:
    try:
        if message.get("wanted") == "columns":
            return columns_answer(table_head(data, message["name"], message["encoding"]))
        return answer(
            read_in_process(data, message["name"], options_of(message), new_id=lambda: "")
        )
    except PersonaBuilderError as error:
        return refusal(error)
    except MemoryError:
        return {"failed": "MemoryError"}
    except Exception as error:  # noqa: BLE001 - whatever a library raises is the file's fault here
        # Only the kind of error: its message may hold words from the interview.
        return {"failed": type(error).__name__}


def _is_asked(requests: BinaryIO) -> bool:
    """Wait for a request; False when none came for a while."""
    if sys.platform == "win32":
        return True
    import select

    # A buffered reader may hold nothing here: each request is read to its end.
    return bool(select.select([requests], [], [], _IDLE_S)[0])


def _limit_once() -> None:
    if sys.platform == "win32":
        return
    import resource

    limits = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: MAX_WRITTEN_BYTES,
        resource.RLIMIT_NOFILE: MAX_OPEN_FILES,
        resource.RLIMIT_AS: MAX_MEMORY_BYTES,
    }
    for limit, value in limits.items():
        _, hard = resource.getrlimit(limit)
        allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
        # Some systems know a limit and refuse to set it; the wall clock still holds.
        try:
            resource.setrlimit(limit, (allowed, allowed))
        except (ValueError, OSError):
            continue


def _limit_cpu() -> None:
    """Give this file its own seconds: the limit counts from the start of the process."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + MAX_CPU_S, hard))


def _refuse_forbidden(event: str, _arguments: object) -> None:
    if event in _FORBIDDEN:
        raise PermissionError(f"a reader must not use {event}")


if __name__ == "__main__":
    sys.exit(main())
