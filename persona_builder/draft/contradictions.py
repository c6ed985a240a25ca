"""Find what the same people say against a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.personas import Claim, Evidence
from persona_builder.draft.material import Material
from persona_builder.draft.phrases import is_negated
from persona_builder.draft.slots import is_sorted

# Cosine (centred) from which two statements speak of the same thing. A little
# above what backs a line: a wrong "but" costs more trust than a missed one.
SAME_THING = 0.5
# From here two statements are the same words but for a "not".
_SAME_WORDS = 0.7
# As many as a reader will weigh against one line.
_MOST = 3


def with_counter_evidence(
    material: Material, rows: Sequence[int], claims: Sequence[Claim]
) -> list[Claim]:
    """Return the claims, each with what was said of the same thing to the contrary.

    Args:
        material: Where the rows point.
        rows: Everything the segment's people said.
        claims: Lines of the segment.
    """
    pool = [row for row in rows if is_sorted(material, row)]
    if not pool or not claims:
        return list(claims)
    lines = [material.row_of[claim.evidence[0].statement_id] for claim in claims]
    cosines = material.cosines(lines, pool)
    return [
        replace(claim, counter_evidence=_against(material, claim, line, pool, near))
        for claim, line, near in zip(claims, lines, cosines, strict=True)
    ]


def _against(
    material: Material,
    claim: Claim,
    line: int,
    pool: Sequence[int],
    cosines: NDArray[np.float32],
) -> tuple[Evidence, ...]:
    backing = {item.statement_id for item in claim.evidence}
    found = [
        (-float(cosines[place]), pool[place])
        for place in np.flatnonzero(cosines >= SAME_THING).tolist()
        if material.statements[pool[place]].id not in backing
        and _contradicts(material, line, pool[place], float(cosines[place]))
    ]
    chosen: list[int] = []
    for _, row in sorted(found):
        if material.people[row] not in {material.people[other] for other in chosen}:
            chosen.append(row)
    return tuple(material.evidence(row) for row in chosen[:_MOST])


def _contradicts(material: Material, line: int, row: int, cosine: float) -> bool:
    valences = material.tags[line].valence, material.tags[row].valence
    if valences[0] * valences[1] != 0:
        return valences[0] * valences[1] < 0
    if cosine < _SAME_WORDS:
        return False
    negated = [is_negated(material.spoken[one], material.languages[one]) for one in (line, row)]
    return negated[0] != negated[1]
