"""Compare: personas side by side, what tells them apart first; two runs, what changed."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from persona_builder.domain.personas import Slot
from persona_builder.domain.review import ShownPersona
from persona_builder.services import analysis, comparing, review
from persona_builder.services.comparing import Cell, FactRow, SideBySide, ThemeRow
from persona_builder.services.projects import ProjectSummary
from persona_builder.ui import empty, pages, run_changes, state, strings
from persona_builder.ui.text import (
    Html,
    draw,
    element,
    heading,
    joined,
    label,
    name_of,
    said,
    shortened,
)

# More columns than this can be read on no screen.
MOST = 4
LINES = 3
SLOTS: tuple[Slot, ...] = ("goal", "need", "pain", "behaviour", "say", "think", "do", "feel")


def page() -> None:
    """Show what was chosen to be compared; the address says what that is."""
    project = empty.project_or_stop()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.title(strings.COMPARE, anchor=False, width="stretch")
        view = _view()
    if view == "runs":
        _runs(project)
    else:
        _personas(project)


def _view() -> str:
    asked = st.query_params.get("view")
    st.session_state["compare-view"] = asked if asked in strings.VIEWS else "personas"

    def choose() -> None:
        st.query_params["view"] = st.session_state["compare-view"]

    chosen = st.segmented_control(
        strings.COMPARE_WHAT,
        list(strings.VIEWS),
        format_func=lambda each: strings.VIEWS[each],
        key="compare-view",
        required=True,
        on_change=choose,
        label_visibility="collapsed",
    )
    return chosen or "personas"


def _personas(project: ProjectSummary) -> None:
    known = {each.id: each for each in review.personas(project.path)}
    if len(known) < 2:
        with st.container(border=True, horizontal_alignment="center"):
            empty.empty(strings.COMPARE_NEEDS, strings.COMPARE_NEEDS_MORE)
            pages.link("personas", project=state.project_key(project))
        return
    draw(element("p", strings.COMPARE_MORE, class_="pb-quiet"))
    chosen = _choose(list(known.values()))
    if len(chosen) < 2:
        draw(element("p", strings.CHOOSE_TWO, class_="pb-quiet"))
        return
    found = comparing.side_by_side(project.path, chosen)
    _apart(found)
    _lines(found, state.project_key(project))
    _people(found)


def _choose(personas: Sequence[ShownPersona]) -> list[str]:
    """Draw the pills of personas; return those to compare, at most four."""
    names = {each.id: each.name.text for each in personas}
    asked = [each for each in st.query_params.get("personas", "").split(",") if each in names]
    st.session_state["compare-personas"] = asked or list(names)[:MOST]

    def choose() -> None:
        st.query_params["personas"] = ",".join(st.session_state["compare-personas"])

    chosen = st.pills(
        strings.COMPARE_WHICH,
        list(names),
        selection_mode="multi",
        format_func=lambda each: label(shortened(names[each], 32)),
        key="compare-personas",
        on_change=choose,
        label_visibility="collapsed",
    )
    # In the order of the cards, whatever the order of the clicks.
    return [each for each in names if each in chosen][:MOST]


def _apart(found: SideBySide) -> None:
    """Draw the differences, and what is shared folded away."""
    rows: tuple[FactRow | ThemeRow, ...] = (*found.themes, *found.facts)
    differing = [row for row in rows if row.differs]
    shared = [row for row in rows if not row.differs]
    draw(heading(strings.APART, class_="pb-title"))
    if differing:
        _table(found.personas, differing)
    else:
        draw(element("p", strings.NOTHING_APART, class_="pb-quiet"))
    draw(element("p", strings.HOW_COUNTED, class_="pb-small"))
    if shared:
        with st.expander(strings.alike(len(shared))):
            _table(found.personas, shared)


def _table(personas: Sequence[ShownPersona], rows: Sequence[FactRow | ThemeRow]) -> None:
    head = [element("th", strings.THEME, scope="col")]
    head += [element("th", name_of(each.name.text), scope="col") for each in personas]
    body = [
        element("tr", element("th", row.name, scope="row", dir="auto"), *_cells(row))
        for row in rows
    ]
    draw(_framed(element("thead", element("tr", *head)), element("tbody", *body)))


def _framed(*parts: Html) -> Html:
    """Return a table that scrolls by itself on a small screen, also by keyboard."""
    return element(
        "div",
        element("table", *parts),
        class_="pb-journey",
        tabindex="0",
        role="region",
        aria_label=strings.APART,
    )


def _cells(row: FactRow | ThemeRow) -> list[Html]:
    if isinstance(row, FactRow):
        return [element("td", each or strings.NOT_KNOWN, dir="auto") for each in row.values]
    return [_cell(cell) for cell in row.cells]


def _cell(cell: Cell) -> Html:
    more = strings.pains_and_needs(cell.pains, cell.needs)
    return element(
        "td",
        element(
            "div",
            element("b", strings.of_people(cell.people, cell.of)),
            element(
                "span",
                element("i", style=f"width: {cell.share:.0%}"),
                class_="pb-share",
                aria_hidden="true",
            ),
        ),
        element("div", more, class_="pb-small") if more else Html(""),
    )


def _lines(found: SideBySide, address: str) -> None:
    """Draw the strongest lines of each card beside one another, place by place."""
    draw(heading(strings.LINE_BY_LINE, class_="pb-title"))
    head = [element("th", strings.PLACE_ON_CARD, scope="col")]
    head += [element("th", name_of(each.name.text), scope="col") for each in found.personas]
    body = []
    for slot in SLOTS:
        columns = [_strongest(persona, slot) for persona in found.personas]
        if any(columns):
            cells = [element("td", *(lines or [_nothing()])) for lines in columns]
            title = element("th", strings.SLOTS[slot], scope="row")
            body.append(element("tr", title, *cells))
    draw(_framed(element("thead", element("tr", *head)), element("tbody", *body)))
    with st.container(horizontal=True):
        for persona in found.personas:
            pages.link(
                "personas",
                text=label(shortened(persona.name.text, 32)),
                icon=":material/arrow_forward:",
                project=address,
                persona=persona.id,
            )


def _strongest(persona: ShownPersona, slot: Slot) -> list[Html]:
    claims = [each for each in persona.claims if each.slot == slot and not each.hidden]
    claims.sort(key=lambda each: (not each.pinned, not each.by_human, -each.participants))
    return [
        element(
            "div",
            said(each.text),
            element("div", strings.people_of(each.participants, each.of), class_="pb-small")
            if each.evidence
            else Html(""),
        )
        for each in claims[:LINES]
    ]


def _nothing() -> Html:
    return element("div", strings.NO_LINES, class_="pb-small")


def _people(found: SideBySide) -> None:
    """Draw people by personas, with the number of lines that rest on each."""
    draw(
        heading(strings.WHO_STANDS_WHERE, class_="pb-title"),
        element("p", strings.WHO_STANDS_MORE, class_="pb-small"),
    )
    head = [element("th", strings.COMPARE_PERSON, scope="col")]
    head += [element("th", name_of(each.name.text), scope="col") for each in found.personas]
    rows = [
        element(
            "tr",
            element("th", name_of(row.name), scope="row"),
            *(
                element(
                    "td",
                    joined([str(number), strings.BELONGS if is_home else ""]),
                    class_="pb-home" if is_home else "",
                )
                for number, is_home in zip(
                    row.lines, (each.id == row.home for each in found.personas), strict=True
                )
            ),
        )
        for row in found.people
    ]
    draw(_framed(element("thead", element("tr", *head)), element("tbody", *rows)))


def _runs(project: ProjectSummary) -> None:
    """Show what changed between the two runs that the address names, by default the newest."""
    runs = {each.id: each for each in analysis.runs(project.path)}
    if len(runs) < 2:
        with st.container(border=True, horizontal_alignment="center"):
            empty.empty(strings.NEEDS_TWO_RUNS, strings.NEEDS_TWO_RUNS_MORE)
            pages.link("analysis", text=strings.GO_RUN, project=state.project_key(project))
        return
    ids = list(runs)
    with st.container(horizontal=True):
        earlier = _run_choice(strings.EARLIER_RUN, "before", runs, ids[1])
        later = _run_choice(strings.LATER_RUN, "after", runs, ids[0])
    if earlier == later:
        draw(element("p", strings.SAME_RUN, class_="pb-quiet"))
        return
    found = comparing.compare_two_runs(project.path, earlier, later)
    people = review.participant_names(project.path)
    run_changes.draw_changes(found, people, nothing=strings.NO_CHANGES_BETWEEN)
    if found.lines:
        draw(heading(strings.LINES_OF, class_="pb-title"))
        run_changes.draw_lines(found)


def _run_choice(
    title: str, parameter: str, runs: dict[str, analysis.RunRow], otherwise: str
) -> str:
    asked = st.query_params.get(parameter)
    key = f"compare-{parameter}"
    st.session_state[key] = asked if asked in runs else otherwise

    def choose() -> None:
        st.query_params[parameter] = st.session_state[key]

    def named(run_id: str) -> str:
        run = runs[run_id]
        at = run.at.astimezone().strftime("%Y-%m-%d %H:%M")
        return strings.run_named(len(runs) - list(runs).index(run_id), at, run.n_personas)

    chosen: str = st.selectbox(
        label(title),
        list(runs),
        format_func=named,
        key=key,
        on_change=choose,
        width=320,
    )
    return chosen


if __name__ == "__main__":
    page()
