"""Read Greek, Persian and Hebrew statements by their words, without a parser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from persona_builder.domain.statements import StatementText
from persona_builder.language.cue_words import cue_words_of
from persona_builder.language.patterns import expression, plain, plain_with_places
from persona_builder.tag.attributes import attributes_by_words
from persona_builder.tag.cues import Cue, Place
from persona_builder.tag.reading import Reading

LANGUAGES_BY_TOKENS = ("el", "fa", "he")

# The reason under every tag: these languages are read by less than English is.
NOTE = "read by words only"

MAX_READ = 1200
MIN_WORDS = 3

# A pattern that starts so names a word that only looks like one of the others.
EXCEPT = "-"

# First-person verbs are told by their endings, which verbs of thinking and feeling share.
LAST = "own_act"
_CLAUSE_BREAK = re.compile(
    r"[,;:.!?…،؛؟\u037e]\s+|\s(?:αλλα|ομωσ|γιατι|οποτε|και|ولی|اما|چون|و|אבל|כי|ואז|אז)\s"
)


def read_by_tokens(texts: Sequence[StatementText]) -> Iterator[Reading]:
    """Yield what each statement shows, in order; languages may be mixed."""
    for text in texts:
        cues = tuple(_cues(text.text[:MAX_READ], text.language))
        yield Reading(
            cues=cues,
            forms=tuple(_forms(text, cues)),
            words=tuple(_words(text)),
            note=NOTE,
            attributes=attributes_by_words(text.text[:MAX_READ], text.language),
        )


def _cues(text: str, language: str) -> Iterator[Cue]:
    said, places = plain_with_places(text)
    first_end = _first_clause_end(said)
    taken: list[tuple[int, int]] = []
    for name, pattern in _patterns(language).items():
        match = _first_match(pattern, said, taken if name == LAST else ())
        if match is not None:
            taken.append(match.span())
            place: Place = "main" if match.start() < first_end else "coordinate"
            words = text[places[match.start()] : places[match.end() - 1] + 1]
            yield Cue(name, words, place)
    if len(said.split()) < MIN_WORDS:
        yield Cue("fragment", text.strip()[:40])
    if said.rstrip().endswith(("...", "…", "-")):
        yield Cue("fragment", text.strip()[-12:], "coordinate")


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


def _words(text: StatementText) -> Iterator[str]:
    """Yield the words without accents and other differences of spelling."""
    yield from (f"w={word}" for word in plain(text.text[:MAX_READ]).split())


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What to look for, and the words that only look like it."""

    wanted: re.Pattern[str]
    exceptions: re.Pattern[str]


def _first_match(
    pattern: _Pattern, said: str, taken: Sequence[tuple[int, int]]
) -> re.Match[str] | None:
    """Return the first match that is no exception and lies in no other sign's words."""
    for match in pattern.wanted.finditer(said):
        is_free = all(match.end() <= start or end <= match.start() for start, end in taken)
        if is_free and not pattern.exceptions.fullmatch(match.group()):
            return match
    return None


@cache
def _patterns(language: str) -> dict[str, _Pattern]:
    """Return the patterns of a language by cue, the cue that gives way to others last."""
    found = {}
    lists = cue_words_of(language).cues
    for name in sorted(lists, key=lambda each: each == LAST):
        wanted = [expression(each) for each in lists[name] if not each.startswith(EXCEPT)]
        exceptions = [expression(each[1:]) for each in lists[name] if each.startswith(EXCEPT)]
        found[name] = _Pattern(
            re.compile("|".join(wanted)), re.compile("|".join(exceptions or [r"(?!)"]))
        )
    return found
