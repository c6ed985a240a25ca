"""English signs of speaking outward: own reported words, requests, facts with a colour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from persona_builder.tag.cues import Cue
from persona_builder.tag.english.clauses import Clause, place_of
from persona_builder.tag.english.phrases import around, complements
from persona_builder.tag.english.words import LEMMAS

if TYPE_CHECKING:
    from spacy.tokens import Token

_PROVIDERS = ("they", "you", "it", "thing")
_QUOTES = frozenset('"“”«»')


def sayings(clause: Clause) -> Iterator[Cue]:
    """Yield the outward speech of one clause."""
    yield from _speech(clause)
    yield from _requests(clause)
    yield from _polar_facts(clause)


def _speech(clause: Clause) -> Iterator[Cue]:
    place, verb = place_of(clause), clause.content
    if clause.lemma not in LEMMAS["speech_verb"]:
        return
    has_content = _has_content(verb)
    if clause.is_own and clause.modal not in ("would", "could", "might"):
        if has_content and not _asks_tool(verb):
            yield Cue("own_speech", around(verb), place)
        elif clause.lemma in LEMMAS["advice_verb"]:
            yield Cue("advice", around(verb), place)
        else:
            yield Cue("speech_act", around(verb), place)
    elif clause.is_own and clause.lemma in LEMMAS["advice_verb"]:
        yield Cue("advice", around(verb), place)
    elif clause.person in ("they", "thing") and has_content:
        yield Cue("others_words", around(verb), place)


def _has_content(verb: Token) -> bool:
    if any(child.dep_ == "ccomp" for child in verb.children):
        return True
    after = verb.doc[verb.i :].text
    return any(mark in after for mark in _QUOTES)


def _asks_tool(verb: Token) -> bool:
    """Asking a tool for a task is operating it: an act."""
    return any(
        child.dep_ in ("dobj", "dative", "nsubj", "pobj")
        and child.lower_ in ("it", "ai", "chatgpt")
        for child in verb.subtree
    )


def _requests(clause: Clause) -> Iterator[Cue]:
    place, head = place_of(clause), clause.head
    document = head.doc
    if place != "below" and any(token.lower_ == "please" for token in document):
        yield Cue("request", "please", place)
    if clause.modal in ("should", "ought", "must") and clause.person in _PROVIDERS:
        yield Cue("request" if clause.person != "thing" else "advice", around(head), place)
    is_bare = head.tag_ == "VB" and clause.person == "dropped" and not clause.modal
    if is_bare and place != "below" and _starts_sentence(head):
        yield Cue("advice", around(head), place)
    asks_why = any(child.lower_ == "why" for child in head.children)
    if asks_why and document.text.rstrip().endswith("?") and clause.person in _PROVIDERS:
        yield Cue("demand_question", f"why {around(head)}", place)


def _starts_sentence(head: Token) -> bool:
    before = [token for token in head.doc[: head.i] if token.is_alpha]
    return all(token.pos_ in ("CCONJ", "INTJ", "ADV", "PART", "AUX") for token in before)


def _polar_facts(clause: Clause) -> Iterator[Cue]:
    place = place_of(clause)
    if clause.person not in ("it", "thing", "they") or clause.modal in ("would", "could", "might"):
        return
    lemma = clause.lemma
    if (
        lemma in LEMMAS["failure_verb"]
        or lemma in LEMMAS["favour_verb"]
        or (clause.negated and clause.content.pos_ == "VERB")
    ):
        yield Cue("polar_fact", around(clause.content), place)
    elif clause.content.pos_ == "VERB" and not list(complements(clause)):
        yield Cue("others_act", around(clause.content), place)
