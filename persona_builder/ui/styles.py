"""The look of everything that is not a component."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_STYLE = Path(__file__).with_name("style.css")
# Streamlit says so on the page only; its dialogs lie outside of it.
_SCHEMES = {
    "light": "<style>:root { color-scheme: light; }</style>",
    "dark": "<style>:root { color-scheme: dark; }</style>",
}


def apply_style() -> None:
    """Give the page its look, in the scheme the browser shows."""
    st.html(_STYLE)
    st.html(_SCHEMES["dark" if st.context.theme.type == "dark" else "light"])
