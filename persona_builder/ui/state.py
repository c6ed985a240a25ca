"""Which project and page are open: the address says so, the session remembers it.

Nothing here is the truth about a project; that lies in its file. What the
session keeps may be lost without harm.
"""

from __future__ import annotations

import os
from pathlib import Path

import streamlit as st

from persona_builder.services import projects
from persona_builder.services.projects import ProjectSummary
from persona_builder.services.serving import PROJECT_VARIABLE
from persona_builder.ui import strings
from persona_builder.ui.text import label

_PROJECT = "open-project"
_SUMMARY = "open-project-summary"


def known_projects() -> tuple[ProjectSummary, ...]:
    """Return the projects that can be opened, the one named at start-up first."""
    listed = projects.list_projects()
    named = os.environ.get(PROJECT_VARIABLE)
    if not named:
        return listed
    path = Path(named)
    others = tuple(each for each in listed if each.path.resolve() != path.resolve())
    return (projects.summary(path), *others)


def project_key(summary: ProjectSummary) -> str:
    """Return what the address calls a project."""
    return summary.path.stem


def open_project(known: tuple[ProjectSummary, ...]) -> ProjectSummary | None:
    """Find the open project among the known ones, for ``here`` to return.

    Only projects of the list can be opened: an address never names a path.
    """
    usable = {project_key(each): each for each in known if not each.problem}
    asked = st.query_params.get("project")
    if asked and asked not in usable:
        st.warning(strings.no_such_project(label(asked)), icon=":material/info:")
    found = None
    for key in (asked, st.session_state.get(_PROJECT), next(iter(usable), None)):
        if key in usable:
            set_project(key)
            found = usable[key]
            break
    st.session_state[_SUMMARY] = found
    return found


def here() -> ProjectSummary | None:
    """Return the open project, as it was when this page began to be drawn."""
    found: ProjectSummary | None = st.session_state.get(_SUMMARY)
    return found


def set_project(key: str) -> None:
    """Make a project the open one, here and in the address."""
    if st.session_state.get(_PROJECT) != key:
        st.session_state[_PROJECT] = key
    if st.query_params.get("project") != key:
        st.query_params["project"] = key


def switch_project(key: str) -> None:
    """Open another project and forget what the address said about the last one."""
    st.query_params.clear()
    set_project(key)


def chosen(parameter: str, known: list[str]) -> tuple[str | None, str | None]:
    """Return the id to show, and an id of the address that nobody knows.

    Args:
        parameter: Name of the address's parameter.
        known: Ids that exist, the one to show by default first.
    """
    asked = st.query_params.get(parameter)
    if asked in known:
        return asked, None
    first = known[0] if known else None
    if first is not None:
        st.query_params[parameter] = first
    return first, asked
