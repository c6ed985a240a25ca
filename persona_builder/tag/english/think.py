"""English signs of what is only in the head: unreality, belief, want, judgement."""

from __future__ import annotations

from collections.abc import Iterator

from persona_builder.tag.cues import Cue, Place
from persona_builder.tag.english.clauses import Clause, place_of
from persona_builder.tag.english.phrases import (
    around,
    complements,
    has_habit_adverb,
    has_lemma,
    object_of,
)
from persona_builder.tag.english.words import LEMMAS

_UNREAL = frozenset({"would", "could", "might", "may"})
_DUTY = frozenset({"should", "must", "ought"})
_EVERYBODY = frozenset({"people", "everyone", "everybody", "one", "anyone", "humans", "society"})
_MENTAL_VERBS = (
    ("knowledge", frozenset({"know", "understand", "remember", "forget", "recall"})),
    ("perception", LEMMAS["perception_verb"]),
    ("belief", LEMMAS["belief_verb"]),
)


def thoughts(clause: Clause) -> Iterator[Cue]:
    """Yield the thoughts of one clause."""
    place = place_of(clause)
    yield from _unreal(clause, place)
    yield from _duties(clause, place)
    verb_cue = _mental_verb(clause)
    if verb_cue:
        yield Cue(verb_cue, around(clause.content), place)
    yield from _mental_nouns(clause, place)
    yield from _judgements(clause, place)
    yield from _words_to_oneself(clause, place)


def _unreal(clause: Clause, place: Place) -> Iterator[Cue]:
    shown = around(clause.head)
    if clause.is_conditional:
        yield Cue("unreality", f"if {shown}", place)
    wants = clause.modal == "would" and clause.lemma in ("like", "love", "prefer")
    # "I would usually ask" tells how it is done; "I would ask" imagines it.
    if clause.modal in _UNREAL and clause.is_own and not (wants or has_habit_adverb(clause)):
        yield Cue("unreality", shown, place)
    elif clause.modal in (*_UNREAL, "can") and not clause.is_own:
        yield Cue("possibility", shown, place)
    plans = clause.lemma in ("plan", "intend", "aim")
    if clause.is_own and (plans or clause.tense == "future") and not has_habit_adverb(clause):
        yield Cue("plan", shown, place)


def _duties(clause: Clause, place: Place) -> Iterator[Cue]:
    if clause.modal not in _DUTY:
        return
    subject = clause.subject
    if clause.is_own:
        yield Cue("own_duty", around(clause.head), place)
    elif subject is not None and subject.lower_ in _EVERYBODY:
        yield Cue("people_should", around(clause.head), place)


def _mental_verb(clause: Clause) -> str:
    """Return the cue that the verb gives; empty if none."""
    if not clause.is_self or clause.content.pos_ != "VERB":
        return ""
    lemma = clause.content.lemma_.lower()
    wishes = clause.modal == "would" and lemma in ("like", "love")
    if wishes or has_lemma(clause.head, "want_verb") or has_lemma(clause.content, "want_verb"):
        return "want"
    if lemma in ("feel", "find"):
        has_clause = any(child.dep_ in ("ccomp", "advcl") for child in clause.content.children)
        return "opinion" if has_clause else ""
    return next((cue for cue, verbs in _MENTAL_VERBS if lemma in verbs), "")


def _mental_nouns(clause: Clause, place: Place) -> Iterator[Cue]:
    target, subject = object_of(clause.content), clause.subject
    has = clause.lemma in ("have", "get") and clause.is_self
    if has and target is not None and has_lemma(target, "mental_noun"):
        yield Cue("belief", around(target), place)
    if subject is not None and has_lemma(subject, "want_noun"):
        yield Cue("want", around(subject), place)
    for word in complements(clause):
        if has_lemma(word, "mental_adjective") and clause.is_self:
            yield Cue("belief", around(word), place)


def _judgements(clause: Clause, place: Place) -> Iterator[Cue]:
    for word in complements(clause):
        if word.tag_ in ("JJR", "JJS", "RBR", "RBS") or word.lower_ in ("more", "less"):
            yield Cue("comparison", around(word), place)
        if has_lemma(word, "judgement_adjective") or has_lemma(word, "judgement_noun"):
            yield Cue("evaluation", around(word), place)
    if clause.is_own:
        return
    if clause.lemma in LEMMAS["evaluation_verb"]:
        yield Cue("evaluation", around(clause.content), place)
    if clause.lemma in LEMMAS["favour_verb"] and clause.tense != "past":
        yield Cue("usefulness", around(clause.content), place)


def _words_to_oneself(clause: Clause, place: Place) -> Iterator[Cue]:
    if not clause.is_own:
        return
    # "I was like, did I break it?"
    was_like = clause.head.lemma_ == "be" and any(
        child.lower_ in ("like", "all") and child.dep_ in ("intj", "prep", "advmod", "mark")
        for child in clause.head.children
    )
    to_myself = clause.lemma in ("ask", "say", "tell", "think") and any(
        token.lower_ == "myself" for token in clause.content.subtree
    )
    if was_like and "?" in clause.head.doc.text:
        yield Cue("words_to_oneself", around(clause.head), place)
    elif clause.lemma == "wonder" or to_myself:
        yield Cue("words_to_oneself", around(clause.content), place)
