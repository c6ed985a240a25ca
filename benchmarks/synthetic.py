"""Invent studies whose groups are known, from sentences that stand in ``statement_pool.txt``.

With groups: "topics" (groups talk about different things), "stance" (they talk about the
same things, but like and do different ones). Without: "noise" (everybody is alike),
"unimodal" (people differ, each in a way of their own), "gradient" (people differ by degree
along one line), "guides" (as unimodal, and half were asked more about some topics).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Kind = Literal["topics", "stance", "noise", "unimodal", "gradient", "guides"]
WITH_GROUPS: tuple[Kind, ...] = ("topics", "stance")
WITHOUT_GROUPS: tuple[Kind, ...] = ("noise", "unimodal", "gradient", "guides")

# The same sentence is said in different ways, so that two people seldom say one alike.
OPENERS = ("", "Honestly, ", "For me, ", "You know, ", "Well, ", "As I said, ", "In my case, ")

# About as many as an hour of interview holds.
FEWEST, MOST = 60, 120
# A study is about so many of the pool's topics.
TOPICS = 4
# Of the sentences, this many are opinions and this many behaviours; the rest is neutral.
OPINIONS, BEHAVIOURS = 0.45, 0.35
GROUPS = 3

# How far groups lie apart, in log-odds: of talking about a topic, and of liking or doing it.
TOPIC_SHIFT = 1.6
STANCE_SHIFT = {"strong": 2.2, "moderate": 1.1}
# How far people of one group differ, in the same unit.
PERSONAL = 0.4


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the pool: ``kind`` is likes, dislikes, hands_on, hands_off or neutral."""

    topic: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Invented:
    """A study: for each person the numbers of the sentences said, and the planted group.

    Attributes:
        said: Row numbers into ``variants``, one tuple for each person.
        group: The planted group of each person; all 0 where none is planted.
        topics: The topic of each sentence said: the section of the guide it answers.
    """

    said: tuple[tuple[int, ...], ...]
    group: tuple[int, ...]
    topics: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class _Leanings:
    """Log-odds by topic: of talking about it, of liking it, of doing it oneself."""

    topic: NDArray[np.float64]
    like: NDArray[np.float64]
    do: NDArray[np.float64]


def read_pool() -> tuple[Sentence, ...]:
    """Return the sentences of ``statement_pool.txt``, which lies beside this file."""
    sentences: list[Sentence] = []
    topics: list[str] = []
    topic, kind = "", ""
    pool = Path(__file__).with_name("statement_pool.txt")
    for line in pool.read_text(encoding="utf-8").splitlines():
        if heading := re.fullmatch(r"## (\w+) / (\w+)", line):
            topic, kind = heading.groups()
            if topic not in topics:
                topics.append(topic)
        elif line and not line.startswith("#"):
            sentences.append(Sentence(topics.index(topic), kind, line))
    return tuple(sentences)


def variants(pool: Sequence[Sentence]) -> list[str]:
    """Return every sentence with every opening, sentence by sentence."""
    return [opener + _lowered(each.text, opener) for each in pool for opener in OPENERS]


def invent(
    kind: Kind,
    people: int,
    pool: Sequence[Sentence],
    rng: np.random.Generator,
    *,
    separation: str = "strong",
) -> Invented:
    """Return a study of so many people; groups, where there are any, are as large as can be."""
    everything = 1 + max(each.topic for each in pool)
    n_topics = everything if kind == "topics" else TOPICS
    about = rng.permutation(everything)[:n_topics]
    group = tuple(place % GROUPS if kind in WITH_GROUPS else 0 for place in range(people))
    shifts = _shifts(kind, n_topics, rng, STANCE_SHIFT[separation])
    places = rng.uniform(-1.0, 1.0, people)
    said, topics = [], []
    for person in range(people):
        leanings = _leanings(kind, person, places[person], shifts[group[person]], rng)
        rows = _say(leanings, pool, about, int(rng.integers(FEWEST, MOST + 1)), rng)
        said.append(rows)
        topics.append(tuple(pool[row // len(OPENERS)].topic for row in rows))
    return Invented(tuple(said), group, tuple(topics))


def _shifts(
    kind: Kind, n_topics: int, rng: np.random.Generator, stance_shift: float
) -> list[_Leanings]:
    """Return how each group leans; all zero but for what the kind of study plants."""
    nothing = np.zeros(n_topics)
    if kind == "topics":
        order = rng.permutation(n_topics)
        own = [np.isin(np.arange(n_topics), order[each::GROUPS]) for each in range(GROUPS)]
        return [_Leanings(TOPIC_SHIFT * mine, nothing, nothing) for mine in own]
    if kind == "stance":
        return [
            _Leanings(nothing, stance_shift * likes, stance_shift * does)
            for likes, does in zip(_signs(n_topics, rng), _signs(n_topics, rng), strict=True)
        ]
    if kind == "gradient":
        slope = stance_shift * _signs(n_topics, rng)[0]
        return [_Leanings(nothing, slope, slope)]
    return [_Leanings(nothing, nothing, nothing)]


def _signs(n_topics: int, rng: np.random.Generator) -> list[NDArray[np.float64]]:
    """Return a 1 or -1 for each topic and group; any two groups differ in half of the topics."""
    numbers = rng.permutation(n_topics)
    first, second = numbers & 1, (numbers >> 1) & 1
    return [1.0 - 2.0 * bits for bits in (first, second, first ^ second)]


def _leanings(
    kind: Kind, person: int, place: float, group: _Leanings, rng: np.random.Generator
) -> _Leanings:
    size = len(group.topic)
    scale = 0.0 if kind == "noise" else PERSONAL * (2.0 if kind in ("unimodal", "guides") else 1.0)
    along = place if kind == "gradient" else 1.0
    asked = np.where(np.arange(size) % 2 == person % 2, 1.0, 0.0) if kind == "guides" else 0.0
    own = scale * rng.standard_normal((3, size))
    return _Leanings(
        group.topic + own[0] + asked, along * group.like + own[1], along * group.do + own[2]
    )


def _say(
    leanings: _Leanings,
    pool: Sequence[Sentence],
    about: NDArray[np.int64],
    n_said: int,
    rng: np.random.Generator,
) -> tuple[int, ...]:
    by_kind: dict[tuple[int, str], list[int]] = {}
    for row, each in enumerate(pool):
        by_kind.setdefault((each.topic, each.kind), []).append(row)
    odds = np.exp(leanings.topic)
    rows = []
    for topic in rng.choice(len(odds), n_said, p=odds / odds.sum()).tolist():
        kind, chance = "neutral", rng.random()
        if chance < OPINIONS:
            kind = "likes" if rng.random() < _share(leanings.like[topic]) else "dislikes"
        elif chance < OPINIONS + BEHAVIOURS:
            kind = "hands_on" if rng.random() < _share(leanings.do[topic]) else "hands_off"
        sentence = int(rng.choice(by_kind[int(about[topic]), kind]))
        rows.append(sentence * len(OPENERS) + int(rng.integers(len(OPENERS))))
    return tuple(rows)


def _share(log_odds: float) -> float:
    return float(1.0 / (1.0 + np.exp(-log_odds)))


def _lowered(text: str, opener: str) -> str:
    keep = not opener or re.match(r"I\b", text)
    return text if keep else text[0].lower() + text[1:]
