"""English signs that a statement gives nothing for the map (guideline, step 1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from persona_builder.tag.cues import Cue
from persona_builder.tag.english.clauses import Clause, place_of
from persona_builder.tag.english.phrases import around, complements, has_lemma
from persona_builder.tag.english.words import LEMMAS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ASKING_BACK = re.compile(
    r"\b(?:(?:do|did|are|can|could|would|will) you|should i|you mean|does that|is that|what was)\b"
)
_ABOUT_THE_INTERVIEW = re.compile(
    r"\b(?:question|interview|podcast|episode|answered|clarify|the show|listeners|"
    r"(?:as|like) (?:i|we|you) (?:said|mentioned|noted)|let's|ready (?:when|to start)|to share|"
    r"feel free|go ahead|nothing (?:more|else)|my name is|talk about|dig into|dive)\b"
)
_POLITE = re.compile(r"\b(?:thank you|thanks|my pleasure|welcome|nice to meet|bye|no problem)\b")
_JUDGING = ("judgement_adjective", "judgement_noun", "caused_emotion_adjective", "emotion_noun")
_UNFINISHED = ("-", "—", "...", "…", ",", " the", " a", " and", " of", " to", " or", " like")


def emptiness(document: Doc) -> Iterator[Cue]:
    """Yield the signs that a whole statement is empty for the map."""
    text = document.text.strip()
    lower = text.lower()
    if not any(token.pos_ in ("VERB", "AUX") for token in document):
        yield Cue("fragment", text[:40])
    if lower.endswith(_UNFINISHED):
        yield Cue("fragment", text[-12:], "coordinate")
    if text.endswith("?"):
        yield Cue("question", text[-30:])
        if _ASKING_BACK.search(lower):
            yield Cue("question_back", text[:40])
    for name, pattern in (("interview_talk", _ABOUT_THE_INTERVIEW), ("filler", _POLITE)):
        found = pattern.search(lower)
        if found:
            yield Cue(name, found.group())


def identity(clause: Clause) -> Iterator[Cue]:
    """Yield biography and neutral description in one clause."""
    if clause.is_own:
        yield from _biography(clause)
    elif clause.lemma == "be" and _describes(clause):
        yield Cue("neutral_description", around(clause.head), place_of(clause))


def _describes(clause: Clause) -> bool:
    """Say whether a clause only says what there is, without judging it."""
    said = list(complements(clause))
    if any(has_lemma(word, name) for word in said for name in _JUDGING):
        return False
    return clause.person == "nobody" or any(word.pos_ in ("NOUN", "PROPN") for word in said)


def _biography(clause: Clause) -> Iterator[Cue]:
    place = place_of(clause)
    nouns = [word for word in complements(clause) if word.pos_ in ("NOUN", "PROPN")]
    if clause.lemma == "be" and nouns:
        yield Cue("biography", around(nouns[0]), place)
    elif _tells_who(clause):
        yield Cue("biography", around(clause.content), place)


def _tells_who(clause: Clause) -> bool:
    verb = clause.content
    if clause.lemma in LEMMAS["biography_verb"]:
        return not clause.modal
    if clause.lemma == "have":
        return any(has_lemma(child, "biography_noun") for child in verb.children)
    counts_years = any(token.lower_ in ("year", "years") for token in verb.subtree)
    return clause.lemma in ("be", "do") and counts_years
