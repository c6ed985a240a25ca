"""The analysis in the background: how far it is on every page, and a word when it has ended."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from persona_builder.services import analysis
from persona_builder.services.analysis import Job
from persona_builder.services.projects import ProjectSummary
from persona_builder.ui import notices, pages, state, strings
from persona_builder.ui.text import draw, element, joined

# How often the sidebar asks; the Analysis page itself asks every second.
POLL_S = 2.0
# The run that was seen running, so that its end is told once.
_SEEN = "seen-running"


def watch_analysis(project: ProjectSummary) -> None:
    """Draw how far a running analysis is; tell that it has ended when the page is drawn next."""
    job = analysis.job(project.path)
    if job is None:
        return
    if job.state == "running":
        st.session_state[_SEEN] = job.id
        _progress(project.path)
        pages.link("analysis", text=strings.SEE_ANALYSIS, project=state.project_key(project))
    elif st.session_state.get(_SEEN) == job.id:
        del st.session_state[_SEEN]
        _tell(job)


@st.fragment(run_every=POLL_S)
def _progress(project: Path) -> None:
    job = analysis.job(project)
    if job is None or job.state != "running":
        # Once more from the top: the end changes every page.
        st.rerun()
    step = strings.progress(job.step, job.done, job.total)
    draw(element("div", joined([strings.ANALYSING, step]), class_="pb-small", role="status"))


def _tell(job: Job) -> None:
    if job.state == "done":
        seconds = (job.finished_at - job.started_at).total_seconds() if job.finished_at else None
        notices.say(strings.finished(seconds, job.n_personas))
    elif job.state == "failed":
        notices.warn(job.message or strings.FAILED)
    elif job.state == "interrupted":
        notices.warn(strings.INTERRUPTED)
