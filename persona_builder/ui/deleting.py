"""The dialog that deletes a project, once its name is typed."""

from __future__ import annotations

import streamlit as st

from persona_builder.services import deleting
from persona_builder.services.projects import ProjectSummary
from persona_builder.ui import notices, strings
from persona_builder.ui.text import draw, element, name_of


@st.dialog(strings.DELETE_PROJECT)
def delete(summary: ProjectSummary) -> None:
    """Say what goes and what stays, and delete the project when its name is typed."""
    going = deleting.what_goes(summary.path)
    draw(
        element("p", name_of(going.name), class_="pb-title"),
        element("p", strings.DELETE_MORE, class_="pb-quiet"),
    )
    if len(going.files) > 1:
        draw(element("p", strings.backups_too(len(going.files) - 1), class_="pb-small"))
    typed = st.text_input(strings.TYPE_ITS_NAME, key="delete-typed")
    with st.container(horizontal=True, horizontal_alignment="right"):
        if st.button(strings.CANCEL, key="keep-project"):
            st.rerun()
        if st.button(strings.DELETE_PROJECT, key="delete-project", type="primary"):
            with notices.guarded():
                deleting.delete_project(summary.path, typed=typed or "")
                notices.say(strings.deleted(going.name))
                st.rerun()
