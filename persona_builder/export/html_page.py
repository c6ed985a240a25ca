"""One self-contained page: every word escaped, no script, nothing fetched, one style sheet."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from persona_builder.export.documents import Document
from persona_builder.language.direction import direction_of

_TEMPLATES = Path(__file__).with_name("templates")
# Written first, so that a folder's files of ours are told from a researcher's own.
HTML_START = b"<!doctype html>\n<!-- persona-builder -->"
_COLOURS = 5
_MAX_INITIALS = 2


def render_page(template: str, **context: object) -> Document:
    """Return a document of a template; the words in ``context`` are escaped as they are put in.

    The page's security policy allows its own style sheet, by hash, and nothing else: no
    script, picture, form or address could do anything even if it came to stand in the page.

    Args:
        template: File name below ``templates``.
        context: What the template shows.
    """
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    page = (
        _environment().get_template(template).render(style=_ours(style), policy=policy, **context)
    )
    return Document(
        data=page.strip().encode("utf-8") + b"\n",
        media_type="text/html; charset=utf-8",
        extension=".html",
    )


def render_part(template: str, macro: str, *given: object) -> Markup:
    """Return what a macro makes of its arguments, to be put into a page as it is.

    Args:
        template: File name below ``templates``.
        macro: A macro in it.
        given: The macro's arguments; words in them are escaped.
    """
    module = _environment().get_template(template).module
    return _ours(getattr(module, macro)(*given))


def words(text: str, direction: str = "", language: str = "") -> Markup:
    """Return somebody's words, kept apart from the direction of what stands around them.

    Args:
        text: The words as they are.
        direction: "ltr" or "rtl"; of their first letter where empty.
        language: BCP 47 code; "und" and empty are left out.
    """
    named = f' lang="{escape(language)}"' if language and language != "und" else ""
    runs = direction or direction_of(text)
    return _ours(f'<bdi dir="{escape(runs)}"{named}>{_kept(text)}</bdi>')


def quoted(text: str, direction: str = "", language: str = "") -> Markup:
    """Return verbatim words; the marks around them come from the style sheet, by language.

    ``verify`` reads them back from here, so nothing else stands in a ``q``.
    """
    named = f' lang="{escape(language)}"' if language and language != "und" else ""
    runs = direction or direction_of(text)
    return _ours(f'<q dir="{escape(runs)}"{named}>{_kept(text)}</q>')


def initials(name: str) -> str:
    """Return up to two letters for a picture that shows nobody's face."""
    return "".join(word[0] for word in name.split()[:_MAX_INITIALS]).upper() or "?"


def colour(number: int | None) -> str:
    """Return the class of a persona's colour."""
    return f"c{((number or 1) - 1) % _COLOURS + 1}"


def _kept(text: str) -> Markup:
    """Return words so that reading the page gives back exactly these, carriage returns too."""
    return _ours(str(escape(text)).replace("\r", "&#13;"))


def _ours(markup: str) -> Markup:
    """Return markup of our own, in which every word of others has been escaped."""
    return Markup(markup)  # noqa: S704 - the one place, and only from the functions above


@cache
def _style() -> str:
    return (_TEMPLATES / "document.css").read_text(encoding="utf-8").strip()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "colour": colour,
        "initials": initials,
        "quoted": quoted,
        "words": words,
    }
    return environment
