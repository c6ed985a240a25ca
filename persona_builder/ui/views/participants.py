"""Participants: one person at a time, in their own words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from persona_builder.domain.maps import MAP_CELLS
from persona_builder.services import participants, reports
from persona_builder.services.participants import PersonRow
from persona_builder.services.reports import CELL_TITLES, Line, MapForm, Profile
from persona_builder.ui import empty, history, maps, notices, pages, state, strings, taking
from persona_builder.ui.text import Html, draw, element, heading, name_of, said

_CHOICE = "participant-choice"


def page() -> None:
    """Show the chosen person's profile with their map."""
    project = empty.project_or_stop()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.title(strings.PARTICIPANTS_PAGE, anchor=False, width="stretch")
        history.history_buttons(project.path)
    people = participants.people(project.path)
    if not people:
        with st.container(border=True, horizontal_alignment="center"):
            empty.empty(strings.NO_PARTICIPANTS, strings.NO_PARTICIPANTS_MORE)
            pages.link("analysis", text=strings.GO_RUN, project=state.project_key(project))
        return
    draw(element("p", strings.PARTICIPANTS_MORE, class_="pb-quiet"))
    person = _choose(people)
    profile = reports.profile(project.path, person.id)
    _take(project.path, person.id)
    who, words = st.columns((1, 2), gap="medium")
    with who, st.container(border=True):
        _who(profile)
        for transcript_id in person.transcript_ids:
            pages.link(
                "transcript",
                text=strings.OPEN_INTERVIEW,
                project=state.project_key(project),
                transcript=transcript_id,
            )
    with words:
        _words(profile)
    _map(project.path, person.id, profile)
    _journey(profile)


def _choose(people: Sequence[PersonRow]) -> PersonRow:
    """Draw the list of people; return the one that the address names."""
    by_id = {each.id: each for each in people}
    current, _ = state.chosen("participant", list(by_id))
    st.session_state[_CHOICE] = current

    def choose() -> None:
        st.query_params["participant"] = st.session_state[_CHOICE]

    st.selectbox(
        strings.CHOOSE_PARTICIPANT,
        list(by_id),
        # Options of a list are shown as they are, unlike labels.
        format_func=lambda each: by_id[each].name,
        key=_CHOICE,
        on_change=choose,
        width=320,
    )
    return by_id[current or people[0].id]


def _take(project: Path, participant_id: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        coded = taking.codes_toggle("participant-codes")
        found = reports.profile_paper(project, participant_id, coded=coded)
        taking.take_along(
            found,
            key=f"participant-{participant_id}",
            remember=lambda: reports.profile_paper(
                project, participant_id, coded=True, remember=True
            ),
        )
    taking.about_codes(found)


def _who(profile: Profile) -> None:
    known = (
        *profile.facts,
        (strings.INTERVIEW_FILES, ", ".join(profile.interviews)),
        (strings.STATEMENTS_MADE, str(profile.n_statements)),
    )
    facts = [part for name, value in known for part in (_fact("dt", name), _fact("dd", value))]
    stays = "" if profile.share is None else strings.share_of_repeats(f"{profile.share:.2f}")
    draw(
        element(
            "div",
            element("div", name_of(profile.name), class_="pb-name"),
            heading(strings.WHERE_THEY_STAND, class_="pb-section"),
            element("p", profile.place, dir="auto", class_="pb-summary"),
            element("p", stays, class_="pb-small"),
            heading(strings.WHAT_IS_KNOWN, class_="pb-section"),
            element("dl", *facts, class_="pb-facts"),
            class_="pb-rest",
        )
    )


def _fact(name: str, text: str) -> Html:
    return element(name, text, dir="auto")


def _words(profile: Profile) -> None:
    if profile.quotes:
        draw(element("blockquote", said(f"“{profile.quotes[0].text}”"), class_="pb-quote"))
    left, right = st.columns(2, gap="medium")
    with left:
        _titled(strings.THEIR_PAINS, profile.pains)
    with right:
        _titled(strings.THEIR_NEEDS, profile.needs)
        _titled(strings.IN_OWN_WORDS, profile.quotes[1:])


def _titled(title: str, lines: tuple[Line, ...]) -> None:
    draw(heading(title, class_="pb-section"), maps.notes(lines))


def _map(project: Path, participant_id: str, profile: Profile) -> None:
    forms: dict[MapForm, str] = {
        "quadrants": strings.AS_QUADRANTS,
        "canvas": strings.AS_CANVAS,
    }
    with st.container(horizontal=True, vertical_alignment="bottom"):
        draw(heading(strings.EMPATHY_MAP_OF_ONE, class_="pb-title"))
        form = st.segmented_control(
            strings.MAP_FORM,
            list(forms),
            format_func=lambda each: forms[each],
            default="quadrants",
            required=True,
            key="map-form",
            label_visibility="collapsed",
        )
    draw(maps.drawn_map(profile.map, form))
    _own_notes(project, participant_id, form)


def _own_notes(project: Path, participant_id: str, form: MapForm) -> None:
    """Draw the researcher's notes with a way out for each, and the form for another."""
    own = participants.own_notes(project, participant_id)
    # Only what the map that is shown has room for.
    cells = MAP_CELLS if form == "canvas" else (*reports.QUADRANTS, "pain", "gain")
    for note in own:
        with st.container(
            horizontal=True, vertical_alignment="center", key=f"row-note-{note.entry_id}"
        ):
            where = element("b", f"{CELL_TITLES[note.cell]}: ")
            draw(element("p", where, name_of(note.text), class_="pb-summary"))
            st.button(
                strings.TAKE_NOTE_OUT,
                key=f"out-{note.entry_id}-{note.rev}",
                type="tertiary",
                on_click=_take_out,
                args=(project, note.entry_id, note.rev),
            )
    with st.expander(strings.OWN_NOTE, icon=":material/sticky_note_2:"):
        draw(element("p", strings.OWN_NOTE_MORE, class_="pb-small"))
        # A new form once a note was added, so that what was typed is gone then and only then.
        with st.form(f"note-{participant_id}-{len(own)}", border=False):
            cell = st.selectbox(
                strings.OWN_NOTE_CELL, cells, format_func=lambda each: CELL_TITLES[each]
            )
            text = st.text_input(strings.OWN_NOTE_TEXT, max_chars=400)
            wanted = st.form_submit_button(strings.ADD_NOTE, type="primary")
        if wanted:
            with notices.guarded():
                participants.add_note(project, participant_id, cell, text or "")
                st.rerun()


def _take_out(project: Path, entry_id: str, rev: int) -> None:
    notices.attempt(lambda: participants.take_note_out(project, entry_id, rev=rev))


def _journey(profile: Profile) -> None:
    draw(heading(strings.THEIR_JOURNEY, class_="pb-title"))
    if not profile.stages:
        draw(element("p", strings.NO_EVIDENCE_HERE, class_="pb-small"))
        return
    columns = (
        element(
            "section",
            element("h3", name_of(stage), class_="pb-section"),
            maps.notes(lines),
            class_="pb-cell",
        )
        for stage, lines in profile.stages
    )
    draw(element("div", *columns, class_="pb-stages"))


if __name__ == "__main__":
    page()
