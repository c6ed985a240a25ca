"""Evidence: every statement of the newest run, to be searched, filtered and opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

import streamlit as st

from persona_builder.domain.empathy import Quadrant
from persona_builder.errors import ProjectError
from persona_builder.services import review, statements
from persona_builder.services.projects import ProjectSummary
from persona_builder.services.statements import Flag, Found, StatementRow, Wanted
from persona_builder.ui import empty, history, pages, state, statement_drawer, strings
from persona_builder.ui.text import (
    Html,
    draw,
    element,
    escaped,
    joined,
    label,
    name_of,
    said,
    shortened,
)

# On one page: more than a screen, and quickly drawn.
ROWS = 25
_KEYS = ("text", "people", "personas", "quadrants", "flags", "languages", "used", "unsure")
_USED = {"": None, "yes": True, "no": False}


def page() -> None:
    """Show the filters, a page of statements, and the one that the address names."""
    project = empty.project_or_stop()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.title(strings.EVIDENCE_PAGE, anchor=False, width="stretch")
        history.history_buttons(project.path)
    wanted = _filters(project)
    shown = _list(project, wanted)
    if shown.of == 0:
        with st.container(border=True, horizontal_alignment="center"):
            empty.empty(strings.NO_EVIDENCE, strings.NO_EVIDENCE_MORE)
            pages.link("analysis", text=strings.GO_RUN, project=state.project_key(project))
        return
    asked = st.query_params.get("statement")
    if asked:
        _open(project, asked)


def _filters(project: ProjectSummary) -> Wanted:
    """Draw the filters; return what they leave."""
    names = review.participant_names(project.path)
    cards = {each.id: each.name.text for each in review.personas(project.path)}
    for key in _KEYS:
        st.session_state.setdefault(f"find-{key}", _nothing(key))
    if st.query_params.pop("unsure", ""):
        st.session_state["find-unsure"] = True
    draw(element("p", strings.EVIDENCE_MORE, class_="pb-quiet"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        text = st.text_input(strings.SEARCH_STATEMENTS, type="search", key="find-text", width=320)
        people = _several(strings.BY_PERSON, "people", names)
        personas = _several(strings.BY_PERSONA, "personas", cards)
        languages = _several(
            strings.BY_LANGUAGE,
            "languages",
            {each: strings.language_name(each) for each in project.languages},
        )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        quadrants = st.pills(
            strings.BY_QUADRANT,
            get_args(Quadrant),
            selection_mode="multi",
            format_func=lambda each: strings.QUADRANT_NAMES[each],
            key="find-quadrants",
        )
        flags = st.pills(
            strings.BY_FLAG,
            get_args(Flag),
            selection_mode="multi",
            format_func=lambda each: strings.FLAGS[each],
            key="find-flags",
        )
        used = st.segmented_control(
            strings.BY_USE,
            list(_USED),
            format_func=lambda each: strings.USED[each],
            key="find-used",
            required=True,
        )
        unsure = st.toggle(strings.TRAY, key="find-unsure", help=strings.TRAY_HELP)
    return Wanted(
        text=text or "",
        participants=tuple(people),
        personas=tuple(personas),
        quadrants=tuple(quadrants),
        flags=tuple(flags),
        languages=tuple(languages),
        used=_USED[used or ""],
        unsure=unsure,
    )


def _several(title: str, key: str, options: dict[str, str]) -> list[str]:
    """Draw a list to choose some of; what is no longer there is not chosen."""
    chosen = [each for each in st.session_state[f"find-{key}"] if each in options]
    st.session_state[f"find-{key}"] = chosen
    return st.multiselect(
        label(title),
        list(options),
        format_func=lambda each: shortened(options.get(str(each), ""), 40),
        placeholder=strings.ANY,
        key=f"find-{key}",
        width=220,
    )


def _nothing(key: str) -> object:
    if key == "unsure":
        return False
    return "" if key in {"text", "used"} else []


def _clear() -> None:
    for key in _KEYS:
        st.session_state[f"find-{key}"] = _nothing(key)


def _list(project: ProjectSummary, wanted: Wanted) -> Found:
    """Draw one page of what was found."""
    # A page number belongs to the filters it was chosen under.
    place = st.session_state.get("evidence-page", 1) - 1 if _same(wanted) else 0
    found = statements.find_statements(project.path, wanted, first=place * ROWS, most=ROWS)
    if found.of == 0:
        return found
    with st.container(horizontal=True, vertical_alignment="center"):
        draw(
            element(
                "div", strings.showing(found.total, found.of), class_="pb-section", role="status"
            )
        )
        if wanted != Wanted():
            st.button(strings.CLEAR_FILTERS, type="tertiary", on_click=_clear)
    if not found.rows:
        draw(element("p", strings.NOTHING_MATCHES, class_="pb-quiet"))
    for row in found.rows:
        _statement(row)
    if found.total > ROWS:
        number = -(-found.total // ROWS)
        st.pagination(number, default=min(place + 1, number), key="evidence-page")
    return found


def _same(wanted: Wanted) -> bool:
    """Return whether the filters are those of the page before; note them for the next."""
    before = st.session_state.get("evidence-wanted")
    st.session_state["evidence-wanted"] = wanted
    if before != wanted:
        st.session_state.pop("evidence-page", None)
    return before == wanted


def _statement(row: StatementRow) -> None:
    """Draw a statement with who said it, what it is taken for, and a button that opens it."""
    with st.container(horizontal=True, vertical_alignment="top", key=f"row-said-{row.id}"):
        draw(
            element(
                "div",
                said(row.text),
                element("div", joined(_about(row)), class_="pb-small"),
                class_="pb-row",
            )
        )
        st.space("stretch")
        st.button(
            strings.OPEN_FOUND,
            key=f"open-{row.id}",
            type="tertiary",
            help=label(strings.open_named(shortened(row.text, 60))),
            on_click=_name_in_address,
            args=(row.id,),
        )


def _name_in_address(statement_id: str) -> None:
    st.query_params["statement"] = statement_id


def _about(row: StatementRow) -> list[Html]:
    """Return who said it, what it is taken for, and the cards it stands on."""
    taken = strings.NOT_SURE if row.abstained else strings.QUADRANT_NAMES[row.quadrant]
    parts = [name_of(row.participant), escaped(taken)]
    parts += [escaped(strings.FLAGS["pain"])] if row.pain else []
    parts += [escaped(strings.FLAGS["need"])] if row.need else []
    cards = _cards(row)
    names = joined([name_of(each) for each in cards], ", ")
    return [*parts, names or escaped(strings.ON_NO_CARD)]


def _cards(row: StatementRow) -> Sequence[str]:
    return list(dict.fromkeys(use.persona for use in row.uses if not use.against))


def _open(project: ProjectSummary, statement_id: str) -> None:
    """Open the drawer of a statement; say so where the newest run has none of that id."""
    try:
        statements.statement(project.path, statement_id)
    except ProjectError:
        del st.query_params["statement"]
        st.warning(strings.STATEMENT_GONE, icon=":material/info:")
        return
    statement_drawer.statement_drawer(project.path, statement_id, state.project_key(project))


if __name__ == "__main__":
    page()
