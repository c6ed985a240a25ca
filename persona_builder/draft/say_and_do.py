"""Find where one person says one thing as a rule and tells of doing another."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from persona_builder.domain.ids import derived_id
from persona_builder.domain.personas import Claim
from persona_builder.draft.lines import claim
from persona_builder.draft.material import Material
from persona_builder.draft.phrases import is_unreal, speaks_of_self
from persona_builder.language.card import PlainWords, ScaleWords, card_words_of, found_in, without
from persona_builder.language.cue_words import cue_words_of

# A rule and an act conflict from here. At most one pair of an interview is shown, the
# clearest: a wrong "but you said" costs more trust than a missed one.
_CONFLICT = 1.0
_MOST_EACH = 1
# What speaks for a conflict, added up.
_OPPOSITE_ENDS, _OPPOSITE_AROUND = 0.9, 0.5
_TURNED_ROUND = 0.35
_ADMITTED = 0.3
_SHARED_WORDS = 0.6
# Sentences around an act that tell what it was: "It wasn't planned or anything."
_AROUND = 2
_MIN_WORDS = 5
# Scales at whose two ends nobody stands at once; a habit can well be broken for once.
_SCALES = ("plans", "company", "checks")
# First letters by which words are compared.
_STEM_LETTERS, _MIN_LETTERS = 5, 3


@dataclass(frozen=True, slots=True)
class _Pair:
    rule: int
    act: int
    score: float


def draft_contradictions(
    material: Material, rows: Sequence[int], people: Sequence[str]
) -> list[Claim]:
    """Return, for each person at most one, a rule they state and an act that speaks against it.

    The line is what they say, and what speaks against it is what they do. Whether the two
    conflict is for a person to decide.

    Args:
        material: Where the rows point.
        rows: Everything the segment's people said.
        people: The segment's people, the most typical first.
    """
    found: list[Claim] = []
    for person in people:
        own = [row for row in rows if material.people[row] == person]
        pairs = sorted(_pairs(material, own), key=lambda pair: (-pair.score, pair.rule, pair.act))
        found += [_line(material, pair, of=len(people)) for pair in pairs[:_MOST_EACH]]
    return found


def _line(material: Material, pair: _Pair, *, of: int) -> Claim:
    base = claim(material, "contradiction", pair.rule, [pair.rule], of=of)
    act = material.evidence(pair.act)
    return replace(
        base,
        id=derived_id("claim", "contradiction", base.evidence[0].statement_id, act.statement_id),
        counter_evidence=(act,),
        reason="Stated as a rule, and told otherwise by the same person. Please decide.",
    )


def _pairs(material: Material, rows: Sequence[int]) -> Iterator[_Pair]:
    rules = [row for row in rows if _is_rule(material, row)]
    acts = [row for row in rows if _is_act(material, row)]
    if not rules or not acts:
        return
    stems = {row: _stems(material, row) for row in rows}
    holders = Counter(stem for own in stems.values() for stem in own)
    cosines = material.cosines(rules, acts)
    for place, rule in enumerate(rules):
        for other, act in enumerate(acts):
            if rule == act:
                continue
            shared = sum(1 / math.sqrt(holders[stem]) for stem in stems[rule] & stems[act])
            score = _conflict(material, rule, act, float(cosines[place, other]), shared)
            if score >= _CONFLICT:
                yield _Pair(rule, act, score)


def _conflict(material: Material, rule: int, act: int, cosine: float, shared: float) -> float:
    """Return how much speaks for a conflict; 0 where the two do not turn on one another."""
    opposite = _opposition(material, rule, act)
    turned = _is_negated(material, rule) != _is_negated(material, act)
    admitted = material.has(act, "exceptions")
    told = "past" in material.tags[act].attributes
    if not opposite and not (turned and admitted and told):
        return 0.0
    return (
        opposite
        + _TURNED_ROUND * turned
        + _ADMITTED * admitted
        + min(shared, 1) * _SHARED_WORDS
        + max(cosine, 0)
    )


def _is_rule(material: Material, row: int) -> bool:
    """A rule is said of oneself, without exception, and not of the past or of what might be."""
    tag = material.tags[row]
    return (
        tag.quadrant != "none"
        and not {"past", "heard"} & set(tag.attributes)
        and material.n_words[row] >= _MIN_WORDS
        and speaks_of_self(material.spoken[row], material.languages[row])
        and not is_unreal(material.spoken[row], material.languages[row])
        and material.has(row, "rules")
        and not material.has(row, "half_rules")
    )


def _is_act(material: Material, row: int) -> bool:
    tag = material.tags[row]
    told, admitted = "past" in tag.attributes, material.has(row, "exceptions")
    return (
        ("do" in (tag.quadrant, tag.secondary) or (told and tag.quadrant == "say"))
        and not {"hypothetical", "heard"} & set(tag.attributes)
        and (told or admitted)
        and material.n_words[row] >= _MIN_WORDS
        and speaks_of_self(material.spoken[row], material.languages[row])
        and ((told and admitted) or not material.has(row, "rules"))
    )


def _opposition(material: Material, rule: int, act: int) -> float:
    """Return how surely the two stand at opposite ends, the act itself or what is said around."""
    best = 0.0
    words = card_words_of(material.languages[rule])
    around = material.around(act, _AROUND)
    turned = _is_negated(material, rule)
    scales = [words.scales[key] for key in _SCALES]
    for ends in (*scales, *words.oppositions.values()):
        end = _end_of(material.plain[rule], ends, turned=turned)
        if end is None:
            continue
        other = ends.right if end == "left" else ends.left
        same = ends.left if end == "left" else ends.right
        said = material.plain[act]
        if found_in(same, said):
            continue
        if found_in(other, said):
            return _OPPOSITE_ENDS
        if any(found_in(other, material.plain[near]) for near in around):
            best = _OPPOSITE_AROUND
    return best


def _end_of(said: PlainWords, ends: ScaleWords, *, turned: bool) -> str | None:
    left, right = found_in(ends.left, said), found_in(ends.right, said)
    if left == right:
        return None
    # Ends on the right are often put as a "not" already ("don't look at the price"), and so
    # are whole phrases ("outside the list"): only single words are turned round.
    if right:
        return "right"
    is_phrase = found_in(tuple(each for each in ends.left if " " in each), said)
    return "right" if turned and not is_phrase else "left"


def _is_negated(material: Material, row: int) -> bool:
    words = card_words_of(material.languages[row])
    said = without(words.emphasis, material.plain[row])
    return found_in(words.negations, said)


def _stems(material: Material, row: int) -> frozenset[str]:
    # Words of talking ("check") count here, as against what a card is about.
    idle = cue_words_of(material.languages[row]).function_words
    words = material.spoken[row].split()
    return frozenset(
        word[:_STEM_LETTERS] for word in words if len(word) >= _MIN_LETTERS and word not in idle
    )
