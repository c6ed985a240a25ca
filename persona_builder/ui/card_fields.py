"""The rest of a persona's card: facts, scales, jobs to be done, and what is said against done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from persona_builder.domain.personas import Evidence, Part, Slot
from persona_builder.domain.review import ShownClaim, ShownPersona, Verdict
from persona_builder.domain.scales import Placement, place_people
from persona_builder.services import review
from persona_builder.ui import decisions, notices, strings
from persona_builder.ui.text import Html, draw, element, escaped, joined, name_of, said

_JOB_PARTS: tuple[Part, ...] = ("when", "want", "so")


def facts(persona: ShownPersona) -> None:
    """Draw given facts, and under each what people say of it themselves."""
    rows: list[Html] = []
    lines = _lines(persona, "fact")
    for each in persona.attributes:
        value = joined([each.value, strings.known_of(each)])
        rows += [element("dt", each.name, dir="auto"), element("dd", value, dir="auto")]
    if rows:
        draw(_title(strings.AT_A_GLANCE), element("dl", *rows, class_="pb-facts"))
    if not lines:
        return
    with st.expander(strings.SAID_OF_THEMSELVES):
        for line in lines:
            part = line.evidence[0].part if line.evidence else ""
            with _row(line):
                name = element("div", strings.PARTS.get(part, ""), class_="pb-small")
                draw(name, said(line.text, class_="pb-said"))


def scales(persona: ShownPersona) -> None:
    """Draw where people stand between two ends, with the way to their words."""
    lines = _lines(persona, "scale")
    if lines:
        draw(_title(strings.SLOTS["scale"]))
    for line in lines:
        placed = place_people(line.text, line.evidence)
        with _row(line):
            draw(_gauge(placed), element("div", strings.placed(placed, line.of), class_="pb-small"))


def jobs(persona: ShownPersona, names: Mapping[str, str]) -> None:
    """Draw jobs to be done: three pieces of one person's own words."""
    lines = _lines(persona, "job")
    if lines:
        draw(_title(strings.SLOTS["job"]))
    for line in lines:
        with _row(line):
            draw(_job(line, names))


def contradictions(project: Path, persona: ShownPersona, names: Mapping[str, str]) -> None:
    """Draw what a person says beside what the same person does, for somebody to decide on."""
    lines = [line for line in _lines(persona, "contradiction") if line.counter_evidence]
    if lines:
        draw(
            _title(strings.SLOTS["contradiction"]),
            element("p", strings.CONTRADICTION_HINT, class_="pb-small"),
        )
    for line in lines:
        with _row(line):
            draw(_side_by_side(line, names))
        _verdict(project, line)


def _verdict(project: Path, line: ShownClaim) -> None:
    """Draw the question whether the two conflict; an answer is saved at once."""
    choices: tuple[Verdict, ...] = ("holds", "does_not")
    key = f"verdict-{line.id}-{line.rev}"

    def store() -> None:
        chosen: Verdict = st.session_state[key] or ""
        notices.attempt(lambda: review.judge_contradiction(project, line.id, chosen, rev=line.rev))

    st.segmented_control(
        strings.VERDICT,
        choices,
        default=line.verdict or None,
        format_func=lambda choice: strings.VERDICTS[choice],
        key=key,
        on_change=store,
        label_visibility="collapsed",
    )


def _lines(persona: ShownPersona, slot: Slot) -> list[ShownClaim]:
    return [line for line in persona.claims if line.slot == slot and not line.hidden]


def _row(line: ShownClaim) -> DeltaGenerator:
    """Return a place for a line with the way to its evidence under it."""
    place = st.container(key=f"field-{line.id}", gap=None)

    def open_evidence() -> None:
        st.session_state[decisions.OPEN_EVIDENCE] = line.id

    inner = place.container()
    place.button(
        strings.SHOW_EVIDENCE, key=f"open-{line.id}", type="tertiary", on_click=open_evidence
    )
    return inner


def _title(text: str) -> Html:
    return element("div", text, class_="pb-section")


def _gauge(placed: Placement) -> Html:
    """Return the two ends with a bar from the first to the last person, and the middle one."""
    low, high = ((place + 1) * 50 for place in placed.spread)
    middle = (placed.position + 1) * 50
    spread = element(
        "span",
        class_="pb-scale-spread",
        style=f"left: {low:.0f}%; width: {max(high - low, 1):.0f}%",
    )
    mark = element("span", class_="pb-scale-mark", style=f"left: {middle:.0f}%")
    return element(
        "div",
        element(
            "span",
            spread,
            mark,
            class_="pb-scale-line",
            role="img",
            aria_label=strings.gauge(placed),
        ),
        element("span", placed.low, dir="auto"),
        element("span", placed.high, dir="auto"),
        class_="pb-scale",
    )


def _job(line: ShownClaim, names: Mapping[str, str]) -> Html:
    parts = {item.part: item for item in line.evidence}
    if line.original is not None or not set(_JOB_PARTS) <= parts.keys():
        return said(line.text, class_="pb-said")
    spoken = [
        element("span", element("b", strings.PARTS[part]), " ", _words(parts[part]))
        for part in _JOB_PARTS
    ]
    who = name_of(names.get(line.evidence[0].participant_id, strings.SOMEBODY))
    return element("p", joined(spoken, " "), escaped(" — "), who, dir="auto", class_="pb-said")


def _words(item: Evidence) -> Html:
    return element("bdi", f"“{item.quote}”", dir="auto")


def _side_by_side(line: ShownClaim, names: Mapping[str, str]) -> Html:
    first = line.counter_evidence[0]
    who = name_of(names.get(first.participant_id, strings.SOMEBODY))
    return element(
        "div",
        _half(strings.SAYS_HALF, [line.text], who),
        _half(strings.DOES_HALF, [item.quote for item in line.counter_evidence], who),
        class_="pb-beside",
    )


def _half(title: str, quotes: Sequence[str], who: Html) -> Html:
    head = element("div", joined([title, who]), class_="pb-small")
    return element("div", head, *(said(quote, class_="pb-said") for quote in quotes))
