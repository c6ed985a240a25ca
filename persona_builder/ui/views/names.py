"""Names: what may tell who somebody is, and what a person decided about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import get_args

import streamlit as st

from persona_builder.domain.names import NameDecision, NameKind, Verdict
from persona_builder.services import names
from persona_builder.services.names import NameRow
from persona_builder.ui import empty, history, notices, pages, state, strings
from persona_builder.ui.text import draw, element

_FILTER = "names-filter"
# Grows with each saved decision, so that the table never keeps an older one.
_ROUND = "names-round"
_VERDICTS: Mapping[str, Verdict | None] = {
    strings.UNDECIDED: None,
    strings.REPLACE: "replace",
    strings.KEEP: "keep",
}
_FILTERS = ("open", "replaced", "kept", "all")


def page() -> None:
    """Show every name once, with what was decided, as a table to fill in."""
    project = empty.project_or_stop()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.title(strings.NAMES, anchor=False, width="stretch")
        history.history_buttons(project.path)
    with st.spinner(strings.LOOKING_FOR_NAMES):
        rows = names.suggestions(project.path)
    if not rows:
        with st.container(border=True, horizontal_alignment="center"):
            empty.empty(strings.NO_NAMES, strings.NO_NAMES_MORE)
            pages.link("transcripts", text=strings.ADD_THEM, project=state.project_key(project))
        return
    draw(element("p", strings.NAMES_MORE, class_="pb-quiet"))
    shown = _filtered(rows)
    if shown:
        _all_at_once(project.path, shown)
        _table(project.path, shown)
    else:
        draw(element("p", strings.NOTHING_TO_CONFIRM, class_="pb-quiet"))
    _add(project.path)


def is_open(row: NameRow) -> bool:
    """Return whether a name waits for somebody's decision."""
    return row.verdict is None and row.confidence == "to confirm"


def _filtered(rows: Sequence[NameRow]) -> list[NameRow]:
    labels = {
        "open": strings.to_confirm(sum(map(is_open, rows))),
        "replaced": strings.REPLACED,
        "kept": strings.KEPT_AS_IS,
        "all": strings.EVERY_NAME,
    }
    chosen = st.segmented_control(
        strings.WHICH_NAMES,
        _FILTERS,
        default="open",
        format_func=lambda each: labels[each],
        key=_FILTER,
        required=True,
        label_visibility="collapsed",
    )
    tests: Mapping[str, Callable[[NameRow], bool]] = {
        "open": is_open,
        "replaced": lambda row: bool(row.code),
        "kept": lambda row: row.verdict == "keep",
        "all": lambda _: True,
    }
    wanted = tests[chosen or "open"]
    return [row for row in rows if wanted(row)]


def _all_at_once(project: Path, rows: Sequence[NameRow]) -> None:
    def decide(verdict: Verdict) -> None:
        _save(project, [NameDecision(row.text, verdict, row.kind) for row in rows])

    with st.container(horizontal=True):
        st.button(strings.REPLACE_SHOWN, key="names-replace", on_click=lambda: decide("replace"))
        st.button(strings.KEEP_SHOWN, key="names-keep", on_click=lambda: decide("keep"))


def _table(project: Path, rows: Sequence[NameRow]) -> None:
    """Draw names as cells, which show words as typed and in their own direction."""
    verdicts = {verdict: word for word, verdict in _VERDICTS.items()}
    key = f"names-{st.session_state.get(_ROUND, 0)}-{st.session_state.get(_FILTER)}"
    kinds: tuple[NameKind, ...] = get_args(NameKind)

    def save() -> None:
        edited = st.session_state[key]["edited_rows"]
        _save(project, [_decision(rows[int(at)], change) for at, change in edited.items()])

    st.data_editor(
        {
            strings.NAME_COLUMN: [row.text for row in rows],
            strings.DECISION_COLUMN: [verdicts[row.verdict] for row in rows],
            strings.CODE_COLUMN: [row.code for row in rows],
            strings.KIND_COLUMN: [strings.NAME_KINDS[row.kind] for row in rows],
            strings.SAME_COLUMN: ["" for _ in rows],
            strings.COUNT_COLUMN: [row.count for row in rows],
            strings.PLACE_COLUMN: [_example(row) for row in rows],
            strings.REASON_COLUMN: [row.reason for row in rows],
        },
        column_config={
            strings.DECISION_COLUMN: st.column_config.SelectboxColumn(
                options=list(_VERDICTS), required=True
            ),
            strings.NAME_COLUMN: st.column_config.TextColumn(pinned=True),
            strings.KIND_COLUMN: st.column_config.SelectboxColumn(
                options=[strings.NAME_KINDS[kind] for kind in kinds], required=True
            ),
            strings.SAME_COLUMN: st.column_config.TextColumn(help=strings.SAME_HELP),
            strings.PLACE_COLUMN: st.column_config.TextColumn(width="large"),
        },
        disabled=[
            strings.NAME_COLUMN,
            strings.COUNT_COLUMN,
            strings.PLACE_COLUMN,
            strings.REASON_COLUMN,
            strings.CODE_COLUMN,
        ],
        hide_index=True,
        num_rows="fixed",
        height="content" if len(rows) <= 12 else 460,
        key=key,
        on_change=save,
    )


def _decision(row: NameRow, change: Mapping[str, object]) -> NameDecision:
    """Return a decision from the cells that were changed; a kind alone means replacing."""
    kinds = {word: kind for kind, word in strings.NAME_KINDS.items()}
    kind = kinds.get(str(change.get(strings.KIND_COLUMN)), row.kind)
    same_as = str(change.get(strings.SAME_COLUMN) or "")
    word = change.get(strings.DECISION_COLUMN)
    verdict = _VERDICTS.get(str(word)) if word is not None else row.verdict
    return NameDecision(row.text, verdict or "replace", kind, same_as)


def _example(row: NameRow) -> str:
    return next((f"…{place.before}{place.words}{place.after}…" for place in row.places), "")


def _add(project: Path) -> None:
    with st.expander(strings.ADD_NAME):
        draw(element("p", strings.ADD_NAME_MORE, class_="pb-quiet"))
        kinds: tuple[NameKind, ...] = get_args(NameKind)
        with st.form("add-name", border=False, clear_on_submit=True):
            text = st.text_input(strings.NAME_TYPED, max_chars=120)
            kind = st.selectbox(
                strings.KIND_COLUMN, kinds, format_func=lambda each: strings.NAME_KINDS[each]
            )
            wanted = st.form_submit_button(strings.REPLACE)
        if wanted and (text or "").strip():
            _save(project, [NameDecision((text or "").strip(), "replace", kind)])
            st.rerun()


def _save(project: Path, decisions: Sequence[NameDecision]) -> None:
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    if notices.attempt(lambda: names.confirm(project, decisions)):
        notices.say(strings.names_decided(len(decisions)))


if __name__ == "__main__":
    page()
