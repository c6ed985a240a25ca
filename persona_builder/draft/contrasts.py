"""Say what would not be true of a persona."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from persona_builder.domain.personas import Claim
from persona_builder.draft.lines import backing_of, claim, one_voice_each
from persona_builder.draft.material import Material
from persona_builder.draft.slots import FLAG, is_sorted
from persona_builder.draft.themes import Theme, group_by_theme

# A theme is absent where not even a remark comes this close (centred cosine).
# Lower than what backs a line: the card must not deny what was half said.
_ABSENT_BELOW = 0.4
# People elsewhere who must share a theme before its absence here means anything.
_MIN_PEOPLE = 2
_MOST = 3


def draft_contrasts(
    material: Material,
    rows: Sequence[int],
    others: Sequence[int],
    *,
    of_others: int,
    taken: set[int],
) -> list[Claim]:
    """Return themes that several people of other segments share and nobody here speaks of.

    Each is in the words of somebody of another segment; its counts are of those people.

    Args:
        material: Where the rows point.
        rows: Everything the segment's people said.
        others: Everything other segments' people said.
        of_others: How many people the other segments have.
        taken: Statements that already are a contrast of another persona; added to.
    """
    if not rows:
        return []
    telling = [row for row in others if _is_telling(material, row)]
    ranked = one_voice_each(material, telling, key=lambda row: material.fitness[row])
    found = [
        contrast
        for theme in group_by_theme(material, ranked)
        if (contrast := _contrast(material, theme, rows, taken, of=of_others))
    ]
    found.sort(key=lambda item: (-item[0].participants, -item[2], item[1]))
    chosen = found[:_MOST]
    taken.update(row for _, row, _ in chosen)
    return [contrast for contrast, _, _ in chosen]


def contrasts_within(
    material: Material, rows: Sequence[int], claims: Sequence[Claim], *, of: int
) -> list[Claim]:
    """Return what people of the segment say against its own lines, the widest lines first.

    The claim is the counter quote, and what speaks against it is the line itself.
    """
    row_of = {material.statements[row].id: row for row in rows}
    found: dict[str, Claim] = {}
    for line in sorted(claims, key=lambda line: (-line.participants, line.id)):
        for against in line.counter_evidence[:1]:
            row = row_of[against.statement_id]
            if material.fitness[row]:
                contrast = claim(material, "contrast", row, [row], of=of)
                found.setdefault(
                    contrast.id,
                    replace(
                        contrast,
                        counter_evidence=line.evidence,
                        reason=f"Speaks against a line of {line.participants} of {of} people.",
                    ),
                )
    return list(found.values())[:_MOST]


def _is_telling(material: Material, row: int) -> bool:
    """Problems, wishes and acts tell people apart; opinions in passing do not."""
    tag = material.tags[row]
    marked = tag.pain >= FLAG or tag.need >= FLAG or tag.quadrant in ("do", "feel")
    return marked and is_sorted(material, row) and material.fitness[row] > 0


def _contrast(
    material: Material, theme: Theme, rows: Sequence[int], taken: set[int], *, of: int
) -> tuple[Claim, int, float] | None:
    """Return the contrast a theme makes, its row and how far away this segment is."""
    if len({material.people[row] for row in theme.rows}) < _MIN_PEOPLE:
        return None
    nearest = material.cosines(theme.rows, rows).max(axis=1)
    if float(nearest.mean()) >= _ABSENT_BELOW:
        return None
    best: tuple[int, float, int] | None = None
    for row, near in zip(theme.rows, nearest, strict=True):
        backing = backing_of(material, row, theme.rows)
        people = len({material.people[other] for other in backing})
        if row in taken or people < _MIN_PEOPLE or float(near) >= _ABSENT_BELOW:
            continue
        option = (people, material.fitness[row] - float(near), -row)
        best = max(best, option) if best else option
    if best is None:
        return None
    people, distance, row = best[0], best[1], -best[2]
    contrast = claim(material, "contrast", row, backing_of(material, row, theme.rows), of=of)
    reason = (
        f"{people} of {of} people of the other groups say something like this; nobody here does."
    )
    return replace(contrast, reason=reason), row, distance
