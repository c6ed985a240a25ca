"""English signs of an own emotion or liking (guideline, step 5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from persona_builder.tag.cues import Cue, Place
from persona_builder.tag.english.clauses import Clause, place_of
from persona_builder.tag.english.phrases import around, complements, has_lemma, object_of
from persona_builder.tag.english.words import LEMMAS

if TYPE_CHECKING:
    from spacy.tokens import Token

# "I'm happy to wait" is willing and "I'm afraid I don't know" is polite: no feeling.
_WILLING = frozenset({"happy", "glad", "afraid", "comfortable"})
_CARRIERS = frozenset({"have", "feel", "find", "get", "take", "bring", "give", "cause"})


def feelings(clause: Clause) -> Iterator[Cue]:
    """Yield the emotions and likings of one clause."""
    place = place_of(clause)
    for word in complements(clause):
        name = _emotion_of(word, clause)
        if name:
            yield Cue(name, around(word), place)
    yield from _verbs_of_feeling(clause, place)
    yield from _nouns_of_feeling(clause, place)


def _emotion_of(word: Token, clause: Clause) -> str:
    """Return the name of the cue that a word after "is" or "feels" gives; empty if none."""
    if has_lemma(word, "emotion_adjective") and clause.is_self and not _is_polite(word, clause):
        return "own_emotion"
    if has_lemma(word, "caused_emotion_adjective"):
        return "caused_emotion"
    if has_lemma(word, "emotion_noun"):
        return "emotion_noun"
    says_how = clause.lemma == "feel" and clause.is_self and word.pos_ in ("ADJ", "VERB")
    return "felt_state" if says_how else ""


def _verbs_of_feeling(clause: Clause, place: Place) -> Iterator[Cue]:
    verb = clause.content
    if _is_liking(clause):
        yield Cue("liking", around(verb), place)
    elif _is_emotion(clause):
        yield Cue("own_emotion", around(verb), place)
    if clause.lemma == "feel" and clause.is_self and _feels_like_somebody(verb):
        yield Cue("feels_like_somebody", around(verb), place)


def _is_liking(clause: Clause) -> bool:
    is_verb = clause.content.pos_ == "VERB" and clause.lemma in LEMMAS["liking_verb"]
    return is_verb and clause.is_self and clause.modal != "would"


def _is_emotion(clause: Clause) -> bool:
    verb, target = clause.content, object_of(clause.content)
    if clause.lemma in LEMMAS["causing_verb"] and target is not None:
        return target.lower_ in ("me", "us")
    looks_forward = clause.lemma == "look" and any(c.lower_ == "forward" for c in verb.children)
    return clause.is_self and (looks_forward or clause.lemma in LEMMAS["emotion_verb"])


def _nouns_of_feeling(clause: Clause, place: Place) -> Iterator[Cue]:
    target = object_of(clause.content)
    carries = clause.content.lemma_.lower() in _CARRIERS and clause.is_self
    if carries and target is not None and has_lemma(target, "emotion_noun"):
        yield Cue("emotion_noun", around(target), place)
    subject = clause.subject
    if subject is not None and has_lemma(subject, "emotion_noun"):
        yield Cue("emotion_noun", around(subject), place)


def _is_polite(word: Token, clause: Clause) -> bool:
    if word.lower_ not in _WILLING or clause.tense == "past":
        return False
    return any(child.dep_ in ("xcomp", "ccomp") for child in word.children)


def _feels_like_somebody(verb: Token) -> bool:
    for child in verb.children:
        if child.lower_ == "like" and child.dep_ == "prep":
            return any(below.pos_ == "NOUN" for below in child.children)
    return False
