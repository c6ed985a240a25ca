"""How well statements are sorted into the stages of a journey.

    python benchmarks/stages.py [--half development|test] [--show]

Reads the 400 statements labelled by hand in ``benchmarks/data/stages.csv``: half of them to
choose words by (development), half to measure (test). Of each half 100 are spread over the
stages and the four languages: picked from the sample interviews ("sample"), or written for
this ("own", by who also chose the words, so these look better than life). The other 100
("running") were drawn at random from the sample interviews, with the questions they answer.
Printed: macro-F1 over the six
stages and "none", with a 95 % interval over 2,000 resamples of the statements, F1 and
counts of each, each language, and the baselines "always the most frequent" and random.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from persona_builder.draft.stages import stage_of

DATA = Path(__file__).parent / "data" / "stages.csv"
LABELS = ("awareness", "consideration", "purchase", "use", "retention", "advocacy", "none")
RESAMPLES = 2000

Pair = tuple[str, str]


def f1(pairs: Sequence[Pair], label: str) -> float | None:
    """Return the F1 of one label; None where nobody has it and nobody guesses it."""
    both = sum(truth == guess == label for truth, guess in pairs)
    either = sum((truth == label) + (guess == label) for truth, guess in pairs)
    return 2 * both / either if either else None


def macro_f1(pairs: Sequence[Pair]) -> float:
    scores = [score for label in LABELS if (score := f1(pairs, label)) is not None]
    return float(np.mean(scores))


def interval(pairs: Sequence[Pair]) -> tuple[float, float]:
    rng = np.random.default_rng(0)
    drawn = (rng.integers(0, len(pairs), len(pairs)) for _ in range(RESAMPLES))
    scores = [macro_f1([pairs[place] for place in places]) for places in drawn]
    low, high = np.percentile(scores, [2.5, 97.5])
    return float(low), float(high)


def baselines(truths: Sequence[str]) -> tuple[float, float]:
    """Return the macro-F1 of always the most frequent label, and of a random one (mean of 200)."""
    most = Counter(truths).most_common(1)[0][0]
    rng = np.random.default_rng(0)
    random = [
        macro_f1([(truth, LABELS[guess]) for truth, guess in zip(truths, guesses, strict=True)])
        for guesses in rng.integers(0, len(LABELS), (200, len(truths)))
    ]
    return macro_f1([(truth, most) for truth in truths]), float(np.mean(random))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=("development", "test"), default="test")
    parser.add_argument("--show", action="store_true", help="print what is sorted wrongly")
    asked = parser.parse_args()
    with DATA.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["half"] == asked.half]
    pairs: list[Pair] = []
    for row in rows:
        tag = stage_of(row["text"], row["language"], question=row["question"])
        guess = tag.key if tag else "none"
        pairs.append((row["stage"], guess))
        if asked.show and guess != row["stage"]:
            signs = ", ".join(tag.signs) if tag else ""
            print(f"{row['language']} {row['stage']} -> {guess} ({signs}): {row['text']}")
    low, high = interval(pairs)
    frequent, random = baselines([truth for truth, _ in pairs])
    print(f"{asked.half}: {len(pairs)} statements, macro-F1 {macro_f1(pairs):.2f}", end=" ")
    print(f"(95 % {low:.2f} to {high:.2f}); most frequent {frequent:.2f}, random {random:.2f}")
    for label in LABELS:
        score, n = f1(pairs, label), sum(truth == label for truth, _ in pairs)
        print(f"  {label:14s} F1 {'-' if score is None else f'{score:.2f}'}  n {n}")
    for language in sorted({row["language"] for row in rows}):
        own = [pair for pair, row in zip(pairs, rows, strict=True) if row["language"] == language]
        print(f"  {language}: macro-F1 {macro_f1(own):.2f}  n {len(own)}")
    for source in sorted({row["source"] for row in rows}):
        own = [pair for pair, row in zip(pairs, rows, strict=True) if row["source"] == source]
        print(f"  {source}: macro-F1 {macro_f1(own):.2f}  n {len(own)}")


if __name__ == "__main__":
    main()
