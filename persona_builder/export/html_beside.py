"""Write journeys, stakeholder maps and focus statements as HTML, and as parts of other pages."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from persona_builder.domain.journey import STAKEHOLDER_GROUPS
from persona_builder.export.documents import Document
from persona_builder.export.focus import FocusSheet
from persona_builder.export.html_page import render_page, render_part
from persona_builder.export.journey import (
    RESEARCHERS_ROWS,
    ROW_TITLES,
    JourneySheet,
    about,
    picture_of,
)
from persona_builder.export.stakeholders import StakeholderSheet, picture_of_stakeholders

_PARTS = "beside_parts.html.jinja"


def journeys_html(sheets: Sequence[JourneySheet]) -> Document:
    """Return journeys as one HTML document: of each the drawing, the map and the evidence."""
    return _page(
        "Journey",
        "Journeys",
        [(number, sheet, _svg(picture_of(sheet))) for number, sheet in enumerate(sheets, start=1)],
        about=[about(sheet) for sheet in sheets],
    )


def stakeholders_html(sheets: Sequence[StakeholderSheet]) -> Document:
    """Return stakeholder maps as one HTML document."""
    return _page(
        "Stakeholders",
        "Stakeholders",
        [
            (number, sheet, _svg(picture_of_stakeholders(sheet)))
            for number, sheet in enumerate(sheets, start=1)
        ],
    )


def focus_html(sheets: Sequence[FocusSheet]) -> Document:
    """Return focus statements as one HTML document."""
    numbered = [(number, sheet, _svg("")) for number, sheet in enumerate(sheets, start=1)]
    return _page("Focus", "Focus statements", numbered)


def journey_html(sheet: JourneySheet, mark: str) -> Markup:
    """Return a journey as a part of a page: the drawing and the map.

    Args:
        sheet: The journey.
        mark: Begins the anchors of its evidence, as in ``parts.evidence``.
    """
    return render_part(
        _PARTS, "journey", sheet, _svg(picture_of(sheet)), ROW_TITLES, RESEARCHERS_ROWS, mark
    )


def _page(
    kind: str,
    title: str,
    sheets: Sequence[tuple[int, JourneySheet | StakeholderSheet | FocusSheet, Markup]],
    about: Sequence[str] = (),
) -> Document:
    return render_page(
        "beside.html.jinja",
        title=f"{kind}: {sheets[0][1].name}" if len(sheets) == 1 else title,
        kind=kind,
        sheets=sheets,
        about=about,
        rows=ROW_TITLES,
        own=RESEARCHERS_ROWS,
        groups=STAKEHOLDER_GROUPS,
    )


def _svg(drawing: str) -> Markup:
    """Return a drawing of ours as markup; every word in it was escaped where it was drawn."""
    return Markup(drawing)  # noqa: S704 - only the drawings made in this package
