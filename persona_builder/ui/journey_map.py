"""A journey as a table: stages beside one another, what is told under one another."""

from __future__ import annotations

from collections.abc import Sequence

from persona_builder.domain.journey import JourneyRow, JourneyStep, ShownEntry
from persona_builder.domain.proposals import JourneyProposal
from persona_builder.ui import strings
from persona_builder.ui.text import Html, element, said


def journey_map(
    stages: Sequence[str],
    steps: Sequence[ShownEntry],
    left: Sequence[JourneyProposal] = (),
    *,
    direction: str = "ltr",
) -> Html:
    """Return the map: what a person accepted or wrote, then what is only suggested.

    Args:
        stages: The columns, in order.
        steps: What a person accepted or wrote.
        left: What is suggested beside it.
        direction: Which way the stages run, "ltr" or "rtl".
    """
    head = element(
        "tr", element("td"), *(element("th", stage, scope="col", dir="auto") for stage in stages)
    )
    rows = []
    for row, title in strings.JOURNEY_ROWS.items():
        cells = [_cell(stage, row, steps, left) for stage in stages]
        nothing = _nothing(row)
        drawn = [element("td", *(parts or [nothing])) for parts in cells]
        rows.append(element("tr", element("th", title, scope="row"), *drawn))
    table = element("table", element("thead", head), element("tbody", *rows))
    # It scrolls on a small screen, so the keyboard has to reach it.
    return element(
        "div",
        table,
        class_="pb-journey",
        tabindex="0",
        role="region",
        aria_label=strings.WHOLE_MAP,
        dir=direction,
    )


def _cell(
    stage: str,
    row: JourneyRow,
    steps: Sequence[ShownEntry],
    left: Sequence[JourneyProposal],
) -> list[Html]:
    own = [
        element("div", said(each.entry.text), *([_sign()] if each.entry.statement_ids else []))
        for each in steps
        if isinstance(each.entry, JourneyStep)
        and (each.entry.stage, each.entry.row) == (stage, row)
    ]
    proposed = [
        element(
            "div",
            said(each.text),
            _count(each),
            class_="pb-proposed",
            title=strings.PROPOSED,
        )
        for each in left
        if (each.stage, each.row) == (stage, row)
    ]
    return [*own, *proposed]


def _count(proposal: JourneyProposal) -> Html:
    words = strings.people_of(proposal.participants, proposal.of)
    return element("span", words, class_="pb-small", dir="ltr")


def _sign() -> Html:
    """Return the sign of what rests on a quote."""
    return element("span", "❝", class_="pb-small", title=strings.RESTS_ON)


def _nothing(row: JourneyRow) -> Html:
    """Return what stands in an empty cell; what only people can write is no finding."""
    words = "–" if row in strings.RESEARCHERS_ROWS else strings.NOTHING_IN_CELL
    return element("span", words, class_="pb-small", dir="ltr")
