"""The look of everything that is not a component."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_STYLE = Path(__file__).with_name("style.css")


def apply_style() -> None:
    """Give the page its look."""
    st.html(_STYLE)
