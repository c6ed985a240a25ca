"""English signs of speaking outward: own reported words, requests, facts with a colour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from persona_builder.tag.cues import Cue, Place
from persona_builder.tag.english.clauses import Clause, place_of
from persona_builder.tag.english.phrases import around, has_lemma, object_of, polarity_of
from persona_builder.tag.english.words import LEMMAS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PROVIDERS = ("they", "you", "it", "thing")
_UNREAL = ("would", "could", "might", "may", "can", "should")
_VERBATIM = re.compile(r"[\"“‘]\s*\w+(?:[^\"”’]*\s\w+){2,}")
_UTTERING = frozenset({"ask", "type", "prompt", "write", "enter", "put", "use", "give", "go"})
_UTTERANCES = frozenset({"prompt", "question", "request", "message", "query", "instruction"})
_TELLING = frozenset({"tell", "ask", "inform", "advise", "instruct", "warn", "promise", "remind"})
_LETTING = frozenset({"let", "lets"})


def sayings(clause: Clause) -> Iterator[Cue]:
    """Yield the outward speech of one clause."""
    place = place_of(clause)
    yield from _own_speech(clause, place)
    yield from _requests(clause, place)
    yield from _quoted_by_self(clause, place)
    if clause.person in ("it", "thing", "they") and clause.content.pos_ == "VERB":
        yield Cue(_fact_of_others(clause), around(clause.content), place)
    elif _is_told(clause):
        yield Cue("others_words", around(clause.content), place)


def verbatim_words(document: Doc) -> Iterator[Cue]:
    """Yield words in quotation marks, where they are more than a term."""
    found = _VERBATIM.search(document.text)
    if found:
        yield Cue("verbatim_words", found.group()[1:30])


def _own_speech(clause: Clause, place: Place) -> Iterator[Cue]:
    verb = clause.content
    if not clause.is_own or clause.lemma not in LEMMAS["speech_verb"] or speaks_to_oneself(verb):
        return
    shown = around(verb)
    if clause.lemma in LEMMAS["advice_verb"]:
        yield Cue("advice", shown, place)
    elif _speaks_to_tool(verb):
        yield Cue("operates_tool", shown, place)
    elif has_content(verb) and clause.lemma in LEMMAS["content_speech_verb"]:
        yield Cue("own_speech", shown, place)
    else:
        yield Cue("speech_act", shown, place)


def has_content(verb: Token) -> bool:
    """Say whether a verb of speaking tells what was said."""
    if any(child.dep_ in ("ccomp", "parataxis") for child in verb.children):
        return True
    # "I told the driver that I had paid": the parser hangs the words on the driver.
    if any(below.dep_ == "relcl" for child in verb.children for below in child.children):
        return True
    return _VERBATIM.search(verb.doc[verb.i :].text) is not None


def speaks_to_oneself(verb: Token) -> bool:
    """Say whether words are told to nobody else: "I told myself that ..."."""
    near = {child.lower_ for child in verb.children}
    near |= {
        below.lower_ for child in verb.children if child.dep_ == "prep" for below in child.children
    }
    return bool(near & {"myself", "ourselves"})


def _speaks_to_tool(verb: Token) -> bool:
    """Asking a tool for a task is operating it: an act."""
    for child in verb.children:
        if child.dep_ in ("dobj", "dative", "nsubj") and has_lemma(child, "tool_word"):
            return True
        below = child.children if child.dep_ in ("prep", "ccomp", "xcomp") else ()
        if any(each.dep_ in ("pobj", "nsubj") and has_lemma(each, "tool_word") for each in below):
            return True
    return False


def _requests(clause: Clause, place: Place) -> Iterator[Cue]:
    head, document = clause.head, clause.head.doc
    if place == "main" and any(token.lower_ == "please" for token in document):
        yield Cue("request", "please", place)
    if clause.modal in ("should", "ought", "must") and clause.person in _PROVIDERS:
        yield Cue("request" if clause.person != "thing" else "advice", around(head), place)
    is_bare = head.tag_ in ("VB", "VBP") and clause.person == "dropped" and not clause.modal
    if is_bare and place != "below" and _starts_sentence(head) and head.lower_ not in _LETTING:
        yield Cue("advice", around(head), place)
    asks_why = any(child.lower_ == "why" for child in head.children)
    if asks_why and document.text.rstrip().endswith("?") and clause.person in _PROVIDERS:
        yield Cue("demand_question", f"why {around(head)}", place)


def _starts_sentence(head: Token) -> bool:
    before = [token for token in head.doc[: head.i] if token.is_alpha]
    return all(token.pos_ in ("CCONJ", "INTJ", "ADV", "PART", "AUX") for token in before)


def _fact_of_others(clause: Clause) -> str:
    """Return which cue an act or a state of somebody or something else is."""
    lemma, verb = clause.lemma, clause.content
    if lemma in LEMMAS["speech_verb"] and has_content(verb):
        return "others_words"
    if clause.person == "they" and lemma in (
        LEMMAS["want_verb"] | LEMMAS["liking_verb"] | LEMMAS["belief_verb"]
    ):
        return "others_mind"
    if clause.modal in _UNREAL:
        return "general_truth"
    is_polar = clause.negated or _does_me_good(clause) or _has_colour(clause)
    return "polar_fact" if is_polar else "others_act"


def _quoted_by_self(clause: Clause, place: Place) -> Iterator[Cue]:
    """Yield own words in quotation marks, also those typed into a tool ("a prompt such as ...")."""
    said = clause.head.doc[clause.head.i :].text
    if not clause.is_self or _VERBATIM.search(said) is None:
        return
    speaks = clause.lemma in LEMMAS["speech_verb"] or clause.lemma in _UTTERING
    names_words = any(token.lemma_.lower() in _UTTERANCES for token in clause.head.subtree)
    was_like = clause.lemma == "be" and re.search(r"\b(?:was|were) (?:like|all)\b", said)
    if speaks or names_words or was_like:
        yield Cue("own_words_quoted", around(clause.content), place)


def _is_told(clause: Clause) -> bool:
    """Say whether somebody told the speaker: "I was told that ..."."""
    is_passive = any(child.dep_ == "auxpass" for child in clause.head.children)
    return clause.is_own and is_passive and clause.lemma in _TELLING


def _does_me_good(clause: Clause) -> bool:
    is_favour = clause.lemma in LEMMAS["favour_verb"] and clause.tense == "past"
    target = object_of(clause.content)
    colours = target is not None and (
        has_lemma(target, "problem_word") or has_lemma(target, "benefit_word")
    )
    return is_favour or colours


def _has_colour(clause: Clause) -> bool:
    """Say whether the verb or a word that hangs from it praises or complains."""
    if clause.lemma in LEMMAS["failure_verb"]:
        return True
    near = (clause.content, *clause.content.children, *clause.head.children)
    return any(polarity_of(token) for token in near)
