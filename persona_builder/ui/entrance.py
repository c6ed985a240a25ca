"""The page that asks other computers for the password."""

from __future__ import annotations

from urllib.parse import parse_qs

import anyio.to_thread
from starlette.types import Receive, Scope, Send

from persona_builder.ui import door, strings
from persona_builder.ui.keeper import Keeper
from persona_builder.ui.text import element, joined

PATH = "/enter"
# A password is far shorter; more is no password.
MOST_BYTES = 4096
POLICY = (
    b"content-security-policy",
    b"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; "
    b"frame-ancestors 'none'",
)


async def ask(keeper: Keeper, scope: Scope, receive: Receive, send: Send, *, cookie: str) -> None:
    """Ask for the password, or look at the one that was given.

    Args:
        keeper: Knows it.
        scope: The request.
        receive: Gives its body.
        send: Takes the answer.
        cookie: Name of the cookie that carries the key of the session.
    """
    client = (scope.get("client") or ("", 0))[0]
    if scope["path"] != PATH or scope["method"] != "POST":
        await _page(send, 401, "")
        return
    if keeper.wait_s(client) > 0:
        await _page(send, 429, strings.DOOR_WAIT)
        return
    password = parse_qs(await _body(receive)).get("password", [""])[0]
    # Hashing takes a while on purpose; others are answered meanwhile.
    session = await anyio.to_thread.run_sync(keeper.let_in, client, password)
    if session is None:
        await _page(send, 401, strings.DOOR_WRONG)
        return
    kept = f"{cookie}={session}; Path=/; HttpOnly; SameSite=Strict"
    if scope.get("scheme") == "https":
        kept += "; Secure"
    await door.answer(send, 200, door.opening("/"), cookie=kept)


async def _body(receive: Receive) -> str:
    """Return what was sent, or nothing where it is too long."""
    found = b""
    while True:
        message = await receive()
        part: bytes = message.get("body", b"")
        found += part
        if len(found) > MOST_BYTES:
            return ""
        if not message.get("more_body"):
            return found.decode("utf-8", "replace")


async def _page(send: Send, status: int, notice: str) -> None:
    form = element(
        "form",
        element("p", element("label", strings.DOOR_FIELD, for_="password")),
        element(
            "p",
            element("input", id="password", name_="password", type="password", required="required"),
            " ",
            element("button", strings.DOOR_ENTER),
        ),
        method="post",
        action=PATH,
    )
    said = element("p", notice, role="alert") if notice else ""
    page = door.page(strings.DOOR_TITLE, strings.DOOR_WHY, more=joined([said, form], ""))
    await door.answer(send, status, page, headers=(POLICY,))
