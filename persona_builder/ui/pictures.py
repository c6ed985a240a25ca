"""Drawings of ours on a page: images, so that nothing in them can run."""

from __future__ import annotations

import base64

import streamlit as st

from persona_builder.services.signs import Scheme
from persona_builder.ui.text import Html, element


def scheme() -> Scheme:
    """Return the colour scheme that the page shows."""
    return "dark" if st.context.theme.type == "dark" else "light"


def image(svg: str, alternative: str, *, class_: str = "pb-drawing") -> Html:
    """Return a drawing as an image; an empty alternative says that it only decorates."""
    data = base64.b64encode(svg.encode()).decode()
    return element("img", src=f"data:image/svg+xml;base64,{data}", alt=alternative, class_=class_)
