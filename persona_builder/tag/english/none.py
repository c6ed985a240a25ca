"""English signs that a statement gives nothing for the map (guideline, step 1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from persona_builder.tag.cues import Cue
from persona_builder.tag.english.clauses import Clause, place_of
from persona_builder.tag.english.phrases import around, complements
from persona_builder.tag.english.words import LEMMAS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ASKING_BACK = (
    "do you",
    "did you",
    "are you",
    "can you",
    "could you",
    "would you",
    "should i",
    "you mean",
)


def emptiness(document: Doc) -> Iterator[Cue]:
    """Yield the signs that a whole statement is empty for the map."""
    text = document.text.strip()
    lower = text.lower()
    if not any(token.pos_ in ("VERB", "AUX") for token in document):
        yield Cue("fragment", text[:40])
    if text.endswith(("-", "—", "...", "…", ",")):
        yield Cue("fragment", text[-12:])
    if text.endswith("?") and any(words in lower for words in _ASKING_BACK):
        yield Cue("question_back", text[:40])
    if any(token.lemma_.lower() in LEMMAS["interview_noun"] for token in document):
        yield Cue("interview_talk", "question or interview")
    if any(words in lower for words in ("thank you", "thanks", "my pleasure", "welcome")):
        yield Cue("filler", text[:30])


def identity(clause: Clause) -> Iterator[Cue]:
    """Yield biography and neutral description in one clause."""
    place = place_of(clause)
    nouns = [word for word in complements(clause) if word.pos_ in ("NOUN", "PROPN")]
    is_being = clause.lemma == "be"
    if clause.is_own and is_being and nouns:
        yield Cue("biography", around(nouns[0]), place)
    elif (clause.is_own and clause.lemma in LEMMAS["biography_verb"] and not clause.modal) or (
        clause.is_own
        and clause.lemma == "have"
        and any(
            child.lemma_.lower() in LEMMAS["biography_noun"] for child in clause.content.children
        )
    ):
        yield Cue("biography", around(clause.content), place)
    elif not clause.is_own and is_being and (nouns or clause.person == "nobody"):
        yield Cue("neutral_description", around(clause.head), place)
