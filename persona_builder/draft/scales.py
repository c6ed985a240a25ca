"""Place a segment's people on behavioural scales, by what they say that they do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from persona_builder.domain.ids import derived_id
from persona_builder.domain.personas import SCALE_MARK, Claim, Evidence, Part
from persona_builder.draft.lines import strength_of
from persona_builder.draft.material import Material
from persona_builder.draft.phrases import is_unreal, speaks_of_self
from persona_builder.language.card import ScaleWords, card_words_of, found_in

# What the two ends are called, in the order of the card.
SCALES: Mapping[str, tuple[str, str]] = {
    "plans": ("plans ahead", "decides on the spot"),
    "price": ("looks at the price", "pays for convenience"),
    "company": ("on their own", "with others"),
    "tools": ("by hand", "with a tool"),
    "habit": ("sticks to a habit", "tries things out"),
    "checks": ("checks", "trusts"),
}
# Below this many people nothing is said of a group: three, or two of a handful.
_MIN_PEOPLE, _MIN_OF_FEW, _FEW = 3, 2, 4
# Statements of one person at one end; a place is a person's, not a talker's.
_MOST_EACH = 2


def draft_scales(
    material: Material, rows: Sequence[int], people: Sequence[str]
) -> tuple[list[Claim], list[str]]:
    """Return the scales that enough people speak of, and the names of the others.

    Args:
        material: Where the rows point.
        rows: Everything the segment's people said.
        people: The segment's people, the most typical first.
    """
    claims, thin = [], []
    telling = [row for row in rows if _tells_of_acts(material, row)]
    for key, (low, high) in SCALES.items():
        name = f"{low}{SCALE_MARK}{high}"
        evidence = tuple(_ends(material, telling, key))
        placed = {item.participant_id for item in evidence}
        least = _MIN_OF_FEW if len(people) <= _FEW else _MIN_PEOPLE
        if len(placed) < least:
            thin.append(name)
            continue
        claims.append(_scale(name, key, evidence, people, n_placed=len(placed)))
    return claims, thin


def _scale(
    name: str, key: str, evidence: tuple[Evidence, ...], people: Sequence[str], *, n_placed: int
) -> Claim:
    return Claim(
        id=derived_id("claim", "scale", key, people[0]),
        slot="scale",
        text=name,
        kind="inferred",
        evidence=evidence,
        participants=n_placed,
        of=len(people),
        strength=strength_of(n_placed, len(people)),
        reason=(
            f"{n_placed} of {len(people)} people say something that puts them at either end. "
            "Each counts once, by the share of their own statements at either end."
        ),
    )


def _tells_of_acts(material: Material, row: int) -> bool:
    """What people do counts; what they imagine, or say of others, does not."""
    tag = material.tags[row]
    said, language = material.spoken[row], material.languages[row]
    return (
        "do" in (tag.quadrant, tag.secondary)
        and not tag.abstained
        and material.fitness[row] > 0
        and speaks_of_self(said, language)
        and not is_unreal(said, language)
    )


def _ends(material: Material, rows: Sequence[int], key: str) -> Iterator[Evidence]:
    """Yield what stands at either end, the left one first, the surest of each person."""
    sure = sorted(rows, key=lambda row: (-material.tags[row].probabilities["do"], row))
    ends: dict[Part, list[int]] = {"left": [], "right": []}
    each: Counter[tuple[str, Part]] = Counter()
    for row in sure:
        end = _end_of(material, row, card_words_of(material.languages[row]).scales[key])
        person = material.people[row]
        if end is not None and each[person, end] < _MOST_EACH:
            each[person, end] += 1
            ends[end].append(row)
    for end, chosen in ends.items():
        for row in chosen:
            yield replace(material.evidence(row), part=end)


def _end_of(material: Material, row: int, words: ScaleWords) -> Part | None:
    """Return the one end a statement speaks for; None for neither, both, or a plain "not"."""
    said = material.plain[row]
    left, right = found_in(words.left, said), found_in(words.right, said)
    if left == right:
        return None
    # "I don't check it" holds a word of checking. Ends that are put as a "not" name it whole.
    if left and material.has(row, "negations"):
        return None
    return "left" if left else "right"
