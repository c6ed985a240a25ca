"""Report: the whole study in one document, to read here and to take along."""

from __future__ import annotations

import streamlit as st

from persona_builder.services import reports
from persona_builder.ui import empty, pages, state, strings, taking
from persona_builder.ui.paper import paper
from persona_builder.ui.text import draw, element


def page() -> None:
    """Show the report as it stands, and the buttons that hand it out."""
    project = empty.project_or_stop()
    st.title(strings.REPORT_PAGE, anchor=False)
    if not reports.can_report(project.path):
        with st.container(border=True, horizontal_alignment="center"):
            empty.empty(strings.NO_REPORT, strings.NO_REPORT_MORE)
            pages.link("analysis", text=strings.GO_RUN, project=state.project_key(project))
        return
    draw(element("p", strings.REPORT_MORE, class_="pb-quiet"))
    with st.container(horizontal=True, vertical_alignment="center"):
        coded = taking.codes_toggle("report-codes")
        st.space("stretch")
        buttons = st.container(width="content", horizontal=True)
    found = reports.report_paper(project.path, coded=coded)
    with buttons:
        taking.take_along(
            found,
            key="report",
            remember=lambda: reports.report_paper(project.path, coded=True, remember=True),
        )
    taking.about_codes(found)
    draw(paper(found.markdown))


if __name__ == "__main__":
    page()
