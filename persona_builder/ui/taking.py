"""Buttons that hand out a document in every form it has, under codes where that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

import streamlit as st

from persona_builder.services.preferences import preferences
from persona_builder.services.reports import FileKind, Paper
from persona_builder.ui import notices, strings
from persona_builder.ui.text import draw, element

_MEDIA: Mapping[FileKind, str] = {
    "markdown": "text/markdown",
    "html": "text/html",
    "csv": "text/csv",
}


def codes_toggle(key: str) -> bool:
    """Draw the choice to put codes in the place of names; return what was chosen."""
    return st.toggle(
        strings.CODES_FOR_NAMES,
        key=key,
        value=preferences().codes_for_names,
        help=strings.CODES_HELP,
    )


def take_along(paper: Paper, *, key: str, remember: Callable[[], object] | None = None) -> None:
    """Draw a button for each form of a document, and one for the key to its codes.

    Args:
        paper: The document.
        key: Tells these buttons from others of the page.
        remember: Lets the project keep the codes, once a file under codes was taken.
    """

    def taken() -> None:
        if remember is not None:
            notices.attempt(remember)

    # Where nothing is remembered, nothing has to be drawn again.
    after: Callable[[], None] | Literal["ignore"] = taken if paper.key and remember else "ignore"
    for kind, data in paper.files.items():
        st.download_button(
            strings.TAKE_HTML
            if kind == "html"
            else (strings.TAKE_CSV if kind == "csv" else strings.TAKE_MARKDOWN),
            data,
            file_name=paper.name(kind),
            mime=_MEDIA[kind],
            key=f"{key}-{kind}",
            icon=":material/download:",
            on_click=after,
        )
    if paper.key:
        st.download_button(
            strings.TAKE_KEY,
            paper.key,
            file_name=f"{paper.stem}-key.csv",
            mime="text/csv",
            key=f"{key}-key",
            icon=":material/key:",
            on_click="ignore",
        )


def about_codes(paper: Paper) -> None:
    """Say what codes are worth, where a document has them."""
    if paper.key:
        draw(element("div", strings.CODES_NOTE, class_="pb-note plain"))
