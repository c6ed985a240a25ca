"""Part turns without names between two people who mostly take turns, one of whom mostly asks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median

from persona_builder.domain.transcripts import RawTurn
from persona_builder.ingest.speakers import asks

# Somebody goes on for a second paragraph this often; seen in recorded sessions.
_GOES_ON = 0.04
# How often a turn of who asks holds a question, and one of who answers. These three were
# chosen on the recorded sessions and invented interviews at hand, which are few.
_ASKS = (0.6, 0.1)
# How often a turn of who asks, and of who answers, is shorter than half of all turns.
_IS_SHORT = (0.7, 0.3)


def part_between_two(turns: Sequence[RawTurn]) -> list[int]:
    """Return 0 or 1 for each turn, 0 for whoever speaks first.

    The likeliest way through: people take turns, now and then one of them goes on for
    another paragraph, and questions and short turns are mostly those of one of them. So
    one paragraph that is not answered does not exchange the two from there on.
    """
    if not turns:
        return []
    middle = median(len(turn.text.split()) for turn in turns)
    # In nats: what a turn says for somebody who asks (0) against somebody who answers (1).
    said = [_evidence(turn, middle) for turn in turns]
    stays, switches = math.log(_GOES_ON), math.log(1 - _GOES_ON)
    best = [said[0][0], said[0][1]]
    came_from: list[tuple[int, int]] = []
    for here in said[1:]:
        steps = [
            max(
                (best[before] + (stays if before == now else switches), before) for before in (0, 1)
            )
            for now in (0, 1)
        ]
        came_from.append((steps[0][1], steps[1][1]))
        best = [steps[now][0] + here[now] for now in (0, 1)]
    path = [0 if best[0] >= best[1] else 1]
    for before in reversed(came_from):
        path.append(before[path[-1]])
    path.reverse()
    return [who ^ path[0] for who in path]


def _evidence(turn: RawTurn, middle: float) -> tuple[float, float]:
    is_question, is_short = asks(turn.text), len(turn.text.split()) < middle
    first, second = (
        math.log(_ASKS[who] if is_question else 1 - _ASKS[who])
        + math.log(_IS_SHORT[who] if is_short else 1 - _IS_SHORT[who])
        for who in (0, 1)
    )
    return first, second
