"""Transcripts: add files, see who speaks in them, take them out again."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from persona_builder.services import transcripts
from persona_builder.services.transcripts import TranscriptRow
from persona_builder.ui import empty, notices, pages, preview, state, strings
from persona_builder.ui.text import Html, draw, element, escaped, joined, name_of

_OPEN_PREVIEW = "open-preview"
# Rows on one page; each row holds three buttons.
ROWS = 25


def page() -> None:
    """Show the uploader and a row for each transcript."""
    project = empty.project_or_stop()
    st.title(strings.TRANSCRIPTS, anchor=False)
    draw(element("p", strings.FILES_STAY, class_="pb-quiet"))
    _uploader(project.path)
    rows = transcripts.list_transcripts(project.path)
    if not rows:
        with st.container(border=True):
            empty.empty(strings.NO_TRANSCRIPTS, strings.NO_TRANSCRIPTS_MORE)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        people = {name for row in rows for name in row.participants}
        draw(
            element(
                "div",
                joined([strings.transcripts(len(rows)), strings.participants(len(people))]),
                class_="pb-section",
            )
        )
        pages.link(
            "analysis",
            text=strings.GO_ANALYSE,
            icon=":material/arrow_forward:",
            project=state.project_key(project),
        )
    first = 0
    if len(rows) > ROWS:
        first = (st.pagination(-(-len(rows) // ROWS)) - 1) * ROWS
    with st.container(border=True, gap="small"):
        for row in rows[first : first + ROWS]:
            _row(project.path, row, state.project_key(project))


def _uploader(project: Path) -> None:
    def arrived() -> None:
        st.session_state[_OPEN_PREVIEW] = True

    files = st.file_uploader(
        strings.ADD_TRANSCRIPTS,
        type=strings.UPLOAD_TYPES,
        accept_multiple_files=True,
        key=preview.upload_key(),
        on_change=arrived,
    )
    if not files:
        return
    asked = st.button(strings.CHECK_FILES, type="primary", icon=":material/fact_check:")
    if st.session_state.pop(_OPEN_PREVIEW, False) or asked:
        preview.check_files(project, files)


def _row(project: Path, row: TranscriptRow, address: str) -> None:
    """Show one transcript and what can be done with it."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"row-{row.id}"):
        draw(_summary(row))
        with st.container(horizontal=True, width="content", vertical_alignment="center"):
            if st.button(strings.READ, key=f"read-{row.id}", type="tertiary"):
                pages.go("transcript", project=address, transcript=row.id)
            if st.button(strings.SPEAKERS, key=f"speakers-{row.id}", type="tertiary"):
                speakers(project, row.id)
            if st.button(strings.REMOVE, key=f"remove-{row.id}", type="tertiary"):
                remove(project, row.id, row.name)


def _summary(row: TranscriptRow) -> Html:
    # A file can hold several interviews; then its name alone does not tell them apart.
    title = name_of(row.title) if row.title not in ("", row.name) else Html("")
    who = joined([name_of(name) for name in row.participants], ", ")
    facts = [
        escaped(strings.format_name(row.format)),
        escaped(strings.language_name(row.language)),
        escaped(strings.turns(row.n_turns)),
        escaped(strings.words(row.n_words)),
    ]
    warnings = list(row.warnings)
    if row.needs_roles:
        warnings.append(strings.NO_PARTICIPANT)
    flags = [element("div", warning, class_="pb-flag", dir="auto") for warning in warnings]
    return element(
        "div",
        element("div", joined([name_of(row.name), title]), class_="pb-title"),
        element("div", joined([who, *facts]), class_="pb-small"),
        *flags,
        class_="pb-row",
    )


@st.dialog(strings.SPEAKERS)
def speakers(project: Path, transcript_id: str) -> None:
    """Let roles be changed; each change is saved at once."""
    with notices.guarded():
        transcript = transcripts.transcript(project, transcript_id)
        draw(
            element("div", name_of(transcript.source.name), class_="pb-title"),
            element("p", strings.SAVED_AT_ONCE, class_="pb-small"),
        )
        for speaker in transcript.speakers:
            n_turns = sum(turn.speaker_id == speaker.id for turn in transcript.turns)
            who, choice = st.columns([3, 2], vertical_alignment="center")
            with who:
                draw(preview.speaker_line(speaker, n_turns))
            with choice:
                role = preview.role_choice(speaker, f"set-role-{transcript_id}-{speaker.id}")
            if role != speaker.role:
                transcripts.set_role(project, transcript_id, speaker.id, role)
        if st.button(strings.CLOSE):
            st.rerun()


@st.dialog(strings.REMOVE)
def remove(project: Path, transcript_id: str, name: str) -> None:
    """Name what goes and what stays, then remove the transcript."""
    draw(
        element("p", strings.remove_question(name), dir="auto"),
        element("p", strings.REMOVED_MORE, class_="pb-small"),
    )
    with st.container(horizontal=True, horizontal_alignment="right"):
        if st.button(strings.CANCEL, key="keep-transcript"):
            st.rerun()
        if st.button(strings.REMOVE, key="remove-transcript", type="primary"):
            with notices.guarded():
                transcripts.remove(project, transcript_id)
                notices.say(strings.removed(name))
                st.rerun()


if __name__ == "__main__":
    page()
