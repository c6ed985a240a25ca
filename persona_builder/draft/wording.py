"""Find the words that one group of people uses and the others do not."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from persona_builder.draft.material import Material
from persona_builder.language.fold import fold
from persona_builder.language.spoken_words import terms_of, words_in_names

# A word of one person is that person's, not the group's.
_MIN_PEOPLE = 2
# Weight of the prior in the log odds: all words of the study, scaled to this
# many words, so that a word said twice by few cannot outrank one said often.
_PRIOR_WORDS = 500
# Two words that share this many first letters are forms of one word.
_SAME_STEM_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a pair of words, as most people write it.

    Attributes:
        text: To show.
        people: How many people of the group use it.
        score: How much more the group uses it than others (z of the log odds).
    """

    text: str
    people: int
    score: float


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The terms of every statement, found once for all comparisons of a run.

    Attributes:
        people: Participant ids by row.
        terms: By row: the words and the pairs of neighbouring words, folded and as written.
    """

    people: tuple[str, ...]
    terms: tuple[tuple[tuple[str, str], ...], ...]


def vocabulary_of(material: Material, names: Collection[str]) -> Vocabulary:
    """Return the terms of every statement.

    Args:
        material: What was said.
        names: People's names and labels, which are never terms.
    """
    forbidden = words_in_names(names)
    terms = (
        tuple(terms_of(text, language, forbidden))
        for text, language in zip(material.texts, material.languages, strict=True)
    )
    return Vocabulary(material.people, tuple(terms))


def distinctive_terms(
    vocabulary: Vocabulary, here: Sequence[int], others: Sequence[int]
) -> list[Term]:
    """Return a group's terms, the most distinctive first, none a form of another.

    With others to compare to, by log odds with an informative prior; without,
    by how many people use a term and how often.

    Args:
        vocabulary: Terms by row.
        here: Rows of the group.
        others: Rows of everybody else; empty where there is nobody else.
    """
    mine, theirs = _Usage(vocabulary, here), _Usage(vocabulary, others)
    enough = min(_MIN_PEOPLE, len({vocabulary.people[row] for row in here}))
    scored = [
        Term(mine.shown(key), len(people), _log_odds(key, mine, theirs, people))
        for key, people in mine.people.items()
        if len(people) >= enough
    ]
    scored.sort(key=lambda term: (-term.score, -term.people, term.text))
    if others:
        scored = [term for term in scored if term.score > 0]
    return _without_forms(scored)


def telling_words(vocabulary: Vocabulary, rows: Sequence[int]) -> list[str]:
    """Return the words of a few statements that say most about them, as people write them.

    Those that more of their people use go first, then those fewer other people use.

    Args:
        vocabulary: Terms by row.
        rows: The statements, the one to take words from first.
    """
    overall = _Usage(vocabulary, range(len(vocabulary.terms)))
    within = _Usage(vocabulary, rows)
    words = [(key, form) for key, form in vocabulary.terms[rows[0]] if " " not in key]
    ranked = sorted(
        dict(words).items(),
        key=lambda word: (-len(within.people[word[0]]), len(overall.people[word[0]]), word),
    )
    kept = _without_forms([Term(form, 0, 0) for _, form in ranked])
    return [term.text for term in kept]


class _Usage:
    """How often each term is said by whom in some rows."""

    def __init__(self, vocabulary: Vocabulary, rows: Sequence[int]) -> None:
        self.counts: Counter[str] = Counter()
        self.people: dict[str, set[str]] = defaultdict(set)
        self._forms: dict[str, Counter[str]] = defaultdict(Counter)
        for row in rows:
            for key, form in vocabulary.terms[row]:
                self.counts[key] += 1
                self.people[key].add(vocabulary.people[row])
                self._forms[key][form] += 1
        self.total = self.counts.total()

    def shown(self, key: str) -> str:
        """Return the form used most often."""
        return min(self._forms[key].items(), key=lambda item: (-item[1], item[0]))[0]


def _log_odds(key: str, mine: _Usage, theirs: _Usage, people: set[str]) -> float:
    """Return how surely a term is the group's own, in standard deviations.

    Log odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn,
    2008). Without anybody to compare to: people, then frequency.
    """
    if not theirs.counts:
        return len(people) + 0.1 * math.log1p(mine.counts[key]) + 0.5 * (" " in key)
    all_words = mine.total + theirs.total
    share = (mine.counts[key] + theirs.counts[key]) / all_words
    prior = share * _PRIOR_WORDS
    a, b = mine.counts[key] + prior, theirs.counts[key] + prior
    # At least one: where everybody says one word only, nothing else is left.
    rest_a = max(mine.total + _PRIOR_WORDS - a, 1)
    rest_b = max(theirs.total + _PRIOR_WORDS - b, 1)
    z = (math.log(a / rest_a) - math.log(b / rest_b)) / math.sqrt(1 / a + 1 / b)
    # Spread over people counts as much as frequency: one talker can own a word.
    return z * math.sqrt(len(people))


def _without_forms(terms: Sequence[Term]) -> list[Term]:
    """Leave out terms that repeat a better one ("unit" or "units" after "unit prices")."""
    kept: list[Term] = []
    stems: set[str] = set()
    for term in terms:
        own = {fold(word)[:_SAME_STEM_LETTERS] for word in term.text.split()}
        if own.isdisjoint(stems):
            kept.append(term)
            stems |= own
    return kept
