"""Journey: one persona's way through the experience, stage by stage."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import streamlit as st

from persona_builder.domain.journey import JourneyStep, ShownEntry
from persona_builder.domain.proposals import JourneyProposal
from persona_builder.domain.review import ShownPersona
from persona_builder.services import besides, entries, proposals, signs
from persona_builder.services.proposals import OfferedJourney
from persona_builder.ui import (
    choosing,
    empty,
    journey_map,
    journey_stage,
    offers,
    passages,
    pictures,
    stage_names,
    strings,
)
from persona_builder.ui.text import draw, element, label

# Suggestions that make a stage worth opening first.
ENOUGH_TO_BEGIN = 4


def page() -> None:
    """Show the drawing, one stage with what is suggested in it, and the whole map."""
    project = empty.project_or_stop()
    persona = choosing.persona_or_stop(project, strings.JOURNEY, strings.JOURNEY_MORE)
    steps = [
        each
        for each in entries.entries(project.path, persona.id)
        if isinstance(each.entry, JourneyStep)
    ]
    told = proposals.journey(project.path, persona.id)
    stages = stages_of(steps, [stage.name for stage in told.stages])
    direction = _drawing(project.path, persona, told, steps)
    stage = _choose_stage(persona, stages, steps, told.offer.open)
    journey_stage.stage(project.path, persona, stage, steps, told)
    with st.expander(strings.WHOLE_MAP, icon=":material/table:"):
        draw(journey_map.journey_map(stages, steps, told.offer.open, direction=direction))
    offers.dismissed_list(project.path, [(each, each.text) for each in told.offer.dismissed])
    stage_names.stage_names(project.path, [stage.name for stage in told.stages])
    passages.show_wanted(project)


def stages_of(steps: Sequence[ShownEntry], named: Sequence[str]) -> list[str]:
    """Return the stages in order: the project's, then any other in which something stands."""
    used = [each.entry.stage for each in steps if isinstance(each.entry, JourneyStep)]
    return list(dict.fromkeys([*named, *used]))


def _drawing(
    project: Path, persona: ShownPersona, told: OfferedJourney, steps: Sequence[ShownEntry]
) -> str:
    """Draw the way as a picture; return which way it runs, "ltr" or "rtl"."""
    if told.draft is None or not (told.draft.proposals or steps):
        with st.container(border=True):
            empty.empty(strings.NO_JOURNEY, strings.NO_JOURNEY_MORE)
        return "ltr"
    sheet = besides.journey_sheet(project, persona.id)
    if sheet is not None:
        svg, meaning = signs.journey_drawing(sheet, pictures.scheme())
        rests_on = strings.told_by(sheet.of, sheet.n_placed, sheet.n_statements)
        draw(
            # It scrolls on a small screen, so the keyboard has to reach it.
            element(
                "div",
                pictures.image(svg, meaning),
                class_="pb-way",
                tabindex="0",
                role="region",
                # What is read from the right is scrolled from there too.
                dir=sheet.direction,
                aria_label=strings.JOURNEY,
            ),
            element("p", f"{rests_on} {strings.PICTURE_HOW}", class_="pb-small"),
        )
    if told.offer.open:
        draw(element("p", strings.JOURNEY_HOW, class_="pb-quiet"))
    return sheet.direction if sheet else "ltr"


def _choose_stage(
    persona: ShownPersona,
    stages: Sequence[str],
    steps: Sequence[ShownEntry],
    left: Sequence[JourneyProposal],
) -> str:
    """Draw the stages beside one another; return the one to work on."""
    counts = {stage: sum(each.stage == stage for each in left) for stage in stages}
    filled = {each.entry.stage for each in steps if isinstance(each.entry, JourneyStep)}
    told = [each for each in stages if counts[each] or each in filled]
    # One line would be a thin beginning where the next stage has twelve.
    first = next((each for each in told if counts[each] >= ENOUGH_TO_BEGIN), [*told, stages[0]][0])
    key = f"stage-of-{persona.id}"
    if st.session_state.get(key) not in stages:
        st.session_state[key] = first
    chosen: str | None = st.segmented_control(
        label(strings.STAGE),
        list(stages),
        format_func=partial(_named, counts),
        key=key,
        required=True,
        label_visibility="collapsed",
    )
    return chosen or first


def _named(counts: dict[str, int], stage: str) -> str:
    return label(strings.stage_with_count(stage, counts.get(stage, 0)))


if __name__ == "__main__":
    page()
