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
    """A page's file, title, icon, whether the sidebar links to it, and under which heading."""

    name: str
    title: str
    icon: str
    linked: bool = True
    group: str = ""

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
        PageInfo(
            "transcripts", strings.TRANSCRIPTS, ":material/description:", group=strings.GROUP_STUDY
        ),
        PageInfo("names", strings.NAMES, ":material/badge:", group=strings.GROUP_STUDY),
        PageInfo(
            "analysis", strings.ANALYSIS, ":material/analytics:", group=strings.GROUP_FINDINGS
        ),
        PageInfo(
            "evidence",
            strings.EVIDENCE_PAGE,
            ":material/fact_check:",
            group=strings.GROUP_FINDINGS,
        ),
        PageInfo("themes", strings.THEMES_PAGE, ":material/topic:", group=strings.GROUP_FINDINGS),
        PageInfo(
            "participants",
            strings.PARTICIPANTS_PAGE,
            ":material/person:",
            group=strings.GROUP_FINDINGS,
        ),
        PageInfo("personas", strings.PERSONAS, ":material/group:", group=strings.GROUP_FINDINGS),
        PageInfo(
            "compare",
            strings.COMPARE,
            ":material/compare_arrows:",
            group=strings.GROUP_FINDINGS,
        ),
        PageInfo(
            "priorities",
            strings.PRIORITIES_PAGE,
            ":material/low_priority:",
            group=strings.GROUP_FINDINGS,
        ),
        PageInfo("journey", strings.JOURNEY, ":material/route:", group=strings.GROUP_BESIDE),
        PageInfo(
            "stakeholders", strings.STAKEHOLDERS, ":material/handshake:", group=strings.GROUP_BESIDE
        ),
        PageInfo(
            "focus", strings.FOCUS, ":material/center_focus_strong:", group=strings.GROUP_BESIDE
        ),
        PageInfo(
            "report", strings.REPORT_PAGE, ":material/lab_profile:", group=strings.GROUP_SHARE
        ),
        PageInfo("export", strings.EXPORT, ":material/download:", group=strings.GROUP_SHARE),
        PageInfo("activity", strings.ACTIVITY, ":material/history:", group=strings.GROUP_REST),
        PageInfo("settings", strings.SETTINGS, ":material/settings:", group=strings.GROUP_REST),
        PageInfo("help", strings.HELP, ":material/help:", group=strings.GROUP_REST),
        PageInfo("transcript", strings.TRANSCRIPT, ":material/article:", linked=False),
    )
}


def groups() -> dict[str, list[PageInfo]]:
    """Return the pages that the sidebar links to, by heading, in its order."""
    found: dict[str, list[PageInfo]] = {}
    for page in PAGES.values():
        if page.linked:
            found.setdefault(page.group, []).append(page)
    return found


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
