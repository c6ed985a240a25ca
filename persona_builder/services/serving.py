"""Start the app as a process of its own, for whoever started it on this computer only."""

from __future__ import annotations

import contextlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import webbrowser
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from persona_builder.errors import PersonaBuilderError, ProjectError, UsageError
from persona_builder.resources import app_script

HOST = "127.0.0.1"
# Stand for every address of this computer.
EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - where to listen is the person's choice
PROJECT_VARIABLE = "PERSONA_BUILDER_PROJECT"
# The key of one start travels to the app in its environment, and to the browser in the
# address, which sets a cookie and forgets it.
KEY_VARIABLE = "PERSONA_BUILDER_KEY"
KEY_PARAMETER = "token"
# Where to listen to other computers, and the hash of the password they have to give.
LISTEN_VARIABLE = "PERSONA_BUILDER_LISTEN"
PASSWORD_VARIABLE = "PERSONA_BUILDER_PASSWORD_HASH"  # noqa: S105 - a name
NO_TLS = (
    "The connection is not encrypted: who can read the network can read the interviews and the "
    "password. Put a proxy with TLS in front, or use it in a network you trust only."
)
# Answers to anybody on this computer that the app is up, and nothing else.
HEALTH = "/_stcore/health"

# Higher ports are tried one by one when the wanted one is taken.
PORTS_TO_TRY = 50
SECONDS_TO_START = 60


def serve_app(
    project: Path | None,
    *,
    port: int,
    open_browser: bool,
    tell: Callable[[str], None],
    listen: Listen | None = None,
) -> int:
    """Serve the app until it is stopped, and return its exit code.

    Args:
        project: A project to open; None for the list of projects.
        port: Where to listen; the next free one is taken if it is busy.
        open_browser: Whether to open the page in the default browser.
        tell: Takes messages for people.
        listen: Where to listen to other computers, and with which password.

    Raises:
        ProjectError: The project is not there.
        UsageError: No port is free.
        PersonaBuilderError: The app did not start.
    """
    if project is not None and not project.is_file():
        raise ProjectError(f"There is no project {project}. Check the spelling of its path.")
    host = listen.address if listen else HOST
    chosen = free_port(port, host)
    if chosen != port:
        tell(f"Port {port} is in use, so the app takes {chosen}.")
    token = secrets.token_urlsafe(32)
    told = {**environment(project, token), **(listen.told if listen else {})}
    process = subprocess.Popen(command(chosen, host), env=told)
    with _ends_with_us(process):
        here = HOST if host in (HOST, *EVERYWHERE) else host
        _wait_until_up(process, chosen, here)
        address = address_with_token(here, chosen, token)
        if here == HOST:
            only = "" if listen else " only"
            tell(f"Persona Builder is open at {address} on this computer{only}.")
            tell("The address carries the key of this start; without it the app answers nobody.")
        if listen is not None:
            tell(f"Other computers open http://{host}:{chosen}/ and give the password.")
            tell(NO_TLS)
        tell("It stops when you press Ctrl+C or close this window.")
        if open_browser:
            webbrowser.open(address)
        with contextlib.suppress(KeyboardInterrupt):
            return process.wait()
    return 0


@dataclass(frozen=True, slots=True)
class Listen:
    """That other computers may open the app, and what they have to give.

    Attributes:
        address: A number or name of this computer; "0.0.0.0" for all of them.
        password_hash: Of the password.
    """

    address: str
    password_hash: str

    @property
    def told(self) -> dict[str, str]:
        """Return what the app is told in its environment."""
        return {LISTEN_VARIABLE: self.address, PASSWORD_VARIABLE: self.password_hash}


def command(port: int, host: str = HOST) -> list[str]:
    """Return the command that starts the app; settings lie in config.toml beside it.

    The few given here are those that must hold even if that file is lost.
    """
    return [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(app_script()),
        f"--server.port={port}",
        f"--server.address={host}",
        "--server.headless=true",
        "--server.fileWatcherType=none",
        "--browser.gatherUsageStats=false",
        "--logger.hideWelcomeMessage=true",
    ]


def address_with_token(host: str, port: int, token: str) -> str:
    """Return the address that opens the app in a browser for as long as it runs."""
    return f"http://{host}:{port}/?{KEY_PARAMETER}={token}"


def environment(project: Path | None, token: str) -> dict[str, str]:
    """Return the app's environment: ours, with its key, the project to open and no hub."""
    offline: Mapping[str, str] = {
        "HF_HUB_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "TRANSFORMERS_OFFLINE": "1",
    }
    found = {**os.environ, **offline, KEY_VARIABLE: token}
    for name in (PROJECT_VARIABLE, LISTEN_VARIABLE, PASSWORD_VARIABLE):
        found.pop(name, None)
    if project is not None:
        found[PROJECT_VARIABLE] = str(project.resolve())
    return found


def free_port(wanted: int, host: str = HOST) -> int:
    """Return the wanted port, or the next one that nobody listens on.

    Raises:
        UsageError: None of the next ports is free.
    """
    for port in range(wanted, min(wanted + PORTS_TO_TRY, 65536)):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return port
    raise UsageError(f"No port from {wanted} on is free. Choose another one with --port.")


@contextlib.contextmanager
def _ends_with_us(process: subprocess.Popen[bytes]) -> Iterator[None]:
    def end(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait_until_up(process: subprocess.Popen[bytes], port: int, host: str) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"http://{host}:{port}{HEALTH}", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise PersonaBuilderError("The app did not start. Run: persona-builder doctor")
