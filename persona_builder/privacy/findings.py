"""What a recogniser returns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from persona_builder.domain.names import NameKind
from persona_builder.domain.spans import Span

# From here on a finding is replaced without asking; below it a person is asked first.
CERTAIN = 0.7


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in a text that may tell who somebody is.

    Attributes:
        span: Where it stands.
        kind: What it seems to be.
        score: 0 to 1: how sure the recogniser is; ``CERTAIN`` ones are replaced without asking.
        reason: Why, in a few words for people.
    """

    span: Span
    kind: NameKind
    score: float
    reason: str


def without_overlaps(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings that do not overlap, in order; the surer one stays, then the longer."""
    kept: list[Finding] = []
    ranked = sorted(
        findings,
        key=lambda each: (-each.score, -(each.span.end - each.span.start), each.span.start),
    )
    taken: set[int] = set()
    for finding in ranked:
        places = range(finding.span.start, finding.span.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(finding)
    return tuple(sorted(kept, key=lambda each: each.span.start))
