"""Find jobs to be done: when, what and what for, in one person's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from persona_builder.domain.ids import derived_id
from persona_builder.domain.personas import Claim, Evidence, Part
from persona_builder.domain.spans import Span
from persona_builder.draft.asides import phrase
from persona_builder.draft.lines import claim
from persona_builder.draft.material import Material
from persona_builder.draft.phrases import speaks_of_self
from persona_builder.language.card import CardWords, card_words_of, find, found_in

_MOST = 2
# The three parts stand in one sentence, or in it and the next.
_NEXT = 1
# Where a part ends: at the end of its clause.
_CLAUSE_END = re.compile(r"[,;:.?!؟،؛·—–]|\s[-]\s|$")
# A part of fewer words is a fragment, of more words no part of a sentence that can be read.
_MIN_WORDS, _MAX_WORDS = 4, 22


def draft_jobs(material: Material, rows: Sequence[int], *, of: int) -> list[Claim]:
    """Return up to two jobs, each of another person; none where nobody says all three parts.

    Args:
        material: Where the rows point.
        rows: Everything the segment's people said.
        of: How many people the segment has.
    """
    found: list[tuple[float, int, tuple[Evidence, ...]]] = []
    for row in rows:
        if material.tags[row].quadrant == "none" or not _is_of_self(material, row):
            continue
        parts = _parts(material, row)
        if parts is not None:
            found.append((-material.tags[row].need, row, parts))
    jobs: list[Claim] = []
    heard: set[str] = set()
    for _, row, parts in sorted(found, key=lambda item: item[:2]):
        person = material.people[row]
        if person not in heard and len(jobs) < _MOST:
            heard.add(person)
            jobs.append(_job(material, row, parts, of=of))
    return jobs


def _job(material: Material, row: int, parts: tuple[Evidence, ...], *, of: int) -> Claim:
    base = claim(material, "job", row, [row], of=of)
    want = next(item for item in parts if item.part == "want")
    return replace(
        base,
        id=derived_id("claim", "job", want.statement_id),
        text=want.quote,
        evidence=(want, *(item for item in parts if item is not want)),
        reason="When, what and what for stand in one person's own words, side by side.",
    )


def _is_of_self(material: Material, row: int) -> bool:
    return speaks_of_self(material.spoken[row], material.languages[row])


def _parts(material: Material, row: int) -> tuple[Evidence, ...] | None:
    """Return the three parts, from a sentence or from it and the next; None if one is missing."""
    words = card_words_of(material.languages[row])
    reach = [row, *material.following(row, _NEXT)]
    lists = (words.want, words.when, words.so)
    if not all(any(found_in(each, material.plain[row]) for row in reach) for each in lists):
        return None
    taken: list[Evidence] = []
    for part in ("want", "when", "so"):
        item = next(_clauses(material, reach, part, words, taken), None)
        if item is None:
            return None
        taken.append(item)
    # A part of the first sentence must be among them, or the job is the next sentence's.
    if all(item.statement_id != material.statements[row].id for item in taken):
        return None
    return tuple(taken)


def _clauses(
    material: Material, rows: Sequence[int], part: Part, words: CardWords, taken: list[Evidence]
) -> Iterator[Evidence]:
    patterns = {"want": words.want, "when": words.when, "so": words.so}[part]
    for row in rows:
        text = material.texts[row]
        start = 0
        while (found := find(patterns, text, start)) is not None:
            start = found.end
            ends = _CLAUSE_END.search(text, found.end)
            clause = Span(found.start, ends.start() if ends else len(text))
            # "When I check, so that I know": a part ends where another one begins.
            clause = _cut(clause, text, part, words)
            n_words = len(clause.of(text).split())
            item = phrase(material, row, clause, part)
            # What for comes after what is wanted, as it is said.
            is_early = part == "so" and any(
                item.span.start < other.span.start for other in taken if other.part == "want"
            )
            if is_early:
                continue
            if _MIN_WORDS <= n_words <= _MAX_WORDS and not any(
                other.transcript_id == item.transcript_id and other.span.overlap(item.span)
                for other in taken
            ):
                yield item


def _cut(clause: Span, text: str, part: Part, words: CardWords) -> Span:
    others = {"want": (words.so, words.when), "when": (words.want,), "so": (words.when,)}[part]
    end = clause.end
    for patterns in others:
        found = find(patterns, text, clause.start + 1)
        if found is not None and clause.start < found.start < end:
            end = found.start
    said = text[clause.start : end].rstrip()
    return Span(clause.start, clause.start + max(len(said), 1))
