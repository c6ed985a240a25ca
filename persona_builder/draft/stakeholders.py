"""Find who else is in an experience: kin, colleagues, staff, by the noun of their role."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from statistics import mean
from typing import get_args

from persona_builder.domain.experience import RoleKind
from persona_builder.domain.ids import derived_id
from persona_builder.domain.proposals import StakeholderProposal
from persona_builder.domain.spans import Span
from persona_builder.draft.experience import Experience
from persona_builder.language.experience import experience_words
from persona_builder.language.finding import Sentence, finder

KINDS: tuple[RoleKind, ...] = get_args(RoleKind)

# "I'm a (very tired) nurse": this many letters lie between at most.
_LETTERS_BETWEEN = 14
_MOST_QUOTES = 8
_MOST_FORMS = 3
# A wish of one person can count; a passing mention by one cannot be told from it.
_MOST_PROPOSED = 12


@dataclass(slots=True)
class _Mentions:
    """Where one role is spoken of."""

    rows: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


def propose_stakeholders(
    experience: Experience, people: Sequence[str], *, whose: str
) -> tuple[StakeholderProposal, ...]:
    """Return whom some people speak of, those of most people first.

    Only nouns of roles are looked for ("my husband", "the driver"), never names. How much
    they support or decide is not in the words, and is a person's to say.

    Args:
        experience: The study.
        people: Participant ids.
        whose: The persona's id; proposals are told apart by it.
    """
    found: dict[RoleKind, _Mentions] = defaultdict(_Mentions)
    for row in experience.material.rows_of(people):
        sentence, language = experience.sentences[row], experience.languages[row]
        for kind, spans in roles_in(sentence, language).items():
            found[kind].rows.append(row)
            found[kind].words += [span.of(sentence.text) for span in spans]
    proposals = [
        _proposal(experience, kind, mentions, whose, len(people))
        for kind, mentions in found.items()
    ]
    proposals.sort(key=lambda each: (-each.participants, -len(each.evidence), each.role))
    return tuple(proposals[:_MOST_PROPOSED])


def roles_in(sentence: Sentence, language: str) -> dict[RoleKind, tuple[Span, ...]]:
    """Return the roles that a statement speaks of as somebody else's, with where in it.

    Args:
        sentence: The statement.
        language: BCP 47 code.
    """
    finders = _finders(language.split("-", maxsplit=1)[0])
    own = [span.end for span in sentence.spans(finders.own)]
    found: dict[RoleKind, tuple[Span, ...]] = {}
    for kind, each in finders.kinds.items():
        others = tuple(
            span
            for span in sentence.spans(each)
            if not any(0 <= span.start - end <= _LETTERS_BETWEEN for end in own)
        )
        if others:
            found[kind] = others
    return found


@dataclass(frozen=True, slots=True)
class _Finders:
    kinds: dict[RoleKind, re.Pattern[str]]
    own: re.Pattern[str]


@cache
def _finders(language: str) -> _Finders:
    words = experience_words(language)
    kinds = {kind: finder(words.roles.get(kind, ()), words.prefixes) for kind in KINDS}
    return _Finders(kinds, finder(words.own_role))


def _proposal(
    experience: Experience, kind: RoleKind, mentions: _Mentions, whose: str, of: int
) -> StakeholderProposal:
    material = experience.material
    valences: dict[str, list[int]] = defaultdict(list)
    for row in mentions.rows:
        valences[material.people[row]].append(material.tags[row].valence)
    felt = [mean(values) for values in valences.values()]
    ranked = sorted(mentions.rows, key=lambda row: (-abs(material.tags[row].valence), row))
    return StakeholderProposal(
        id=derived_id("stakeholder proposal", whose, kind),
        role=kind,
        words=_forms(mentions.words),
        evidence=tuple(material.evidence(row) for row in _one_each(experience, ranked)),
        participants=len(valences),
        of=of,
        positive=sum(value > 0 for value in felt),
        negative=sum(value < 0 for value in felt),
    )


def _forms(words: Sequence[str]) -> tuple[str, ...]:
    """Return what somebody is called, the most frequent first, once in whatever case."""
    counts: dict[str, int] = {}
    for each in words:
        counts[each.casefold()] = counts.get(each.casefold(), 0) + 1
    return tuple(sorted(counts, key=lambda word: (-counts[word], word))[:_MOST_FORMS])


def _one_each(experience: Experience, rows: Sequence[int]) -> list[int]:
    """Return the first row of each person, then second ones, up to what can be read."""
    first: dict[str, int] = {}
    for row in rows:
        first.setdefault(experience.material.people[row], row)
    others = [row for row in rows if row not in first.values()]
    return [*first.values(), *others][: max(_MOST_QUOTES, len(first))]
