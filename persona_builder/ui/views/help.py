"""Help: how it works, keys, formats, limits, and where things lie."""

from __future__ import annotations

import streamlit as st

from persona_builder import __version__
from persona_builder.services.data_folder import data_folder
from persona_builder.ui import logs, strings
from persona_builder.ui.text import draw, element


def page() -> None:
    """Show everything on one page, so that the browser's search finds it."""
    st.title(strings.HELP, anchor=False)
    left, right = st.columns(2, gap="large")
    with left:
        st.header(strings.HELP_HOW, anchor=False)
        st.markdown(strings.HELP_STEPS)
        st.header(strings.HELP_LIMITS_TITLE, anchor=False)
        st.markdown(strings.HELP_LIMITS)
    with right:
        st.header(strings.HELP_KEYS_TITLE, anchor=False)
        st.markdown(strings.HELP_KEYS_INTRO)
        st.markdown(strings.HELP_KEYS)
        st.header(strings.HELP_FORMATS_TITLE, anchor=False)
        st.markdown(strings.HELP_FORMATS)
    st.header(strings.HELP_STOPPED_TITLE, anchor=False)
    st.markdown(strings.HELP_STOPPED)
    st.header(strings.HELP_PLACES, anchor=False)
    rows = {
        strings.DATA_FOLDER: str(data_folder()),
        strings.LOG_FILE: str(logs.log_file()),
        strings.VERSION: __version__,
    }
    cells = [
        cell
        for title, value in rows.items()
        for cell in (element("dt", title), element("dd", value, dir="ltr"))
    ]
    draw(element("dl", *cells, class_="pb-facts"), element("p", strings.PRIVACY, class_="pb-small"))


if __name__ == "__main__":
    page()
