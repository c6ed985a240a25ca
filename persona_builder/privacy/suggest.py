"""Suggest what to replace; a person confirms, or leaves out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from persona_builder.domain.ids import text_hash
from persona_builder.domain.names import Confidence, NameKind
from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import PluginError
from persona_builder.plugins import load_plugin, plugins
from persona_builder.privacy.findings import CERTAIN, Finding, agreeing, without_overlaps
from persona_builder.privacy.forms import fold_word, forms_of, root_of

_MOST_PLACES = 3
# Certain at fewer than one of so many places is a word that is a name, too.
_MOSTLY_WORD, _ASKED = 4, 0.6
_LISTED = ("given-names", "surnames", "unknown-words")
_SHOWN = ("introduced", "english-model")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words that may tell who somebody is, once for the whole study.

    Attributes:
        text: As written where it was first found.
        kind: What it seems to be.
        count: How often it was found.
        score: 0 to 1: how sure the recogniser is, at best.
        reason: Why, in a few words for people.
        places: Where it stands, up to three: transcript id and span.
    """

    text: str
    kind: NameKind
    count: int
    score: float
    reason: str
    places: tuple[tuple[str, Span], ...] = ()

    @property
    def confidence(self) -> Confidence:
        """Say whether it is replaced without asking."""
        return "certain" if self.score >= CERTAIN else "to confirm"


def suggest(transcripts: Sequence[Transcript]) -> tuple[Suggestion, ...]:
    """Return what to replace in a study's transcripts, the surest first."""
    found = _Found()
    for transcript in transcripts:
        for finding in find_all(transcript.text, transcript.language):
            found.add(transcript, finding)
    small = _small_words(transcripts)
    kept = (each for each in found.suggestions() if _may_be_name(each, small))
    return tuple(sorted(kept, key=lambda each: (-each.score, each.kind, each.text)))


def find_all(text: str, language: str) -> tuple[Finding, ...]:
    """Return everything that may tell who somebody is in a text, without overlaps.

    Raises:
        PluginError: Two packages offer a recogniser of one name, or one of them fails.
    """
    available = tuple(plugins("recognisers"))
    digest = text_hash("\n".join((language, *available, text)))
    if digest not in _READ:
        if len(_READ) >= _MOST_READ:
            _READ.clear()
        found = {name: _found_by(name, text, language) for name in available}
        _READ[digest] = without_overlaps(agreeing(found, _LISTED, _SHOWN))
    return _READ[digest]


def _found_by(name: str, text: str, language: str) -> tuple[Finding, ...]:
    """Return what one recogniser finds.

    Raises:
        PluginError: A stranger's recogniser fails. What it says may hold words of the text,
            and is not repeated.
    """
    recogniser = load_plugin("recognisers", name)
    try:
        found = tuple(recogniser(text, language))
        # A stranger's recogniser may have read another text than this one.
        return tuple(each for each in found if each.span.end <= len(text))
    except Exception as error:  # noqa: BLE001 - whatever a stranger raises
        failed = type(error).__name__
    raise PluginError(
        f"The recogniser {name} failed ({failed}), so names cannot be looked for. Update the "
        "package that offers it, or uninstall it."
    )


# Reading takes seconds for each interview, and pages ask again and again. Holds places and
# no words.
_READ: dict[str, tuple[Finding, ...]] = {}
_MOST_READ = 5_000


class _Found:
    """Findings of a study, those of one name together."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[NameKind, str]] = Counter()
        self._certain: Counter[tuple[NameKind, str]] = Counter()
        self._best: dict[tuple[NameKind, str], Suggestion] = {}
        # "ושרה" and "שרה" are one name.
        self._forms: dict[str, str] = {}

    def add(self, transcript: Transcript, finding: Finding) -> None:
        text = finding.span.of(transcript.text)
        key = (finding.kind, self._key(text, finding.kind))
        self._counts[key] += 1
        self._certain[key] += finding.score >= CERTAIN
        best = self._best.get(key)
        place = (transcript.id, finding.span)
        if best is None:
            self._best[key] = Suggestion(
                text, finding.kind, 0, finding.score, finding.reason, (place,)
            )
            return
        places = (*best.places, place)[:_MOST_PLACES]
        if best.score < finding.score:
            best = replace(best, text=text, score=finding.score, reason=finding.reason)
        self._best[key] = replace(best, places=places)

    def suggestions(self) -> Iterator[Suggestion]:
        for key, best in self._best.items():
            count = self._counts[key]
            # A word that names somebody once and means something mostly is asked about.
            is_mostly = self._certain[key] * _MOSTLY_WORD >= count
            score = best.score if is_mostly else min(best.score, _ASKED)
            yield replace(best, count=count, score=score)

    def _key(self, text: str, kind: NameKind) -> str:
        if kind != "person":
            return text.casefold()
        folded = fold_word(text)
        if root_of(folded) != folded:
            # "Γιώργου" and "Γιώργος" are one name, "Μάριος" and "Μαρία" are two.
            return root_of(folded)
        if folded not in self._forms and folded and " " not in folded:
            for form in forms_of(folded):
                self._forms.setdefault(form.folded, folded)
        return self._forms.get(folded, folded)


_SMALL_WORD = re.compile(r"(?<!\w)[^\W\d_]{2,20}(?!\w)")


def _small_words(transcripts: Sequence[Transcript]) -> set[str]:
    """Return words that are also written without a capital: "Rice" at the start is no name."""
    return {
        fold_word(word)
        for word in {
            word
            for transcript in transcripts
            for word in _SMALL_WORD.findall(transcript.text)
            if word.islower()
        }
    }


def _may_be_name(suggestion: Suggestion, small: set[str]) -> bool:
    """Leave out guesses that stand elsewhere as a plain word."""
    if suggestion.score >= CERTAIN or not suggestion.text[:1].isupper():
        return True
    return fold_word(suggestion.text) not in small
