"""Measure segments against known groups of people, beside simpler ways of grouping."""

from __future__ import annotations

import csv
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.progress import Progress, silent
from persona_builder.domain.segments import Level, Segmentation
from persona_builder.embed import encode_statements, load_encoder
from persona_builder.errors import UsageError
from persona_builder.evaluate.segments_report import (
    FalseSplits,
    Figure,
    SegmentsReport,
    over_draws,
    wilson,
)
from persona_builder.ingest import participants_of
from persona_builder.pipeline import DEFAULT_TAGGER, grouping_views, read_files
from persona_builder.plugins import load_plugin
from persona_builder.segment import Said, segment_participants
from persona_builder.statements import split_statements, texts_of

STEP = "evaluate"
DRAWS = 30
PER_GROUP = 8

Matrix = NDArray[np.float64]

_WHO = ("transcript_id", "file", "participant")
_GROUP = ("group", "kind")


@dataclass(frozen=True, eq=False, slots=True)
class _Known:
    """People with their groups, words and vectors."""

    group_of: dict[str, str]
    words_of: dict[str, str]
    views: dict[str, Said]

    def people_of(self, group: str) -> list[str]:
        return sorted(person for person, theirs in self.group_of.items() if theirs == group)


def evaluate_segments(
    gold: Path,
    paths: Sequence[Path],
    *,
    draws: int | None = None,
    per_group: int | None = None,
    alone: int | None = None,
    seed: int = 0,
    progress: Progress = silent,
) -> SegmentsReport:
    """Return how well segments match known groups; every transcript is embedded once.

    Args:
        gold: CSV with a column ``transcript_id``, ``file`` or ``participant``, and a column
            ``group`` or ``kind``. A file is found by its name without ending.
        paths: Transcripts, or folders of them; files not named in ``gold`` are left out.
        draws: How many random draws; None for everybody once, unless ``per_group`` is set.
        per_group: How many people a draw takes from each group.
        alone: How many draws to make of one group only; None for as many as ``draws``.
        seed: Makes the draws repeatable.
        progress: Told the draws done.

    Raises:
        UsageError: The CSV lacks a column, or no file fits it.
    """
    known = _read_known(read_gold(gold), paths, progress)
    rng = np.random.default_rng(seed)
    if draws is None and per_group is None:
        chosen = [sorted(known.group_of)]
    else:
        take = per_group or PER_GROUP
        chosen = [_draw(known, take, rng) for _ in range(draws or DRAWS)]
    single = _single_group_draws(known, chosen, len(chosen) if alone is None else alone, rng)
    total = len(chosen) + sum(len(people) for people in single.values())
    results = []
    for done, people in enumerate(chosen):
        progress(STEP, done, total)
        results.append(_compare(known, people, seed))
    done = len(chosen)
    splits = []
    for group, drawn in single.items():
        splits.append(_false_splits(known, group, drawn, seed))
        done += len(drawn)
        progress(STEP, done, total)
    return _report(known, chosen, results, tuple(splits))


def read_gold(gold: Path) -> dict[str, str]:
    """Return the group by file stem or participant's name.

    Raises:
        UsageError: A column is missing, or there is no row.
    """
    with gold.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    columns = list(rows[0]) if rows else []
    who = next((name for name in _WHO if name in columns), None)
    group = next((name for name in _GROUP if name in columns), None)
    if who is None or group is None:
        raise UsageError(
            f"{gold.name} does not say who belongs where. It needs a column named "
            f"{', '.join(_WHO)} and one named {' or '.join(_GROUP)}."
        )
    return {_stem(row[who]): row[group].strip() for row in rows if row[who] and row[group]}


def _read_known(groups: Mapping[str, str], paths: Sequence[Path], progress: Progress) -> _Known:
    """Read, split, embed and tag the files that are named; one person may be several files."""
    files = sorted(
        {
            file
            for path in paths
            for file in (path.rglob("*") if path.is_dir() else (path,))
            if file.is_file() and file.stem in groups
        }
    )
    if not files:
        raise UsageError("None of the transcripts is named in the labelled data.")
    reading = read_files(files, new_id=lambda: uuid.uuid4().hex, progress=progress)
    if reading.problems:
        # Figures on part of the data would be taken for figures on all of it.
        raise reading.problems[0]
    transcripts, participants = participants_of(reading.transcripts)
    statements = split_statements(transcripts)
    texts = texts_of(statements, transcripts)
    words = [text.text for text in texts]
    vectors = encode_statements(words, load_encoder(), cache=None, progress=progress)
    stem_of = {each.id: _stem(each.source.name) for each in transcripts}
    tags = load_plugin("taggers", DEFAULT_TAGGER)(texts, vectors, progress=progress)
    views = grouping_views(statements, texts, vectors, tags)
    said: dict[str, list[str]] = {}
    for statement, text in zip(statements, words, strict=True):
        said.setdefault(statement.participant_id, []).append(text)
    return _Known(
        group_of={
            each.id: groups[stem_of[each.transcript_ids[0]]]
            for each in participants
            if each.id in views
        },
        words_of={person: " ".join(texts) for person, texts in said.items()},
        views=views,
    )


def _draw(known: _Known, per_group: int, rng: np.random.Generator) -> list[str]:
    drawn: list[str] = []
    for group in sorted(set(known.group_of.values())):
        people = known.people_of(group)
        drawn += rng.permutation(people)[:per_group].tolist()
    return sorted(drawn)


def _single_group_draws(
    known: _Known, chosen: Sequence[Sequence[str]], draws: int, rng: np.random.Generator
) -> dict[str, list[list[str]]]:
    """Return draws of one group only, as many people as in the mixed draws where there are."""
    if len(chosen) < 2 or not draws:
        return {}
    size = len(chosen[0])
    return {
        group: [sorted(rng.permutation(people)[:size].tolist()) for _ in range(draws)]
        for group in sorted(set(known.group_of.values()))
        if len(people := known.people_of(group)) > size
    }


def _compare(known: _Known, people: Sequence[str], seed: int) -> tuple[dict[str, list[int]], Level]:
    """Return group numbers of the people by method, with the truth; and the level proposed."""
    groups = [known.group_of[person] for person in people]
    count = sum(1 for group in set(groups) if groups.count(group) > 1)
    views = {person: known.views[person] for person in people}
    given = segment_participants(views, count=min(count, 9), seed=seed)
    chosen = segment_participants(views, count=None, seed=seed)
    found = {
        "truth": [sorted(set(groups)).index(group) for group in groups],
        "tool, count given": _numbers(given, people),
        "tool, count chosen": _numbers(chosen, people),
        "mean vectors and k-means": _k_means(_mean_vectors(known, people), count),
        "TF-IDF and k-means": _k_means(_tf_idf(known, people), count),
    }
    return found, chosen.level


def _numbers(segmentation: Segmentation, people: Sequence[str]) -> list[int]:
    """Return each person's segment; the unassigned get negative numbers of their own."""
    numbers = {
        member.participant_id: segment.id
        for segment in segmentation.segments
        for member in segment.members
    }
    return [numbers.get(person, -1 - place) for place, person in enumerate(people)]


def _mean_vectors(known: _Known, people: Sequence[str]) -> Matrix:
    return np.array(
        [known.views[person].vectors.mean(axis=0) for person in people], dtype=np.float64
    )


def _tf_idf(known: _Known, people: Sequence[str]) -> Matrix:
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(stop_words="english", sublinear_tf=True)
    words = [known.words_of[person] for person in people]
    return np.asarray(vectorizer.fit_transform(words).toarray())


def _k_means(rows: Matrix, count: int) -> list[int]:
    from sklearn.cluster import KMeans

    labels: list[int] = KMeans(count, n_init=10, random_state=0).fit_predict(rows).tolist()
    return labels


def _false_splits(
    known: _Known, group: str, draws: Sequence[Sequence[str]], seed: int
) -> FalseSplits:
    splits = 0
    for people in draws:
        views = {person: known.views[person] for person in people}
        splits += len(segment_participants(views, count=None, seed=seed).segments) > 1
    return FalseSplits(group, len(draws[0]), len(draws), splits, wilson(splits, len(draws)))


def _report(
    known: _Known,
    chosen: Sequence[Sequence[str]],
    compared: Sequence[tuple[Mapping[str, list[int]], Level]],
    false_splits: tuple[FalseSplits, ...],
) -> SegmentsReport:
    from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

    results = [each for each, _ in compared]
    methods = [method for method in results[0] if method != "truth"]
    proposed: dict[int, int] = {}
    for result in results:
        count = len({number for number in result["tool, count chosen"] if number > 0})
        proposed[count] = proposed.get(count, 0) + 1
    left = [np.mean([number < 0 for number in each["tool, count given"]]) for each in results]

    def figures(score: object) -> dict[str, Figure]:
        return {
            method: over_draws([score(each["truth"], each[method]) for each in results])  # type: ignore[operator]
            for method in methods
        }

    return SegmentsReport(
        people=len(chosen[0]),
        groups=len({known.group_of[person] for person in chosen[0]}),
        draws=len(chosen),
        ari=figures(adjusted_rand_score),
        ami=figures(adjusted_mutual_info_score),
        proposed=proposed,
        levels=dict(Counter(level for _, level in compared)),
        unassigned=over_draws([float(share) for share in left]),
        false_splits=false_splits,
    )


def _stem(name: str) -> str:
    return Path(name.strip()).stem
