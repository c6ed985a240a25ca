"""Light or dark: the same choice Streamlit's own menu offers, for every page at once.

Streamlit keeps the choice in the browser, page by page, and cannot be told it from
Python; so this small component writes it there for all pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st
import streamlit.components.v2 as components

from persona_builder.ui import strings

_HERE = Path(__file__).parent
_SCHEME = components.component(
    "persona_builder.scheme",
    html='<fieldset class="scheme"><legend></legend></fieldset>',
    css=(_HERE / "scheme.css").read_text(encoding="utf-8"),
    js=(_HERE / "scheme.js").read_text(encoding="utf-8"),
)


def scheme(paths: Sequence[str]) -> None:
    """Draw the choice.

    Args:
        paths: The path of every page, as the browser knows it.
    """
    _SCHEME(
        key="scheme",
        data={
            "paths": list(paths),
            "title": strings.SCHEME,
            "schemes": strings.SCHEMES,
            "now": st.context.theme.type or "",
        },
    )
