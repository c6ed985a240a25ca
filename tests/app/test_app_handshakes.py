"""Who is let in, measured on an app that listens."""

from __future__ import annotations

import http.client
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from live_app import LiveApp, free_port, live_app

from persona_builder.resources import app_script

pytestmark = pytest.mark.slow

PATHS = ["/", "/personas", "/_stcore/host-config", "/media/x", "/static/js/index.js"]
UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    "Sec-WebSocket-Version": "13",
}


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveApp]:
    """Return an app that listens."""
    with live_app(tmp_path_factory.mktemp("handshakes")) as started:
        yield started


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: str


def ask(app: LiveApp, path: str, **headers: str) -> Answer:
    """Return the answer to one request; ``Host`` can be anything."""
    connection = http.client.HTTPConnection("127.0.0.1", app.port, timeout=30)
    with closing(connection):
        connection.putrequest("GET", path, skip_host=True)
        for name, value in {"Host": f"127.0.0.1:{app.port}", **headers}.items():
            connection.putheader(name, value)
        connection.endheaders()
        with connection.getresponse() as found:
            body = b"" if found.status == 101 else found.read()
            named = {name.lower(): value for name, value in found.getheaders()}
            return Answer(found.status, named, body.decode("utf-8", "replace"))


def shake(app: LiveApp, **headers: str) -> int:
    """Return the status of a WebSocket handshake."""
    return ask(app, "/_stcore/stream", **UPGRADE, **headers).status


@pytest.mark.parametrize("path", PATHS)
def test_without_the_key_nothing_is_answered(app: LiveApp, path: str) -> None:
    assert ask(app, path).status == 401
    assert ask(app, path, Cookie=f"persona_builder_{app.port}=guess").status == 401


def test_without_the_key_no_socket_opens(app: LiveApp) -> None:
    assert shake(app) == 403
    assert shake(app, Cookie=f"persona_builder_{app.port}=guess") == 403
    assert shake(app, Origin=app.base) == 403


@pytest.mark.parametrize("host", ["evil.example", f"evil.example:{8501}", "127.0.0.1.evil.example"])
def test_another_name_of_this_computer_is_refused_even_with_the_key(
    app: LiveApp, host: str
) -> None:
    assert ask(app, "/", Host=host, Cookie=app.cookie).status == 403
    assert shake(app, Host=host, Origin=f"http://{host}", Cookie=app.cookie) == 403


def test_a_page_of_another_site_is_refused_even_with_the_key(app: LiveApp) -> None:
    for origin in ("http://evil.example", "http://127.0.0.1:1", "null"):
        assert ask(app, "/", Origin=origin, Cookie=app.cookie).status == 403
        assert shake(app, Origin=origin, Cookie=app.cookie) == 403


def test_with_the_key_pages_and_sockets_open(app: LiveApp) -> None:
    assert ask(app, "/", Cookie=app.cookie).status == 200
    assert shake(app, Origin=app.base, Cookie=app.cookie) == 101
    assert ask(app, "/", Host=f"localhost:{app.port}", Cookie=app.cookie).status == 200


def test_the_printed_address_sets_a_cookie_that_scripts_and_other_sites_cannot_use(
    app: LiveApp,
) -> None:
    answer = ask(app, f"/personas?token={app.token}&project=study")
    cookie = answer.headers["set-cookie"]
    assert cookie == f"{app.cookie}; Path=/; HttpOnly; SameSite=Strict"
    page = answer.body
    assert "url=/personas?project=study" in page
    assert app.token not in page


def test_a_wrong_key_in_the_address_is_told_what_to_do(app: LiveApp) -> None:
    answer = ask(app, "/?token=guess")
    assert answer.status == 401
    assert "set-cookie" not in answer.headers
    assert "address that was printed" in answer.body


def test_an_address_with_the_key_never_leads_elsewhere(app: LiveApp) -> None:
    page = ask(app, f"//evil.example/x?token={app.token}").body
    assert "url=//" not in page


@pytest.mark.parametrize("cookie", ["", "known"])
def test_every_answer_forbids_the_page_to_load_or_send_anything(app: LiveApp, cookie: str) -> None:
    headers = {"Cookie": app.cookie} if cookie else {}
    for path in ("/", "/_stcore/health"):
        policy = ask(app, path, **headers).headers["content-security-policy"]
        for part in ("default-src 'self'", "form-action 'none'", "frame-ancestors 'none'"):
            assert part in policy
        assert "unsafe-eval'" not in policy.replace("'wasm-unsafe-eval'", "")
        assert "script-src 'self' 'unsafe-inline'" not in policy


def test_anybody_on_this_computer_learns_only_that_it_is_up(app: LiveApp) -> None:
    answer = ask(app, "/_stcore/health")
    assert (answer.status, answer.body) == (200, "ok")


def test_it_listens_on_this_computer_only(app: LiveApp) -> None:
    listening = [
        line.split()[1]
        for table in ("tcp", "tcp6")
        if (path := Path("/proc/net") / table).exists()
        for line in path.read_text(encoding="ascii").splitlines()[1:]
        if line.split()[3] == "0A" and line.split()[1].endswith(f":{app.port:04X}")
    ]
    if not listening:
        pytest.skip("this system does not list its sockets in /proc/net")
    assert listening == [f"0100007F:{app.port:04X}"]


def test_started_by_streamlit_itself_it_asks_for_a_key_too(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "streamlit", "run", str(app_script())]
    port = free_port()
    with live_app(tmp_path, command=[*command, f"--server.port={port}"]) as app:
        assert app.port == port
        deadline = time.monotonic() + 60
        while (status := _status(app)) is None and time.monotonic() < deadline:
            time.sleep(0.2)
        assert status == 401
        assert ask(app, "/", Cookie=app.cookie).status == 200


def _status(app: LiveApp) -> int | None:
    try:
        return ask(app, "/").status
    except OSError:
        return None


@pytest.mark.parametrize(
    "setting",
    [
        "--server.address=0.0.0.0",
        "--browser.gatherUsageStats=true",
        "--server.allowedHosts=evil.example",
        "--server.enableXsrfProtection=false",
    ],
)
def test_with_open_settings_it_does_not_start_and_says_which(setting: str) -> None:
    command = [sys.executable, "-m", "streamlit", "run", str(app_script()), setting]
    done = subprocess.run(
        [*command, f"--server.port={free_port()}"],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode != 0
    name = setting.removeprefix("--").split("=")[0]
    assert (
        f"does not start: with these settings others could open it, or it would call home ({name})"
        in done.stderr
    )
    assert "Traceback" not in done.stderr
