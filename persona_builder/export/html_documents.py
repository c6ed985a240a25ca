"""Write maps, profiles, the priority list and the report as HTML, one file each."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from persona_builder.export.card import EvidenceRow
from persona_builder.export.documents import Document
from persona_builder.export.html_page import render_page
from persona_builder.export.html_pictures import saturation_svg
from persona_builder.export.maps import CELL_TITLES, MapSheet
from persona_builder.export.maps_markdown import ABOUT, CANVAS, QUADRANTS, WHO
from persona_builder.export.pictures import Picture
from persona_builder.export.priorities import COUNTED, PriorityRow, parted
from persona_builder.export.profile import Profile
from persona_builder.export.report import Report

_MAPS = {"cell_titles": CELL_TITLES, "canvas": CANVAS, "who": WHO, "about_map": ABOUT}


def maps_html(sheets: Sequence[MapSheet]) -> Document:
    """Return maps as one HTML document: of each the quadrants, the canvas and the evidence."""
    return render_page(
        "maps.html.jinja",
        title=sheets[0].name if len(sheets) == 1 else "Empathy maps",
        sheets=list(enumerate(sheets, start=1)),
        quadrants=QUADRANTS,
        **_MAPS,
    )


def profiles_html(profiles: Sequence[Profile]) -> Document:
    """Return profiles as one HTML document: of each a page, its map and the evidence."""
    return render_page(
        "profiles.html.jinja",
        title=profiles[0].name if len(profiles) == 1 else "Participants",
        profiles=list(enumerate(profiles, start=1)),
        **_MAPS,
    )


def priorities_html(rows: Sequence[PriorityRow], evidence: Sequence[EvidenceRow]) -> Document:
    """Return the priority list as one HTML document."""
    return render_page(
        "priorities.html.jinja",
        title="Pains and unmet needs, by priority",
        parts_of_list=parted(rows),
        counted=COUNTED,
        evidence=evidence,
    )


def report_html(report: Report, pictures: Sequence[Picture] = ()) -> Document:
    """Return the report of a study as one HTML document.

    Args:
        report: What it says.
        pictures: What is drawn at its end, each with the same as a table.
    """
    return render_page(
        "report.html.jinja",
        title=f"Study report: {report.title}",
        report=report,
        counted=COUNTED,
        parts_of_list=parted(report.priorities),
        curve=saturation_svg(report.seen) if report.seen else None,
        # Drawn by this program, with every word in them escaped.
        pictures=[(each, Markup(each.svg)) for each in pictures],  # noqa: S704 - see above
    )
