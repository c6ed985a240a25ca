"""English signs of an own act: what a camera could have filmed (guideline, step 6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from persona_builder.tag.cues import Cue, Place
from persona_builder.tag.english.clauses import Clause, place_of
from persona_builder.tag.english.phrases import (
    around,
    has_habit_adverb,
    has_lemma,
    object_of,
)
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
    | LEMMAS["content_speech_verb"]
) - {"struggle", "plan", "find", "ask", "write", "view", "learn"}
_UNREAL = frozenset({"would", "could", "might", "may", "should", "will"})
_TRYING = frozenset({"try", "attempt", "manage", "struggle"})


def acts(clause: Clause) -> Iterator[Cue]:
    """Yield the own acts of one clause."""
    if clause.content.pos_ in ("VERB", "AUX"):
        place = place_of(clause)
        yield from _own_acts(clause, place)
        yield from _agentless(clause, place)
        yield from _possession(clause, place)
        yield from _habits(clause, place)
    yield from _process(clause)


def _own_acts(clause: Clause, place: Place) -> Iterator[Cue]:
    verb = clause.content
    if clause.lemma in _NOT_ACTS or verb.pos_ != "VERB" or _has_idea(verb):
        return
    shown = around(verb)
    if clause.is_own and _is_real(clause):
        yield Cue("ability" if clause.modal == "can" else "own_act", shown, place)
        if clause.head.lemma_ in _TRYING:
            yield Cue("attempt", around(clause.head), place)
    elif clause.person == "you" and clause.modal not in ("should", "must", "would"):
        yield Cue("generic_act", shown, place)
    elif clause.person == "dropped" and place != "below":
        yield Cue("subjectless_act", shown, place)


def _is_real(clause: Clause) -> bool:
    if clause.is_conditional:
        return False
    could_not = clause.modal == "could" and clause.negated
    return clause.modal not in _UNREAL or could_not or has_habit_adverb(clause)


def _has_idea(verb: Token) -> bool:
    """Say whether somebody has an idea or a doubt: nothing that could be filmed."""
    target = object_of(verb)
    return verb.lemma_ == "have" and target is not None and has_lemma(target, "mental_noun")


def _agentless(clause: Clause, place: Place) -> Iterator[Cue]:
    subject = clause.subject
    is_passive = subject is not None and subject.dep_ == "nsubjpass" and not clause.is_own
    if is_passive and not any(child.dep_ == "agent" for child in clause.head.children):
        yield Cue("agentless_act", around(clause.content), place)


def _possession(clause: Clause, place: Place) -> Iterator[Cue]:
    target = object_of(clause.content)
    has = clause.is_own and clause.content.lemma_ in LEMMAS["possession_verb"]
    if has and target is not None and has_lemma(target, "tool_noun"):
        yield Cue("possession", around(target), place)


def _habits(clause: Clause, place: Place) -> Iterator[Cue]:
    if not (clause.is_self or clause.person == "you"):
        return
    for child in (*clause.head.children, *clause.content.children):
        if child.lower_ in LEMMAS["habit_adverb"]:
            yield Cue("habit", around(child), place)
            return
        if child.dep_ in ("npadvmod", "prep") and _is_every(child):
            phrase = child.doc[child.left_edge.i : child.right_edge.i + 1]
            yield Cue("habit", phrase.text, place)
            return
    if clause.head.lemma_ in ("use", "tend") and clause.content is not clause.head:
        yield Cue("habit", around(clause.head), place)


def _is_every(token: Token) -> bool:
    return any(below.lower_ in ("every", "each") for below in token.subtree)


def _process(clause: Clause) -> Iterator[Cue]:
    """Yield "my process is ...", "the first step would be ..."."""
    subject = clause.subject
    if subject is None or not has_lemma(subject, "process_noun"):
        return
    owners = {child.lower_ for child in subject.children}
    if owners & {"my", "our", "first", "next", "usual", "typical", "last"}:
        yield Cue("own_process", around(subject), place_of(clause))
