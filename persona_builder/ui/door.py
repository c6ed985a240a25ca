"""The few pages that are answered before Streamlit is asked."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.types import Send

from persona_builder.ui import strings
from persona_builder.ui.text import Html, element

_STYLE = (
    ":root{color-scheme:light dark}body{font:17px/1.6 system-ui,sans-serif;max-width:34rem;"
    "margin:18vh auto 0;padding:0 1.5rem}h1{font-size:1.4rem}"
)


def page(title: str, *sentences: str, head: str = "", more: str = "") -> str:
    """Return a whole page with a title, sentences, and more below them."""
    told = (element("p", sentence) for sentence in sentences)
    inside = element("body", element("h1", title), *told, more)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"{element('title', strings.APP)}{head}<style>{_STYLE}</style></head>{inside}</html>"
    )


KEY_NEEDED = page(strings.KEY_NEEDED, strings.KEY_NEEDED_MORE, strings.KEY_NEEDED_WHY)
NOT_HERE = page(strings.NOT_HERE, strings.NOT_HERE_MORE)


def opening(place: str) -> str:
    """Return a page that goes on to a place of the app.

    A redirect would not do: a browser that came from a link elsewhere keeps a strict
    cookie back over redirects, but sends it when one of our own pages goes on.

    Args:
        place: Path and query.
    """
    # Two slashes in front would name another host.
    local = "/" + place.lstrip("/\\")
    refresh = Html(element("meta", http_equiv="refresh", content=f"0; url={local}"))
    return page(strings.OPENING, head=refresh)


async def answer(
    send: Send,
    status: int,
    page: str,
    *,
    cookie: str = "",
    headers: Iterable[tuple[bytes, bytes]] = (),
) -> None:
    """Send a page of ours; nobody keeps a copy of it."""
    sent = [(b"content-type", b"text/html; charset=utf-8"), (b"cache-control", b"no-store")]
    sent += headers
    if cookie:
        sent.append((b"set-cookie", cookie.encode("latin-1")))
    await send({"type": "http.response.start", "status": status, "headers": sent})
    await send({"type": "http.response.body", "body": page.encode()})
