"""Show pictures as images, and the same as tables for whoever cannot see them."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from persona_builder.ui.text import Html, element


def picture(svg: str, alternative: str) -> Html:
    """Return a drawing as an image with its text alternative; no word in an image can run."""
    data = base64.b64encode(svg.encode()).decode()
    return element(
        "img", src=f"data:image/svg+xml;base64,{data}", alt=alternative, style="max-width:100%"
    )


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Html:
    """Return a table: the text alternative of a picture."""
    return element(
        "table",
        element("thead", element("tr", *(element("th", each, scope="col") for each in head))),
        element(
            "tbody",
            *(
                element(
                    "tr",
                    element("th", row[0], scope="row", dir="auto"),
                    *(element("td", each, dir="auto") for each in row[1:]),
                )
                for row in rows
            ),
        ),
        class_="pb-small",
    )
