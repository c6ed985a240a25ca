"""Make written sentences sound spoken, so that fillers do not sway the tagger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from persona_builder.evaluate.gold import LabelledStatement

# How the id of such a copy ends.
SPOKEN = "-spoken"

_OPENINGS = (
    "Um, {}",
    "Um, you know, {}",
    "Yeah, so, {}",
    "I mean, {}",
    "Well, uh, {}",
    "So, like, {}",
    "Oh, yeah, {}",
)
# Words that stay capital in the middle of a sentence.
_STAYS = ("I ", "I'", "AI")


def as_spoken(statements: Sequence[LabelledStatement]) -> Iterator[LabelledStatement]:
    """Yield each statement once more, with fillers in front and the same labels."""
    for number, statement in enumerate(statements):
        text = statement.text.text
        begins = text if text.startswith(_STAYS) else text[:1].lower() + text[1:]
        spoken = replace(
            statement.text,
            id=f"{statement.text.id}{SPOKEN}",
            text=_OPENINGS[number % len(_OPENINGS)].format(begins),
        )
        yield replace(statement, text=spoken)
