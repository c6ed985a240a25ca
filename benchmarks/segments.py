"""Measure how people are grouped, on invented studies and on vectors made at random.

    python benchmarks/segments.py invented [--draws N] [--seed S] [--people N ...] [--kinds K ...]
    python benchmarks/segments.py large [--people N] [--statements N]
    python benchmarks/segments.py repeated
    python benchmarks/segments.py left-out PATH... [--people N] [--draws N] [--seed S]

"invented": planted groups and studies without groups, from ``statement_pool.txt``, embedded
and tagged as interviews are. "large": seconds of CPU time and memory. "repeated": ten runs
over one study in ten orders; run it with OMP_NUM_THREADS=1 and =2 and compare what it prints.
"left-out": of the transcripts given, each person in turn is left out, and it is counted how
many of the others stay in their persona; of everybody, or of draws of so many people.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import time
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from synthetic import (
    WITH_GROUPS,
    WITHOUT_GROUPS,
    Invented,
    Kind,
    invent,
    read_pool,
    variants,
)

from persona_builder.domain.segments import Segmentation, ViewWeights
from persona_builder.domain.statements import StatementText
from persona_builder.embed import encode_statements, load_encoder
from persona_builder.evaluate.segments_report import over_draws, wilson
from persona_builder.ingest import participants_of
from persona_builder.pipeline import DEFAULT_TAGGER, grouping_views, read_files
from persona_builder.plugins import load_plugin
from persona_builder.segment import Said, segment_participants, word_vectors
from persona_builder.statements import split_statements, texts_of

CONTENT_ONLY = ViewWeights(content=1.0, stance=0.0, behaviour=0.0, words=0.0)


class Pool:
    """The sentences of the pool as the pipeline sees statements."""

    def __init__(self) -> None:
        self.sentences = read_pool()
        self.texts = variants(self.sentences)
        self.vectors = encode_statements(self.texts, load_encoder(), cache=None)
        texts = [StatementText(f"s{row}", text) for row, text in enumerate(self.texts)]
        tags = load_plugin("taggers", DEFAULT_TAGGER)(texts, self.vectors)
        self.does = np.array([tag.probabilities["do"] for tag in tags], dtype=np.float32)
        signs = [(tag.pain, tag.need, tag.valence) for tag in tags]
        self.stance = np.array(signs, dtype=np.float32)

    def said(self, study: Invented) -> dict[str, Said]:
        """Return what people of an invented study said; they are called p0, p1, ..."""
        everything = [row for rows in study.said for row in rows]
        words = word_vectors([self.texts[row] for row in everything])
        parts = np.split(words, np.cumsum([len(rows) for rows in study.said])[:-1])
        return {
            f"p{person}": Said(
                self.vectors[list(rows)], self.does[list(rows)], self.stance[list(rows)], part
            )
            for person, (rows, part) in enumerate(zip(study.said, parts, strict=True))
        }


def labels(found: Segmentation, people: int) -> list[int]:
    """Return each person's segment; people in none are groups of one."""
    number = {
        member.participant_id: segment.id
        for segment in found.segments
        for member in segment.members
    }
    return [number.get(f"p{person}", -1 - person) for person in range(people)]


def measure_invented(draws: int, seed: int, sizes: Sequence[int], kinds: Sequence[Kind]) -> None:
    """Print agreement with planted groups, and how often something is found in nothing."""
    pool = Pool()
    for people in sizes:
        for kind in kinds:
            measure = print_planted if kind in WITH_GROUPS else print_nothing_planted
            measure(pool, kind, people, draws, np.random.default_rng([seed, people]))


def print_planted(
    pool: Pool, kind: Kind, people: int, draws: int, rng: np.random.Generator
) -> None:
    from sklearn.metrics import adjusted_rand_score

    found: dict[str, list[float]] = {}
    levels: Counter[str] = Counter()
    for _ in range(draws):
        study = invent(kind, people, pool.sentences, rng)
        said = pool.said(study)
        answers = {
            "all views": segment_participants(said, count=3, seed=0),
            "content alone": segment_participants(said, count=3, seed=0, weights=CONTENT_ONLY),
            "all views, count chosen": segment_participants(said, count=None, seed=0),
        }
        levels[answers["all views, count chosen"].level] += 1
        for name, answer in answers.items():
            score = adjusted_rand_score(study.group, labels(answer, people))
            found.setdefault(name, []).append(float(score))
    print(f"\n{kind}, {people} people, {draws} studies, level when chosen: {dict(levels)}")
    for name, scores in found.items():
        figure = over_draws(scores)
        print(f"  {name:26} ARI {figure.value:.2f} [{figure.low}, {figure.high}]", flush=True)


def print_nothing_planted(
    pool: Pool, kind: Kind, people: int, draws: int, rng: np.random.Generator
) -> None:
    levels: Counter[str] = Counter()
    for _ in range(draws):
        said = pool.said(invent(kind, people, pool.sentences, rng))
        levels[segment_participants(said, count=None, seed=0).level] += 1
    rate = wilson(draws - levels["none"], draws)
    print(f"\n{kind}, {people} people, {draws} studies without groups: {dict(levels)}")
    print(f"  split in {rate.value:.3f} [{rate.low}, {rate.high}]", flush=True)


def at_random(people: int, statements: int, seed: int = 0) -> dict[str, Said]:
    """Return people of three groups who say random vectors near their group's."""
    rng = np.random.default_rng(seed)
    centres = 0.05 * rng.standard_normal((3, 384)).astype(np.float32)
    said = {}
    for person in range(people):
        vectors = rng.standard_normal((statements, 384), dtype=np.float32) / 20
        vectors += centres[person % 3]
        does = rng.random(statements, dtype=np.float32)
        stance = rng.random((statements, 3), dtype=np.float32)
        words = rng.standard_normal((statements, 20), dtype=np.float32)
        said[f"p{person}"] = Said(vectors, does, stance, words)
    return said


def measure_large(people: int, statements: int) -> None:
    """Print CPU seconds and peak memory of one grouping."""
    said = at_random(people, statements)
    start = time.process_time()
    found = segment_participants(said, count=None, seed=0)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    print(f"{people} people, {statements} statements each: {seconds:.1f} s CPU, {peak:.2f} GiB,")
    print(f"  {len(found.segments)} segments, level {found.level}; {' '.join(found.notes)}")


def measure_repeated(runs: int = 10) -> None:
    """Print a fingerprint of the answer to one study given in ten orders."""
    said = at_random(24, 60)
    rng = np.random.default_rng(1)
    prints = {fingerprint(segment_participants(said, count=None, seed=0))}
    for _ in range(runs - 1):
        names = rng.permutation(list(said)).tolist()
        shuffled = {name: in_another_order(said[name], rng) for name in names}
        prints.add(fingerprint(segment_participants(shuffled, count=None, seed=0)))
    print(f"{runs} runs, different answers: {len(prints)}: {sorted(prints)}")


def in_another_order(said: Said, rng: np.random.Generator) -> Said:
    order = rng.permutation(len(said))
    sides: Mapping[str, np.ndarray | None] = {
        "does": said.does,
        "stance": said.stance,
        "words": said.words,
    }
    rows = {name: None if side is None else side[order] for name, side in sides.items()}
    return Said(said.vectors[order], **rows)


def stayed(before: Segmentation, after: Segmentation, left_out: str) -> list[bool]:
    """Return for everybody else who was in a segment whether it is the same one still.

    Segments are matched one to one, so that as many people as possible stay.
    """
    from scipy.optimize import linear_sum_assignment

    old, new = (
        [{member.participant_id for member in each.members} - {left_out} for each in found.segments]
        for found in (before, after)
    )
    shared = np.array([[len(first & second) for second in new] for first in old])
    rows, columns = linear_sum_assignment(-shared)
    match = {int(row): new[column] for row, column in zip(rows, columns, strict=True)}
    return [person in match.get(row, set()) for row, people in enumerate(old) for person in people]


def measure_left_out(paths: Sequence[Path], people: int | None, draws: int, seed: int) -> None:
    """Print how many people stay in their persona when somebody else is left out."""
    reading = read_files(paths, new_id=lambda: uuid.uuid4().hex)
    transcripts, _people = participants_of(reading.transcripts)
    statements = split_statements(transcripts)
    texts = texts_of(statements, transcripts)
    vectors = encode_statements([text.text for text in texts], load_encoder(), cache=None)
    tags = load_plugin("taggers", DEFAULT_TAGGER)(texts, vectors)
    everybody = grouping_views(statements, texts, vectors, tags)
    if people is None:
        print_left_out(everybody)
        return
    rng = np.random.default_rng([seed, people])
    supported: list[bool] = []
    for _ in range(draws):
        drawn = rng.permutation(sorted(everybody))[:people].tolist()
        level, found = print_left_out({name: everybody[name] for name in drawn})
        supported += found if level == "supported" else []
    if supported:
        rate = wilson(sum(supported), len(supported))
        print(f"where supported: {rate.value:.3f} [{rate.low}, {rate.high}] stay")


def print_left_out(said: Mapping[str, Said]) -> tuple[str, list[bool]]:
    """Print for one study who stays; return the level of evidence, and everybody's answer."""
    before = segment_participants(said, count=None, seed=0)
    found: list[bool] = []
    for name in said:
        others = {other: theirs for other, theirs in said.items() if other != name}
        found += stayed(before, segment_participants(others, count=None, seed=0), name)
    rate = wilson(sum(found), len(found))
    print(f"{len(said)} people, {len(before.segments)} segments, level {before.level}:")
    print(f"  {sum(found)} of {len(found)} stay, {rate.value:.3f} [{rate.low}, {rate.high}]")
    return before.level, found


def fingerprint(found: Segmentation) -> str:
    return hashlib.sha256(repr(found).encode()).hexdigest()[:16]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("what", choices=("invented", "large", "repeated", "left-out"))
    options.add_argument("paths", nargs="*", type=Path)
    options.add_argument("--draws", type=int, default=25)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--people", type=int, nargs="+")
    options.add_argument("--statements", type=int, default=200)
    every = (*WITH_GROUPS, *WITHOUT_GROUPS)
    options.add_argument("--kinds", nargs="+", choices=every, default=every)
    given = options.parse_args()
    if given.what == "invented":
        measure_invented(given.draws, given.seed, given.people or (12, 24), given.kinds)
    elif given.what == "large":
        measure_large((given.people or [2_000])[0], given.statements)
    elif given.what == "left-out":
        measure_left_out(given.paths, (given.people or [None])[0], given.draws, given.seed)
    else:
        measure_repeated()


if __name__ == "__main__":
    main()
