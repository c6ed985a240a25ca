"""Export: choose personas, see the file, take it."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from persona_builder.domain.review import ShownPersona
from persona_builder.services import coded_cards, exports, names, reports, review
from persona_builder.services.preferences import preferences
from persona_builder.services.projects import ProjectSummary
from persona_builder.services.pseudonyms import notes_on_export
from persona_builder.ui import empty, notices, pages, state, strings, taking
from persona_builder.ui.paper import paper
from persona_builder.ui.text import draw, element, label, shortened

_CHOSEN = "export-personas"


def page() -> None:
    """Show the choice of personas, the preview, and the button that downloads."""
    project = empty.project_or_stop()
    st.title(strings.EXPORT, anchor=False)
    personas = review.personas(project.path)
    if not personas:
        with st.container(border=True, horizontal_alignment="center"):
            empty.empty(strings.NOTHING_TO_EXPORT, strings.NOTHING_TO_EXPORT_MORE)
            pages.link("analysis", text=strings.GO_RUN, project=state.project_key(project))
        return
    draw(element("p", strings.EXPORT_MORE, class_="pb-quiet"))
    chosen = _choose({persona.id: persona for persona in personas})
    with st.container(horizontal=True, vertical_alignment="center"):
        include_hidden = st.toggle(strings.INCLUDE_HIDDEN, key="export-hidden")
        coded = st.toggle(
            strings.CODES_FOR_NAMES,
            key="export-codes",
            value=preferences().codes_for_names,
            help=strings.CODES_HELP,
        )
        st.space("stretch")
        button = st.container(width="content", horizontal=True)
    if not chosen:
        draw(element("div", strings.CHOOSE_ONE, class_="pb-note plain"))
        return
    if any(persona.status == "draft" for persona in chosen):
        draw(element("div", strings.DRAFT_WARNING, class_="pb-note"))
    ids = [persona.id for persona in chosen]
    if coded:
        _about_codes(project)
        found = coded_cards.coded_cards(project.path, ids, include_hidden=include_hidden)
        markdown = found.markdown
        with button:
            _download_key(project.path, ids, found.key)
    else:
        markdown = exports.card_markdown(project.path, ids, include_hidden=include_hidden)
    _about_facts(project.path)
    with button:
        _download_html(project.path, ids, include_hidden=include_hidden, coded=coded)
        _download(project.path, ids, markdown, coded=coded)
    _for_others(project.path)
    look, source = st.tabs([strings.PREVIEW, strings.AS_TEXT])
    with look:
        draw(paper(markdown))
    with source:
        st.code(markdown, language=None, wrap_lines=True, height=720)


def _download(project: Path, ids: list[str], markdown: str, *, coded: bool) -> None:
    def remember() -> None:
        notices.attempt(lambda: coded_cards.coded_cards(project, ids, remember=True))

    st.download_button(
        strings.DOWNLOAD,
        markdown.encode(),
        file_name=exports.file_name(project, ids),
        mime="text/markdown",
        type="primary",
        icon=":material/download:",
        # Where nothing is remembered, nothing has to be drawn again.
        on_click=remember if coded else "ignore",
    )


def _download_html(project: Path, ids: list[str], *, include_hidden: bool, coded: bool) -> None:
    page = reports.cards_html(project, ids, include_hidden=include_hidden, coded=coded)

    def remember() -> None:
        # The same codes as in the Markdown, whichever of the two is taken.
        notices.attempt(lambda: coded_cards.coded_cards(project, ids, remember=True))

    st.download_button(
        strings.DOWNLOAD_HTML,
        page,
        file_name=f"{exports.file_name(project, ids).removesuffix('.md')}.html",
        mime="text/html",
        icon=":material/print:",
        help=strings.HTML_HELP,
        on_click=remember if coded else "ignore",
    )


def _for_others(project: Path) -> None:
    """Draw the forms with which others judge the cards."""
    with st.expander(strings.VALIDATION, icon=":material/rate_review:"):
        draw(element("p", strings.VALIDATION_MORE, class_="pb-small"))
        with st.container(horizontal=True):
            taking.take_along(reports.validation_paper(project), key="validation")


def _download_key(project: Path, ids: list[str], key: bytes) -> None:
    st.download_button(
        strings.DOWNLOAD_KEY,
        key,
        file_name=f"{exports.file_name(project, ids).removesuffix('.md')}-key.csv",
        mime="text/csv",
        icon=":material/key:",
        on_click="ignore",
    )


def _about_codes(project: ProjectSummary) -> None:
    """Say what codes are worth, and how many names still wait for a decision."""
    n_open = sum(
        row.verdict is None and row.confidence == "to confirm"
        for row in names.suggestions(project.path)
    )
    draw(element("div", strings.CODES_NOTE, class_="pb-note plain"))
    if n_open:
        draw(element("div", strings.names_open(n_open), class_="pb-note"))
        pages.link("names", text=strings.DECIDE_NAMES, project=state.project_key(project))


def _about_facts(project: Path) -> None:
    """Warn of people who can be told by age, job and town together, whatever their names."""
    notes = notes_on_export(project, (), None)
    if notes:
        with st.expander(strings.facts_that_tell(len(notes)), icon=":material/person_alert:"):
            draw(*(element("p", note, dir="auto") for note in notes))


def _choose(by_id: dict[str, ShownPersona]) -> list[ShownPersona]:
    """Draw the personas to choose from: at first the accepted ones, or all."""
    accepted = [key for key, persona in by_id.items() if persona.status == "reviewed"]
    picked = st.pills(
        strings.WHICH_PERSONAS,
        list(by_id),
        selection_mode="multi",
        default=accepted or list(by_id),
        format_func=lambda key: _pill(by_id[key]),
        key=_CHOSEN,
    )
    return [persona for key, persona in by_id.items() if key in picked]


def _pill(persona: ShownPersona) -> str:
    icon = ":material/check_circle:" if persona.status == "reviewed" else ":material/edit_note:"
    return f"{icon} {label(shortened(persona.name.text, 32))}"


if __name__ == "__main__":
    page()
