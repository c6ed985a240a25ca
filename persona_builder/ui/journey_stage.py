"""One stage of a journey: what stands in it, what is suggested, and boxes to write in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import streamlit as st

from persona_builder.domain.journey import JourneyRow, JourneyStep, ShownEntry
from persona_builder.domain.proposals import JourneyProposal
from persona_builder.domain.review import ShownPersona
from persona_builder.services import entries, proposals, signs
from persona_builder.services.contexts import EvidenceView
from persona_builder.services.proposals import OfferedJourney
from persona_builder.ui import beside, notices, offers, passages, pictures, strings
from persona_builder.ui.text import draw, element, label, name_of, said


def stage(
    project: Path,
    persona: ShownPersona,
    name: str,
    steps: Sequence[ShownEntry],
    told: OfferedJourney,
) -> None:
    """Draw everything of a stage, row by row.

    Args:
        project: The open project.
        persona: Whose journey it is.
        name: The stage.
        steps: What a person accepted or wrote, in every stage.
        told: What the interviews tell.
    """
    left = [each for each in told.offer.open if each.stage == name]
    keys = next((each.keys for each in told.stages if each.name == name), ())
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            sign = pictures.image(signs.stage_sign(keys, pictures.scheme()), "", class_="pb-sign")
            draw(element("div", sign, element("h3", name, dir="auto"), class_="pb-stage"))
            if len(left) > 1:
                st.space("stretch")
                st.button(
                    strings.accept_all(len(left)),
                    key=f"accept-all-{persona.id}-{name}",
                    icon=":material/done_all:",
                    on_click=partial(offers.take, partial(_accept_all, project, persona.id, left)),
                )
        draw(element("p", strings.SAVED_AS_TYPED, class_="pb-small"))
        for row, title in strings.JOURNEY_ROWS.items():
            draw(element("div", title, class_="pb-section"))
            if row == "emotion":
                _mood(told, name)
            _own(project, persona, name, row, steps)
            here = [each for each in left if each.row == row]
            for each in here:
                _offered(project, persona, each)
            if row == "kpi":
                _measure(project, persona, name, steps, told)
            empty = not here and row not in strings.RESEARCHERS_ROWS and told.draft is not None
            _new(project, persona, name, row, steps, is_silent=empty)


def _own(
    project: Path,
    persona: ShownPersona,
    name: str,
    row: JourneyRow,
    steps: Sequence[ShownEntry],
) -> None:
    """Draw a box for each line that a person accepted or wrote."""
    for shown in steps:
        step = shown.entry
        if not isinstance(step, JourneyStep) or (step.stage, step.row) != (name, row):
            continue
        with st.container(horizontal=True, vertical_alignment="bottom", key=f"step-{shown.id}"):
            beside.box(
                project,
                shown,
                strings.JOURNEY_ROWS[row],
                step.text,
                partial(_retold, step),
                part="text",
                is_labelled=False,
            )
            if step.proposal_id:
                passages.button(shown.id, step.text, partial(_passages, step.statement_ids))
            else:
                beside.behind(project, persona, shown)


def _passages(statement_ids: tuple[str, ...], project: Path) -> Sequence[EvidenceView]:
    return proposals.passages_of(project, statement_ids)


def _retold(step: JourneyStep, text: str) -> JourneyStep:
    return replace(step, text=text)


def _offered(project: Path, persona: ShownPersona, proposal: JourneyProposal) -> None:
    """Draw a suggested line; a touchpoint with its sign and what it is."""
    words, sign, also = said(proposal.text), None, []
    if proposal.touchpoint is not None:
        svg = signs.touchpoint_sign(proposal.touchpoint, pictures.scheme())
        sign = pictures.image(svg, "", class_="pb-sign")
        # A word or two stand beside their sign, whichever way they are written.
        words = element("p", name_of(proposal.text))
        also = [strings.TOUCHPOINTS[proposal.touchpoint]]
    offers.offer(
        project,
        proposal,
        words,
        title=proposal.text,
        accept=partial(proposals.accept_step, project, persona.id, proposal),
        sign=sign,
        also=also,
    )


def _accept_all(project: Path, persona_id: str, left: Sequence[JourneyProposal]) -> None:
    for each in left:
        proposals.accept_step(project, persona_id, each)


def _mood(told: OfferedJourney, name: str) -> None:
    """Say how the stage is spoken of, and by how many."""
    moods = told.draft.moods if told.draft else ()
    for mood in moods:
        if mood.stage == name and told.draft:
            words = signs.mood_words(mood, told.draft.of)
            draw(element("p", strings.spoken_of(words), class_="pb-small"))


def _new(
    project: Path,
    persona: ShownPersona,
    name: str,
    row: JourneyRow,
    steps: Sequence[ShownEntry],
    *,
    is_silent: bool,
) -> None:
    """Draw the empty box of a row; what is typed in it becomes a step.

    A row of which the interviews tell nothing says so in the box.
    """
    in_row = any(
        isinstance(each.entry, JourneyStep) and (each.entry.stage, each.entry.row) == (name, row)
        for each in steps
    )
    # Another key after each change, so that what was typed is gone then and only then.
    key = f"new-{persona.id}-{name}-{row}-{sum(shown.rev + 1 for shown in steps)}"

    def add() -> None:
        typed = st.session_state[key].strip()
        if typed:
            step = JourneyStep(name, row, typed)
            notices.attempt(lambda: entries.add_entry(project, persona.id, step))

    st.text_input(
        label(strings.in_stage(strings.JOURNEY_ROWS[row], name)),
        key=key,
        placeholder=strings.NOTHING_TOLD if is_silent and not in_row else strings.WRITE_HERE,
        on_change=add,
        label_visibility="collapsed",
    )


def _measure(
    project: Path,
    persona: ShownPersona,
    name: str,
    steps: Sequence[ShownEntry],
    told: OfferedJourney,
) -> None:
    """Draw a line to type a figure in: which measure, how much, of the stage or a touchpoint."""
    drafted = told.draft.proposals if told.draft else ()
    met = [each.text for each in drafted if (each.stage, each.row) == (name, "touchpoint")]
    met += [
        each.entry.text
        for each in steps
        if isinstance(each.entry, JourneyStep)
        and (each.entry.stage, each.entry.row) == (name, "touchpoint")
    ]
    places = [strings.WHOLE_STAGE, *dict.fromkeys(met)]
    with (
        st.form(f"measure-{persona.id}-{name}", border=False, clear_on_submit=True),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        measure = st.selectbox(strings.MEASURE, strings.MEASURES, width=150)
        value = st.text_input(
            strings.MEASURE_VALUE, placeholder=strings.MEASURE_VALUE_EXAMPLE, width=160
        )
        where = st.selectbox(strings.MEASURE_WHERE, places, format_func=label, width=220)
        wanted = st.form_submit_button(strings.ADD_MEASURE)
    if wanted and (value or "").strip():
        of = f" ({where})" if where != strings.WHOLE_STAGE else ""
        step = JourneyStep(name, "kpi", f"{measure}: {(value or '').strip()}{of}")
        with notices.guarded():
            entries.add_entry(project, persona.id, step)
            st.rerun()
