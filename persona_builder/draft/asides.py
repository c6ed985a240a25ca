"""Put beside a line what the same person says of it: how often, what instead, at what cost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from persona_builder.domain.personas import Claim, Evidence, Part
from persona_builder.domain.spans import Span
from persona_builder.draft.material import Material
from persona_builder.language.card import card_words_of, find

# What somebody does about a problem is told in the next sentence or two, if at all.
_AFTER = 2
# A shorter answer ("So I did.") says nothing without the sentence before it.
_MIN_WORDS = 5


def with_asides(material: Material, claims: Sequence[Claim]) -> list[Claim]:
    """Return the lines, pains with what belongs beside them.

    Only words of the very person whose words the line shows: a phrase of the line
    itself, or a whole sentence that follows it in the same answer.
    """
    return [
        replace(
            claim,
            evidence=(
                *claim.evidence,
                *_asides(material, claim, material.row_of[claim.evidence[0].statement_id]),
            ),
        )
        for claim in claims
    ]


def phrase(material: Material, row: int, span: Span, part: Part) -> Evidence:
    """Return some words of a statement as evidence of what they are to a line."""
    whole = material.evidence(row)
    start = whole.span.start + span.start
    place = Span(start, start + span.end - span.start)
    return replace(whole, span=place, quote=span.of(whole.quote), part=part)


def _asides(material: Material, claim: Claim, row: int) -> Iterator[Evidence]:
    words = card_words_of(material.languages[row])
    if claim.slot != "pain":
        return
    yield from _phrases(material, row, "how_often", words.how_often)
    yield from _phrases(material, row, "cost", words.costs)
    instead = _first(
        material.following(row, _AFTER), lambda other: _is_workaround(material, claim, other)
    )
    if instead is not None:
        yield replace(material.evidence(instead), part="workaround")


def _phrases(
    material: Material, row: int, part: Part, patterns: tuple[str, ...]
) -> Iterator[Evidence]:
    span = find(patterns, material.texts[row])
    if span is not None:
        yield phrase(material, row, span, part)


def _is_workaround(material: Material, claim: Claim, row: int) -> bool:
    tag = material.tags[row]
    return (
        material.statements[row].id not in {item.statement_id for item in claim.evidence}
        and "do" in (tag.quadrant, tag.secondary)
        and material.n_words[row] >= _MIN_WORDS
        and material.has(row, "workarounds")
    )


def _first(rows: Sequence[int], fits: Callable[[int], bool]) -> int | None:
    return next((row for row in rows if fits(row)), None)
