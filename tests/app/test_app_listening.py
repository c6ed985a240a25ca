"""Listening to other computers: only with the password, and never to a borrowed name."""

from __future__ import annotations

import http.client
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from urllib.parse import urlencode

import pytest
from live_app import LiveApp, free_port, live_app

from persona_builder.errors import UsageError
from persona_builder.services.passwords import hashed, matches
from persona_builder.ui.keeper import FIRST_WAIT_S, FREE_TRIES, SESSION_S, Keeper

SECRET = "πολύ καλός κωδικός 7"
HASH = hashed(SECRET, salt=bytes(16))
# Another address of this computer, so that the app takes us for another one.
ELSEWHERE = "127.0.0.2"


class Clock:
    """A clock that stands until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_password_is_known_by_its_hash_only() -> None:
    assert matches(SECRET, HASH)
    assert not matches(SECRET + " ", HASH)
    assert SECRET not in HASH
    assert hashed(SECRET) != hashed(SECRET)
    with pytest.raises(UsageError):
        hashed("short")


def test_after_some_wrong_passwords_a_computer_waits_and_others_do_not() -> None:
    clock = Clock()
    keeper = Keeper(HASH, "0.0.0.0", clock)
    assert [keeper.let_in("a", "wrong password") for _ in range(FREE_TRIES)] == [None] * FREE_TRIES
    assert keeper.wait_s("a") == FIRST_WAIT_S
    assert keeper.let_in("a", SECRET) is None
    assert keeper.let_in("b", SECRET) is not None
    clock.now = FIRST_WAIT_S + 1
    assert keeper.let_in("a", "wrong again, too") is None
    assert keeper.wait_s("a") == 2 * FIRST_WAIT_S
    clock.now += 2 * FIRST_WAIT_S + 1
    assert keeper.let_in("a", SECRET) is not None
    assert keeper.wait_s("a") == 0


def test_each_session_has_a_key_of_its_own_and_ends() -> None:
    clock = Clock()
    keeper = Keeper(HASH, "0.0.0.0", clock)
    first, second = keeper.let_in("a", SECRET), keeper.let_in("a", SECRET)
    assert first is not None
    assert first != second
    assert keeper.is_in(first)
    assert not keeper.is_in("")
    clock.now = SESSION_S + 1
    assert not keeper.is_in(first)


@pytest.mark.parametrize(
    ("address", "host", "known"),
    [
        ("0.0.0.0", "192.168.1.7", True),
        ("0.0.0.0", "evil.example", False),
        ("192.168.1.7", "192.168.1.7", True),
        ("192.168.1.7", "192.168.1.8", False),
        ("study.local", "study.local", True),
        ("study.local", "evil.local", False),
        ("0.0.0.0", "", False),
    ],
)
def test_a_name_that_another_site_could_borrow_is_not_known(
    address: str, host: str, known: bool
) -> None:
    assert Keeper(HASH, address).knows_host(host) is known


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveApp]:
    """Return an app that listens on every address of this computer."""
    folder = tmp_path_factory.mktemp("listening")
    (folder / "password.txt").write_text(f"{SECRET}\n", encoding="utf-8")
    command = [sys.executable, "-m", "persona_builder", "serve", "--no-browser"]
    command += ["--port", str(free_port()), "--listen", "0.0.0.0"]
    command += ["--password-file", str(folder / "password.txt")]
    with live_app(folder, command=command) as started:
        yield started


def ask(
    app: LiveApp, path: str, *, body: str = "", **headers: str
) -> tuple[int, Mapping[str, str], str]:
    """Return the answer to a request from another address, as that address."""
    connection = http.client.HTTPConnection(ELSEWHERE, app.port, timeout=30)
    with closing(connection):
        usual = {"Host": f"{ELSEWHERE}:{app.port}"}
        if body:
            usual["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request("POST" if body else "GET", path, body or None, {**usual, **headers})
        with connection.getresponse() as found:
            text = "" if found.status == 101 else found.read().decode("utf-8", "replace")
            return found.status, {k.lower(): v for k, v in found.getheaders()}, text


@pytest.mark.slow
def test_others_are_asked_for_the_password_and_let_in_with_it(app: LiveApp) -> None:
    status, headers, page = ask(app, "/personas")
    assert status == 401
    assert 'type="password"' in page
    assert "form-action 'self'" in headers["content-security-policy"]
    assert "script-src" not in headers["content-security-policy"]
    status, headers, _ = ask(app, "/enter", body=urlencode({"password": "not this one"}))
    assert (status, "set-cookie" in headers) == (401, False)
    status, headers, _ = ask(app, "/enter", body=urlencode({"password": SECRET}))
    assert status == 200
    cookie = headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    mine = cookie.split(";")[0]
    status, headers, page = ask(app, "/", Cookie=mine)
    assert (status, '<div id="root">' in page) == (200, True)
    assert "form-action 'none'" in headers["content-security-policy"]
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version": "13",
    }
    origin = f"http://{ELSEWHERE}:{app.port}"
    assert ask(app, "/_stcore/stream", **upgrade)[0] == 403
    assert (
        ask(app, "/_stcore/stream", **upgrade, Cookie=mine, Origin="http://evil.example")[0] == 403
    )
    assert ask(app, "/_stcore/stream", **upgrade, Cookie=mine, Origin=origin)[0] == 101


@pytest.mark.slow
def test_a_form_of_another_site_and_a_borrowed_name_are_refused(app: LiveApp) -> None:
    body = urlencode({"password": SECRET})
    assert ask(app, "/enter", body=body, Origin="http://evil.example")[0] == 403
    assert ask(app, "/enter", body=body, Host="evil.example")[0] == 403
    assert ask(app, "/", Cookie=f"persona_builder_{app.port}=guess")[0] == 401
    assert ask(app, "/enter", body="password=" + "x" * 9000)[0] == 401
