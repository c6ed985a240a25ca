"""Dialogs that merge and split themes, and the one that shows a statement in its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from persona_builder.services import themes
from persona_builder.services.themes import ShownTheme
from persona_builder.ui import notices, strings
from persona_builder.ui.drawer import draw_quote
from persona_builder.ui.regrouping import decide, explain
from persona_builder.ui.text import draw, element, label, shortened

# More checkboxes than this nobody reads through in a dialog.
MOST_CHOICES = 60
_NEW = ""


def told_apart(found: Sequence[ShownTheme]) -> dict[str, str]:
    """Return what to call each theme in a list, by id; themes of one name get a number.

    Streamlit knows an option by its label, so two that look alike would be one.
    """
    seen: Counter[str] = Counter()
    names = {}
    for theme in found:
        name = shortened(theme.name)
        seen[name] += 1
        names[theme.id] = f"{name} ({seen[name]})" if seen[name] > 1 else name
    return names


@st.dialog(strings.MERGE_THEME)
def merge(project: Path, theme: ShownTheme, others: Sequence[ShownTheme]) -> None:
    """Choose another theme and bring its statements here."""
    explain(strings.MERGE_THEME_MORE)
    by_id = {each.id: each for each in others if each.id != theme.id}
    if not by_id:
        explain(strings.ONE_THEME_ONLY)
        return
    names = told_apart(others)
    other = st.selectbox(
        strings.MERGE_THEME_WITH, list(by_id), format_func=lambda each: names[each]
    )
    both = (*theme.statements, *by_id[other].statements)
    people = {statement.participant for statement in both}
    draw(element("p", strings.would_have(len(people), len(both)), class_="pb-small"))
    with notices.guarded():
        decide(
            strings.MERGE_THEME,
            lambda: themes.merge_themes(project, theme.id, other, rev=theme.rev),
            strings.THEMES_MERGED,
        )


@st.dialog(strings.SPLIT_THEME, width="medium")
def take_out(project: Path, theme: ShownTheme, others: Sequence[ShownTheme]) -> None:
    """Choose statements and give them a theme of their own, or bring them to another."""
    explain(strings.SPLIT_THEME_MORE)
    if len(theme.statements) < 2:
        explain(strings.ONE_STATEMENT_ONLY)
        return
    names = {_NEW: strings.NEW_THEME, **told_apart(others)}
    del names[theme.id]
    target = st.selectbox(strings.WHERE_TO, list(names), format_func=lambda each: names[each])
    name = "" if target else st.text_input(strings.NEW_THEME_NAME, max_chars=80)
    listed = theme.statements[:MOST_CHOICES]
    if len(listed) < len(theme.statements):
        explain(strings.first_of_theme(len(listed), len(theme.statements)))
    with st.container(height=320):
        chosen = [
            each.id
            for each in listed
            if st.checkbox(
                label(f"{each.participant}: {shortened(each.text, 200)}"), key=f"take-{each.id}"
            )
        ]
    ready = 0 < len(chosen) < len(theme.statements) and bool(target or (name or "").strip())

    def act() -> None:
        if target:
            themes.move_statements(project, theme.id, chosen, target, rev=theme.rev)
        else:
            themes.split_theme(project, theme.id, chosen, name or "", rev=theme.rev)

    with notices.guarded():
        decide(strings.SPLIT_THEME, act, strings.STATEMENTS_TAKEN, ready=ready)


@st.dialog(strings.EVIDENCE, width="medium", position="right")
def open_statement(project: Path, statement_id: str, address: str) -> None:
    """Show one statement with the turns around it and the way to its transcript."""
    with notices.guarded():
        draw_quote(themes.evidence(project, statement_id), address, key="of-theme")
