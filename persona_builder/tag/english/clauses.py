"""Read the clauses of a parsed English sentence: who does what, when, how really."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from persona_builder.language.cues_en import CUE_WORDS
from persona_builder.tag.cues import Place

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Role = Literal["main", "coordinate", "object", "adverbial", "relative"]
Person = Literal["I", "we", "you", "it", "they", "thing", "dropped", "nobody"]
Tense = Literal["past", "present", "future", "none"]

_HEDGES = frozenset(CUE_WORDS.cues["hedge_verb"])
_PEOPLE = frozenset(CUE_WORDS.cues["person_noun"])
_MODALS = {
    "'d": "would",
    "ca": "can",
    "wo": "will",
    "'ll": "will",
    "’d": "would",
    "’ll": "will",
    "sha": "shall",
}
_PERSONS: dict[str, Person] = {
    "i": "I",
    "im": "I",
    "me": "I",
    "my": "I",
    "myself": "I",
    "we": "we",
    "us": "we",
    "you": "you",
    "ya": "you",
    "it": "it",
    "this": "it",
    "that": "it",
    "which": "it",
    "there": "nobody",
    "he": "they",
    "she": "they",
    "they": "they",
    "who": "they",
    "someone": "they",
    "somebody": "they",
    "people": "they",
    "nobody": "they",
    "everyone": "they",
    "everybody": "they",
}
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_ROLES: dict[str, Role] = {
    "ROOT": "main",
    "conj": "coordinate",
    "ccomp": "object",
    "pcomp": "adverbial",
    "csubj": "object",
    "advcl": "adverbial",
    "relcl": "relative",
    "acl": "relative",
    "parataxis": "coordinate",
}
# Verbs that only colour the verb below them: "try to find" is about finding.
_LIGHT = frozenset(CUE_WORDS.cues["aspect_verb"]) | {
    "have",
    "go",
    "get",
    "use",
    "tend",
    "be",
    "able",
}


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a sentence.

    Attributes:
        head: The word it hangs from: usually its verb, in a verbless clause its noun.
        content: The verb that carries the meaning: "find" in "I try to find it".
        role: How it stands to the rest of the sentence.
        subject: The subject's word; None where it was left out.
        person: Whose clause it is.
        tense: When.
        modal: "would", "could", ...; empty without one.
        negated: True for "don't", "never", "no longer".
        is_hedged: True below a stripped "I think" or "I guess".
        is_conditional: True below "if" or "unless".
    """

    head: Token
    content: Token
    role: Role
    subject: Token | None
    person: Person
    tense: Tense
    modal: str
    negated: bool
    is_hedged: bool
    is_conditional: bool

    @property
    def lemma(self) -> str:
        """The dictionary form of the verb that carries the meaning."""
        return self.content.lemma_.lower()

    @property
    def is_self(self) -> bool:
        """True also where the subject was dropped, as in answers: "Hated it."."""
        return self.person in ("I", "we", "dropped")

    @property
    def is_own(self) -> bool:
        """True when the participant is the subject, alone or in a group."""
        return self.person in ("I", "we")


def clauses_of(document: Doc) -> tuple[Clause, ...]:
    """Return the clauses of one statement, the main clause first.

    Where the main clause is only a hedge ("I think ...", "I guess ..."), the clause
    below it is the main one.
    """
    found: list[Clause] = []
    for root in (token for token in document if token.dep_ == "ROOT"):
        found.extend(_below(root, "main" if not found else "coordinate"))
    return tuple(sorted(found, key=lambda clause: clause.role != "main"))


def _below(head: Token, role: Role, *, is_hedged: bool = False) -> Iterator[Clause]:
    hedged = _hedged_clause(head) if role in ("main", "coordinate") else None
    if hedged is not None:
        yield from _below(hedged, role, is_hedged=True)
    else:
        yield _clause(head, role, is_hedged=is_hedged)
    for child in head.subtree:
        if child is head or child == hedged:
            continue
        if _nearest_clause_head(child) == head and _is_clause_head(child):
            yield from _below(child, _role_of(child, role))


def _nearest_clause_head(token: Token) -> Token:
    for above in token.ancestors:
        if _is_clause_head(above) or above.dep_ == "ROOT":
            return above
    return token


def _is_clause_head(token: Token) -> bool:
    if token.dep_ in ("ccomp", "advcl", "relcl", "parataxis"):
        return True
    if token.dep_ == "pcomp":
        return token.pos_ in ("VERB", "AUX")
    if token.dep_ == "acl":
        return token.pos_ in ("VERB", "AUX")
    return token.dep_ == "conj" and token.pos_ in ("VERB", "AUX")


def _role_of(token: Token, above: Role) -> Role:
    role = _ROLES.get(token.dep_, "adverbial")
    if role == "coordinate" and above not in ("main", "coordinate"):
        return above
    return role


def _hedged_clause(head: Token) -> Token | None:
    """Return the clause below "I think", "I guess", "I'd say"; None where there is none."""
    if head.lemma_.lower() not in _HEDGES or _is_negated(head):
        return None
    subject = _subject_of(head)
    if subject is not None and subject.lower_ not in ("i", "you"):
        return None
    below = [child for child in head.children if child.dep_ == "ccomp"]
    if not below or any(child.lower_ in ("like", "as") for child in below[0].children):
        return None
    return below[0]


def _clause(head: Token, role: Role, *, is_hedged: bool) -> Clause:
    subject = _subject_of(head)
    auxiliaries = [child for child in head.children if child.dep_ in ("aux", "auxpass")]
    modal = next((_modal(token) for token in auxiliaries if token.tag_ == "MD"), "")
    return Clause(
        head=head,
        content=_content(head),
        role=role,
        subject=subject,
        person=_person(subject),
        tense=_tense(head, auxiliaries, modal),
        modal=modal,
        negated=_is_negated(head),
        is_hedged=is_hedged,
        is_conditional=any(
            child.lower_ in ("if", "unless") and child.dep_ == "mark" for child in head.children
        ),
    )


def _subject_of(head: Token) -> Token | None:
    """Return the subject; a verb joined by "and" shares that of the verb before it."""
    seen = head
    while True:
        for child in seen.children:
            if child.dep_ in _SUBJECTS:
                return child
        if seen.dep_ not in ("conj", "xcomp") or seen.head is seen:
            return None
        seen = seen.head


def _person(subject: Token | None) -> Person:
    if subject is None:
        return "dropped"
    word = subject.lower_
    if word in _PERSONS:
        return _PERSONS[word]
    if any(child.lower_ == "i" and child.dep_ == "conj" for child in subject.children):
        return "we"
    return "they" if subject.tag_ == "NNPS" or subject.lemma_ in _PEOPLE else "thing"


def _modal(token: Token) -> str:
    return _MODALS.get(token.lower_, token.lower_)


def _tense(head: Token, auxiliaries: list[Token], modal: str) -> Tense:
    if modal in ("will", "shall"):
        return "future"
    going = head.lower_ in ("going", "gon", "gonna") and head.tag_ == "VBG"
    if going and any(child.dep_ == "xcomp" for child in head.children):
        return "future"
    finite = [*auxiliaries, head]
    if any(token.tag_ == "VBD" or token.lower_ in ("did", "was", "were") for token in finite):
        return "past"
    if head.tag_ == "VBN" and any(
        token.lower_ in ("have", "'ve", "’ve", "has") for token in finite
    ):
        return "past"
    if any(token.tag_ in ("VBP", "VBZ") for token in finite):
        return "present"
    return "none"


def _is_negated(head: Token) -> bool:
    for child in head.children:
        if child.dep_ == "neg" or child.lower_ in ("never", "n't", "not", "hardly", "rarely"):
            return True
        if child.dep_ in ("dobj", "nsubj", "attr") and any(
            below.lower_ == "no" for below in child.children
        ):
            return True
    return False


def _content(head: Token) -> Token:
    """Follow "try to", "used to", "have to", "end up" down to what is really done."""
    token = head
    for _ in range(4):
        if token.lemma_.lower() not in _LIGHT:
            return token
        below = [child for child in token.children if child.dep_ == "xcomp"]
        if not below or below[0].pos_ not in ("VERB", "AUX"):
            return token
        token = below[0]
    return token


def place_of(clause: Clause) -> Place:
    """Return where a clause stands, as cues tell it."""
    if clause.role in ("main", "coordinate"):
        return clause.role
    return "below"
