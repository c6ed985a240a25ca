"""Name themes in their own words."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from persona_builder.language.english_nouns import word_kinds
from persona_builder.language.fold import fold
from persona_builder.language.spoken_words import terms_of, words_in_names
from persona_builder.language.stop_words import says_nothing

_MOST_WORDS = 3
# A word of one person is that person's, not the theme's.
_MIN_PEOPLE = 2
# Endings change more than beginnings: words that share this many letters are one word.
_SAME_STEM_LETTERS = 5
# "Delivery slot" says more than "slot"; worth this much more.
_PAIR_BONUS = 1.3
# What a verb or an adjective counts beside a noun.
_OTHER_WORDS = 0.4
_MOST_CANDIDATES = 15
_SENTENCES_EACH = 3

Key = str


class ThemeWords:
    """The words of every theme, counted in people.

    Args:
        texts: By theme: the statements' words.
        languages: By theme: the statements' BCP 47 codes.
        people: By theme: who says each statement.
        names: People's names and labels, which never name a theme.
    """

    def __init__(
        self,
        texts: Sequence[Sequence[str]],
        languages: Sequence[Sequence[str]],
        people: Sequence[Sequence[str]],
        *,
        names: Collection[str],
    ) -> None:
        forbidden = words_in_names(names)
        self._usages = [
            _Usage(*spoken, forbidden) for spoken in zip(texts, languages, people, strict=True)
        ]
        # Users of each word, counted once for every theme they use it in.
        self._overall = Counter[Key]()
        for usage in self._usages:
            self._overall.update({key: len(users) for key, users in usage.people.items()})
        self._typical = sum(usage.n_people for usage in self._usages) / max(1, len(self._usages))

    def all(self) -> list[tuple[str, ...]]:
        """Return the words that name each theme, the most telling first."""
        ranked = [self._ranked(usage) for usage in self._usages]
        shares = _shares_as_noun(self._usages, ranked)
        return [
            _without_forms(
                usage.shown(key)
                for _, key in sorted(
                    (-score * share.get(key, 1.0), key) for score, key in candidates
                )
                if share.get(key, 1.0) > 0
            )
            for usage, candidates, share in zip(self._usages, ranked, shares, strict=True)
        ]

    def _ranked(self, usage: _Usage) -> list[tuple[float, Key]]:
        """Return the candidates of a theme with their scores, best first."""
        enough = min(_MIN_PEOPLE, usage.n_people)
        scored = [
            (self._score(key, usage), key)
            for key, users in usage.people.items()
            if len(users) >= enough
        ]
        return sorted(scored, key=lambda each: (-each[0], each[1]))[:_MOST_CANDIDATES]

    def _score(self, key: Key, usage: _Usage) -> float:
        """Return class TF-IDF: said by many here, by few elsewhere."""
        often = len(usage.people[key]) + 0.2 * math.log1p(usage.counts[key])
        rare = math.log1p(self._typical / self._overall[key])
        return round(often * rare * (_PAIR_BONUS if " " in key else 1), 9)


class _Usage:
    """Who says which word in one theme, and in which form."""

    def __init__(
        self,
        texts: Sequence[str],
        languages: Sequence[str],
        people: Sequence[str],
        forbidden: Collection[str],
    ) -> None:
        self.counts = Counter[Key]()
        self.people: dict[Key, set[str]] = defaultdict(set)
        self.n_people = len(set(people))
        self._forms: dict[Key, Counter[str]] = defaultdict(Counter)
        self.english: dict[Key, list[str]] = defaultdict(list)
        for text, language, person in zip(texts, languages, people, strict=True):
            for key, form in terms_of(text, language, forbidden):
                lemma = _lemma(key, language)
                if says_nothing(lemma, language):
                    continue
                self.counts[lemma] += 1
                self.people[lemma].add(person)
                self._forms[lemma][form] += 1
                if language == "en" and len(self.english[lemma]) < _SENTENCES_EACH:
                    self.english[lemma].append(text)

    def shown(self, key: Key) -> str:
        """Return the form used most often."""
        return min(self._forms[key].items(), key=lambda item: (-item[1], item[0]))[0]


def _without_forms(forms: Iterable[str]) -> tuple[str, ...]:
    """Return the first few words, none a form of another."""
    kept: list[str] = []
    stems: set[str] = set()
    for form in forms:
        own = {fold(word)[:_SAME_STEM_LETTERS] for word in form.split()}
        repeats = any(new.startswith(old) or old.startswith(new) for new in own for old in stems)
        if len(kept) < _MOST_WORDS and not repeats:
            kept.append(form)
            stems |= own
    return tuple(kept)


def _shares_as_noun(
    usages: Sequence[_Usage], ranked: Sequence[Sequence[tuple[float, Key]]]
) -> list[dict[Key, float]]:
    """Return, by theme, what to multiply an English candidate's score with.

    Nouns and pairs that end in one name a subject; other words do so only where there
    is nothing else. Each candidate is looked at in a few sentences and not in all: to
    tag a whole study again would take longer than everything else here.
    """
    asked = [
        (theme, key, text)
        for theme, (usage, candidates) in enumerate(zip(usages, ranked, strict=True))
        for _, key in candidates
        for text in usage.english[key]
    ]
    texts = sorted({text for *_, text in asked})
    kinds = dict(zip(texts, word_kinds(texts), strict=True)) if texts else {}
    seen: dict[tuple[int, Key], list[bool]] = defaultdict(list)
    for theme, key, text in asked:
        seen[theme, key].append(_is_noun(key, kinds[text]))
    shares: list[dict[Key, float]] = [{} for _ in usages]
    for (theme, key), answers in seen.items():
        share = sum(answers) / len(answers)
        shares[theme][key] = share if " " in key else max(share, _OTHER_WORDS)
    return shares


def _is_noun(key: Key, kinds: Mapping[str, str]) -> bool:
    """Tell whether a word, or the last of a pair after a noun or an adjective, is a noun."""
    tags = [kinds.get(word) or kinds.get(f"{word}s", "") for word in key.split()]
    before_fits = all(tag.startswith(("NN", "JJ")) for tag in tags[:-1])
    return before_fits and tags[-1].startswith("NN")


def _lemma(key: str, language: str) -> Key:
    """Return what an English word and its plural have in common; other words as they are."""
    if language not in {"en", "und"}:
        return key
    return " ".join(_singular(word) for word in key.split())


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
