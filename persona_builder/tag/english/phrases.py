"""Small readings of a parse that several cues share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from persona_builder.language.polarity_en import FAVOURABLE, UNFAVOURABLE
from persona_builder.tag.english.words import LEMMAS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from persona_builder.tag.english.clauses import Clause

_KEEP = ("neg", "advmod", "aux", "prt", "acomp", "nsubj", "poss", "det")

_NEGATIONS = ("not", "n't", "no", "never", "without", "less")

# A reason is one line: a few words are enough to find the place.
MAX_SHOWN_WORDS = 5

# "'s" alone points at nothing.
MIN_SHOWN_LETTERS = 5


def around(token: Token) -> str:
    """Return a word with the small words that belong to it, as they were said."""
    near = [token, *(child for child in token.children if child.dep_ in _KEEP)]
    first = min(each.i for each in near)
    last = max(each.i for each in near)
    if last - first >= MAX_SHOWN_WORDS:
        first = max(first, token.i - 2)
        last = min(last, token.i + 1)
    if len(token.doc[first : last + 1].text) < MIN_SHOWN_LETTERS:
        first, last = max(0, first - 1), last + 2
    return " ".join(token.doc[first : last + 1].text.split())


def complements(clause: Clause) -> Iterator[Token]:
    """Yield what the subject is said to be: "slow" in "the app is slow"."""
    for verb in {clause.head, clause.content}:
        for child in verb.children:
            if child.dep_ in ("acomp", "attr", "oprd"):
                yield from _with_coordinated(child)
            elif child.dep_ == "ccomp" and child.pos_ == "ADJ":
                yield child
    if clause.head.pos_ in ("ADJ", "NOUN") or clause.head.dep_ == "acomp":
        yield from _with_coordinated(clause.head)


def has_lemma(token: Token, name: str) -> bool:
    """Say whether a word or its dictionary form is on a list."""
    words = LEMMAS[name]
    return token.lower_ in words or token.lemma_.lower() in words


def has_habit_adverb(clause: Clause) -> bool:
    """Say whether "usually", "sometimes", "always" stands with the verb."""
    near = (*clause.head.children, *clause.content.children)
    return any(child.lower_ in LEMMAS["habit_adverb"] for child in near)


def object_of(verb: Token) -> Token | None:
    """Return the direct object; None where there is none."""
    return next((child for child in verb.children if child.dep_ in ("dobj", "obj")), None)


def polarity_of(token: Token) -> int:
    """Return -1 for a word that complains, 1 for one that praises, else 0."""
    forms = {token.lower_, token.lemma_.lower()}
    if forms & UNFAVOURABLE:
        return -1
    return 1 if forms & FAVOURABLE and token.pos_ != "ADP" else 0


def is_negated_before(token: Token) -> bool:
    """Say whether one of the four words before a word negates it."""
    before = token.doc[max(0, token.i - 4) : token.i]
    return any(each.lower_ in _NEGATIONS for each in before)


def _with_coordinated(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("ADJ", "NOUN", "VERB"):
            yield from _with_coordinated(child)
        elif child.dep_ == "amod" and token.pos_ == "NOUN":
            yield child
