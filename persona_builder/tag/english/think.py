"""English signs of what is only in the head: unreality, belief, want, judgement."""

from __future__ import annotations

from collections.abc import Iterator

from persona_builder.tag.cues import Cue
from persona_builder.tag.english.clauses import Clause, place_of
from persona_builder.tag.english.phrases import around, complements, object_of
from persona_builder.tag.english.words import LEMMAS

_UNREAL = frozenset({"would", "could", "might", "may"})


def thoughts(clause: Clause) -> Iterator[Cue]:
    """Yield the thoughts of one clause."""
    yield from _unreal(clause)
    yield from _mental_verbs(clause)
    yield from _judgements(clause)
    yield from _words_to_oneself(clause)


def _unreal(clause: Clause) -> Iterator[Cue]:
    place = place_of(clause)
    shown = around(clause.head)
    if clause.is_conditional:
        yield Cue("unreality", f"if {shown}", place)
    if clause.modal in _UNREAL and clause.is_own:
        yield Cue("unreality", shown, place)
    elif clause.modal in ("would", "could", "might", "may", "can"):
        yield Cue("possibility", shown, place)
    if clause.is_own and clause.modal in ("should", "must", "ought"):
        yield Cue("own_duty", shown, place)
    if clause.modal in ("should", "ought", "must") and clause.person in ("they", "you"):
        subject = clause.subject
        if subject is not None and subject.lower_ in ("people", "everyone", "everybody", "one"):
            yield Cue("people_should", shown, place)
    if clause.is_own and clause.tense == "future":
        yield Cue("plan", shown, place)
    if clause.is_own and clause.lemma in ("plan", "intend", "aim"):
        yield Cue("plan", shown, place)


def _mental_verbs(clause: Clause) -> Iterator[Cue]:
    place, lemma = place_of(clause), clause.content.lemma_.lower()
    is_self = clause.is_own or clause.person == "dropped"
    shown = around(clause.content)
    if (lemma in LEMMAS["want_verb"] and is_self and clause.content.pos_ == "VERB") or (
        lemma == "like" and clause.modal == "would" and is_self
    ):
        yield Cue("want", shown, place)
    elif lemma in ("know", "understand", "remember", "forget", "recall") and is_self:
        yield Cue("knowledge", shown, place)
    elif lemma in ("feel", "find") and is_self and _has_clause(clause):
        yield Cue("opinion", shown, place)
    elif lemma in LEMMAS["perception_verb"] and is_self:
        yield Cue("perception", shown, place)
    elif lemma in LEMMAS["belief_verb"] and is_self and lemma != "feel":
        yield Cue("belief", shown, place)
    target = object_of(clause.content)
    if lemma in ("have", "get") and is_self and target is not None:
        if target.lemma_.lower() in LEMMAS["mental_noun"]:
            yield Cue("belief", around(target), place)
    subject = clause.subject
    if subject is not None and subject.lemma_.lower() in LEMMAS["want_noun"]:
        yield Cue("want", around(subject), place)
    for word in complements(clause):
        if word.lower_ in LEMMAS["mental_adjective"] and is_self:
            yield Cue("belief", around(word), place)


def _has_clause(clause: Clause) -> bool:
    return any(child.dep_ in ("ccomp", "advcl") for child in clause.content.children)


def _judgements(clause: Clause) -> Iterator[Cue]:
    place = place_of(clause)
    for word in complements(clause):
        if word.tag_ in ("JJR", "JJS", "RBR", "RBS") or word.lower_ in ("more", "less"):
            yield Cue("comparison", around(word), place)
        if (
            word.lemma_.lower() in LEMMAS["judgement_adjective"]
            or word.lower_ in LEMMAS["judgement_adjective"]
        ) or word.lemma_.lower() in LEMMAS["judgement_noun"]:
            yield Cue("evaluation", around(word), place)
    if clause.lemma in LEMMAS["evaluation_verb"] and not clause.is_own:
        yield Cue("evaluation", around(clause.content), place)


def _words_to_oneself(clause: Clause) -> Iterator[Cue]:
    head = clause.head
    is_like = head.lemma_ == "be" and any(
        child.lower_ in ("like", "all") and child.dep_ in ("intj", "prep", "advmod", "mark")
        for child in head.children
    )
    if is_like and clause.is_own and "?" in clause.head.doc.text:
        yield Cue("words_to_oneself", around(head), place_of(clause))
    if clause.lemma in ("wonder", "ask") and clause.is_own:
        target = object_of(clause.content)
        if clause.lemma == "wonder" or (target is not None and target.lower_ == "myself"):
            yield Cue("words_to_oneself", around(clause.content), place_of(clause))
