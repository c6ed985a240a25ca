"""English signs of an own emotion or liking (guideline, step 5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from persona_builder.tag.cues import Cue
from persona_builder.tag.english.clauses import Clause, place_of
from persona_builder.tag.english.phrases import around, complements, object_of
from persona_builder.tag.english.words import LEMMAS

if TYPE_CHECKING:
    from spacy.tokens import Token

# "I'm happy to wait" is willing and "I'm afraid I don't know" is polite: no feeling.
_WILLING = frozenset({"happy", "glad", "afraid", "comfortable"})


def feelings(clause: Clause) -> Iterator[Cue]:
    """Yield the emotions and likings of one clause."""
    place = place_of(clause)
    for word in complements(clause):
        lemma, lower = word.lemma_.lower(), word.lower_
        is_emotion = {lemma, lower} & LEMMAS["emotion_adjective"]
        if is_emotion and (clause.is_own or clause.person == "dropped"):
            if not _is_polite(word, clause):
                yield Cue("own_emotion", around(word), place)
        elif {lemma, lower} & LEMMAS["caused_emotion_adjective"]:
            yield Cue("caused_emotion", around(word), place)
        elif lemma in LEMMAS["emotion_noun"]:
            yield Cue("emotion_noun", around(word), place)
    yield from _verbs_of_feeling(clause)


def _verbs_of_feeling(clause: Clause) -> Iterator[Cue]:
    place, lemma = place_of(clause), clause.lemma
    target = object_of(clause.content)
    is_self = clause.is_own or clause.person == "dropped"
    if lemma in LEMMAS["liking_verb"] and is_self and clause.modal != "would":
        if clause.content.pos_ == "VERB":
            yield Cue("liking", around(clause.content), place)
    elif (lemma in LEMMAS["emotion_verb"] and is_self) or (
        lemma in LEMMAS["causing_verb"] and target is not None and target.lower_ in ("me", "us")
    ):
        yield Cue("own_emotion", around(clause.content), place)
    if lemma == "feel" and is_self and _feels_like_somebody(clause.content):
        yield Cue("feels_like_somebody", around(clause.content), place)
    if lemma in ("have", "feel", "find", "get", "take") and is_self and target is not None:
        if target.lemma_.lower() in LEMMAS["emotion_noun"]:
            yield Cue("emotion_noun", around(target), place)


def _is_polite(word: Token, clause: Clause) -> bool:
    if word.lower_ not in _WILLING or clause.tense == "past":
        return False
    return any(child.dep_ in ("xcomp", "ccomp") for child in word.children)


def _feels_like_somebody(verb: Token) -> bool:
    for child in verb.children:
        if child.lower_ == "like" and child.dep_ == "prep":
            return any(below.pos_ == "NOUN" for below in child.children)
    return False
