"""The preview of files before they are added: who speaks, and in which role."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from persona_builder.domain.transcripts import Role, Speaker, Transcript
from persona_builder.services import transcripts
from persona_builder.services.transcripts import Preview, Unlabelled
from persona_builder.ui import notices, startup, strings
from persona_builder.ui.text import (
    Html,
    clock,
    draw,
    element,
    escaped,
    joined,
    label,
    name_of,
    said,
    shortened,
)

_CACHE = "previews"
_ROUND = "upload-round"
# Enough to see whether speakers and words are told apart.
FIRST_TURNS = 8
# With more files than this, only those that need a look are unfolded.
UNFOLDED = 3


def upload_key() -> str:
    """Return the uploader's key; it changes when files were added, which empties it."""
    return f"upload-{st.session_state.get(_ROUND, 0)}"


@st.dialog(strings.CHECK_FILES, width="large")
def check_files(project: Path, files: list[UploadedFile]) -> None:
    """Show what each file holds, let roles be set, and add what can be added."""
    draw(element("p", strings.CHECK_FILES_MORE, class_="pb-quiet"))
    with notices.guarded():
        previews = [_file(project, each, unfold=len(files) <= UNFOLDED) for each in files]
        wanted = [each for each in previews if not each.problem and not each.duplicate]
        number = sum(len(each.transcripts) for each in wanted)
        if not wanted:
            draw(element("p", strings.NOTHING_TO_ADD, class_="pb-quiet"))
        with st.container(horizontal=True, horizontal_alignment="right"):
            if st.button(strings.CANCEL):
                _forget()
                st.rerun()
            if st.button(strings.add_transcripts(number), type="primary", disabled=not wanted):
                transcripts.add(project, wanted)
                startup.warm_in_background(project)
                notices.say(strings.added(number))
                _forget()
                st.rerun()


def _forget() -> None:
    """Empty the uploader and what was read from it."""
    st.session_state.pop(_CACHE, None)
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def _file(project: Path, file: UploadedFile, *, unfold: bool) -> Preview:
    """Show one file and return it with what was chosen for it."""
    preview = _read(project, file)
    troubled = bool(preview.problem or preview.duplicate or preview.unlabelled) or any(
        each.warnings or not _interviewed(each) for each in preview.transcripts
    )
    with st.expander(label(file.name), expanded=unfold or troubled):
        if preview.problem:
            draw(element("div", preview.problem, class_="pb-note", dir="auto"))
        if preview.duplicate:
            return preview
        if preview.note:
            draw(element("div", preview.note, class_="pb-note plain", dir="auto"))
        if preview.unlabelled:
            st.radio(
                strings.UNLABELLED,
                list(strings.UNLABELLED_WAYS),
                format_func=lambda way: strings.UNLABELLED_WAYS[way],
                key=_key(file, "unlabelled"),
            )
        if preview.columns:
            _columns(preview, file)
        if not preview.problem:
            preview = _with_roles(preview)
        if preview.problem or any(each.source.encoding for each in preview.transcripts):
            st.selectbox(
                strings.ENCODING,
                [None, *strings.ENCODINGS],
                format_func=lambda code: code or strings.ENCODING_GUESSED,
                key=_key(file, "encoding"),
                width=260,
            )
    return preview


def _key(file: UploadedFile, what: str) -> str:
    return f"{what}-{file.file_id}"


def _read(project: Path, file: UploadedFile) -> Preview:
    """Read a file once for each way of reading it; the dialog is drawn anew at every choice."""
    encoding: str | None = st.session_state.get(_key(file, "encoding"))
    unlabelled: Unlabelled = st.session_state.get(_key(file, "unlabelled"), "refuse")
    columns: dict[str, str] | None = st.session_state.get(_key(file, "columns"))
    cache: dict[tuple[object, ...], Preview] = st.session_state.setdefault(_CACHE, {})
    said = tuple(sorted(columns.items())) if columns else None
    key = (file.file_id, encoding, unlabelled, said)
    if key not in cache:
        cache[key] = transcripts.preview(
            project,
            file.name,
            file.getvalue(),
            encoding=encoding,
            unlabelled=unlabelled,
            columns=columns,
        )
    return cache[key]


def _columns(preview: Preview, file: UploadedFile) -> None:
    """Show what each column of a table is taken for; a choice reads the table again."""

    def choose() -> None:
        chosen = {
            meaning: st.session_state[_key(file, f"column-{meaning}")]
            for meaning in strings.COLUMN_MEANINGS
        }
        st.session_state[_key(file, "columns")] = {
            meaning: name for meaning, name in chosen.items() if name
        }

    draw(
        element("div", strings.COLUMNS_OF_TABLE, class_="pb-section"),
        element(
            "p",
            strings.COLUMNS_REMEMBERED if preview.mapped else strings.COLUMNS_GUESSED,
            class_="pb-small",
        ),
    )
    with st.container(horizontal=True):
        for meaning, title in strings.COLUMN_MEANINGS.items():
            options = [None, *preview.columns]
            held = preview.held.get(meaning)
            st.selectbox(
                title,
                options,
                index=options.index(held) if held in options else 0,
                format_func=lambda name: strings.NO_COLUMN if name is None else name,
                key=_key(file, f"column-{meaning}"),
                on_change=choose,
                width=170,
            )


def _with_roles(preview: Preview) -> Preview:
    """Show the interviews of a file; return them with the roles that were chosen."""
    for number, transcript in enumerate(preview.transcripts):
        _facts(transcript, show_title=len(preview.transcripts) > 1)
        for warning in transcript.warnings:
            draw(element("div", warning, class_="pb-note", dir="auto"))
        left, right = st.columns([5, 7], gap="large")
        with left:
            draw(element("div", strings.SPEAKERS, class_="pb-section"))
            for speaker in transcript.speakers:
                role = _role(transcript, speaker)
                if role != speaker.role:
                    preview = transcripts.with_role(preview, transcript.id, speaker.id, role)
            if not _interviewed(preview.transcripts[number]):
                draw(element("div", strings.NO_PARTICIPANT, class_="pb-note"))
        with right:
            draw(
                element("div", strings.FIRST_TURNS, class_="pb-section"),
                element("div", *first_turns(transcript), class_="pb-context pb-first"),
            )
    return preview


def _interviewed(transcript: Transcript) -> bool:
    return any(speaker.role == "participant" for speaker in transcript.speakers)


def _facts(transcript: Transcript, *, show_title: bool) -> None:
    words = len(transcript.text.split())
    draw(
        element(
            "div",
            joined(
                [
                    name_of(transcript.title) if show_title else Html(""),
                    escaped(strings.format_name(transcript.source.format)),
                    escaped(strings.language_name(transcript.language)),
                    escaped(transcript.source.encoding or ""),
                    escaped(strings.turns(len(transcript.turns))),
                    escaped(strings.words(words)),
                ]
            ),
            class_="pb-small",
        )
    )


def _role(transcript: Transcript, speaker: Speaker) -> Role:
    """Show one speaker with a choice of roles; return the choice.

    The transcript's id is a new one at each reading, so a file that is read in another
    way asks anew.
    """
    counts = Counter(turn.speaker_id for turn in transcript.turns)
    who, choice = st.columns([3, 3], vertical_alignment="center", wrap=False)
    with who:
        draw(speaker_line(speaker, counts[speaker.id]))
    with choice:
        return role_choice(speaker, f"role-{transcript.id}-{speaker.id}")


def speaker_line(speaker: Speaker, n_turns: int) -> Html:
    """Return a speaker's name and how often they speak."""
    return element(
        "div",
        element("b", name_of(shortened(speaker.label, 80))),
        element("span", f" {strings.turns(n_turns)}", class_="pb-small"),
    )


def role_choice(speaker: Speaker, key: str) -> Role:
    """Show the roles a speaker can have; return the chosen one."""
    options = [role for role in strings.ROLES if role != "unknown" or speaker.role == "unknown"]
    chosen: Role = st.selectbox(
        label(strings.role_of(speaker.label)),
        options,
        index=options.index(speaker.role),
        format_func=lambda role: strings.ROLES[role],
        key=key,
        label_visibility="collapsed",
    )
    return chosen


def first_turns(transcript: Transcript) -> list[Html]:
    """Return the first turns of a transcript, shortened."""
    return [
        element(
            "div",
            element(
                "span",
                name_of(shortened(transcript.speaker(turn.speaker_id).label, 40)),
                " ",
                clock(turn.start_ms),
                class_="pb-source",
            ),
            said(shortened(transcript.words(turn), 220)),
            class_="pb-turn",
        )
        for turn in transcript.turns[:FIRST_TURNS]
    ]
