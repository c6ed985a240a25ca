"""What changed between two runs, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import streamlit as st

from persona_builder.services.comparing import TwoRuns
from persona_builder.ui import strings
from persona_builder.ui.text import draw, element, label, said


def draw_changes(found: TwoRuns, people: Mapping[str, str], *, nothing: str) -> None:
    """Say which personas came, went, split and merged, who moved, and whose lines changed.

    Args:
        found: What changed.
        people: Participant id to name.
        nothing: What to say where nothing changed.
    """
    sentences = [element("li", each, dir="auto") for each in _sentences(found, people)]
    draw(
        element("ul", *sentences, class_="pb-list")
        if sentences
        else element("p", nothing, class_="pb-quiet")
    )


def draw_lines(found: TwoRuns) -> None:
    """List the lines of each persona that are new, gone, or rest on fewer people."""
    for persona_id, lines in found.lines.items():
        rows = [
            element(
                "li",
                element("span", _fate(line.before, line.after), class_="pb-badge"),
                said(line.text),
                class_="gone" if line.after is None else "",
            )
            for line in lines
        ]
        with st.expander(label(_named(found.names.get(persona_id, ""), len(rows)))):
            draw(element("ul", *rows, class_="pb-changed"))


def _named(name: str, number: int) -> str:
    return f"{name}: {strings.line_count(number)}"


def _fate(before: int | None, after: int | None) -> str:
    if before is None:
        return strings.WAS_NEW
    return strings.WAS_GONE if after is None else strings.weaker(before, after)


def _sentences(found: TwoRuns, people: Mapping[str, str]) -> list[str]:
    changes, names = found.changes, found.names

    def name(persona_id: str | None) -> str:
        return names.get(persona_id or "", strings.NO_PERSONA)

    def listed(ids: Iterable[str]) -> str:
        return ", ".join(name(each) for each in ids)

    sentences = [strings.appeared(listed(changes.appeared))] if changes.appeared else []
    sentences += [strings.gone(listed(changes.gone))] if changes.gone else []
    sentences += [strings.was_split(name(whole), listed(parts)) for whole, parts in changes.split]
    sentences += [strings.was_merged(name(whole), listed(parts)) for whole, parts in changes.merged]
    sentences += [
        strings.went(
            people.get(move.participant_id, strings.SOMEBODY), name(move.before), name(move.after)
        )
        for move in changes.moved
    ]
    sentences += [
        strings.changed_lines(
            name(each.persona_id), len(each.new), len(each.gone), len(each.lost_support)
        )
        for each in changes.lines
    ]
    return sentences
