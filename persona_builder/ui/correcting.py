"""Correct a transcript: one turn in a dialog, what would follow, and what waits in the tray."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import streamlit as st

from persona_builder.domain.transcripts import Role, Transcript, Turn
from persona_builder.errors import UsageError
from persona_builder.services import corrections
from persona_builder.services.corrections import (
    CorrectionPreview,
    MadeCorrection,
    NewSpeaker,
    SpeakerChange,
    TextChange,
    TrayItem,
)
from persona_builder.ui import notices, strings
from persona_builder.ui.text import Html, ago, draw, element, escaped, joined, name_of, said

# Stands for a speaker the transcript does not name yet; no speaker has an empty id.
_NEW = ""
_ROLES: tuple[Role, ...] = ("participant", "interviewer", "observer")


@st.dialog(strings.CORRECT_TURN, width="medium")
def correct(project: Path, transcript: Transcript, turn: Turn) -> None:
    """Change what was said in a turn or who said it; both show first what follows."""
    speaker = transcript.speaker(turn.speaker_id)
    draw(element("div", name_of(speaker.label), class_="pb-source"))
    rev = corrections.revision(project, transcript.id)
    words, who = st.tabs([strings.WORDS_TAB, strings.WHO_TAB])
    with words, notices.guarded():
        _words(project, transcript, turn, rev)
    with who, notices.guarded():
        _who(project, transcript, turn, rev)


def _words(project: Path, transcript: Transcript, turn: Turn, rev: int) -> None:
    before = transcript.words(turn)
    after = st.text_area(
        strings.WORDS_OF_TURN,
        before,
        height="content",
        key=f"words-{transcript.id}-{turn.index}-{rev}",
        help=strings.WORDS_EMPTY,
    )
    changed = (after or "").strip()
    if changed == before:
        draw(element("p", strings.NOTHING_CHANGED, class_="pb-small"))
        return
    if not changed:
        draw(element("div", strings.WORDS_EMPTY, class_="pb-note"))
    change = TextChange(turn.span, changed)
    _offer(
        "words",
        corrections.preview_correction(project, transcript.id, change),
        lambda: corrections.correct_text(project, transcript.id, turn.span, changed, rev=rev),
    )


def _who(project: Path, transcript: Transcript, turn: Turn, rev: int) -> None:
    labels = {speaker.id: speaker.label for speaker in transcript.speakers}
    chosen = st.selectbox(
        strings.WHO_SPEAKS,
        [*labels, _NEW],
        index=list(labels).index(turn.speaker_id),
        format_func=lambda each: labels.get(each, strings.SOMEBODY_ELSE),
        key=f"who-{transcript.id}-{turn.index}-{rev}",
    )
    if chosen == turn.speaker_id:
        draw(element("p", strings.NOTHING_CHANGED, class_="pb-small"))
        return
    speaker: str | NewSpeaker = chosen
    if chosen == _NEW:
        label = st.text_input(strings.NEW_LABEL, max_chars=80, key=f"label-{turn.index}-{rev}")
        role = st.selectbox(
            strings.THEIR_ROLE,
            _ROLES,
            format_func=lambda each: strings.ROLES[each],
            key=f"role-{turn.index}-{rev}",
        )
        if not (label or "").strip():
            draw(element("p", strings.NEW_LABEL_NEEDED, class_="pb-small"))
            return
        speaker = NewSpeaker((label or "").strip(), role)
    _offer(
        "who",
        corrections.preview_correction(
            project, transcript.id, SpeakerChange(speaker, (turn.index,))
        ),
        lambda: corrections.correct_speaker(project, transcript.id, [turn.index], speaker, rev=rev),
    )


def _offer(key: str, preview: CorrectionPreview, save: Callable[[], object]) -> None:
    """Say what a correction would do, and let it be saved."""
    draw(effects(preview))
    with st.container(horizontal=True, horizontal_alignment="right"):
        if st.button(strings.CANCEL, key=f"leave-{key}"):
            st.rerun()
        if st.button(strings.SAVE_CORRECTION, key=f"save-{key}", type="primary"):
            try:
                save()
            except UsageError as error:
                draw(element("div", str(error), class_="pb-note"))
                return
            notices.say(strings.CORRECTED_NOW)
            st.rerun()


def effects(preview: CorrectionPreview) -> Html:
    """Return in words what a correction would do to statements and lines."""
    sentences = [
        sentence(number)
        for sentence, number in (
            (strings.statements_follow, preview.n_changed),
            (strings.statements_lost, preview.n_lost),
            (strings.lines_follow, preview.n_lines_changed),
            (strings.lines_lost, preview.n_lines_lost),
            (strings.lines_weaker, preview.n_lines_weaker),
        )
        if number
    ]
    return element(
        "div",
        element("div", strings.WHAT_FOLLOWS, class_="pb-section"),
        element(
            "ul",
            element("li", strings.of_statements(preview.n_statements)),
            *(element("li", sentence) for sentence in sentences),
            class_="pb-list",
        ),
        class_="pb-outcome",
    )


def tray(items: Sequence[TrayItem]) -> None:
    """Draw what could not follow a correction, with the words as they were."""
    if not items:
        return
    with st.expander(strings.tray_title(len(items))):
        draw(
            element("p", strings.TRAY_MORE, class_="pb-quiet"),
            element("ul", *(_item(item) for item in items), class_="pb-tray"),
        )


def _item(item: TrayItem) -> Html:
    rested = [
        joined(
            [
                name_of(each.persona),
                escaped(strings.SLOTS[each.slot] if each.slot else each.kind),
                escaped(strings.STAYS if each.is_shown else strings.LEFT_THE_CARD),
            ]
        )
        for each in item.supported
    ]
    return element(
        "li",
        said(item.words),
        element("div", item.sentence, class_="pb-small"),
        *(
            element("div", joined([strings.RESTED, each], ": "), class_="pb-small")
            for each in rested
        ),
    )


def made(found: Sequence[MadeCorrection]) -> None:
    """Draw the corrections of a transcript that count, before and after."""
    if not found:
        return
    with st.expander(strings.corrections_title(len(found))):
        rows = [
            element(
                "li",
                element("del", each.before, dir="auto"),
                " ",
                element("ins", each.after or strings.TOOK_OUT, dir="auto"),
                element(
                    "div",
                    joined([name_of(each.author), ago(each.at)]),
                    class_="pb-small",
                ),
            )
            for each in reversed(found)
        ]
        draw(element("ul", *rows, class_="pb-tray"))
