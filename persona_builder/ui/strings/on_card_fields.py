"""What the fields of a card say: scales, jobs to be done, facts, contradictions."""

from __future__ import annotations

from collections.abc import Mapping

from persona_builder.domain.personas import Attribute, Part
from persona_builder.domain.review import ShownPersona, Verdict
from persona_builder.domain.scales import Placement
from persona_builder.ui.strings.on_personas import STATUS

SHOW_EVIDENCE = "Evidence"
SAID_OF_THEMSELVES = "About themselves, in their own words"
SAYS_HALF = "Says"
DOES_HALF = "Does"
CONTRADICTION_HINT = (
    "One person's words beside what the same person tells of doing. Do the two conflict?"
)
VERDICT = "Do they conflict?"
VERDICTS: Mapping[Verdict, str] = {"holds": "It holds", "does_not": "It does not"}
PARTS: Mapping[Part, str] = {
    "how_often": "How often",
    "workaround": "What they do about it",
    "cost": "What it costs",
    "when": "When",
    "want": "I want",
    "so": "so I can",
    "left": "At the left end",
    "right": "At the right end",
    "income": "Income and budget",
    "work": "Work",
    "information": "Information sources",
    "channels": "Channels and tools",
    "interests": "Interests",
    "brands": "Favourite brands",
}


def known_of(attribute: Attribute) -> str:
    """Return "3 of 5", and how many were asked where that says more."""
    known = f"{attribute.known} of {attribute.of}"
    if attribute.asked in (None, attribute.known):
        return known
    return f"{known}, asked of {attribute.asked}"


def placed(placement: Placement, of: int) -> str:
    """Return how many people stand where."""
    ends = (
        (placement.n_left, "left"),
        (placement.n_between, "in between"),
        (placement.n_right, "right"),
    )
    counts = ", ".join(f"{number} {where}" for number, where in ends if number)
    return f"{counts}, of {of} people"


def gauge(placement: Placement) -> str:
    """Return the drawing of a scale in words."""
    counts = placed(placement, len(placement.people))
    return f"From {placement.low} to {placement.high}: {counts}"


def status(persona: ShownPersona) -> str:
    """Return the status, with who set it and when."""
    word = STATUS[persona.status]
    day = f"{persona.status_at:%Y-%m-%d}" if persona.status_at else ""
    by = ", ".join(filter(None, [persona.status_by, day]))
    return f"{word} ({by})" if by else word
