"""English signs of an own act: what a camera could have filmed (guideline, step 6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from persona_builder.tag.cues import Cue
from persona_builder.tag.english.clauses import Clause, place_of
from persona_builder.tag.english.phrases import around, object_of
from persona_builder.tag.english.words import LEMMAS

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOT_ACTS = (
    LEMMAS["belief_verb"]
    | LEMMAS["want_verb"]
    | LEMMAS["liking_verb"]
    | LEMMAS["emotion_verb"]
    | LEMMAS["perception_verb"]
    | LEMMAS["inner_verb"]
    | LEMMAS["speech_verb"]
) - {"struggle", "plan", "find", "ask"}
_UNREAL = frozenset({"would", "could", "might", "may", "should"})


def acts(clause: Clause) -> Iterator[Cue]:
    """Yield the own acts of one clause."""
    place, verb = place_of(clause), clause.content
    if verb.pos_ not in ("VERB", "AUX"):
        return
    is_act = clause.lemma not in _NOT_ACTS and verb.pos_ == "VERB"
    is_real = clause.modal not in _UNREAL or (clause.modal == "could" and clause.negated)
    if is_act and clause.is_own and is_real and not clause.is_conditional:
        yield Cue("ability" if clause.modal == "can" else "own_act", around(verb), place)
        if clause.head.lemma_ in ("try", "attempt", "manage", "struggle"):
            yield Cue("attempt", around(clause.head), place)
    elif is_act and clause.person == "you" and clause.modal not in ("should", "must"):
        yield Cue("generic_act", around(verb), place)
    elif is_act and clause.person == "dropped" and place != "below":
        yield Cue("subjectless_act", around(verb), place)
    if clause.subject is not None and clause.subject.dep_ == "nsubjpass" and not clause.is_own:
        if not any(child.dep_ == "agent" for child in clause.head.children):
            yield Cue("agentless_act", around(verb), place)
    yield from _possession(clause)
    yield from _habits(clause)


def _possession(clause: Clause) -> Iterator[Cue]:
    target = object_of(clause.content)
    if clause.is_own and clause.content.lemma_ in LEMMAS["possession_verb"] and target is not None:
        if target.lemma_.lower() in LEMMAS["tool_noun"]:
            yield Cue("possession", around(target), place_of(clause))


def _habits(clause: Clause) -> Iterator[Cue]:
    if not (clause.is_own or clause.person in ("you", "dropped")):
        return
    for child in (*clause.head.children, *clause.content.children):
        if child.lower_ in LEMMAS["habit_adverb"] or child.lower_ in ("used", "tend"):
            yield Cue("habit", around(child), place_of(clause))
            return
        if child.dep_ in ("npadvmod", "prep") and _is_every(child):
            yield Cue(
                "habit",
                child.doc[child.left_edge.i : child.right_edge.i + 1].text,
                place_of(clause),
            )
            return
    if clause.head.lemma_ in ("use", "tend") and clause.content is not clause.head:
        yield Cue("habit", around(clause.head), place_of(clause))


def _is_every(token: Token) -> bool:
    return any(below.lower_ in ("every", "each") for below in token.subtree)
