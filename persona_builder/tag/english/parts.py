"""Take a sentence apart where two main clauses could each stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from persona_builder.tag.english.clauses import Clause

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# A clause has at least a subject and a verb.
SHORTEST = 2

_JOINTS = frozenset({"cc", "punct"})


def parts_of(document: Doc, clauses: Sequence[Clause]) -> tuple[str, ...]:
    """Return the words of each main clause with a subject of its own; empty for a single one.

    What hangs below a clause ("because ...", "that ...") stays with it, so that nothing is
    taken apart but "..., and ..." and "..., but ..." (section 1 of the guideline).
    """
    heads = [clause.head for clause in clauses if clause.role in ("main", "coordinate")]
    heads = [head for place, head in enumerate(heads) if place == 0 or _has_own_subject(head)]
    if len(heads) < 2:
        return ()
    owners = {head.i: head for head in heads}
    words: dict[int, list[Token]] = {head.i: [] for head in heads}
    for token in document:
        words[_owner(token, owners, heads[0].i)].append(token)
    said = [_text(words[head.i]) for head in sorted(heads, key=lambda head: head.i)]
    return tuple(said) if all(len(each.split()) >= SHORTEST for each in said) else ()


def _has_own_subject(head: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in head.children)


def _owner(token: Token, owners: dict[int, Token], first: int) -> int:
    if token.i in owners:
        return token.i
    return next((above.i for above in token.ancestors if above.i in owners), first)


def _text(tokens: list[Token]) -> str:
    """Return words as they were said, without what joins them to the clause before or after."""
    while tokens and tokens[-1].dep_ in _JOINTS and tokens[-1].text not in "?!.":
        tokens = tokens[:-1]
    while tokens and tokens[0].dep_ in _JOINTS:
        tokens = tokens[1:]
    said = "".join(token.text_with_ws for token in tokens).strip()
    return said[:1].upper() + said[1:]
