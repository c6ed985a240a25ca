"""Tell from a parse how an English statement is meant: once, always, imagined, not, heard."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from persona_builder.domain.empathy import ATTRIBUTES, Attribute
from persona_builder.tag.cues import Cue
from persona_builder.tag.english.clauses import Clause
from persona_builder.tag.english.words import LEMMAS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_UNREAL = ("would", "could", "might", "may")
_HEARD = re.compile(
    r"\b(?:i(?:'ve| have)? (?:just )?(?:heard|read) (?:that|it|they|about|from)"
    r"|apparently|supposedly|according to"
    r"|(?:they|people|everyone|everybody|he|she) (?:say|says|said|told|tell|promised)"
    r"|word is|rumou?r|i(?:'m| am| was|'ve been| have been) told)\b"
)
_HABIT = re.compile(
    r"\b(?:every(?: single)? (?:time|day|week|month|year|morning|evening|night|other|few|\w+day)"
    r"|each (?:time|day|week|month|morning|evening|night)|whenever|(?:on|at) (?:\w+days|weekends)"
    r"|used to|tend to|most of the time|all the time|once a \w+|twice a \w+|\w+ times a \w+"
    r"|from time to time|now and then)\b"
)
_NO_SUBJECT = re.compile(r"^\W*(?:nobody|no one|none|nothing|neither|never)\b")
_INNER = LEMMAS["inner_verb"] | LEMMAS["belief_verb"] | LEMMAS["want_verb"]


def attributes_of(
    document: Doc, clauses: Sequence[Clause], cues: Sequence[Cue]
) -> tuple[Attribute, ...]:
    """Return how a statement is meant, in the order of ``ATTRIBUTES``.

    The main clause and those beside it count; words of others count wherever they stand.
    """
    said = document.text.lower()
    whole = [each for each in clauses if each.role in ("main", "coordinate")]
    found: set[Attribute] = set()
    imagined = _is_imagined(clauses, whole, said)
    if imagined:
        found.add("hypothetical")
    if _is_habit(whole, said, cues) and not imagined:
        found.add("habitual")
    if not imagined and any(each.tense == "past" for each in whole):
        found.add("past")
    if any(each.negated for each in whole) or _NO_SUBJECT.search(said):
        found.add("negated")
    if any(cue.name == "others_words" for cue in cues) or _HEARD.search(said):
        found.add("heard")
    return tuple(name for name in ATTRIBUTES if name in found)


def _is_imagined(clauses: Sequence[Clause], whole: Sequence[Clause], said: str) -> bool:
    """Say whether the statement tells what is not (yet) so: imagined, wished, planned."""
    if said.startswith(("if only", "imagine", "suppose ", "what if")) or " wish " in f" {said} ":
        return True
    has_habit = _HABIT.search(said) is not None
    for clause in whole:
        could_not = clause.modal == "could" and clause.negated
        if clause.modal in _UNREAL and not has_habit and not could_not:
            return True
        plans = clause.lemma in ("plan", "intend") or clause.tense == "future"
        if clause.is_own and plans and not has_habit:
            return True
    # "If it breaks, I call them" tells how it is done; "If it broke, I'd call" does not.
    return bool(whole) and whole[0].is_conditional and len(clauses) == 1


def _is_habit(whole: Sequence[Clause], said: str, cues: Sequence[Cue]) -> bool:
    if any(cue.name == "habit" for cue in cues) or _HABIT.search(said):
        return True
    return any(
        clause.tense == "present"
        and not clause.modal
        and clause.is_own
        and clause.content.pos_ == "VERB"
        and clause.head.tag_ in ("VBP", "VBZ")
        and clause.lemma not in _INNER | LEMMAS["liking_verb"] | LEMMAS["emotion_verb"]
        for clause in whole
    )
