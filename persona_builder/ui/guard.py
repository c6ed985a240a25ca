"""Who may talk to the app: this computer, under its own name, with the start-up key.

Anything that can open a connection to a port of this computer could talk to the
app: pages of other sites in the researcher's browser (by rebinding a name to
127.0.0.1) and other accounts. So every request needs a key that only the person who
started the app was given, and every answer forbids the page to load anything from
elsewhere.
"""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Iterable, Mapping
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from persona_builder.services.serving import HEALTH, KEY_PARAMETER
from persona_builder.ui import door, entrance
from persona_builder.ui.keeper import Keeper

HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})

# Streamlit starts the scripts of components from blobs that it makes itself, and its own
# code runs WebAssembly; neither lets words of a transcript run. There is no 'unsafe-eval':
# Streamlit draws Vega charts with an interpreter, so they need none.
_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval' blob: {scripts}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-src 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = (
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
)
_NAMES = frozenset(name for name, _ in _HEADERS) | {b"content-security-policy"}


def policy(scripts: Iterable[str]) -> str:
    """Return the content security policy; only scripts with these hashes may stand in a page."""
    return _POLICY.format(scripts=" ".join(scripts)).replace(" ;", ";")


class Guard:
    """ASGI middleware in front of everything Streamlit serves.

    Args:
        app: What is guarded.
        token: The start-up key.
        scripts: Hashes of the scripts that Streamlit's own page holds.
        keeper: Lets other computers in that give the password; None for none.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        token: str,
        scripts: Iterable[str] = (),
        keeper: Keeper | None = None,
    ) -> None:
        self._app = app
        self._token = token
        self._policy = policy(scripts)
        self._keeper = keeper

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may be answered, refuse the rest."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            if self._is_ours(scope) and self._has_key(scope):
                await self._app(self._as_local(scope), receive, send)
            else:
                # Closed before it is accepted: the client sees 403.
                await receive()
                await send({"type": "websocket.close", "code": 1008})
        elif scope["type"] == "http":
            await self._http(scope, receive, _with_headers(send, self._policy))

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        query = _query(scope)
        given = query.pop(KEY_PARAMETER, None)
        if not self._is_ours(scope):
            await door.answer(send, 403, door.NOT_HERE)
        elif given is not None and self._is_key(given) and _is_loopback(scope):
            place = scope["path"] + (f"?{urlencode(query)}" if query else "")
            cookie = f"{cookie_name(scope)}={self._token}; Path=/; HttpOnly; SameSite=Strict"
            await door.answer(send, 200, door.opening(place), cookie=cookie)
        elif self._has_key(scope) or scope["path"] == HEALTH:
            await self._app(self._as_local(scope), receive, send)
        elif self._keeper is not None:
            await entrance.ask(self._keeper, scope, receive, send, cookie=cookie_name(scope))
        else:
            await door.answer(send, 401, door.KEY_NEEDED)

    def _is_ours(self, scope: Scope) -> bool:
        """Return whether a request means this app, and comes from where it may come from."""
        headers = _headers(scope)
        host = headers.get("host", "")
        origin = headers.get("origin")
        if origin is not None and urlsplit(origin).netloc != host:
            return False
        if _hostname(host) in HOSTS and _is_loopback(scope):
            return True
        return self._keeper is not None and self._keeper.knows_host(_hostname(host))

    def _as_local(self, scope: Scope) -> Scope:
        """Return a request as Streamlit is to see it.

        It checks names too, against settings that stay those of this computer; and where it
        does not know one, it would ask a server elsewhere for our address.
        """
        if self._keeper is None:
            return scope
        _, port = scope.get("server") or ("", 0)
        local = f"127.0.0.1:{port}".encode()
        replaced = {b"host": local, b"origin": b"http://" + local}
        headers = [(name, replaced.get(name.lower(), value)) for name, value in scope["headers"]]
        return {**scope, "headers": headers}

    def _has_key(self, scope: Scope) -> bool:
        try:
            cookies = SimpleCookie(_headers(scope).get("cookie", ""))
        except CookieError:
            return False
        found = cookies.get(cookie_name(scope))
        if found is None:
            return False
        if self._is_key(found.value) and _is_loopback(scope):
            return True
        return self._keeper is not None and self._keeper.is_in(found.value)

    def _is_key(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), self._token.encode())


def cookie_name(scope: Scope) -> str:
    """Return the cookie's name; browsers do not tell apart the ports of a computer."""
    _, port = scope.get("server") or ("", 0)
    return f"persona_builder_{port}"


def _hostname(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _is_loopback(scope: Scope) -> bool:
    client = scope.get("client")
    if client is None:
        return False
    try:
        return ipaddress.ip_address(client[0]).is_loopback
    except ValueError:
        return False


def _headers(scope: Scope) -> Mapping[str, str]:
    """Return the headers by name; a name given twice counts as none."""
    found: dict[str, str] = {}
    for name, value in scope["headers"]:
        key = name.decode("latin-1").lower()
        found[key] = "" if key in found and key != "cookie" else value.decode("latin-1")
    return found


def _query(scope: Scope) -> dict[str, str]:
    return dict(parse_qsl(scope.get("query_string", b"").decode("latin-1")))


def _with_headers(send: Send, written_policy: str) -> Send:
    """Return a ``send`` whose answers carry our headers, whatever they had before."""
    ours = [(b"content-security-policy", written_policy.encode()), *_HEADERS]

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            given = list(message.get("headers", ()))
            kept = [each for each in given if each[0].lower() not in _NAMES]
            # The page that asks for the password has a form, and a policy that lets it be sent.
            own = [each for each in given if each == entrance.POLICY]
            added = [each for each in ours if not own or each[0] != entrance.POLICY[0]]
            message = {**message, "headers": [*kept, *own, *added]}
        await send(message)

    return sent
