"""Find the words of focus statements: what people want to do, and what they say it is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from persona_builder.domain.ids import derived_id
from persona_builder.domain.proposals import FocusProposal
from persona_builder.domain.spans import Span
from persona_builder.draft.experience import Experience
from persona_builder.draft.options import options_for
from persona_builder.draft.plans import SlotPlan
from persona_builder.draft.slots import FLAG
from persona_builder.language.experience import experience_words
from persona_builder.language.finding import Sentence, finder

# A team says the whole statement aloud in one breath of thirty words.
_WHAT_WORDS = range(2, 19)
_WHY_WORDS = range(2, 15)
_MOST = 5
_CLAUSE_END = re.compile(r"[.!?;:…؟؛\u037e]|,\s|،\s|\s[-–—]\s")
_EDGES = " \t\n,،;:.!?…؟؛\u037e\"“”«»'"


@dataclass(frozen=True, slots=True)
class Parts:
    """Where in a statement the parts of a focus statement stand.

    Attributes:
        what: What is to be possible.
        why: What for; None where the statement does not say.
        is_whole: What is to be possible is not told apart: it is the whole statement.
    """

    what: Span
    why: Span | None
    is_whole: bool = False


def parts_of(sentence: Sentence, language: str) -> Parts | None:
    """Return the words after a wish, and those after a "so that"; None without a wish.

    Args:
        sentence: The statement.
        language: BCP 47 code.
    """
    finders = _finders(language.split("-", maxsplit=1)[0])
    for wish in sentence.spans(finders.able):
        purpose = next(
            (span for span in sentence.spans(finders.purposes) if span.start > wish.end), None
        )
        if purpose is not None:
            what = _trimmed(sentence.text, Span(wish.end, purpose.start + 1), last=purpose.start)
            why = _trimmed(sentence.text, _clause(sentence.text, purpose.end))
        else:
            what = _trimmed(sentence.text, _clause(sentence.text, wish.end))
            why = None
        if what is None or len(what.of(sentence.text).split()) not in _WHAT_WORDS:
            continue
        if why is not None and len(why.of(sentence.text).split()) not in _WHY_WORDS:
            why = None
        return Parts(what, why)
    return None


def propose_focus(
    experience: Experience, people: Sequence[str], *, whose: str
) -> tuple[FocusProposal, ...]:
    """Return words for focus statements: those with a purpose first, then of most people.

    Args:
        experience: The study.
        people: Participant ids.
        whose: The persona's id; proposals are told apart by it.
    """
    material = experience.material
    rows = material.rows_of(people)
    parts = {
        row: found
        for row in rows
        if material.tags[row].quadrant != "none"
        and (
            found := parts_of(experience.sentences[row], experience.languages[row])
            or _need(material.texts[row], material.tags[row].need)
        )
    }
    plan = SlotPlan(
        slot="goal",
        fits=lambda row: row in parts,
        backs=parts.__contains__,
        confidence=lambda row: material.tags[row].need,
        # Words with a purpose make a whole statement.
        fitness=lambda row: _fitness(parts[row]),
        most=_MOST,
        least=1,
    )
    heads = [option.heads[0] for option in options_for(material, rows, plan)]
    heads.sort(key=lambda head: (-_fitness(parts[head.row]), -head.people, -head.score, head.row))
    return tuple(
        _proposal(experience, head.row, head.backing, parts[head.row], whose, len(people))
        for head in heads[:_MOST]
    )


def _need(text: str, need: float) -> Parts | None:
    """Return a need that is said without "I want to": the whole of it, to be reworded."""
    if need < FLAG or len(text.split()) not in _WHAT_WORDS:
        return None
    what = _trimmed(text, Span(0, len(text)))
    return Parts(what, None, is_whole=True) if what else None


def _fitness(parts: Parts) -> float:
    """A purpose makes a whole statement; a whole need has to be reworded first."""
    if parts.why is not None:
        return 0.9
    return 0.2 if parts.is_whole else 0.4


def _proposal(
    experience: Experience, row: int, backing: Sequence[int], parts: Parts, whose: str, of: int
) -> FocusProposal:
    material = experience.material
    text = material.texts[row]
    return FocusProposal(
        id=derived_id("focus proposal", whose, material.statements[row].id),
        what=parts.what.of(text),
        why=parts.why.of(text) if parts.why else "",
        evidence=tuple(material.evidence(each) for each in backing),
        participants=len({material.people[each] for each in backing}),
        of=of,
        is_whole=parts.is_whole,
    )


@dataclass(frozen=True, slots=True)
class _Finders:
    able: re.Pattern[str]
    purposes: re.Pattern[str]


@cache
def _finders(language: str) -> _Finders:
    words = experience_words(language)
    return _Finders(finder(words.able, words.prefixes), finder(words.purposes, words.prefixes))


def _clause(text: str, start: int) -> Span | None:
    """Return what follows, up to the end of the clause."""
    found = _CLAUSE_END.search(text, start)
    end = found.start() if found else len(text)
    return Span(start, end) if end > start else None


def _trimmed(text: str, span: Span | None, *, last: int | None = None) -> Span | None:
    """Return a span without blanks and stops at its ends; None where nothing is left."""
    if span is None:
        return None
    start, end = span.start, span.end if last is None else last
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, end) if start < end else None
