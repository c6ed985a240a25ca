"""Analysis: what is ready, how many personas, run it, watch it, stop it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from persona_builder.domain.runs import RunSettings
from persona_builder.services import analysis
from persona_builder.services.analysis import Job, Readiness
from persona_builder.services.projects import ProjectSummary
from persona_builder.ui import empty, notices, pages, state, strings, weighing
from persona_builder.ui.learning import learning_switch
from persona_builder.ui.text import Html, ago, draw, element, escaped, joined, label
from persona_builder.ui.why import why_these_segments

# The method groups people into five at most.
MOST_PERSONAS = 5
# How often the page asks how far the analysis is.
POLL_S = 1.0
_COUNT = "persona-count"


def page() -> None:
    """Show readiness, the choice, and the state of the newest run."""
    project = empty.project_or_stop()
    st.title(strings.ANALYSIS, anchor=False)
    readiness = analysis.readiness(project.path)
    if readiness.n_transcripts == 0:
        with st.container(border=True, horizontal_alignment="center"):
            empty.empty(strings.NO_TRANSCRIPTS, strings.ANALYSIS_NEEDS)
            pages.link("transcripts", text=strings.ADD_THEM, project=state.project_key(project))
        return
    job = analysis.job(project.path)
    running = job is not None and job.state == "running"
    with st.container(border=True):
        _readiness(readiness)
        _choice(project.path, readiness, job)
        if analysis.runs(project.path):
            learning_switch(project.path, disabled=running)
    if running:
        _watch(project.path)
    elif job is not None:
        _ended(job, project)
    if not running and analysis.runs(project.path):
        why_these_segments(project.path, state.project_key(project))
    _runs(project.path)


def _readiness(readiness: Readiness) -> None:
    facts = joined(
        [
            strings.transcripts(readiness.n_transcripts),
            strings.participants(readiness.n_participants),
            ", ".join(strings.language_name(code) for code in readiness.languages),
        ]
    )
    draw(
        element(
            "div",
            element("div", facts, class_="pb-title"),
            *(_check(sentence, "stop") for sentence in readiness.blockers),
            *(_check(sentence, "warn") for sentence in readiness.advice),
            *([] if readiness.blockers else [_check(strings.READY, "")]),
            class_="pb-checks",
        )
    )


def _check(sentence: str, kind: str) -> Html:
    sign = {"stop": "✕", "warn": "!", "": "✓"}[kind]
    return element(
        "div",
        element("span", sign, aria_hidden="true"),
        element("span", sentence, dir="auto"),
        class_=f"pb-check {kind}",
    )


def _choice(project: Path, readiness: Readiness, job: Job | None) -> None:
    """Show the number of personas and the button that runs the analysis."""
    most = min(MOST_PERSONAS, readiness.n_participants)
    options = [0, *range(1, most + 1)]
    if st.session_state.get(_COUNT) not in options:
        st.session_state[_COUNT] = 0
    running = job is not None and job.state == "running"
    analysed = bool(analysis.runs(project))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        st.segmented_control(
            strings.HOW_MANY,
            options,
            format_func=lambda number: str(number) if number else strings.AUTO,
            key=_COUNT,
            required=True,
            disabled=running,
            help=strings.HOW_MANY_HELP,
        )

        def run() -> None:
            count = st.session_state[_COUNT] or None
            weights = weighing.chosen_weights(project)
            settings = RunSettings(personas=count, view_weights=weights)
            notices.attempt(lambda: analysis.start(project, settings))

        st.button(
            strings.RUN_AGAIN if analysed else strings.RUN,
            type="secondary" if analysed and readiness.is_current else "primary",
            icon=":material/play_arrow:",
            on_click=run,
            disabled=running or bool(readiness.blockers),
        )
    weighing.weights(project, disabled=running)
    if analysed:
        note = strings.CURRENT if readiness.is_current else strings.OUTDATED
        draw(element("p", joined([note, strings.KEPT], " "), class_="pb-small"))


@st.fragment(run_every=POLL_S)
def _watch(project: Path) -> None:
    """Ask every second how far the run is; draw the whole page when it has ended."""

    def cancel() -> None:
        notices.attempt(lambda: analysis.cancel(project))

    job = analysis.job(project)
    if job is None or job.state != "running":
        st.rerun()
    share = min(1.0, job.done / job.total) if job.total else 0.0
    with st.container(border=True):
        st.progress(share, text=strings.progress(job.step, job.done, job.total))
        with st.container(horizontal=True, vertical_alignment="center"):
            time = strings.elapsed((datetime.now(UTC) - job.started_at).total_seconds())
            draw(element("div", joined([time, strings.RUNNING]), class_="pb-small"))
            st.button(
                strings.CANCEL,
                icon=":material/stop_circle:",
                on_click=cancel,
            )


def _ended(job: Job, project: ProjectSummary) -> None:
    """Say how the newest run ended, and what comes next."""
    if job.state == "done":
        seconds = (job.finished_at - job.started_at).total_seconds() if job.finished_at else None
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            draw(
                element(
                    "div",
                    element("div", strings.finished(seconds, job.n_personas), class_="pb-title"),
                    element("div", ago(job.finished_at), class_="pb-small"),
                )
            )
            if st.button(strings.REVIEW, type="primary", icon=":material/arrow_forward:"):
                pages.go("personas", project=state.project_key(project))
    elif job.state == "cancelled":
        st.info(strings.CANCELLED, icon=":material/info:")
    elif job.state == "interrupted":
        st.warning(strings.INTERRUPTED, icon=":material/info:")
    else:
        st.error(label(job.message or strings.FAILED), icon=":material/error:")


def _runs(project: Path) -> None:
    """List earlier runs with what was chosen."""
    runs = analysis.runs(project)
    if len(runs) < 2:
        return
    draw(element("div", strings.EARLIER_RUNS, class_="pb-section"))
    for run in runs[1:]:
        draw(
            element(
                "div",
                joined(
                    [
                        ago(run.at),
                        escaped(strings.chosen_count(run.settings.personas)),
                        escaped(strings.personas(run.n_personas)),
                        escaped(strings.chosen_weights(run.settings.view_weights)),
                    ]
                ),
                class_="pb-small",
            )
        )


if __name__ == "__main__":
    page()
