"""The app as a process of its own, as a person starts it."""

from __future__ import annotations

import os
import re
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SECONDS_TO_START = 90
_ADDRESS = re.compile(r"(http://127\.0\.0\.1:\d+)/\?token=([\w-]+)")


@dataclass(frozen=True)
class LiveApp:
    """An app that listens.

    Attributes:
        base: Its address without the key.
        token: The key of this start.
        process: The process that was started.
    """

    base: str
    token: str
    process: subprocess.Popen[bytes]

    @property
    def port(self) -> int:
        """Return the port it listens on."""
        return int(self.base.rsplit(":", 1)[1])

    @property
    def cookie(self) -> str:
        """Return what a browser that was let in sends."""
        return f"persona_builder_{self.port}={self.token}"


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def live_app(
    folder: Path, *, home: Path | None = None, command: list[str] | None = None
) -> Iterator[LiveApp]:
    """Start an app and wait until it prints its address.

    Args:
        folder: For its log.
        home: Its data folder; an empty one of its own by default.
        command: Another way to start it.
    """
    serve = [sys.executable, "-m", "persona_builder", "serve", "--no-browser"]
    # For whoever wants to watch it from outside, for example with strace.
    watcher = shlex.split(os.environ.get("PERSONA_BUILDER_WATCHER", ""))
    wanted = [*watcher, *(command or [*serve, "--port", str(free_port())])]
    data = home or folder / "home"
    environment: Mapping[str, str] = {**os.environ, "PERSONA_BUILDER_HOME": str(data)}
    log = folder / "serve.log"
    with log.open("wb") as out:
        process = subprocess.Popen(wanted, env=environment, stdout=out, stderr=out)
        try:
            base, token = _printed(process, log)
            yield LiveApp(base, token, process)
        finally:
            process.terminate()
            process.wait(30)


def _printed(process: subprocess.Popen[bytes], log: Path) -> tuple[str, str]:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        if found := _ADDRESS.search(log.read_text(encoding="utf-8", errors="replace")):
            return found[1], found[2]
        assert process.poll() is None, "the app ended before it printed its address"
        time.sleep(0.1)
    raise AssertionError("the app printed no address in time")
