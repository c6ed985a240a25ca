"""What a recogniser returns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from persona_builder.domain.names import NameKind
from persona_builder.domain.spans import Span

# From here on a finding is replaced without asking; below it a person is asked first.
CERTAIN = 0.7
_BOTH = "a common name, where names stand"


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


def agreeing(
    found: Mapping[str, Sequence[Finding]], listed: Sequence[str], shown: Sequence[str]
) -> list[Finding]:
    """Return findings of every recogniser; two that say "a person" for different reasons add up.

    A word that is perhaps a name by a list, and stands where names stand, is one: the two
    doubts are independent, so that they multiply.

    Args:
        found: By the recogniser's name.
        listed: The recognisers that know names themselves.
        shown: Those that know what stands beside a name.
    """
    beside = [each for name in shown for each in found.get(name, ()) if each.kind == "person"]
    agreed = [
        Finding(
            # A first name is known, and what stands beside it tells that the surname follows.
            max(finding.span, other.span, key=lambda span: span.end - span.start),
            "person",
            1 - (1 - finding.score) * (1 - other.score),
            _BOTH,
        )
        for name in listed
        for finding in found.get(name, ())
        for other in beside
        if finding.kind == "person" and _overlap(finding.span, other.span)
    ]
    return [*(each for findings in found.values() for each in findings), *agreed]


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


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
