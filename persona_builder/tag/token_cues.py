"""Read Greek, Persian and Hebrew statements by lists of words, without a parser."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from persona_builder.domain.statements import StatementText
from persona_builder.language.cue_words import cue_words_of
from persona_builder.tag.cues import CUE_KINDS, Cue, Place
from persona_builder.tag.reading import Reading

LANGUAGES_BY_TOKENS = ("el", "fa", "he")

# The reason under every tag: these languages are read by less than English is.
NOTE = "read by word lists only"

MAX_READ = 1200
_LETTERS_ONE_FOR_ANOTHER = str.maketrans(
    {"ي": "ی", "ك": "ک", "ى": "ی", "ς": "σ", "’": "'", "\u05f3": "'", "\u200c": "", "\u200f": ""}
)
_PERSIAN_PREFIX = re.compile(r"(?<!\w)(ن?می)[\u200c\s]+(?=\w)")
_CLAUSE_BREAK = re.compile(
    r"[,;:.!?…،؛؟\u037e]\s+|\s(?:αλλά|αλλα|όμως|γιατί|οπότε|και|ولی|اما|چون|و|אבל|כי|ואז|אז)\s"
)


def read_by_tokens(texts: Sequence[StatementText]) -> Iterator[Reading]:
    """Yield what each statement shows, in order; languages may be mixed."""
    for text in texts:
        cues = tuple(_cues(text.text[:MAX_READ], text.language))
        yield Reading(cues=cues, forms=tuple(_forms(text, cues)), note=NOTE)


def plain(text: str) -> str:
    """Return words without what writers do differently: accents, points, half-spaces."""
    joined = _PERSIAN_PREFIX.sub(r"\1", text)
    parted = unicodedata.normalize("NFKD", joined.translate(_LETTERS_ONE_FOR_ANOTHER))
    bare = "".join(letter for letter in parted if not unicodedata.combining(letter))
    return bare.casefold().translate(_LETTERS_ONE_FOR_ANOTHER)


def _cues(text: str, language: str) -> Iterator[Cue]:
    patterns = _patterns(language)
    whole = plain(text)
    first_end = _first_clause_end(whole)
    for name, pattern in patterns.items():
        match = pattern.search(whole)
        if match is not None and name in CUE_KINDS:
            place: Place = "main" if match.start() < first_end else "coordinate"
            yield Cue(name, match.group().strip(), place)
    if len(whole.split()) < 3:
        yield Cue("fragment", whole.strip())
    if whole.rstrip().endswith(("...", "…", "-")):
        yield Cue("fragment", whole.strip()[-12:])


def _first_clause_end(text: str) -> int:
    """Return where the first clause of more than three words ends."""
    for match in _CLAUSE_BREAK.finditer(text):
        if len(text[: match.start()].split()) > 3:
            return match.start()
    return len(text)


def _forms(text: StatementText, cues: Sequence[Cue]) -> Iterator[str]:
    said = plain(text.text)
    yield f"size={min(len(said.split()) // 3, 5)}"
    yield f"end={said.strip()[-1:] in ('?', '؟', ';')}"
    yield f"cues={min(len(cues), 4)}"


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile("|".join(_expression(each) for each in patterns))
        for name, patterns in cue_words_of(language).cues.items()
    }


def _expression(pattern: str) -> str:
    words = [re.escape(word).replace(r"\*", r"\w*") for word in plain(pattern).split()]
    # A star on its own is one word between two others.
    whole = r"\s+".join(r"\S+" if word == r"\w*" else word for word in words)
    return rf"(?<!\w){whole}(?!\w)"
