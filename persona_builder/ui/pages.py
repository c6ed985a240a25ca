"""The pages of the app, and the ways between them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import streamlit as st

from persona_builder.ui import strings

if TYPE_CHECKING:
    from streamlit.navigation.page import Page as StreamlitPage

# Never a folder called `pages`: Streamlit would run its files on its own.
_VIEWS = Path(__file__).parent / "views"


@dataclass(frozen=True, slots=True)
class PageInfo:
    """A page's file, title, icon, and whether the sidebar links to it."""

    name: str
    title: str
    icon: str
    linked: bool = True

    def as_page(self) -> StreamlitPage:
        """Return the page as Streamlit knows it; Home is the one without a path."""
        return st.Page(
            _VIEWS / f"{self.name}.py",
            title=self.title,
            icon=self.icon,
            url_path=None if self.name == "home" else self.name,
            default=self.name == "home",
        )


PAGES = {
    page.name: page
    for page in (
        PageInfo("home", strings.HOME, ":material/home:"),
        PageInfo("transcripts", strings.TRANSCRIPTS, ":material/description:"),
        PageInfo("names", strings.NAMES, ":material/badge:"),
        PageInfo("analysis", strings.ANALYSIS, ":material/analytics:"),
        PageInfo("personas", strings.PERSONAS, ":material/group:"),
        PageInfo("journey", strings.JOURNEY, ":material/route:"),
        PageInfo("stakeholders", strings.STAKEHOLDERS, ":material/handshake:"),
        PageInfo("focus", strings.FOCUS, ":material/center_focus_strong:"),
        PageInfo("activity", strings.ACTIVITY, ":material/history:"),
        PageInfo("export", strings.EXPORT, ":material/download:"),
        PageInfo("help", strings.HELP, ":material/help:"),
        PageInfo("transcript", strings.TRANSCRIPT, ":material/article:", linked=False),
    )
}


def all_pages() -> list[StreamlitPage]:
    """Return every page, in the order of the sidebar."""
    return [page.as_page() for page in PAGES.values()]


def link(name: str, *, text: str | None = None, icon: str | None = None, **address: str) -> None:
    """Draw a link to a page; ``address`` goes into its query, empty values left out."""
    page = PAGES[name]
    st.page_link(
        page.as_page(),
        label=text or page.title,
        icon=icon or page.icon,
        query_params={key: value for key, value in address.items() if value},
    )


def go(name: str, **address: str) -> NoReturn:
    """Leave this page for another."""
    st.switch_page(
        PAGES[name].as_page(),
        query_params={key: value for key, value in address.items() if value},
    )
