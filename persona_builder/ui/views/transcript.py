"""One transcript to read: turns with speaker and time, quoted words marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import streamlit as st

from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Transcript, Turn
from persona_builder.language import fold
from persona_builder.services import corrections, review, transcripts
from persona_builder.ui import correcting, empty, history, pages, state, strings
from persona_builder.ui.text import Html, clock, draw, element, escaped, joined, name_of

# Turns on one page: more than a screen, and quickly drawn.
TURNS = 100
# Each of these has a button of its own.
TURNS_TO_CORRECT = 30


def page() -> None:
    """Show the transcript that the address names."""
    project = empty.project_or_stop()
    pages.link(
        "transcripts",
        text=strings.BACK_TO_TRANSCRIPTS,
        icon=":material/arrow_back:",
        project=state.project_key(project),
    )
    known = {row.id for row in transcripts.list_transcripts(project.path)}
    asked = st.query_params.get("transcript", "")
    if asked not in known:
        st.warning(strings.NO_SUCH_TRANSCRIPT, icon=":material/info:")
        return
    transcript = transcripts.transcript(project.path, asked)
    with st.container(horizontal=True, vertical_alignment="center"):
        _header(transcript)
        st.space("stretch")
        history.history_buttons(project.path)
    made = corrections.corrections(project.path, asked)
    correcting.tray(
        [item for item in corrections.tray(project.path) if item.transcript_id == asked]
    )
    correcting.made(made)
    with st.container(horizontal=True, vertical_alignment="center"):
        sought = st.text_input(
            strings.SEARCH_TURNS,
            type="search",
            placeholder=strings.SEARCH_TURNS,
            label_visibility="collapsed",
            width=360,
        )
        is_correcting = st.toggle(strings.CORRECT_MODE, key="correct-mode")
        as_read = bool(made) and st.toggle(strings.AS_READ, key="as-read")
    if as_read:
        draw(element("div", strings.AS_READ_NOTE, class_="pb-note plain"))
        transcript = corrections.original(project.path, asked)
    found = [turn for turn in transcript.turns if matches(transcript.words(turn), sought or "")]
    if not found:
        draw(element("p", strings.NOTHING_FOUND, class_="pb-quiet"))
    elif is_correcting and not as_read:
        _turns_to_correct(project.path, transcript, found)
    else:
        quoted = () if as_read else quoted_spans(project.path, transcript.id)
        _read(transcript, found, quoted)


def _read(transcript: Transcript, found: Sequence[Turn], quoted: Sequence[Span]) -> None:
    """Draw one page of turns, at first the one the address points at."""
    target = _target()
    position = next((at for at, turn in enumerate(found) if turn.index == target), 0)
    draw(
        element(
            "div",
            *(
                _turn(transcript, turn, quoted, is_target=turn.index == target)
                for turn in _one_page(found, position, TURNS)
            ),
            class_="pb-read",
        )
    )


def _turns_to_correct(project: Path, transcript: Transcript, found: Sequence[Turn]) -> None:
    """Draw fewer turns, each with a button that opens it."""
    draw(element("p", strings.CORRECT_MODE_MORE, class_="pb-quiet"))
    quoted = quoted_spans(project, transcript.id)
    target = _target()
    position = next((at for at, turn in enumerate(found) if turn.index == target), 0)
    for turn in _one_page(found, position, TURNS_TO_CORRECT):
        with st.container(horizontal=True, vertical_alignment="top", key=f"row-turn-{turn.index}"):
            draw(element("div", _turn(transcript, turn, quoted, is_target=False), class_="pb-read"))
            st.space("stretch")
            if st.button(
                strings.CORRECT,
                key=f"correct-{turn.index}",
                type="tertiary",
                icon=":material/edit:",
                help=strings.correct_turn(turn.index + 1),
            ):
                correcting.correct(project, transcript, turn)


def _header(transcript: Transcript) -> None:
    draw(
        element("h2", name_of(transcript.source.name)),
        element(
            "div",
            joined(
                [
                    escaped(strings.language_name(transcript.language)),
                    escaped(strings.turns(len(transcript.turns))),
                    escaped(strings.CORRECTED if transcript.corrected_by else ""),
                    escaped(strings.USED_HINT),
                ]
            ),
            class_="pb-small",
        ),
    )


def _target() -> int | None:
    """Return the turn the address points at, if it is a number."""
    asked = st.query_params.get("turn", "")
    return int(asked) if asked.isascii() and asked.isdigit() else None


def _one_page(found: Sequence[Turn], position: int, size: int) -> Sequence[Turn]:
    """Return one page of turns, at first the one that holds ``position``."""
    number = -(-len(found) // size)
    if number == 1:
        return found
    at = st.pagination(number, default=position // size + 1, key=f"turns-{number}-{position}")
    return found[(at - 1) * size : at * size]


def matches(text: str, sought: str) -> bool:
    """Return whether every word sought stands in the text, whatever its accents."""
    folded = fold(text)
    return all(word in folded for word in fold(sought).split())


def quoted_spans(project: Path, transcript_id: str) -> tuple[Span, ...]:
    """Return where the words stand that personas quote, in order, without overlaps."""
    spans = {
        evidence.span
        for persona in review.personas(project)
        for claim in persona.claims
        for evidence in claim.evidence
        if evidence.transcript_id == transcript_id
    }
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _turn(transcript: Transcript, turn: Turn, quoted: Iterable[Span], *, is_target: bool) -> Html:
    speaker = transcript.speaker(turn.speaker_id)
    asked = "" if speaker.role == "participant" else "asked"
    return element(
        "div",
        element(
            "div",
            joined([element("b", name_of(speaker.label)), escaped(clock(turn.start_ms))]),
            class_="pb-source",
        ),
        element("p", *marked(transcript, turn, quoted), dir="auto"),
        class_=f"pb-turn {asked} {'target' if is_target else ''}",
    )


def marked(transcript: Transcript, turn: Turn, quoted: Iterable[Span]) -> list[Html]:
    """Return a turn's words with the quoted ones marked."""
    parts: list[Html] = []
    at = turn.span.start
    for span in quoted:
        if span.start < at or span.end > turn.span.end:
            continue
        parts.append(escaped(transcript.text[at : span.start]))
        parts.append(element("mark", span.of(transcript.text)))
        at = span.end
    parts.append(escaped(transcript.text[at : turn.span.end]))
    return parts


if __name__ == "__main__":
    page()
