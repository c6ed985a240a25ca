"""Find every cue of a parsed English statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from persona_builder.tag.cues import Cue
from persona_builder.tag.english.clauses import Clause, place_of
from persona_builder.tag.english.colour import colours
from persona_builder.tag.english.do import acts
from persona_builder.tag.english.feel import feelings
from persona_builder.tag.english.none import emptiness, identity
from persona_builder.tag.english.phrases import around
from persona_builder.tag.english.say import sayings, verbatim_words
from persona_builder.tag.english.think import thoughts

if TYPE_CHECKING:
    from spacy.tokens import Doc


def english_cues(document: Doc, clauses: Sequence[Clause]) -> tuple[Cue, ...]:
    """Return the cues of one statement, those of its main clause first.

    Args:
        document: The parsed statement.
        clauses: Its clauses, see ``clauses_of``.
    """
    found: list[Cue] = []
    for clause in clauses:
        for rule in (feelings, thoughts, sayings, acts, identity):
            found.extend(rule(clause))
        if clause.negated:
            found.append(Cue("negation", around(clause.head), place_of(clause)))
        if clause.is_hedged:
            found.append(Cue("hedge_stripped", around(clause.head), place_of(clause)))
    for whole in (emptiness, verbatim_words, colours):
        found.extend(whole(document))
    if any(token.lower_ in ("because", "since", "cause") for token in document):
        found.append(Cue("reason_given", "because"))
    return tuple(dict.fromkeys(found))
