"""The one door through which words of files and people reach the page.

Streamlit reads most of what it is given as Markdown, and Markdown fetches
pictures and makes links. Names and quotes are therefore drawn as escaped HTML
(``element`` and ``draw``), or, where only a label is possible, spelt so that
Markdown leaves them alone (``label``).
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

# Keeps a name together inside a line of the other direction.
_ISOLATE, _POP = "\u2068", "\u2069"
# Takes up no room, and ends what Streamlit would otherwise take for an emoji
# code, a material icon, an arrow or an address after the Markdown is parsed.
_JOINER = "\u2060"
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_SHORTCODE = re.compile(r":(?=[\w+\-/]+:)")
_ARROW = re.compile(r"(?<=[-<>=])(?=[-<>=])")
_ADDRESS = re.compile(r"(?i)(https?|ftp|www|@)(?=[:.\w])")
_VOID = frozenset({"br", "hr", "img", "input"})


class Html(str):
    """Markup whose words have been escaped."""

    __slots__ = ()


def element(name: str, *children: str, **attributes: str) -> Html:
    """Return one HTML element; children that are not ``Html`` are escaped.

    Args:
        name: The element's name; never words from a file.
        children: What stands inside it.
        attributes: Its attributes; ``class_`` stands for ``class`` and ``data_x``
            for ``data-x``. Empty values are left out, but for ``alt``.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(value)}"'
        for key, value in attributes.items()
        if value or key == "alt"
    )
    if name in _VOID:
        return Html(f"<{name}{written}>")
    inside = "".join(escaped(child) for child in children)
    return Html(f"<{name}{written}>{inside}</{name}>")


def escaped(text: str) -> Html:
    """Return words as markup that shows them as typed."""
    return text if isinstance(text, Html) else Html(html.escape(text))


def joined(parts: Sequence[str], between: str = " · ") -> Html:
    """Return the parts that are not empty, with something between them."""
    return Html(escaped(between).join(escaped(part) for part in parts if part))


def name_of(text: str) -> Html:
    """Return a name of a person, file or project, apart from the words around it."""
    return element("bdi", text, dir="auto")


def said(text: str, *, class_: str = "") -> Html:
    """Return words of an interview as a paragraph in their own direction."""
    return element("p", text, dir="auto", class_=class_)


def heading(text: str, *, class_: str) -> Html:
    """Return a title below the page's own, with a look of its own."""
    return element("div", text, class_=class_, role="heading", aria_level="2")


def draw(*parts: str) -> None:
    """Show markup; anything that is not ``Html`` is escaped first."""
    st.html(Html("".join(escaped(part) for part in parts)))


def label(text: str) -> str:
    """Return a name spelt so that a Streamlit label shows it as typed.

    Use it where nothing but a label is possible: pills, checkboxes, messages.
    """
    one_line = " ".join(text.split())
    broken = _ADDRESS.sub(rf"\1{_JOINER}", one_line)
    broken = _ARROW.sub(_JOINER, _SHORTCODE.sub(f":{_JOINER}", broken))
    return f"{_ISOLATE}{_PUNCTUATION.sub(_backslashed, broken)}{_POP}"


def _backslashed(found: re.Match[str]) -> str:
    return "\\" + found[1]


def shortened(text: str, limit: int = 60) -> str:
    """Return at most ``limit`` characters, ending in an ellipsis where it was cut."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def counted(number: int, one: str, many: str) -> str:
    """Return "1 persona" or "3 personas"."""
    return f"{number:,} {one if number == 1 else many}"


def clock(milliseconds: int | None) -> str:
    """Return a position in a recording as "3:10" or "1:03:10"; empty where unknown."""
    if milliseconds is None:
        return ""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def ago(moment: datetime | None, *, now: datetime | None = None) -> Html:
    """Return a time as "5 minutes ago", with the exact one in its tooltip."""
    if moment is None:
        return Html("")
    exact = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    seconds = ((now or datetime.now(UTC)) - exact).total_seconds()
    return element(
        "time",
        _distance(seconds),
        title=exact.astimezone().strftime("%Y-%m-%d %H:%M"),
        datetime=exact.isoformat(timespec="seconds"),
    )


def _distance(seconds: float) -> str:
    if seconds < 60:
        return "just now"
    for size, one, many, limit in (
        (60, "minute", "minutes", 3600),
        (3600, "hour", "hours", 86400),
        (86400, "day", "days", 30 * 86400),
    ):
        if seconds < limit:
            return f"{counted(int(seconds // size), one, many)} ago"
    return f"{counted(int(seconds // (30 * 86400)), 'month', 'months')} ago"
